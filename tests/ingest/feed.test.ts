// Feeds: RSS of every version, RDF, Atom.

import { expect, test } from 'vitest'
import { readStories } from '../../src/ingest/read-file.ts'
import { bytesOf, outline, read } from './read.ts'

/** Longer than a summary is. */
const long = 'The crews went back to work on Saturday after a week of talks in the town hall. '.repeat(20).trim()

function rss(items: string, namespaces = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" ${namespaces}>\n<channel><title>Harbour Post</title><link>https://example.org/</link><language>en-gb</language>\n${items}</channel></rss>\n`
}

test('an entry with the whole text', async () => {
  const item = `<item><title>Ferry strike ends</title><link>https://example.org/ferry</link><guid isPermaLink="false">tag:example.org,2024:1</guid>
<dc:creator><![CDATA[Ann Roe]]></dc:creator><pubDate>Sat, 02 Mar 2024 08:00:00 +0000</pubDate><category>Town</category><category><![CDATA[Ports]]></category>
<description><![CDATA[After a week [&#8230;]]]></description>
<content:encoded><![CDATA[<p>The crews &amp; their chiefs went back.</p><blockquote><p>We are glad.</p></blockquote><p>The post <a href="x">Ferry strike ends</a> appeared first on <a href="y">Harbour Post</a>.</p>]]></content:encoded></item>`
  const { articles, problems } = await read('feed.xml', rss(item))
  expect(problems).toEqual([])
  expect(articles).toMatchObject([
    {
      id: 'tag-example.org-2024-1',
      title: 'Ferry strike ends',
      authors: ['Ann Roe'],
      source: 'Harbour Post',
      url: 'https://example.org/ferry',
      lang: 'en-GB',
      tags: ['Town', 'Ports'],
    },
  ])
  expect(Date.parse(articles[0]?.published ?? '')).toBe(Date.parse('2024-03-02T08:00:00Z'))
  expect(outline(articles[0]?.paragraphs ?? [])).toEqual([
    'prose: The crews & their chiefs went back.',
    'blockquote: We are glad.',
  ])
})

test.each([
  ['a short description', '<description>The crews went back.</description>', 'The crews went back.', true],
  [
    'a description that ends in "Read more"',
    `<description>&lt;p&gt;${long}&lt;/p&gt;&lt;a href="x"&gt;Read more&lt;/a&gt;</description>`,
    long,
    true,
  ],
  ['an ellipsis in brackets', `<description>${long} [&amp;#8230;]</description>`, `${long} […]`, true],
  [
    '"Continue reading" in the content',
    '<content:encoded>&lt;p&gt;The crews went back … &lt;a&gt;Continue reading Ferry&lt;/a&gt;&lt;/p&gt;</content:encoded>',
    'The crews went back …',
    true,
  ],
  ['a long description', `<description>${long}</description>`, long, false],
  ['a short content', '<content:encoded>The crews went back.</content:encoded>', 'The crews went back.', false],
])('a teaser or not: %s', async (_, fields, text, isTeaser) => {
  const [reading] = await readStories({
    path: 'feed.rss',
    bytes: bytesOf(rss(`<item><title>Ferry</title>${fields}</item>`)),
  })
  expect(
    reading?.stories.map(story => [story.article.paragraphs.map(paragraph => paragraph.text), story.isTeaser]),
  ).toEqual([[[text], isTeaser]])
  const { problems } = await read('feed.rss', rss(`<item><title>Ferry</title>${fields}</item>`))
  expect(problems.map(({ severity, message }) => [severity, message])).toEqual(
    isTeaser ? [['warning', 'it has only a summary, or the beginning of the story, cut by the service']] : [],
  )
})

const body = '<content:encoded>The crews went back.</content:encoded>'
test.each([
  ['a link as text', '<link>https://example.org/a</link>', 'https://example.org/a'],
  ['a permanent guid', '<guid>https://example.org/a</guid>', 'https://example.org/a'],
  [
    'a guid that is none',
    '<guid isPermaLink="false">https://example.org/?p=1</guid><link>https://example.org/a</link>',
    'https://example.org/a',
  ],
  ['an address on the site', '<link>/a</link>', 'https://example.org/a'],
  [
    'a link of Atom beside others',
    '<atom:link rel="self" href="https://example.org/feed"/><atom:link href="https://example.org/a"/>',
    'https://example.org/a',
  ],
  [
    'the address before a counter',
    '<link>https://feeds.example.com/~r/1</link><feedburner:origLink>https://example.org/a</feedburner:origLink>',
    'https://example.org/a',
  ],
])('address: %s', async (_, fields, url) => {
  const { articles } = await read(
    'feed.xml',
    rss(`<item><title>Ferry</title>${fields}${body}</item>`, 'xmlns:atom="http://www.w3.org/2005/Atom"'),
  )
  expect(articles.map(article => article.url)).toEqual([url])
})

test.each([
  ['RFC 822', '<pubDate>Sat, 02 Mar 2024 09:00:00 +0100</pubDate>', '2024-03-02T08:00:00Z'],
  ['a zone by name', '<pubDate>Sat, 2 Mar 2024 08:00:00 GMT</pubDate>', '2024-03-02T08:00:00Z'],
  ['ISO', '<dc:date>2024-03-02T08:00:00Z</dc:date>', '2024-03-02T08:00:00Z'],
  ['the day alone', '<pubDate>2 March 2024</pubDate>', '2024-03-02'],
  ['Dublin Core terms', '<dcterms:issued>2024-03-02</dcterms:issued>', '2024-03-02'],
  ['Atom inside RSS', '<atom:published>2024-03-02T08:00:00+00:00</atom:published>', '2024-03-02T08:00:00Z'],
])('date: %s', async (_, fields, date) => {
  const { articles } = await read(
    'feed.xml',
    rss(
      `<item><title>Ferry</title>${fields}${body}</item>`,
      'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/"',
    ),
  )
  expect(articles.map(({ published }) => Date.parse(published ?? ''))).toEqual([Date.parse(date)])
})

const atom = (entry: string, more = ''): string =>
  `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://example.org/">\n<title type="html">Harbour &lt;b&gt;Post&lt;/b&gt;</title>${more}<entry><title>Ferry strike ends</title><link rel="alternate" href="ferry"/><link rel="enclosure" href="x.mp3"/><id>tag:1</id><published>2024-03-02T08:00:00Z</published><updated>2024-03-03T08:00:00Z</updated>${entry}</entry></feed>`

test.each([
  [
    'HTML',
    '<content type="html">&lt;p&gt;The crews&lt;/p&gt;&lt;p&gt;went back.&lt;/p&gt;</content>',
    ['The crews', 'went back.'],
  ],
  [
    'XHTML',
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The crews</p><p>went <em>back</em>.</p></div></content>',
    ['The crews', 'went back.'],
  ],
  [
    'XHTML under a prefix',
    '<content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>The crews</h:p><h:p>went back.</h:p></h:div></content>',
    ['The crews', 'went back.'],
  ],
  [
    'text',
    '<content>The crews &amp;amp; &lt; chiefs\n\nwent back.</content>',
    ['The crews &amp; < chiefs', 'went back.'],
  ],
  [
    'text that is HTML after all',
    '<content type="text">&lt;p&gt;The crews went back.&lt;/p&gt;</content>',
    ['The crews went back.'],
  ],
  [
    'a content of another place, and a summary',
    '<content src="https://example.org/a" type="text/html"/><summary>The crews went back.</summary>',
    ['The crews went back.'],
  ],
  [
    'a type of old',
    '<content type="text/html" mode="escaped">&lt;p&gt;The crews went back.&lt;/p&gt;</content>',
    ['The crews went back.'],
  ],
  [
    'a picture beside an ellipsis',
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><svg ' +
      'xmlns="http://www.w3.org/2000/svg"><text>Chart</text></svg><p>The crews went back.</p></div></content>',
    ['The crews went back.'],
  ],
])('Atom: %s', async (_, content, paragraphs) => {
  const { articles } = await read(
    'feed.atom',
    atom(
      `${content}<author><name>Ann Roe</name><email>ann@example.org</email></author><category term="t" label="Town"/>`,
    ),
  )
  expect(articles).toMatchObject([
    {
      title: 'Ferry strike ends',
      authors: ['Ann Roe'],
      source: 'Harbour Post',
      published: '2024-03-02T08:00:00Z',
      url: 'https://example.org/ferry',
      lang: 'de',
      tags: ['Town'],
    },
  ])
  expect(articles[0]?.paragraphs.map(({ text }) => text)).toEqual(paragraphs)
})

test('Atom: the author of the feed stands for entries without one', async () => {
  const { articles } = await read(
    'feed.xml',
    atom('<content type="html">The crews went back.</content>', '<author><name>Ann Roe</name></author>'),
  )
  expect(articles[0]?.authors).toEqual(['Ann Roe'])
})

test('RSS 1.0 has its items beside the channel', async () => {
  const { articles } = await read(
    'feed.rdf',
    '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>Harbour Post</title></channel><item ' +
      'rdf:about="https://example.org/a"><title>Ferry strike ends</title><description>The crews went back.</description><dc:creator>Ann ' +
      'Roe</dc:creator><dc:date>2024-03-02</dc:date><dc:subject>Town</dc:subject></item></rdf:RDF>',
  )
  expect(articles).toMatchObject([
    {
      title: 'Ferry strike ends',
      authors: ['Ann Roe'],
      source: 'Harbour Post',
      published: '2024-03-02',
      url: 'https://example.org/a',
      tags: ['Town'],
    },
  ])
})

test('a feed without entries, and entries without text, are rows', async () => {
  expect((await read('feed.xml', rss(''))).problems).toMatchObject([
    { severity: 'error', message: 'the feed has no entries' },
  ])
  const { articles, problems } = await read(
    'feed.xml',
    rss(`<item><title>Ferry</title></item>\n<item><title>Bridge</title>${body}</item>`),
  )
  expect(articles.map(({ title }) => title)).toEqual(['Bridge'])
  expect(problems).toMatchObject([{ severity: 'error', line: 4, message: '"Ferry": the entry has no text' }])
})

test('a broken feed gives what can be read', async () => {
  const { articles } = await read(
    'feed.xml',
    rss(
      `<item><title>Caf&eacute; & bar</title>${body}</item><item><title>Ferry</title><content:encoded>The crews<br>went back.</content:encoded>`,
    ),
  )
  expect(articles.map(({ paragraphs }) => paragraphs.map(({ text }) => text.replace(/\s+/g, ' ')))).toEqual([
    ['The crews went back.'],
    ['The crews went back.'],
  ])
  expect(articles[0]?.title).toBe('Café & bar')
})
