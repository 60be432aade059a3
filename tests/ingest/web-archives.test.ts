// Web archives: pages that servers answered with, and the texts of WET files.

import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { collect } from '../../src/ingest/collect.ts'
import { publicOnly } from '../../src/ingest/publication/decide.ts'
import { readStories } from '../../src/ingest/read-file.ts'
import { bytesOf, outline, read, readOne } from './read.ts'

const text = 'The bridge opened on Monday after three years of work, and the first cars drove over it at noon.'
const page = `<!DOCTYPE html><html><head><title>Bridge opens</title></head><body><nav><a href="/">Home</a></nav><article><h1>Bridge opens</h1><p>${text}</p></article></body></html>`

interface Answer {
  readonly url?: string
  readonly date?: string
  readonly status?: string
  readonly type?: string
  readonly headers?: string
  readonly body?: string | Uint8Array
}

/** A record of an answer. */
function response({
  url = 'https://example.org/2024/bridge',
  date = '2024-03-02T08:00:00Z',
  status = '200 OK',
  type = 'text/html; charset=utf-8',
  headers = '',
  body = page,
}: Answer): Uint8Array {
  const content = Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${headers}\r\n`),
    bytesOf(body),
  ])
  return record('response', url, date, 'application/http; msgtype=response', content)
}

function record(
  type: string,
  url: string,
  date: string,
  contentType: string,
  content: string | Uint8Array,
): Uint8Array {
  const bytes = bytesOf(content)
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: ${date}\r\nContent-Type: ${contentType}\r\nContent-Length: ${bytes.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')])
}

const info = record('warcinfo', '', '2024-03-02T08:00:00Z', 'application/warc-fields', 'software: x\r\n')

describe('a page in a web archive', () => {
  const chunked = `${page.length.toString(16)}\r\n${page}\r\n0\r\n\r\n`
  test.each([
    ['plain', response({})],
    [
      'behind other records',
      Buffer.concat([
        info,
        response({ type: 'image/png', body: '\x89PNG\0\0', url: 'https://example.org/a.png' }),
        response({}),
      ]),
    ],
    ['in chunks', response({ headers: 'Transfer-Encoding: chunked\r\n', body: chunked })],
    ['said to be in chunks', response({ headers: 'Transfer-Encoding: chunked\r\n' })],
    ['packed by gzip', response({ headers: 'Content-Encoding: gzip\r\n', body: gzipSync(page) })],
    ['packed by brotli', response({ headers: 'Content-Encoding: br\r\n', body: brotliCompressSync(page) })],
    ['said to be packed', response({ headers: 'Content-Encoding: gzip\r\n' })],
    ['XHTML', response({ type: 'application/xhtml+xml' })],
    ['an address in angles', response({ url: '<https://example.org/2024/bridge>' })],
    [
      'a record of a resource',
      record('resource', 'https://example.org/2024/bridge', '2024-03-02T08:00:00Z', 'text/html', page),
    ],
    [
      'behind a damaged record',
      Buffer.concat([Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n\r\njunk\r\n'), response({})]),
    ],
  ])('%s', async (_, bytes) => {
    for (const [path, content] of [
      ['crawl.warc', bytes],
      ['crawl.warc.gz', gzipSync(bytes)],
      ['crawl.txt', bytes],
    ] as const) {
      const article = await readOne(path, content)
      expect(article).toMatchObject({ title: 'Bridge opens', url: 'https://example.org/2024/bridge' })
      expect(outline(article.paragraphs)).toEqual([`prose: ${text}`])
    }
  })

  test('members of a .warc.gz are compressed one by one', async () => {
    const { articles } = await read(
      'crawl.warc.gz',
      Buffer.concat([gzipSync(info), gzipSync(response({})), gzipSync(response({ url: 'https://example.org/b' }))]),
    )
    expect(articles.map(({ id, url }) => [id, url])).toEqual([
      ['example.org-2024-bridge', 'https://example.org/2024/bridge'],
      ['example.org-b', 'https://example.org/b'],
    ])
  })

  test.each([
    ['another status', response({ status: '404 Not Found' })],
    ['a forwarding', response({ status: '301 Moved' })],
    ['a picture', response({ type: 'image/png' })],
    [
      'a request',
      record(
        'request',
        'https://example.org/',
        '2024-03-02T08:00:00Z',
        'application/http; msgtype=request',
        'GET / HTTP/1.1\r\n\r\n',
      ),
    ],
    ['facts alone (WAT)', record('metadata', 'https://example.org/', '2024-03-02T08:00:00Z', 'application/json', '{}')],
    [
      'a revisit',
      record(
        'revisit',
        'https://example.org/',
        '2024-03-02T08:00:00Z',
        'application/http; msgtype=response',
        'HTTP/1.1 200 OK\r\n\r\n',
      ),
    ],
    ['nothing', Buffer.from('WARC/1.0\r\n')],
  ])('no page: %s', async (_, bytes) => {
    expect(await read('crawl.warc', bytes)).toMatchObject({
      articles: [],
      problems: [{ severity: 'error', file: 'crawl.warc' }],
    })
  })

  test('of several captures the newest is in the archive', async () => {
    const older = response({ body: page.replace('first cars', 'first lorries') })
    const newer = response({ date: '2024-03-05T08:00:00Z' })
    for (const bytes of [Buffer.concat([older, newer]), Buffer.concat([newer, older])]) {
      const readings = await readStories({ path: 'crawl.warc', bytes })
      const { articles, problems } = collect(readings, publicOnly)
      expect(articles.map(({ paragraphs }) => paragraphs[0]?.text)).toEqual([text])
      expect(problems).toMatchObject([{ severity: 'held', reason: 'version' }])
    }
  })
})

describe('WET: the text of a page', () => {
  const wet = (content: string): Uint8Array =>
    record('conversion', 'https://example.org/2024/03/02/bridge', '2024-03-02T08:00:00Z', 'text/plain', content)
  test.each([
    ['a sentence', `${text}\n`],
    ['between the lines of menus', `Home\nNews\n${text}\nAbout us\nContact\n`],
    ['below its title', `Bridge opens after three years\nHome\nNews\n${text}\nAbout us\n`],
    ['before what a page adds', `${text}\nShare this article\n© Harbour Post\n`],
    ['after a date', `March 2, 2024\n${text}\n`],
    ['with offers', `Subscribe to our newsletter\n${text}\nSign up\n`],
  ])('%s', async (_, content) => {
    const article = await readOne('crawl.warc.wet', wet(content))
    expect(article).toMatchObject({ url: 'https://example.org/2024/03/02/bridge', published: '2024-03-02' })
    expect(article.paragraphs.map(paragraph => paragraph.text)).toEqual([text])
  })

  test('line ends of one character, as editors leave them', async () => {
    const content =
      'WARC/1.0\nWARC-Type: conversion\nWARC-Target-URI: https://example.org/bridge\nWARC-Date: 2024-03-02T08:00:00Z\nContent-Type: ' +
      'text/plain\nContent-Length: 54\n\nThe bridge opened on Monday after three years of work.\n'
    const article = await readOne('crawl.txt', content)
    expect(article.url).toBe('https://example.org/bridge')
    expect(article.paragraphs.map(paragraph => paragraph.text)).toEqual([
      'The bridge opened on Monday after three years of work.',
    ])
  })
})

test.each([
  [
    'a length without an end',
    'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\n',
  ],
  ['headers without an end', `WARC/1.0\r\n${'A: b\r\n'.repeat(50_000)}`],
  ['a line without an end', `WARC/1.0\r\nA: ${'b'.repeat(3_000_000)}`],
  ['a trap', response({ headers: 'Content-Encoding: gzip\r\n', body: gzipSync(Buffer.alloc(60_000_000)) })],
  ['very many records', 'WARC/1.0\r\nContent-Length: 0\r\n\r\n'.repeat(20_000)],
])('hostile: %s', async (_, content) => {
  const { articles, problems } = await read('crawl.warc', content)
  expect([articles, problems.length]).toEqual([[], 1])
})
