// JSON and JSON Lines in our own schema, and what is wrong with those that are not.

import { expect, test } from 'vitest'
import type { Article } from '../../src/archive/article.ts'
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

test('every field of the schema is read', () => {
  expect(readOne('a.json', JSON.stringify(full))).toEqual({
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

test.each(forms)('one article: %s', (_, value, expected, paragraphs) => {
  const article = readOne('news/a.json', JSON.stringify(value))
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
])('many articles: %s; ids do not depend on the place in it', (_, path, text) => {
  const { articles, problems } = read(path, text)
  expect(articles.map(({ id, title }) => [id, title])).toEqual([
    ['a-One', 'One'],
    ['a-Two', 'Two'],
  ])
  expect(problems).toEqual([])
})

test.each([
  ['broken JSON', 'a.json', '{\n "title": "T",\n', { line: 3, message: /^not valid JSON/ }],
  ['broken JSON, with its line', 'a.json', '{\n "title": "T"\n "text": "x"}', { line: 3, message: /^not valid JSON/ }],
  ['a wrong type', 'a.json', '{"title": 5, "text": "x"}', { line: null, message: /^title: expected a text$/ }],
  [
    'a wrong author',
    'a.json',
    '{"authors": ["a", 5], "text": "x"}',
    { line: null, message: /^authors: expected a name or a list of names$/ },
  ],
  [
    'a wrong paragraph',
    'a.json',
    '{"paragraphs": ["a", {"text": "b", "kind": "verse"}]}',
    { line: null, message: /^paragraphs\.1: expected a text, or/ },
  ],
  ['no text', 'a.json', '{"title": "T"}', { line: null, message: /there is no text/ }],
  ['no object', 'a.json', '5', { line: null, message: /expected an object/ }],
  [
    'nothing of ours',
    'a.jsonl',
    '{"lccn": 1}\n{"lccn": 2}\n',
    { line: 1, message: /^none of the 2 entries is an article/ },
  ],
])('%s is one problem that says where', (_, path, text, { line, message }) => {
  expect(read(path, text)).toEqual({
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

test('a bad line costs itself; a bad date costs the date', () => {
  const { articles, problems } = read(
    'a.jsonl',
    `{"title":"One","text":"He left."}\n{"title":\n{"title":"Two","date":"soon","text":"She came."}`,
  )
  expect(articles.map(({ title }) => title)).toEqual(['One', 'Two'])
  expect(problems.map(({ line, severity }) => [line, severity])).toEqual([
    [2, 'error'],
    [3, 'warning'],
  ])
})

test('many bad lines are counted, not listed', () => {
  const { articles, problems } = read('a.jsonl', `${JSON.stringify(one)}\n${'{"a":1}\n'.repeat(500)}`)
  expect(articles).toHaveLength(1)
  expect(problems).toHaveLength(21)
  expect(problems.at(-1)?.message).toBe('480 more entries have problems')
})
