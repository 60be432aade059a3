// A quote of several fragments in everything that the Worker answers with: no interface runs two of them together.

import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { articleAnswerSchema, searchAnswerSchema } from '../../src/worker/api/answer-schemas.ts'
import { createApp } from '../../src/worker/app.ts'

const paragraphs = [
  '“We will rebuild the bridge,” Mayor Ann Okafor told reporters on Monday. “There will be <no> toll on it.',
  '“The river is ours.”',
  '“It stood for ninety years,” said Tor Haugen, who has been the chief engineer of the harbour board since the tunnel was built. ' +
    '“Nobody believed it.”',
]
const joined = 'We will rebuild the bridge, […] There will be <no> toll on it.\nThe river is ours.'
const breaks = [
  { kind: 'attribution', text: 'Mayor Ann Okafor told reporters on Monday.' },
  { kind: 'paragraph', text: '' },
]
const bridge: Article = {
  ...{ id: 'bridge', title: 'The bridge', authors: [], source: 'Coast Courier', published: '2024-11-04', lang: 'en' },
  ...{ url: 'https://courier.example/bridge', section: null, tags: [], summary: null, dateline: null },
  paragraphs: paragraphs.map(text => ({ text, kind: 'prose' })),
}

async function appOver(articles: readonly Article[]) {
  const entries = articles.map(article => ({ article, quotes: extractQuotes(article) }))
  return createApp(createSearcher(openArchive((await buildArchive(entries)).buffer)))
}

let app: Awaited<ReturnType<typeof appOver>>
beforeAll(async () => {
  app = await appOver([bridge])
})

async function textAt(path: string, type = '*/*'): Promise<string> {
  const response = await app.request(path, { headers: { Accept: type } })
  expect(response.status).toBe(200)
  return response.text()
}

const unescaped = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

describe('programs get the fragments, the breaks and a text that shows them', () => {
  test.each(['/search?q=bridge&type=quote', '/quotes?speaker=ann-okafor'])('%s', async path => {
    const { hits } = searchAnswerSchema.parse(JSON.parse(await textAt(path)))
    const hit = hits.find(({ quote }) => quote?.speaker?.id === 'ann-okafor')
    expect(hit?.text).toBe(joined)
    expect(hit?.quote?.breaks).toEqual(breaks)
    for (const { text, paragraph, start, end } of hit?.quote?.fragments ?? [])
      expect(paragraphs[paragraph]?.slice(start, end)).toBe(text)
    expect(hit?.quote?.fragments).toHaveLength(3)
    expect(hit?.snippet.text).toBe(joined)
    expect(hit?.snippet.breaks?.map(({ range }) => joined.slice(...range))).toEqual([' […] ', '\n'])
  })

  test('/articles/ID', async () => {
    const { quotes } = articleAnswerSchema.parse(JSON.parse(await textAt('/articles/bridge', 'application/json')))
    expect(quotes[0]).toMatchObject({ text: joined, breaks })
    expect(quotes.map(({ fragments }) => fragments.length)).toEqual([3, 2])
  })

  test('CSV, JSON Lines and RSS', async () => {
    expect(await textAt('/search?q=bridge&type=quote&format=csv')).toContain(joined)
    const [line = ''] = (await textAt('/search?q=bridge&type=quote&format=jsonl')).split('\n')
    expect(JSON.parse(line).text).toBe(joined)
    const inHtml = joined.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '</p><p>')
    expect(unescaped(await textAt('/search.rss?q=bridge&type=quote'))).toContain(`“${inHtml}”`)
  })

  test.each(['/articles/bridge', '/speakers/ann-okafor'])('the JSON-LD of %s', async path => {
    const page = await textAt(path, 'text/html')
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '')
    const [first] = data.hasPart ?? data['@graph']
    expect(first.text).toBe(joined)
  })

  test('MCP', async () => {
    const client = new Client({ name: 'test', version: '1' })
    const transport = new StreamableHTTPClientTransport(new URL('https://news.example/mcp'), {
      fetch: async (url, init) => app.request(String(url), init),
    })
    await client.connect(transport)
    for (const [name, args] of [
      ['search', { q: 'bridge', type: 'quote' }],
      ['quotes_by', { speaker: 'ann-okafor' }],
    ] as const) {
      const { content, structuredContent } = await client.callTool({ name, arguments: args })
      expect(JSON.stringify(content)).toContain(JSON.stringify(`“${joined}”`).slice(1, -1))
      expect(structuredContent).toMatchObject({
        passages: expect.arrayContaining([expect.objectContaining({ text: joined })]),
      })
    }
    await client.close()
  })

  test('OpenAPI names fragments and breaks', async () => {
    const { components } = JSON.parse(await textAt('/openapi.json'))
    expect(Object.keys(components.schemas.Fragment.properties)).toEqual(['text', 'paragraph', 'start', 'end'])
    expect(components.schemas.Break.properties.kind.enum).toEqual(['attribution', 'paragraph'])
  })
})

describe('people see the break', () => {
  const between = '<span class="between">Mayor Ann Okafor told reporters on Monday.</span>'
  const shown = (mark: (word: string) => string) =>
    `<p>“We will rebuild the ${mark('bridge')},” ${between} “There will be &lt;no&gt; toll on it.</p><p>“The river is ours.”</p>`

  test('in results, with what the article has there and matches marked in each fragment', async () => {
    const page = await textAt('/?q=bridge+river&type=quote', 'text/html')
    expect(page).toContain(shown(word => `<mark>${word}</mark>`).replace('The river', 'The <mark>river</mark>'))
  })

  test('on the speaker’s page', async () => {
    expect(await textAt('/speakers/ann-okafor', 'text/html')).toContain(shown(word => word))
  })

  test('many words of the reporter are a mark that has them', async () => {
    const words = 'said Tor Haugen, who has been the chief engineer of the harbour board since the tunnel was built.'
    expect(await textAt('/speakers/tor-haugen', 'text/html')).toContain(
      `<p>“It stood for ninety years,” <span class="between" title="${words}">[…]</span> “Nobody believed it.”</p>`,
    )
  })

  test.each(['/?q=bridge&type=quote', '/speakers/ann-okafor', '/articles/bridge'])('copied from %s', async path => {
    const copied = [...(await textAt(path, 'text/html')).matchAll(/data-copy="([^"]*)"/g)].map(([, text = '']) =>
      unescaped(text),
    )
    expect(copied.some(text => text.startsWith(`“${joined}” — Ann Okafor`))).toBe(true)
  })

  test('the article’s page has each fragment where it stands', async () => {
    const page = await textAt('/articles/bridge', 'text/html')
    expect(page).toMatch(
      /“<span class="said"[^>]*><span[^>]*>We will rebuild the bridge,<\/span><\/span>” Mayor Ann Okafor told reporters on Monday\. “<span/,
    )
  })

  test('the way to the publisher’s page is by the first and the last fragment', async () => {
    expect(await textAt('/speakers/ann-okafor', 'text/html')).toContain(
      'https://courier.example/bridge#:~:text=We%20will%20rebuild%20the%20bridge%2C,The%20river%20is%20ours.',
    )
  })
})
