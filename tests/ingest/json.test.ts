// JSON and JSON Lines in our own schema, and what is wrong with those that are not.

import { expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { outline, read, readOne } from './read.ts'

const full = {
  id: 'Ab3x-Z',
  title: 'Troops in Kursk',
  authors: ['Ann Poe', { name: 'John Doe' }],
  source: 'Harrow Gazette',
  published: '2024-11-04T09:30:00Z',
  url: 'https://example.org/a',
  lang: 'en-GB',
  section: 'World',
  tags: ['war'],
  summary: 'In short.',
  dateline: 'KYIV',
  paragraphs: ['He left.', { text: 'What they say', kind: 'heading' }, { text: ' She said no. ' }, ''],
}

test('every field of the schema is read', async () => {
  expect(await readOne('a.json', JSON.stringify(full))).toEqual({
    ...full,
    authors: ['Ann Poe', 'John Doe'],
    paragraphs: [
      { text: 'He left.', kind: 'prose' },
      { text: 'What they say', kind: 'heading' },
      { text: 'She said no.', kind: 'prose' },
    ],
  })
})

const forms: [string, unknown, Partial<Article>, string[]][] = [
  [
    'nothing but a text',
    { text: 'He left.\n\nShe came.' },
    { id: 'news-a', title: 'He left.', lang: 'en' },
    ['prose: He left.', 'prose: She came.'],
  ],
  [
    'a body with lines',
    { headline: 'T', byline: 'By Ann Poe and John Doe', body: 'He left.\r\nShe came.' },
    { title: 'T', authors: ['Ann Poe', 'John Doe'] },
    ['prose: He left.', 'prose: She came.'],
  ],
  [
    'HTML',
    { title: 'T', html: '<p>He <b>left</b>.</p><blockquote>“No.”</blockquote>' },
    {},
    ['prose: He left.', 'blockquote: “No.”'],
  ],
  ['HTML in the body', { title: 'T', content: '<p>He left.</p>' }, {}, ['prose: He left.']],
  ['Markdown', { title: 'T', markdown: '## A\n\nHe *left*.' }, {}, ['heading: A', 'prose: He left.']],
  [
    'numbers and other systems’ names',
    { ID: 17, datePublished: 1730678400, keywords: 'a, b', text: 'He left.' },
    { id: '17', published: '2024-11-04T00:00:00Z', tags: ['a', 'b'] },
    ['prose: He left.'],
  ],
  [
    'nulls',
    { title: 'T', authors: null, published: null, url: null, tags: null, text: 'He left.' },
    { authors: [], published: null },
    ['prose: He left.'],
  ],
  ['half of a surrogate pair', { title: 'T \ud83d', text: 'He \ud83d left.' }, { title: 'T �' }, ['prose: He � left.']],
]

test.each(forms)('one article: %s', async (_, value, expected, paragraphs) => {
  const article = await readOne('news/a.json', JSON.stringify(value))
  expect(article).toMatchObject(expected)
  expect(outline(article.paragraphs)).toEqual(paragraphs)
})

const [one, two] = [
  { title: 'One', text: 'He left.' },
  { title: 'Two', text: 'She came.' },
]

test.each([
  ['a list', 'a.json', JSON.stringify([one, two])],
  ['a wrapped list', 'a.json', JSON.stringify({ articles: [one, two], total: 2 })],
  ['lines', 'a.jsonl', `${JSON.stringify(one)}\r\n\r\n${JSON.stringify(two)}\r\n`],
  ['lines with another name', 'a.ndjson', `${JSON.stringify(one)}\n${JSON.stringify(two)}`],
  ['lines under the name of JSON', 'a.json', `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`],
  ['a list under the name of lines', 'a.jsonl', JSON.stringify([one, two], null, 2)],
])('many articles: %s; ids do not depend on the place in it', async (_, path, text) => {
  const { articles, problems } = await read(path, text)
  expect(articles.map(({ id, title }) => [id, title])).toEqual([
    ['a-One', 'One'],
    ['a-Two', 'Two'],
  ])
  expect(problems).toEqual([])
})

test.each([
  ['broken JSON', 'a.json', '{\n "title": "T",\n', { line: 3, message: /^not valid JSON/ }],
  ['broken JSON, with its line', 'a.json', '{\n "title": "T"\n "text": "x"}', { line: 3, message: /^not valid JSON/ }],
  ['no text', 'a.json', '{"title": "T"}', { line: null, message: /there is no text/ }],
  ['no object', 'a.json', '5', { line: null, message: /expected an object/ }],
  [
    'nothing of ours',
    'a.jsonl',
    '{"lccn": 1}\n{"lccn": 2}\n',
    { line: 1, message: /^none of the 2 entries is an article/ },
  ],
])('%s is one problem that says where', async (_, path, text, { line, message }) => {
  expect(await read(path, text)).toEqual({
    articles: [],
    problems: [
      {
        file: path,
        line,
        severity: 'error',
        message: expect.stringMatching(message),
        advice: expect.stringMatching(/\w/),
      },
    ],
  })
})

const odd: [string, string, string[], Partial<Article>][] = [
  ['an address', '"url": {"x": 1}', ['url'], { url: null }],
  ['a title', '"title": ["a", "b"]', ['title'], { title: 'He left.' }],
  ['a date', '"published": [2024, 11, 4]', ['published'], { published: null }],
  ['tags', '"tags": {"a": {"b": {"c": {"d": {"e": {}}}}}}', ['tags'], { tags: [] }],
  ['authors', '"authors": {"x": []}', ['authors'], { authors: [] }],
  [
    'an author among others',
    '"authors": ["Ann Poe", 5, {"name": "John Doe"}]',
    ['authors'],
    { authors: ['Ann Poe', 'John Doe'] },
  ],
  ['a language', '"lang": {"code": 5}', ['lang'], { lang: 'en' }],
  ['a section', '"section": {"x": 1}', ['section'], { section: null }],
  ['a summary', '"summary": {"x": [1]}', ['summary'], { summary: null }],
  ['a list of paragraphs', '"paragraphs": "x"', ['paragraphs'], {}],
  ['HTML', '"html": {"x": 1}', ['html'], {}],
  ['two fields', '"url": 5, "dateline": {"x": 1}', ['url', 'dateline'], { dateline: null }],
]

test.each(odd)('one field of an odd shape costs that field: %s', async (_, field, names, expected) => {
  const { articles, problems } = await read('a.json', `{${field}, "text": "He left."}`)
  expect(articles).toMatchObject([{ ...expected, paragraphs: [{ text: 'He left.' }] }])
  expect(problems.map(({ severity, message }) => [severity, message])).toEqual(
    names.map(name => ['warning', `"${name}" was not understood`]),
  )
})

test('one paragraph of an odd shape costs itself or its kind', async () => {
  const { articles, problems } = await read(
    'a.json',
    '{"paragraphs": ["a", {"text": "b", "kind": "verse"}, 5, {"kind": "prose"}, "c"]}',
  )
  expect(outline(articles[0]?.paragraphs ?? [])).toEqual(['prose: a', 'prose: b', 'prose: c'])
  expect(problems.map(({ message }) => message)).toEqual(
    ['paragraphs.1.kind', 'paragraphs.2', 'paragraphs.3'].map(name => `"${name}" was not understood`),
  )
})

test.each([
  ['an author', 'a.jsonl', '{"title":"T","author":NaN,"text":"He left."}'],
  ['a date', 'a.json', '{"title":"T","date":NaN,"text":"He left."}'],
  ['a number below', 'a.json', '{"title":"T","extra":{"x":[-Infinity,1]},"text":"He left."}'],
  ['one of a list', 'a.json', '[{"title":"T","tags":[NaN],"text":"He left."}]'],
  ['one of many lines', 'a.jsonl', '{"title":"S","text":"x"}\n{"title":"T","score":Infinity,"text":"He left."}\n'],
  ['beside the word in a text', 'a.json', '{"title":"T","x":NaN,"summary":"NaN, \\"Infinity\\"","text":"He left."}'],
])('NaN is read as null, with a row: %s', async (_, path, text) => {
  const { articles, problems } = await read(path, text)
  expect(articles.at(-1)).toMatchObject({ title: 'T', paragraphs: [{ text: 'He left.' }] })
  expect(problems).toMatchObject([{ severity: 'warning', message: expect.stringContaining('NaN') }])
})

test.each([
  ['a long number', '1234567890123456789', '1234567890123456789'],
  ['a longer one', '98765432109876543210987', '98765432109876543210987'],
  ['one with a point', '2024.10', '2024.10'],
  ['a short one', '17', '17'],
  ['zero', '0', '0'],
  ['one beyond a safe number', '9007199254740993', '9007199254740993'],
])('a number as id keeps its digits: %s', async (_, id, expected) => {
  expect((await readOne('a.json', `{"id": ${id}, "title": "T", "text": "He left."}`)).id).toBe(expected)
  expect((await readOne('a.jsonl', `{"id": ${id}, "title": "T", "text": "He left."}\n`)).id).toBe(expected)
})

test.each(['package.json', 'tsconfig.json', 'package-lock.json', 'data/settings.json', 'web/manifest.json'])(
  'settings of a site are no article and no problem: %s',
  async path => {
    expect(await read(path, '{"name":"my-site","version":"1.0.0","dependencies":{"x":"1"}}')).toEqual({
      articles: [],
      problems: [],
    })
  },
)

test.each(['_data/authors.json', 'site/_data/nav/main.json', 'search.json', 'search-index.json'])(
  'data of a site without a text is neither: %s',
  async path => {
    expect(await read(path, '{"ann":{"name":"Ann"}}')).toEqual({ articles: [], problems: [] })
    expect((await read(path, '{"title":"T","text":"He left."}')).articles).toHaveLength(1)
  },
)

test('a bad line costs itself; a bad date costs the date', async () => {
  const { articles, problems } = await read(
    'a.jsonl',
    `{"title":"One","text":"He left."}\n{"title":\n{"title":"Two","date":"soon","text":"She came."}`,
  )
  expect(articles.map(({ title }) => title)).toEqual(['One', 'Two'])
  expect(problems.map(({ line, severity }) => [line, severity])).toEqual([
    [2, 'error'],
    [3, 'warning'],
  ])
})

test('many bad lines are counted, not listed', async () => {
  const { articles, problems } = await read('a.jsonl', `${JSON.stringify(one)}\n${'{"a":1}\n'.repeat(500)}`)
  expect(articles).toHaveLength(1)
  expect(problems).toHaveLength(21)
  expect(problems.at(-1)?.message).toBe('480 more entries have problems')
})
