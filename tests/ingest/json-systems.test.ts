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

const wordpress = {
  id: 12,
  date: '2024-03-02T09:00:00',
  slug: 'bridge-opens',
  status: 'publish',
  type: 'post',
  title: { rendered: 'Bridge opens' },
  content: { rendered: html, protected: false },
}
const ninjs = { uri: 'urn:x:1', versioncreated: '2024-03-02T08:00:00Z', headline: 'Bridge opens' }
const ghostPost = {
  id: '1',
  title: 'Bridge opens',
  slug: 'bridge',
  html,
  status: 'published',
  published_at: '2024-03-02T08:00:00Z',
}
const ghostTables = {
  posts: [ghostPost, { ...ghostPost, id: '2', slug: 'other' }],
  users: [
    { id: '9', name: 'Ann Roe' },
    { id: '8', name: 'Bo Li' },
  ],
  tags: [
    { id: '7', name: 'Town' },
    { id: '6', name: '#internal', visibility: 'internal' },
  ],
  posts_authors: [
    { post_id: '1', author_id: '8', sort_order: 1 },
    { post_id: '1', author_id: '9', sort_order: 0 },
  ],
  posts_tags: [
    { post_id: '1', tag_id: '6', sort_order: 0 },
    { post_id: '1', tag_id: '7', sort_order: 1 },
  ],
}
const term = (taxonomy: string, ...names: string[]): object[] => names.map(name => ({ taxonomy, name }))
const node = (attributes: object, relationships: object = {}): object => ({
  type: 'node--article',
  id: 'u1',
  attributes,
  relationships,
})
const story = (fields: object): object => ({
  type: 'story',
  version: '0.10.9',
  headlines: { basic: 'Bridge opens' },
  content_elements: [{ type: 'text', content: body }],
  ...fields,
})

const systems: [string, unknown, object][] = [
  ['WordPress: a local date is a day', wordpress, { id: 'bridge-opens', published: '2024-03-02', authors: [] }],
  [
    'WordPress: several categories and co-authors',
    {
      ...wordpress,
      author: 3,
      _embedded: {
        author: [{ name: 'Admin' }],
        'wp:term': [
          term('category', 'Town', 'Traffic'),
          term('post_tag', 'bridges'),
          term('author', 'Ann Roe', 'Bo Li'),
        ],
      },
    },
    { section: 'Town', tags: ['Traffic', 'bridges'], authors: ['Ann Roe', 'Bo Li'] },
  ],
  [
    'WordPress: "Uncategorized" is no section',
    { ...wordpress, _embedded: { 'wp:term': [term('category', 'Uncategorized')] } },
    { section: null },
  ],
  [
    'WordPress: names from an SEO plugin',
    { ...wordpress, author: 3, yoast_head_json: { author: 'Ann Roe', og_site_name: 'Harbour Times' } },
    { authors: ['Ann Roe'], source: 'Harbour Times' },
  ],
  [
    'WordPress: raw classic content',
    { ...wordpress, content: { raw: `${body}\n\n[gallery ids="1"]\n\nEnd.` } },
    { paragraphs: [{ text: body }, { text: 'End.' }] },
  ],
  [
    'WordPress.com',
    {
      posts: [
        {
          ID: 5,
          title: 'Bridge &amp; tunnel',
          content: html,
          author: { name: 'Ann Roe' },
          date: '2024-03-02T08:00:00+00:00',
          URL: 'https://example.org/a',
          tags: { bridges: { ID: 1, name: 'bridges' } },
          categories: {},
        },
      ],
    },
    { title: 'Bridge & tunnel', authors: ['Ann Roe'], url: 'https://example.org/a', tags: ['bridges'], id: '5' },
  ],
  [
    'WordPress: rows of its table',
    [
      {
        ID: 5,
        post_title: 'Bridge opens',
        post_name: 'bridge',
        post_content: `${body}\n\nEnd.`,
        post_date_gmt: '2024-03-02 08:00:00',
        post_status: 'publish',
      },
    ],
    { title: 'Bridge opens', id: '5', published: '2024-03-02' },
  ],
  [
    'Ghost export: joined in order, without internal tags',
    { db: [{ data: ghostTables }] },
    { id: 'bridge', authors: ['Ann Roe', 'Bo Li'], tags: ['Town'] },
  ],
  ['Ghost export without "db"', { meta: {}, data: ghostTables }, { authors: ['Ann Roe', 'Bo Li'] }],
  [
    'Ghost export of old: one author a post',
    { db: [{ data: { ...ghostTables, posts: [{ ...ghostPost, author_id: '8' }], posts_authors: [] } }] },
    { authors: ['Bo Li'] },
  ],
  [
    'Ghost API: primary author and tag',
    {
      posts: [
        {
          ...ghostPost,
          primary_author: { name: 'Ann Roe' },
          primary_tag: { name: 'Town' },
          url: 'https://example.org/bridge/',
        },
      ],
    },
    { authors: ['Ann Roe'], section: 'Town', url: 'https://example.org/bridge/' },
  ],
  [
    'JSON Feed: authors, language and source of the feed',
    {
      version: 'https://jsonfeed.org/version/1',
      title: 'Times',
      language: 'de',
      author: { name: 'Ann Roe' },
      items: [{ id: '1', title: 'T', content_text: body }],
    },
    { authors: ['Ann Roe'], lang: 'de', source: 'Times' },
  ],
  [
    'JSON Feed: an item has its own',
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Times',
      authors: [{ name: 'Ann Roe' }],
      items: [{ id: '1', title: 'T', content_html: html, authors: [{ name: 'Bo Li' }] }],
    },
    { authors: ['Bo Li'] },
  ],
  [
    'ninjs 1: XHTML, service, keywords',
    {
      ...ninjs,
      byline: 'By Ann Roe',
      body_xhtml: html,
      service: [{ name: 'Home' }],
      keywords: ['bridge'],
      subject: [{ code: '1', name: 'Town' }],
    },
    { authors: ['Ann Roe'], section: 'Home', tags: ['Town', 'bridge'], published: '2024-03-02T08:00:00Z' },
  ],
  [
    'ninjs 1: plain text',
    { ...ninjs, type: 'text', body_text: `${body}\n\nEnd.` },
    { paragraphs: [{ text: body }, { text: 'End.' }] },
  ],
  [
    'ninjs 2: roles',
    {
      uri: 'urn:x:1',
      type: 'text',
      versioncreated: '2024-03-02T08:00:00Z',
      by: 'Ann Roe, dpa',
      headlines: [
        { role: 'short', value: 'Open' },
        { role: 'main', value: 'Bridge opens' },
      ],
      bodies: [
        { role: 'nitf', contenttype: 'application/xml', value: '<nitf/>' },
        { role: 'html', contenttype: 'text/html', value: html },
      ],
      descriptions: [{ role: 'text', value: 'Short' }],
    },
    { title: 'Bridge opens', authors: ['Ann Roe'], summary: 'Short' },
  ],
  [
    'ninjs 3: NITF alone',
    {
      uri: 'urn:x:1',
      type: 'text',
      versionCreated: '2024-03-02T08:00:00Z',
      headlines: [{ value: 'Bridge opens' }],
      bodies: [
        {
          role: 'nitf',
          contentType: 'text/vnd.IPTC.NITF',
          value: `<nitf><body><body.head><hedline>X</hedline></body.head><body.content>${html}</body.content></body></nitf>`,
        },
      ],
    },
    { paragraphs: [{ text: body }] },
  ],
  [
    'Superdesk: its own archive',
    {
      _items: [
        {
          _id: 'a',
          guid: 'tag:1',
          headline: 'Bridge opens',
          byline: 'Ann Roe',
          body_html: html,
          state: 'published',
          versioncreated: '2024-03-02T08:00:00+0000',
          anpa_category: [{ name: 'Home' }],
          dateline: { located: { city: 'Harbourtown' } },
          abstract: '<p>Short</p>',
        },
      ],
    },
    { authors: ['Ann Roe'], section: 'Home', dateline: 'Harbourtown', summary: 'Short' },
  ],
  [
    'Arc: display date, section, keywords',
    story({
      display_date: '2024-03-02T08:00:00Z',
      publish_date: '2024-03-01T08:00:00Z',
      taxonomy: { sections: [{ name: 'Town' }], keywords: [{ keyword: 'bridges' }] },
    }),
    { published: '2024-03-02T08:00:00Z', section: 'Town', tags: ['bridges'] },
  ],
  ['Arc: results of its API', { type: 'results', content_elements: [story({ _id: 'A' })] }, { id: 'A' }],
  [
    'Arc: authors by first and last name',
    story({ credits: { by: [{ type: 'author', first_name: 'Ann', last_name: 'Roe' }] } }),
    { authors: ['Ann Roe'] },
  ],
  [
    'Guardian: one item',
    {
      response: {
        status: 'ok',
        content: {
          id: 'a/b',
          webTitle: 'Bridge opens',
          webUrl: 'https://example.org/a',
          webPublicationDate: '2024-03-02T08:00:00Z',
          fields: { bodyText: body },
          tags: [{ type: 'contributor', webTitle: 'Ann Roe' }],
        },
      },
    },
    { authors: ['Ann Roe'], url: 'https://example.org/a' },
  ],
  [
    'Guardian: blocks',
    {
      webTitle: 'Bridge opens',
      webUrl: 'https://example.org/a',
      blocks: { body: [{ title: 'Noon', bodyHtml: html }] },
    },
    { paragraphs: [{ text: 'Noon', kind: 'heading' }, { text: body }] },
  ],
  [
    'New York Times: people without a byline',
    {
      docs: [
        {
          web_url: 'https://example.org/a',
          pub_date: '2024-03-02T08:00:00+0000',
          headline: { main: 'Bridge opens' },
          lead_paragraph: body,
          byline: { original: null, person: [{ firstname: 'Ann', middlename: null, lastname: 'Roe' }] },
        },
      ],
    },
    { authors: ['Ann Roe'], source: 'The New York Times' },
  ],
  [
    'New York Times: top stories',
    {
      status: 'OK',
      results: [
        {
          title: 'Bridge opens',
          abstract: body,
          byline: 'By Ann Roe',
          section: 'metro',
          published_date: '2024-03-02T08:00:00-05:00',
          url: 'https://example.org/a',
          des_facet: ['Bridges'],
        },
      ],
    },
    { authors: ['Ann Roe'], section: 'metro', tags: ['Bridges'] },
  ],
  [
    'Drupal: terms, section and byline',
    {
      jsonapi: {},
      data: node(
        {
          title: 'Bridge opens',
          field_byline: 'By Ann Roe',
          body: { processed: html },
          created: '2024-03-02T08:00:00+00:00',
        },
        {
          field_tags: { data: [{ type: 'taxonomy_term--tags', id: 't' }] },
          field_section: { data: { type: 'taxonomy_term--s', id: 's' } },
          uid: { data: { type: 'user--user', id: 'u' } },
        },
      ),
      included: [
        { type: 'taxonomy_term--tags', id: 't', attributes: { name: 'bridges' } },
        { type: 'taxonomy_term--s', id: 's', attributes: { name: 'Town' } },
        { type: 'user--user', id: 'u', attributes: { name: 'editor1' } },
      ],
    },
    { authors: ['Ann Roe'], tags: ['bridges'], section: 'Town' },
  ],
  [
    'Drupal: text in paragraphs',
    {
      data: [node({ title: 'Bridge opens' }, { field_paragraphs: { data: [{ type: 'paragraph--text', id: 'p' }] } })],
      included: [{ type: 'paragraph--text', id: 'p', attributes: { field_text: { processed: html } } }],
    },
    { paragraphs: [{ text: body }] },
  ],
  [
    'Drupal: its plain REST',
    {
      title: [{ value: 'Bridge opens' }],
      body: [{ value: html, format: 'basic_html' }],
      created: [{ value: '2024-03-02T08:00:00+00:00' }],
      langcode: [{ value: 'en' }],
      status: [{ value: true }],
    },
    { title: 'Bridge opens', published: '2024-03-02T08:00:00+00:00' },
  ],
  [
    'Strapi: relations inside',
    {
      data: [
        {
          id: 1,
          attributes: {
            title: 'Bridge opens',
            content: body,
            publishedAt: '2024-03-02T08:00:00Z',
            author: { data: { id: 2, attributes: { name: 'Ann Roe' } } },
            tags: { data: [{ id: 3, attributes: { name: 'bridges' } }] },
          },
        },
      ],
    },
    { authors: ['Ann Roe'], tags: ['bridges'] },
  ],
  [
    'schema.org: a graph',
    {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', '@id': '#site', name: 'Times' },
        { '@type': 'Person', '@id': '#ann', name: 'Ann Roe' },
        {
          '@type': 'NewsArticle',
          headline: 'Bridge opens',
          articleBody: `${body}\n\nEnd.`,
          author: { '@id': '#ann' },
          publisher: { '@id': '#site' },
          keywords: 'a, b',
          articleSection: ['Town'],
        },
      ],
    },
    { authors: ['Ann Roe'], source: 'Times', tags: ['a', 'b'], section: 'Town' },
  ],
  [
    'schema.org: several types and authors',
    {
      '@type': ['Article', 'BlogPosting'],
      headline: 'Bridge opens',
      articleBody: body,
      author: [{ '@type': 'Person', name: 'Ann Roe' }, { name: 'Bo Li' }],
      mainEntityOfPage: { '@id': 'https://example.org/a' },
    },
    { authors: ['Ann Roe', 'Bo Li'], url: 'https://example.org/a' },
  ],
  [
    'schema.org: a live blog',
    { '@type': 'LiveBlogPosting', headline: 'Bridge opens', liveBlogUpdate: [{ headline: 'Noon', articleBody: body }] },
    { paragraphs: [{ text: 'Noon' }, { text: body }] },
  ],
  [
    'news-please',
    {
      title: 'Bridge opens',
      maintext: body,
      date_publish: '2024-03-02 08:00:00',
      source_domain: 'example.org',
      authors: [],
      language: 'en',
    },
    { published: '2024-03-02', source: 'example.org' },
  ],
  [
    'trafilatura',
    {
      title: 'Bridge opens',
      author: 'Ann Roe; Bo Li',
      source: 'https://example.org/a',
      hostname: 'example.org',
      text: body,
      tags: 'a;b',
      excerpt: 'Short',
      language: 'en',
    },
    {
      authors: ['Ann Roe', 'Bo Li'],
      tags: ['a', 'b'],
      url: 'https://example.org/a',
      source: 'example.org',
      summary: 'Short',
    },
  ],
  [
    'MongoDB',
    {
      _id: { $oid: '65' },
      title: 'Bridge opens',
      date: { $date: { $numberLong: '1709366400000' } },
      views: { $numberInt: '5' },
      content: body,
    },
    { id: '65', published: '2024-03-02T08:00:00Z' },
  ],
  [
    'MongoDB of old',
    { _id: { $oid: '65' }, title: 'Bridge opens', date: { $date: 1709366400000 }, content: body },
    { published: '2024-03-02T08:00:00Z' },
  ],
  [
    'Firestore',
    { title: 'Bridge opens', publishedAt: { _seconds: 1709366400, _nanoseconds: 0 }, body },
    { published: '2024-03-02T08:00:00Z' },
  ],
  [
    'Blogger',
    {
      kind: 'blogger#post',
      id: '1234563682306064159',
      published: '2017-06-20T00:32:00-04:00',
      url: 'http://example.org/a',
      title: 'Bridge opens',
      content: html,
      author: { id: '1', displayName: 'Ann Roe' },
      labels: ['Town'],
    },
    { authors: ['Ann Roe'], tags: ['Town'], id: '1234563682306064159' },
  ],
  [
    'Event Registry',
    {
      articles: {
        results: [
          {
            uri: '1',
            lang: 'eng',
            dateTimePub: '2024-03-02T08:00:00Z',
            title: 'Bridge opens',
            body,
            source: { title: 'Times' },
            authors: [{ name: 'Ann Roe', uri: 'ann@example.org' }],
          },
        ],
      },
    },
    { source: 'Times', authors: ['Ann Roe'], lang: 'en', published: '2024-03-02T08:00:00Z' },
  ],
  [
    'Substack',
    [
      {
        id: 1,
        title: 'Bridge opens',
        slug: 'bridge',
        post_date: '2024-03-02T08:00:00.000Z',
        audience: 'everyone',
        body_html: html,
        publishedBylines: [{ name: 'Ann Roe' }],
        postTags: [{ name: 'Town' }],
      },
    ],
    { authors: ['Ann Roe'], tags: ['Town'], published: '2024-03-02T08:00:00Z' },
  ],
  [
    'Squarespace',
    { items: [{ title: 'Bridge opens', body: html, author: { displayName: 'Ann Roe' }, publishOn: 1709366400000 }] },
    { authors: ['Ann Roe'], published: '2024-03-02T08:00:00Z' },
  ],
  [
    'Prismic',
    {
      results: [
        {
          uid: 'a',
          first_publication_date: '2024-03-02T08:00:00+0000',
          data: { title: [{ type: 'heading1', text: 'Bridge opens' }], body: [{ type: 'paragraph', text: body }] },
        },
      ],
    },
    { title: 'Bridge opens', id: 'a' },
  ],
  [
    'Kontent',
    { items: [{ system: { name: 'x' }, elements: { title: { value: 'Bridge opens' }, body: { value: html } } }] },
    { title: 'Bridge opens' },
  ],
  [
    'the Washington Post collection of TREC',
    {
      id: 'x',
      title: 'Bridge opens',
      author: 'Ann Roe',
      published_date: 1325462400000,
      contents: [
        { type: 'kicker', content: 'Opinions' },
        { type: 'title', content: 'Bridge opens' },
        { type: 'byline', content: 'By Ann Roe' },
        { type: 'sanitized_html', subtype: 'paragraph', content: html },
      ],
      type: 'article',
    },
    { published: '2012-01-02T00:00:00Z', paragraphs: [{ text: body }] },
  ],
  [
    'names in capitals',
    { Articles: [{ Title: 'Bridge opens', Body: body, Author: 'Ann Roe', PublishDate: '2024-03-02' }] },
    { authors: ['Ann Roe'], published: '2024-03-02' },
  ],
  [
    'Firestore, typed',
    {
      documents: [
        {
          name: 'a/b',
          fields: {
            title: { stringValue: 'Bridge opens' },
            body: { stringValue: body },
            tags: { arrayValue: { values: [{ stringValue: 'Town' }] } },
          },
        },
      ],
    },
    { title: 'Bridge opens', tags: ['Town'] },
  ],
  [
    'DynamoDB',
    { Items: [{ title: { S: 'Bridge opens' }, body: { S: body }, views: { N: '5' }, tags: { L: [{ S: 'Town' }] } }] },
    { title: 'Bridge opens', tags: ['Town'] },
  ],
  [
    'Apple News',
    {
      title: 'Bridge opens',
      components: [
        { role: 'title', text: 'Bridge opens' },
        { role: 'body', text: body },
        { role: 'caption', text: 'The mayor' },
      ],
    },
    { paragraphs: [{ text: body }] },
  ],
  ['a language by its name', { title: 'T', body, language: 'German' }, { lang: 'de' }],
  ['a language of three letters', { title: 'T', body, language: 'eng' }, { lang: 'en' }],
  ['a letter with a subject', { subject: 'Bridge opens', body }, { title: 'Bridge opens' }],
]

describe('systems', () => {
  test.each(systems)('%s', async (_, value, expected) => {
    const { articles } = await read('export.json', JSON.stringify(value))
    expect(articles[0]).toMatchObject(expected)
    expect(articles[0]?.paragraphs.length).toBeGreaterThan(0)
  })

  const noStories: [string, object, RegExp][] = [
    ['a picture of ninjs', { ...ninjs, type: 'picture', body_text: 'The bridge.' }, /picture/],
    ['a video of ninjs', { ...ninjs, type: 'video', description_text: 'The bridge.' }, /video/],
    ['an event of ninjs', { ...ninjs, type: 'event' }, /event/],
    ['a text of ninjs without a text', { ...ninjs, type: 'text', description_text: 'Short.' }, /no text/],
    ['a gallery of Arc', { type: 'gallery', headlines: { basic: 'The bridge' }, content_elements: [] }, /gallery/],
    [
      'a story of Arc without a text',
      { type: 'story', version: '0.10.9', headlines: { basic: 'The bridge' }, content_elements: [] },
      /no text/,
    ],
    ['an attachment of WordPress', { ...wordpress, type: 'attachment' }, /attachment/],
    [
      'a file of Drupal',
      { data: { type: 'file--file', id: 'f', attributes: { filename: 'a.jpg' } }, jsonapi: {} },
      /file/,
    ],
    [
      'an item of the Guardian without a text',
      { webTitle: 'T', webUrl: 'https://example.org', fields: { trailText: 'Short' } },
      /no text/,
    ],
  ]

  test.each(noStories)('is a row: %s', async (_, value, message) => {
    const { articles, problems } = await read('a.json', JSON.stringify(value))
    expect(articles).toEqual([])
    expect(problems).toMatchObject([{ severity: 'error', message: expect.stringMatching(message) }])
  })

  const held: [string, object, RegExp][] = [
    ['a draft of WordPress', { ...wordpress, status: 'draft' }, /not published/],
    ['a protected post of WordPress', { ...wordpress, content: { rendered: '', protected: true } }, /not published/],
    ['a post of Ghost for members', { posts: [{ ...ghostPost, visibility: 'members' }] }, /paying/],
    ['a draft of Superdesk', { ...ninjs, body_html: html, state: 'in_progress' }, /not published/],
    ['an item of ninjs that is cancelled', { ...ninjs, body_html: html, pubstatus: 'canceled' }, /killed/],
    [
      'a story of Arc under an embargo',
      story({ content_restrictions: { embargo: { active: true, end_time: '2099-01-01T00:00:00Z' } } }),
      /embargo/,
    ],
    [
      'an unpublished story of Arc',
      story({ revision: { published: false }, publishing: { has_published_edition: false } }),
      /not published/,
    ],
    [
      'an unpublished node of Drupal',
      { jsonapi: {}, data: node({ title: 'T', status: false, body: { value: html } }) },
      /not published/,
    ],
  ]

  test.each(held)('is held back: %s', async (_, value, message) => {
    const { articles, problems } = await read('a.json', JSON.stringify(value))
    expect(articles).toEqual([])
    expect(problems).toMatchObject([{ severity: 'held', message: expect.stringMatching(message) }])
  })
})

describe('teasers', () => {
  const item = { title: 'Bridge opens', publishedAt: '2024-03-02T08:00:00Z' }
  const teasers: [string, object, string][] = [
    ['NewsAPI', { ...item, content: `${body} She… [+4713 chars]` }, `${body} She…`],
    ['GNews', { ...item, content: `${body}... [1234 chars]` }, `${body}…`],
    ['only a description', { ...item, description: body, content: null }, body],
    ['a paid text', { ...item, description: body, content: 'ONLY AVAILABLE IN PAID PLANS' }, body],
    ['an empty text', { title: 'T', summary: body, text: '' }, body],
    [
      'a feed',
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'T',
        items: [{ id: '1', title: 'T', summary: body, date_published: '2024-03-02' }],
      },
      body,
    ],
    [
      'the New York Times',
      { web_url: 'https://example.org/a', pub_date: '2024-03-02', headline: { main: 'T' }, lead_paragraph: body },
      body,
    ],
  ]

  test.each(teasers)('%s', async (_, value, text) => {
    const readings = await readStories({ path: 'a.json', bytes: bytesOf(JSON.stringify(value)) })
    const stories = readings.flatMap(reading => reading.stories)
    expect(stories).toMatchObject([{ isTeaser: true, article: { paragraphs: [{ text }] } }])
    const { problems } = await read('a.json', JSON.stringify(value))
    expect(problems).toMatchObject([{ severity: 'warning', message: expect.stringMatching(/summary|cut/) }])
  })
})

const mill = 'The mill at Oakford reopened on Tuesday after a long winter.'

test.each([
  ['Strapi 5', { documentId: 'a1', title: 'Mill', text: mill, createdAt: '2024-03-02T08:00:00Z', publishedAt: null }],
  [
    'Strapi 4',
    {
      data: {
        id: 1,
        attributes: { title: 'Mill', content: mill, createdAt: '2024-03-02T08:00:00Z', publishedAt: null },
      },
    },
  ],
  ['Strapi 3', [{ id: 1, title: 'Mill', content: mill, created_at: '2024-03-02T08:00:00Z', published_at: null }]],
  [
    'Strapi in a list',
    { data: [{ id: 1, attributes: { title: 'Mill', body: mill, createdAt: '2024-03-02', publishedAt: null } }] },
  ],
  ['Sanity', { _id: 'drafts.abc', _type: 'post', title: 'Mill', body: mill }],
  ['Sanity in an answer', { result: [{ _id: 'drafts.abc', _type: 'post', title: 'Mill', text: mill }] }],
])('a draft that only its date or its id tells is held back: %s', async (_, value) => {
  const { articles, problems } = await read('a.json', JSON.stringify(value))
  expect(articles).toEqual([])
  expect(problems).toMatchObject([{ severity: 'held' }])
})

test.each([
  ['no date of making', { title: 'Mill', text: mill, publishedAt: null }],
  ['a status', { title: 'Mill', text: mill, status: 'published', createdAt: '2024-03-02', publishedAt: null }],
  ['a date', { title: 'Mill', text: mill, createdAt: '2024-03-02', publishedAt: '2024-03-02' }],
  ['another id', { _id: 'draftsman', title: 'Mill', text: mill }],
])('a record without a date of publication is no draft for that: %s', async (_, value) => {
  expect(await readOne('a.json', JSON.stringify(value))).toMatchObject({ title: 'Mill' })
})

test.each([
  ['pages of an answer', [[{ title: 'Mill', body: mill }], [{ title: 'Ferry', body: 'It sank.' }]]],
  [
    'lists in lists',
    [
      [
        [
          { title: 'Mill', body: mill },
          { title: 'Ferry', body: 'It sank.' },
        ],
      ],
    ],
  ],
  [
    'envelopes in a list',
    [{ posts: [{ title: 'Mill', body: mill }] }, { posts: [{ title: 'Ferry', body: 'It sank.' }] }],
  ],
  [
    'lists of envelopes',
    [
      [
        {
          items: [
            { title: 'Mill', body: mill },
            { title: 'Ferry', body: 'It sank.' },
          ],
        },
      ],
    ],
  ],
  [
    'an empty page',
    [[{ title: 'Mill', body: mill }], [], [{ title: 'Ferry', body: 'It sank.' }]].filter(page => page.length > 0),
  ],
])('lists inside a list are opened: %s', async (_, value) => {
  const { articles } = await read('a.json', JSON.stringify(value))
  expect(articles.map(({ title }) => title).toSorted()).toEqual(['Ferry', 'Mill'])
})

test.each([
  ['paragraphs', '&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;', ['One.', 'Two.']],
  [
    'attributes',
    '&lt;p class=&quot;a&quot;&gt;One &amp;amp; two.&lt;/p&gt;\n&lt;h2&gt;Three&lt;/h2&gt;',
    ['One & two.', 'Three'],
  ],
  ['numbers', '&#60;p&#62;One.&#60;/p&#62;&#60;p&#62;Two.&#60;/p&#62;', ['One.', 'Two.']],
  ['a list', '&lt;ul&gt;&lt;li&gt;One&lt;/li&gt;&lt;li&gt;Two&lt;/li&gt;&lt;/ul&gt;', ['One', 'Two']],
  ['a quotation', '&lt;blockquote&gt;Hope.&lt;/blockquote&gt;&lt;p&gt;End.&lt;/p&gt;', ['Hope.', 'End.']],
  ['a script', '&lt;div&gt;One.&lt;script&gt;let a&lt;/script&gt;&lt;/div&gt;', ['One.']],
  ['an example', '<p>&lt;p&gt;One.&lt;/p&gt;</p>', ['<p>One.</p>']],
])('a text whose markup is escaped is HTML: %s', async (_, content, expected) => {
  const { paragraphs } = await readOne('a.json', JSON.stringify({ title: 'Mill', content }))
  expect(paragraphs.map(({ text }) => text)).toEqual(expected)
})

test.each([
  [
    'sharing',
    '<div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li><a href="#">Tweet</a></li></ul></div>',
  ],
  [
    'other posts',
    '<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><div><p>Ferry sinks</p></div></div>',
  ],
  [
    'a player',
    '<div class="kg-card kg-audio-card"><div class="kg-audio-title">Sound</div><div>0:00<div>/1:20</div></div></div>',
  ],
  ['a button', '<p class="button-wrapper"><a class="button primary" href="#"><span>Subscribe now</span></a></p>'],
  [
    'a form',
    '<div class="subscription-widget-wrap"><div><p>Thanks for reading!</p><form><label>Mail</label></form></div></div>',
  ],
  ['latest posts', '<ul class="wp-block-latest-posts"><li>One</li><li>Two</li></ul>'],
  ['another post', '<blockquote class="wp-embedded-content" data-x="1"><p>Ferry sinks</p></blockquote>'],
  [
    'contents',
    '<div id="ez-toc-container" class=ez-toc-container><p>Contents</p><nav><ul><li>One</li></ul></nav></div>',
  ],
  ['a label', '<form><label for="a">Mail</label><input id="a"></form>'],
])('blocks of a blog system are no text: %s', async (_, block) => {
  const content = `<p>${mill}</p>${block}<div class="text"><p>It ground flour.</p></div>`
  for (const record of [
    { title: 'Mill', content },
    { title: { rendered: 'Mill' }, content: { rendered: content } },
  ]) {
    const { paragraphs } = await readOne('a.json', JSON.stringify(record))
    expect(paragraphs.map(({ text }) => text)).toEqual([mill, 'It ground flour.'])
  }
})

test.each(['share', 'related', 'button', 'text-wrap', 'sharedaddy-story', 'wp-block-quote'])(
  'a class that a post may use hides nothing: %s',
  async name => {
    const content = `<div class="${name}"><p>${mill}</p></div>`
    const { paragraphs } = await readOne('a.json', JSON.stringify({ title: 'Mill', content }))
    expect(paragraphs.map(({ text }) => text)).toEqual([mill])
  },
)
