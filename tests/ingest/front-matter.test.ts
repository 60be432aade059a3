// Front matter of every kind, and what is left of it when it is broken.

import { expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { read, readOne } from './read.ts'

const cases: [string, string, Partial<Article>][] = [
  [
    'Hugo, with ids for authors and a date with an offset',
    `---\nslug: a-year\ndate: 2019-03-26 12:38:00 -0500\ntitle: 'A Year: One'\nsummary: "In *short*"\nauthors:\n  - zach-goldfine\ntopics:\n  - product\n\nsource_url: "https://example.org/a"\n---\nText.`,
    {
      id: 'a-year',
      title: 'A Year: One',
      published: '2019-03-26T12:38:00-05:00',
      summary: 'In short',
      authors: ['zach-goldfine'],
      tags: ['product'],
      url: 'https://example.org/a',
    },
  ],
  [
    'Zola, TOML, with the date in its path',
    `+++\npath = "2025/06/26/Rust-1.88.0"\ntitle = "Announcing \`Rust\` 1.88.0"\nauthors = ["The Rust Release Team"]\n\n[taxonomies]\ntags = ["a", "b"]\n[extra]\nlang = "en_GB"\n+++\nText.`,
    {
      title: 'Announcing Rust 1.88.0',
      published: '2025-06-26',
      authors: ['The Rust Release Team'],
      tags: ['a', 'b'],
      lang: 'en-GB',
      url: null,
    },
  ],
  ['TOML dates', '+++\ndate = 2024-11-04\ntitle = "T"\n+++\nText.', { published: '2024-11-04' }],
  ['TOML moments', '+++\ndate = 2024-11-04T09:30:00-05:00\n+++\nText.', { published: '2024-11-04T09:30:00-05:00' }],
  ['blank lines before it', '\n\n---\ntitle: T\n---\nText.', { title: 'T' }],
  ['a repeated key: the last one counts', '---\ntitle: A\ntitle: B\n---\nText.', { title: 'B' }],
  [
    'quoted text that runs on at the beginning of the line',
    '---\ntitle: "One\n\ntwo"\ndate: 2024-11-04\n---\nText.',
    { title: 'One two', published: '2024-11-04' },
  ],
  [
    'authors as one string',
    '---\nauthor: Jane Roe, John Doe and Ann Poe\n---\nText.',
    { authors: ['Jane Roe', 'John Doe', 'Ann Poe'] },
  ],
  [
    'an organisation with "and" in its name',
    '---\nauthor: Centers for Disease Control and Prevention\n---\nText.',
    { authors: ['Centers for Disease Control and Prevention'] },
  ],
  ['a degree is no author', '---\nauthor: Jane Roe, PhD\n---\nText.', { authors: ['Jane Roe, PhD'] }],
  [
    'authors as maps',
    '---\nauthors:\n  - name: Jane Roe\n    twitter: jr\n  - first: John\n    last: Doe\n---\nText.',
    { authors: ['Jane Roe', 'John Doe'] },
  ],
  ['authors as a map of maps', '---\nauthors:\n  jroe:\n    name: Jane Roe\n---\nText.', { authors: ['Jane Roe'] }],
  [
    'tags as one string',
    '---\nkeywords: war, peace\ncategories: [World]\n---\nText.',
    { tags: ['World', 'war', 'peace'] },
  ],
  [
    'Title Case names',
    '---\nTitle: T\nPublish_Date: 2024-11-04\nSite-Name: The Daily\n---\nText.',
    { title: 'T', published: '2024-11-04', source: 'The Daily' },
  ],
  [
    'a link that a browser must not follow',
    '---\nurl: "javascript:alert(1)"\ncanonical_url: https://example.org/\n---\nText.',
    { url: 'https://example.org/' },
  ],
  ['a date in the file name only', 'Text.', { published: '2024-11-04', title: 'troops in kursk' }],
  [
    'placeholders say nothing',
    '---\nsummary: summary\ndeck: In *short*.\nauthor: none\n---\nText.',
    { summary: 'In short.', authors: [] },
  ],
  [
    'empty values say nothing',
    '---\ntitle:\nauthor: \nauthors: [""]\ndate: ""\n---\nText.',
    { authors: [], title: 'troops in kursk' },
  ],
]

test.each(cases)('%s', async (_, text, expected) => {
  const { articles, problems } = await read('2024-11-04-troops-in-kursk.md', text)
  expect(articles[0]).toMatchObject(expected)
  expect(articles[0]?.paragraphs).toEqual([{ text: 'Text.', kind: 'prose' }])
  expect(problems).toEqual([])
})

const broken: [string, string, Partial<Article>, number][] = [
  [
    'a colon in an unquoted title',
    '---\ndate: 2024-11-04\ntitle: Kursk: a: b\n---\nText.',
    { title: 'Kursk: a: b', published: '2024-11-04' },
    3,
  ],
  ['an open quotation mark', '---\ntitle: "Kursk\ndate: 2024-11-04\n---\nText.', { published: '2024-11-04' }, 2],
  ['an open list', '+++\ntitle = "T"\ntags = ["a"\ndate = 2024-11-04\n+++\nText.', { title: 'T' }, 3],
  ['no closing fence', '---\ntitle: T\ntags:\n  - a\n\nText.', { title: 'T', tags: ['a'] }, 2],
  [
    'an alias bomb',
    `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ntitle: T\n---\nText.`,
    { title: 'T' },
    3,
  ],
]

test.each(broken)('broken front matter costs one field, not the article: %s', async (_, text, expected, line) => {
  const { articles, problems } = await read('a.md', text)
  expect(articles[0]).toMatchObject(expected)
  expect(articles[0]?.paragraphs.at(-1)?.text).toContain('Text.')
  expect(problems).toMatchObject([{ file: 'a.md', line, severity: 'warning', advice: expect.stringMatching(/\w/) }])
})

test('text that begins with a rule and a label is not taken for front matter', async () => {
  const text = `---\nNote: he left: why?\n\n${'It is a line of text.\n'.repeat(20)}\n---\n\nMore.`
  expect((await readOne('a.md', text)).paragraphs.map(({ text: kept }) => kept).join(' ')).toMatch(
    /It is a line of text\..* More\.$/,
  )
})

test('a rule between two texts is no front matter', async () => {
  const article = await readOne('a.md', '---\n\nFirst part of it.\n\n---\n\nSecond part.')
  expect(article.paragraphs.map(({ text }) => text)).toEqual(['First part of it.', 'Second part.'])
})

test('a date that cannot be read is named with its line', async () => {
  const { articles, problems } = await read('a.md', '---\ntitle: T\ndate: soon\n---\nText.')
  expect(articles[0]?.published).toBeNull()
  expect(problems).toMatchObject([
    { line: 3, severity: 'warning', message: '"date" in the front matter was not understood' },
  ])
})

test.each([
  ['TOML by name', '---toml\ntitle = "T"\ndate = 2024-11-04\n---\nText.'],
  ['YAML by name', '---yaml\ntitle: T\ndate: 2024-11-04\n---\nText.'],
  ['JSON by name', '---json\n{"title": "T", "date": "2024-11-04"}\n---\nText.'],
  ['JSON between semicolons', ';;;\n"title": "T",\n"date": "2024-11-04"\n;;;\nText.'],
  ['JSON in braces', '{\n  "title": "T",\n  "date": "2024-11-04",\n  "params": { "a": "}" }\n}\n\nText.'],
  ['JSON on one line', '{"title": "T", "date": "2024-11-04"}\nText.'],
  ['entries without fences, in any order', 'Date: 2024-11-04\nTitle: T\n\nText.'],
])('%s', async (_, text) => {
  const { articles, problems } = await read('a.md', text)
  expect(articles[0]).toMatchObject({ title: 'T', published: '2024-11-04', paragraphs: [{ text: 'Text.' }] })
  expect(problems).toEqual([])
})

test('broken JSON costs what is broken', async () => {
  const { articles, problems } = await read('a.md', '{\n"title": "T",\n"date": "2024-11-04",\n}\nText.')
  expect(articles[0]).toMatchObject({ title: 'T', published: '2024-11-04' })
  expect(problems).toMatchObject([{ severity: 'warning', message: expect.stringContaining('not valid JSON') }])
})

test.each([
  ['YAML', '---\nid: 1234567890123456789\ntitle: T\n---\nText.', '1234567890123456789'],
  ['YAML, with zeros', '---\nid: 007\ntitle: T\n---\nText.', '007'],
  ['YAML, with a point', '---\nslug: 1.10\ntitle: T\n---\nText.', '1.10'],
  ['TOML', '+++\nid = 1234567890123456789\ntitle = "T"\n+++\nText.', '1234567890123456789'],
])('a number as id keeps its digits: %s', async (_, text, id) => {
  expect((await readOne('a.md', text)).id).toBe(id)
})

test('an article without a text has its summary for one; without that, it is said', async () => {
  expect((await readOne('a.md', '---\ntitle: T\nsummary: Only this.\n---\n')).paragraphs).toEqual([
    { text: 'Only this.', kind: 'prose' },
  ])
  expect((await read('a.md', '---\ntitle: T\n---\n')).problems).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('no text') },
  ])
})
