// A word that is broken at the end of a line, in everything that the Worker answers with: people see one word, programs get the stored text.

import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { beforeAll, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { articleAnswerSchema, searchAnswerSchema, verifyAnswerSchema } from '../../src/worker/api/answer-schemas.ts'
import { createApp } from '../../src/worker/app.ts'

const said =
  '“The admin-\nistration [w]ill build ten bridges over the river,” said Governor John Wash-\nington on Mon-\nday.'
const code = 'one-\ntwo()'
const article: Article = {
  ...{ id: 'bridge', title: 'The bridge', authors: [], source: 'Coast Courier', published: '2024-11-04', lang: 'en' },
  ...{ url: 'https://courier.example/bridge', section: null, tags: [], summary: null, dateline: null },
  paragraphs: [
    { text: said, kind: 'prose' },
    { text: code, kind: 'code' },
  ],
}
const claim = 'The administration will build ten bridges over the river'

let app: ReturnType<typeof createApp>
beforeAll(async () => {
  const bytes = await buildArchive([{ article, quotes: extractQuotes(article) }])
  app = createApp(createSearcher(openArchive(bytes.buffer)))
})

async function textAt(path: string, type = '*/*'): Promise<string> {
  const response = await app.request(path, { headers: { Accept: type } })
  expect(response.status).toBe(200)
  return response.text()
}

test.each([
  ['/?q=administration', 'text/html', '<mark>administration</mark>'],
  ['/articles/bridge', 'text/html', 'Washington</a>'],
  ['/articles/bridge', 'text/html', 'The administration [w]ill build'],
  ['/articles/bridge', 'text/html', 'on Monday.'],
  ['/articles/bridge', 'text/html', code],
  ['/speakers/john-washington', 'text/html', 'The administration [w]ill build'],
  [`/verify?text=${encodeURIComponent(claim)}`, 'text/html', 'The administration [w]ill build'],
  ['/search?q=administration&format=csv', '*/*', 'The administration [w]ill build'],
  ['/search?q=administration&format=jsonl', '*/*', 'The administration [w]ill build'],
  ['/search.rss?q=administration', '*/*', 'The administration [w]ill build'],
])('%s, %s: %s', async (path, type, shown) => {
  const text = await textAt(path, type)
  expect(text).toContain(shown)
  expect(text).not.toMatch(/admin-\s|Wash-\s|Mon-\s/)
})

test('programs get the stored text with the places in it, and its HTML in one piece', async () => {
  const { hits } = searchAnswerSchema.parse(JSON.parse(await textAt('/search?q=administration&type=quote')))
  expect(hits[0]?.text).toBe('The admin-\nistration [w]ill build ten bridges over the river,')
  expect(hits[0]?.snippet.highlights.map(range => hits[0]?.snippet.text.slice(...range))).toEqual(['admin-\nistration'])
  expect(hits[0]?.snippet.html).toContain('The <mark>administration</mark> [w]ill')
  const { paragraphs, quotes } = articleAnswerSchema.parse(JSON.parse(await textAt('/articles/bridge?format=json')))
  expect(paragraphs[0]?.text).toBe(said)
  expect([quotes[0]?.speaker?.name, quotes[0]?.cue]).toEqual(['John Washington', 'said'])
  const { verdict, matches, summary } = verifyAnswerSchema.parse(
    JSON.parse(await textAt(`/verify?text=${encodeURIComponent(claim)}`)),
  )
  expect([verdict, matches[0]?.insertions.map(({ text }) => text)]).toEqual(['verbatim', ['w']])
  expect(summary).toContain('“w”')
})

test('assistants get it in one piece', async () => {
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(
    new StreamableHTTPClientTransport(new URL('https://news.example/mcp'), {
      fetch: async (url, init) => app.request(String(url), init),
    }),
  )
  for (const [name, args] of [
    ['search', { q: 'administration' }],
    ['quotes_by', { speaker: 'John Washington' }],
    ['get_article', { id: 'bridge' }],
    ['verify_quote', { text: claim }],
  ] as const) {
    const result = JSON.stringify(await client.callTool({ name, arguments: args }))
    expect(result).toContain('The administration [w]ill build')
    expect(result).not.toMatch(/admin-\\n|Wash-\\n|Mon-\\n/)
  }
  await client.close()
})
