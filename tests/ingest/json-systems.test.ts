// JSON that other systems write: each system's own form, the envelopes around lists, and fields of odd shapes. Own wording throughout.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readStories } from '../../src/ingest/read-file.ts'
import { bytesOf, outline, read, readOne } from './read.ts'

interface Case {
  readonly kind: string
  readonly file: string
  readonly content: string
  readonly expect: Readonly<Record<string, unknown>>
}

const cases: Case[] = readFileSync(join(import.meta.dirname, 'json-cases.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))

describe('small inputs with the right answer', () => {
  test.each(cases.map((one, at) => [`${at + 1} ${one.kind} ${one.file}`, one] as const))('%s', async (_, one) => {
    const { articles, problems } = await read(one.file, one.content)
    const { articles: count, problem, problemMatches, noParagraphMatches, paragraphs, kinds, ...fields } = one.expect
    if (count !== undefined) expect(articles).toHaveLength(Number(count))
    if (problem !== undefined) expect(problems.length > 0).toBe(problem)
    if (problemMatches !== undefined)
      expect(problems.map(({ message }) => message).join('\n')).toMatch(new RegExp(String(problemMatches), 'i'))
    const all = articles.flatMap(article => article.paragraphs)
    if (noParagraphMatches !== undefined)
      expect(all.filter(({ text }) => new RegExp(String(noParagraphMatches)).test(text))).toEqual([])
    if (paragraphs !== undefined) expect(all.map(({ text }) => text)).toEqual(paragraphs)
    if (kinds !== undefined) expect(all.map(({ kind }) => kind)).toEqual(kinds)
    if (Object.keys(fields).length > 0) expect(articles[0]).toMatchObject(fields)
  })
})

const body = 'The bridge opened on Monday.'
const post = { title: 'Bridge opens', body }
const html = `<p>${body}</p>`

const envelopes: [string, unknown][] = [
  ...'articles posts stories items entries results docs documents news hits data rows records nodes feed channel item'
    .split(' ')
    .map((key): [string, unknown] => [`"${key}"`, { total: 1, [key]: [post] }]),
  ['a list', [post]],
  ['"data" in "data"', { data: { data: [post] } }],
  ['"response.results"', { response: { status: 'ok', results: [post] } }],
  ['Elasticsearch', { took: 3, hits: { total: 1, hits: [{ _index: 'n', _id: 'x', _source: post }] } }],
  ['Solr', { responseHeader: { status: 0 }, response: { numFound: 1, docs: [post] } }],
  ['CouchDB', { total_rows: 1, rows: [{ id: 'a', key: 'a', value: { rev: '1' }, doc: post }] }],
  ['GraphQL', { data: { allPosts: { edges: [{ node: post }] } } }],
  ['a map by id', { a1: post }],
  ['a map by year', { 2024: [post], total: 5 }],
  ['an outer record with "data"', { posts: [{ url: 'https://example.org/a', data: post }] }],
  ['"fields" (Airtable)', { records: [{ id: 'rec1', createdTime: '2024-03-02T08:00:00Z', fields: post }] }],
  ['"attributes" (Strapi)', { data: [{ id: 1, attributes: post }], meta: {} }],
  ['"story" (Storyblok)', { story: { name: 'n', published_at: null, content: { component: 'post', ...post } } }],
  ['XML as JSON', { rss: { channel: { title: 'Times', item: [{ title: post.title, 'content:encoded': html }] } } }],
  [
    'one item of XML as JSON',
    { rss: { channel: { item: { title: { '#text': post.title }, description: '', body } } } },
  ],
  ['pandas, by columns', { title: { 0: post.title }, body: { 0: body } }],
  ['pandas, split', { columns: ['title', 'body'], index: [0], data: [[post.title, body]] }],
  ['lists of equal length', { title: [post.title], body: [body] }],
]

describe('envelopes', () => {
  test.each(envelopes)('%s', async (_, value) => {
    const { articles, problems } = await read('export.json', JSON.stringify(value))
    expect(articles).toMatchObject([{ title: post.title, paragraphs: [{ text: body }] }])
    expect(problems).toEqual([])
    const asLines = await read('export.jsonl', `${JSON.stringify(value)}\n${JSON.stringify(value)}\n`)
    expect(asLines.articles.length).toBeGreaterThan(0)
  })

  test('what lies beside the articles is none', async () => {
    const { articles } = await read(
      'a.json',
      JSON.stringify({ posts: [post], users: [{ name: 'Ann', text: 'About me.' }], comments: [{ body: 'First!' }] }),
    )
    expect(articles.map(({ title }) => title)).toEqual([post.title])
  })

  test('lines for the bulk door of Elasticsearch are no articles', async () => {
    const { articles, problems } = await read('a.jsonl', `{"index":{"_id":"1"}}\n${JSON.stringify(post)}\n`)
    expect([articles.length, problems]).toEqual([1, []])
  })

  test.each([
    ['a JSON Feed', { version: 'https://jsonfeed.org/version/1.1', title: 'T', items: [] }, /"items" is empty/],
    ['a list', [], /the list is empty/],
    ['posts', { posts: [] }, /"posts" is empty/],
    ['a Ghost export', { db: [{ data: { posts: [], users: [] } }] }, /is empty/],
    ['a response', { response: { results: [] }, results: [] }, /"results" is empty/],
    ['a wrapped list', { status: 'ok', articles: [] }, /"articles" is empty/],
  ])('without items there is one row: %s', async (_, value, message) => {
    const { articles, problems } = await read('a.json', JSON.stringify(value))
    expect(articles).toEqual([])
    expect(problems).toMatchObject([{ severity: 'error', message: expect.stringMatching(message) }])
  })

  test.each([
    ['a web manifest', { name: 'Times', start_url: '/', description: 'News' }],
    ['an OpenAPI document', { openapi: '3.1.0', info: { title: 'API', description: 'D' }, paths: {} }],
    ['a schema', { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'T', description: 'D' }],
    ['a package', { name: 'x', dependencies: {} }],
    ['a lock file', { name: 'x', lockfileVersion: 3 }],
    ['compiler options', { compilerOptions: { strict: true } }],
  ])('settings are no article: %s', async (_, value) => {
    expect((await read('anything.json', JSON.stringify(value))).articles).toEqual([])
  })

  test('an unknown configuration is one row', async () => {
    const { articles, problems } = await read(
      'a.json',
      JSON.stringify({ site: { title: 'T', url: 'https://example.org' }, port: 1 }),
    )
    expect([articles.length, problems.length]).toEqual([0, 1])
  })
})

const meta = { slug: 'bridge', published_at: '2024-03-02T08:00:00Z', visibility: 'public' }
const lexical = (...children: unknown[]): string => JSON.stringify({ root: { type: 'root', children } })
const paragraph = (text: string): object => ({ type: 'paragraph', children: [{ type: 'extended-text', text }] })
const mobiledoc = JSON.stringify({
  version: '0.3.1',
  atoms: [['soft-return', '', {}]],
  cards: [
    ['html', { html }],
    ['image', { src: 'x.jpg', caption: 'The mayor' }],
  ],
  markups: [['strong']],
  sections: [
    [1, 'h2', [[0, [], 0, 'Three years']]],
    [
      1,
      'p',
      [
        [0, [], 0, 'She '],
        [0, [0], 1, 'left'],
        [0, [], 0, '.'],
      ],
    ],
    [10, 0],
    [10, 1],
    [3, 'ul', [[[0, [], 0, 'One']], [[0, [], 0, 'Two']]]],
    [1, 'blockquote', [[0, [], 0, 'No.']]],
  ],
})

const texts: [string, object, string[]][] = [
  ['Ghost: HTML', { title: 'T', ...meta, html }, [`prose: ${body}`]],
  [
    'Ghost: Lexical',
    {
      title: 'T',
      ...meta,
      html: null,
      lexical: lexical(
        { type: 'extended-heading', tag: 'h2', children: [{ type: 'extended-text', text: 'Three years' }] },
        paragraph(body),
        { type: 'image', src: 'x.jpg', caption: 'The mayor' },
        { type: 'extended-quote', children: [{ type: 'extended-text', text: 'No.' }] },
        {
          type: 'list',
          listType: 'bullet',
          children: [{ type: 'listitem', children: [{ type: 'text', text: 'One' }] }],
        },
        { type: 'html', html: '<p>End.</p>' },
      ),
    },
    ['heading: Three years', `prose: ${body}`, 'blockquote: No.', 'item: One', 'prose: End.'],
  ],
  [
    'Ghost: Mobiledoc',
    { title: 'T', ...meta, html: null, mobiledoc },
    ['heading: Three years', 'prose: She left.', `prose: ${body}`, 'item: One', 'item: Two', 'blockquote: No.'],
  ],
  [
    'Ghost: plain text',
    { title: 'T', ...meta, html: null, plaintext: `${body}\n\nEnd.` },
    [`prose: ${body}`, 'prose: End.'],
  ],
  [
    'Draft.js',
    {
      title: 'T',
      body: {
        blocks: [
          { text: 'One', type: 'header-two' },
          { text: body, type: 'unstyled' },
        ],
        entityMap: {},
      },
    },
    ['heading: One', `prose: ${body}`],
  ],
  [
    'Editor.js',
    {
      title: 'T',
      content: {
        time: 1,
        blocks: [
          { type: 'header', data: { text: 'One', level: 2 } },
          { type: 'paragraph', data: { text: 'The bridge <b>opened</b> on Monday.' } },
          { type: 'list', data: { style: 'unordered', items: ['A', 'B'] } },
          { type: 'quote', data: { text: 'No.', caption: 'The mayor' } },
        ],
      },
    },
    ['heading: One', `prose: ${body}`, 'item: A', 'item: B', 'blockquote: No.'],
  ],
  [
    'Portable Text',
    {
      title: 'T',
      body: [
        { _type: 'block', style: 'h2', children: [{ _type: 'span', text: 'One' }] },
        {
          _type: 'block',
          style: 'normal',
          children: [
            { _type: 'span', text: 'The bridge ' },
            { _type: 'span', text: 'opened on Monday.' },
          ],
        },
        { _type: 'image', asset: {} },
        { _type: 'block', style: 'blockquote', children: [{ _type: 'span', text: 'No.' }] },
        { _type: 'block', listItem: 'bullet', style: 'normal', children: [{ _type: 'span', text: 'A' }] },
      ],
    },
    ['heading: One', `prose: ${body}`, 'blockquote: No.', 'item: A'],
  ],
  [
    'Contentful',
    {
      title: 'T',
      body: {
        nodeType: 'document',
        content: [
          { nodeType: 'heading-2', content: [{ nodeType: 'text', value: 'One' }] },
          {
            nodeType: 'paragraph',
            content: [
              { nodeType: 'text', value: 'The bridge ' },
              { nodeType: 'hyperlink', data: { uri: 'x' }, content: [{ nodeType: 'text', value: 'opened' }] },
              { nodeType: 'text', value: ' on Monday.' },
            ],
          },
          { nodeType: 'embedded-asset-block', content: [] },
          {
            nodeType: 'unordered-list',
            content: [
              {
                nodeType: 'list-item',
                content: [{ nodeType: 'paragraph', content: [{ nodeType: 'text', value: 'A' }] }],
              },
            ],
          },
        ],
      },
    },
    ['heading: One', `prose: ${body}`, 'item: A'],
  ],
  [
    'TipTap',
    {
      title: 'T',
      content: {
        type: 'doc',
        content: [
          { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'One' }] },
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'The bridge' },
              { type: 'hardBreak' },
              { type: 'text', marks: [{ type: 'bold' }], text: 'opened on Monday.' },
            ],
          },
          {
            type: 'bulletList',
            content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A' }] }] }],
          },
        ],
      },
    },
    ['heading: One', `prose: ${body}`, 'item: A'],
  ],
  [
    'Slate',
    {
      title: 'T',
      content: [
        { type: 'p', children: [{ text: 'The bridge ' }, { text: 'opened on Monday.', bold: true }] },
        { type: 'h3', children: [{ text: 'One' }] },
      ],
    },
    [`prose: ${body}`, 'heading: One'],
  ],
  ['a list of texts', { title: 'T', body: [body, 'End.'] }, [`prose: ${body}`, 'prose: End.']],
  [
    'a caption goes with its picture',
    { title: 'T', html: `${html}<figure><img src="x"><figcaption>The mayor</figcaption></figure>` },
    [`prose: ${body}`],
  ],
  [
    'a pull quote that repeats the text goes',
    {
      type: 'story',
      headlines: { basic: 'T' },
      content_elements: [
        { type: 'text', content: 'We will never close it again, she said.' },
        {
          type: 'quote',
          subtype: 'pullquote',
          content_elements: [{ type: 'text', content: 'We will never close it again' }],
        },
      ],
    },
    ['prose: We will never close it again, she said.'],
  ],
  [
    'Arc: list, table, raw HTML',
    {
      type: 'story',
      headlines: { basic: 'T' },
      content_elements: [
        {
          type: 'list',
          items: [
            { type: 'text', content: 'A' },
            { type: 'list', items: [{ type: 'text', content: 'B' }] },
          ],
        },
        {
          type: 'table',
          header: [
            { type: 'text', content: 'Year' },
            { type: 'text', content: 'Ships' },
          ],
          rows: [
            [
              { type: 'text', content: '1916' },
              { type: 'text', content: '12' },
            ],
          ],
        },
        { type: 'raw_html', content: html },
        { type: 'interstitial_link', content: 'Read more', url: 'x' },
        { type: 'image', caption: 'The mayor' },
      ],
    },
    ['item: A', 'item: B', 'table: Year · Ships', 'table: 1916 · 12', `prose: ${body}`],
  ],
]

describe('texts', () => {
  test.each(texts)('%s', async (_, value, paragraphs) => {
    expect(outline((await readOne('a.json', JSON.stringify(value))).paragraphs)).toEqual(paragraphs)
  })
})
