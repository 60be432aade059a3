// Wire XML: NITF, NewsML-G2 and NewsML 1.

import { expect, test } from 'vitest'
import { publish } from '../../src/ingest/publication/publish.ts'
import { outline, read, readAll, today } from './read.ts'

/** A NITF document of parts. */
const nitf = (docdata: string, head: string, content: string, more = ''): string =>
  `<?xml version="1.0"?>\n<!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">\n<nitf xml:lang="en"><head><title>Ferry</title>${more}<docdata ${docdata}</docdata></head><body><body.head>${head}</body.head><body.content>${content}</body.content><body.end><tagline>Jane Poe helped.</tagline></body.end></body></nitf>\n`

const usual =
  '><doc-id id-string="example.1"/><date.issue norm="20240302T080000Z"/><doc.copyright holder="Example Press"/><key-list><keyword ' +
  'key="ports"/></key-list>'
const heads =
  '<hedline><hl1>Ferry strike ends</hl1><hl2>Crews go back</hl2></hedline><byline>By <person>Ann ' +
  'Roe</person><byttl>Staff</byttl></byline><dateline><location><city>Harbourtown</city></location></dateline><abstract><p>After a ' +
  'week.</p></abstract>'

test('NITF with all that it says', async () => {
  const content =
    '<media><media-caption>A ferry.</media-caption></media><p>HARBOURTOWN (EP) — The <org value="x">crews</org> went ' +
    'back.</p><hl2>What next</hl2><bq><block><p>We are glad.</p></block></bq><note><p>For editors.</p></note><ul><li>One</li></ul>'
  const tobject = '<tobject><tobject.subject tobject.subject.type="Transport" tobject.subject.refnum="1"/></tobject>'
  const { articles, problems } = await read('ferry.xml', nitf(usual, heads, content, tobject))
  expect(problems).toEqual([])
  expect(articles).toMatchObject([
    {
      id: 'example.1',
      title: 'Ferry strike ends',
      authors: ['Ann Roe'],
      source: 'Example Press',
      lang: 'en',
      tags: ['Transport', 'ports'],
      summary: 'After a week.',
      dateline: 'Harbourtown',
    },
  ])
  expect(Date.parse(articles[0]?.published ?? '')).toBe(Date.parse('2024-03-02T08:00:00Z'))
  expect(outline(articles[0]?.paragraphs ?? [])).toEqual([
    'prose: The crews went back.',
    'heading: What next',
    'blockquote: We are glad.',
    'item: One',
  ])
})

test('NITF in which little stands, under another name', async () => {
  const text =
    '<?xml version="1.0"?><nitf><head><title>Ferry strike ends</title></head><body><body.content><p>The crews went ' +
    'back.</p></body.content></body></nitf>'
  expect((await read('wire.txt', text)).articles).toMatchObject([
    { title: 'Ferry strike ends', paragraphs: [{ text: 'The crews went back.', kind: 'prose' }] },
  ])
  expect((await read('wire.ntf', '<nitf/>')).problems).toMatchObject([
    { severity: 'error', message: 'the item has no text' },
  ])
})

test.each([
  ['names that are marked', 'By <person>Ann Roe</person> and <person>Max Moe</person>', ['Ann Roe', 'Max Moe']],
  ['names in words', 'By Ann Roe and Max Moe', ['Ann Roe', 'Max Moe']],
  ['a title in its element', 'By Ann Roe, <byttl>Business Writer</byttl>', ['Ann Roe']],
  ['an agency behind the name', 'By Ann Roe, Associated Press', ['Ann Roe']],
  ['initials', 'ar/mm', []],
  ['nobody', 'By our correspondents', []],
])('byline: %s', async (_, byline, authors) => {
  const { articles } = await read('a.xml', nitf(usual, `<byline>${byline}</byline>`, '<p>The crews went back.</p>'))
  expect(articles.map(article => article.authors)).toEqual([authors])
})

test.each([
  [
    'no dateline in the text',
    '<location>Harbourtown</location>',
    'The crews went back.',
    'Harbourtown',
    'The crews went back.',
  ],
  [
    'the same place in both',
    '<location>HARBOURTOWN</location>',
    'HARBOURTOWN (EP) - The crews went back.',
    'HARBOURTOWN',
    'The crews went back.',
  ],
  [
    'another place in the text',
    '<location>Harbourtown</location>',
    'PARIS (EP) - The crews went back.',
    'Harbourtown',
    'PARIS (EP) - The crews went back.',
  ],
  [
    'none in its element',
    '',
    'PARIS, March 2 (Reuters) - The crews went back.',
    'PARIS, March 2',
    'The crews went back.',
  ],
  [
    'an agency without brackets',
    '',
    'SEOUL, March 2 AFP - The crews went back.',
    'SEOUL, March 2',
    'The crews went back.',
  ],
  ['the agency first', '', '(ANSA) - Rome, March 2 - The crews went back.', 'Rome, March 2', 'The crews went back.'],
  [
    'a full stop before the dash',
    '',
    'Madrid, 2 mar (EFE).- The crews went back.',
    'Madrid, 2 mar',
    'The crews went back.',
  ],
  ['the agency in strokes', '', 'København /ritzau/: The crews went back.', 'København', 'The crews went back.'],
  ['a low line for a dash', '', 'PARIS (AP) _ The crews went back.', 'PARIS', 'The crews went back.'],
  ['a date for a place', '2024-03-02 08:00', 'The crews went back.', null, 'The crews went back.'],
  [
    'a sentence with a dash',
    '',
    'Nobody knew - not even the mayor - of it.',
    null,
    'Nobody knew - not even the mayor - of it.',
  ],
])('dateline: %s', async (_, element, lead, dateline, text) => {
  const { articles } = await read('a.xml', nitf(usual, `<dateline>${element}</dateline>`, `<p>${lead}</p><p>More.</p>`))
  expect(articles.map(article => [article.dateline, article.paragraphs[0]?.text])).toEqual([[dateline, text]])
})

test.each(['AAP ar', 'ar/mm/jp', 'ends', '-ends-', '/ritzau/', 'AFP sn', 'AAP RTV ar', 'dpa ar mm'])(
  'the last line %j is the desk’s',
  async line => {
    const { articles } = await read('a.xml', nitf(usual, '', `<p>The crews went back.</p><p>It did.</p><p>${line}</p>`))
    expect(articles[0]?.paragraphs.map(({ text }) => text)).toEqual(['The crews went back.', 'It did.'])
  },
)

test.each([
  ['canceled', 'management-status="canceled">', /killed or withdrawn/],
  ['withheld', 'management-status="withheld">', /killed or withdrawn/],
  ['embargoed without a day', 'management-status="embargoed">', /embargo/],
  ['embargoed until a day to come', 'management-status="embargoed"><date.release norm="20990302T080000Z"/>', /embargo/],
  ['released in the future', '><date.release norm="2099-03-02"/>', /date that has not come/],
  ['a kill in a note to editors', '><ed-msg info="MANDATORY KILL: please kill this story"/>', /killed/],
])('NITF %s is held back', async (_, docdata, message) => {
  const { articles, problems } = await read('a.xml', nitf(docdata, '', '<p>The crews went back.</p>'))
  expect([articles, problems]).toMatchObject([[], [{ severity: 'held', message: expect.stringMatching(message) }]])
})

test.each([
  ['usable', 'management-status="usable">'],
  ['an embargo that has ended', 'management-status="embargoed"><date.release norm="2024-03-02T08:00:00Z"/>'],
  ['an end of redistribution', '><date.expire norm="20240401T000000Z"/>'],
])('NITF %s is published', async (_, docdata) => {
  expect((await read('a.xml', nitf(docdata, '', '<p>The crews went back.</p>'))).articles.length).toBe(1)
})

/** A NewsML-G2 item of parts. */
const g2 = (itemMeta: string, contentMeta: string, content: string, version = 1): string =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example.org:20240302:ferry" version="${version}" xml:lang="en-GB"><itemMeta><itemClass qcode="ninat:text"/><provider literal="example.org"><name>Example Press</name></provider><versionCreated>2024-03-02T0${version}:00:00Z</versionCreated>${itemMeta}</itemMeta><contentMeta>${contentMeta}</contentMeta><contentSet>${content}</contentSet></newsItem>`
const xhtml =
  '<inlineXML contenttype="application/xhtml+xml"><html ' +
  'xmlns="http://www.w3.org/1999/xhtml"><head><title>Ferry</title></head><body><header><h1>Ferry strike ends</h1></header><p>The ' +
  'crews went back.</p></body></html></inlineXML>'
const meta =
  '<headline>Ferry strike ends</headline><headline role="hld:subHeadline">Crews go back</headline><by>Ann ' +
  'Roe</by><dateline>Harbourtown (EP) - </dateline><slugline>UK-Ferry</slugline><language tag="en"/><subject ' +
  'qcode="medtop:1"><name>transport</name></subject><subject type="example:category" ' +
  'qcode="cat:town"><name>Town</name></subject><subject literal="XYZ"/><keyword>ports</keyword><description role="drol:summary">After ' +
  'a week.</description>'

test('NewsML-G2 with all that it says', async () => {
  const { articles, problems } = await read(
    'ferry.xml',
    g2('<pubStatus qcode="stat:usable"/><firstCreated>2024-03-01T08:00:00Z</firstCreated>', meta, xhtml),
  )
  expect(problems).toEqual([])
  expect(articles).toMatchObject([
    {
      id: 'urn-newsml-example.org-20240302-ferry',
      title: 'Ferry strike ends',
      authors: ['Ann Roe'],
      source: 'Example Press',
      published: '2024-03-02T01:00:00Z',
      lang: 'en',
      section: 'Town',
      tags: ['transport', 'ports'],
      summary: 'After a week.',
      dateline: 'Harbourtown',
      paragraphs: [{ text: 'The crews went back.', kind: 'prose' }],
    },
  ])
})

test.each([
  ['XHTML', xhtml, ['The crews went back.']],
  [
    'NITF',
    '<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><byline>By Ann ' +
      'Roe</byline></body.head><body.content><p>The crews went back.</p></body.content></body></nitf></inlineXML>',
    ['The crews went back.'],
  ],
  [
    'plain text, wrapped',
    '<inlineData contenttype="text/plain"><![CDATA[\n   The crews who had been on strike for a week went back to work on\nSaturday, ' +
      'the company said in a statement to the press and to all.\n   The mayor was glad.\n]]></inlineData>',
    [
      'The crews who had been on strike for a week went back to work on Saturday, the company said in a statement to the press and to all.',
      'The mayor was glad.',
    ],
  ],
  [
    'HTML as text',
    '<inlineData contenttype="text/html">&lt;p&gt;The crews&lt;/p&gt;&lt;p&gt;went back.&lt;/p&gt;</inlineData>',
    ['The crews', 'went back.'],
  ],
  [
    'text escaped twice',
    '<inlineXML><html><body><p>The crews &amp;amp; &amp;quot;chiefs&amp;quot; 8&lt;dash&gt;-&lt;/dash&gt;9</p></body></html></inlineXML>',
    ['The crews & "chiefs" 8-9'],
  ],
  [
    'a picture beside the text',
    '<remoteContent contenttype="image/jpeg" href="x.jpg"/><inlineXML><html><body><figure>A ferry.</figure><p>The crews went ' +
      'back.</p></body></html></inlineXML>',
    ['The crews went back.'],
  ],
  ['a prefix for every element', '', ['The crews went back.']],
])('the content of NewsML-G2: %s', async (_, content, paragraphs) => {
  const text =
    content === ''
      ? g2('', meta, xhtml)
          .replace(/<(\/?)(?=(?:newsItem|itemMeta|contentMeta|contentSet|inlineXML|headline|by)\b)/g, '<$1n:')
          .replace('xmlns=', 'xmlns:n=')
      : g2('', meta, content)
  const { articles } = await read('a.xml', text)
  expect(articles.map(article => article.paragraphs.map(({ text: line }) => line))).toEqual([paragraphs])
  expect(articles[0]).toMatchObject({ title: 'Ferry strike ends', authors: ['Ann Roe'] })
})

test.each([
  ['canceled', '<pubStatus qcode="stat:canceled"/>', /killed or withdrawn/],
  ['withheld', '<pubStatus qcode="stat:withheld"/>', /killed or withdrawn/],
  ['under an embargo', '<embargoed>2099-03-02T08:00:00Z</embargoed>', /embargo/],
  ['under an embargo without an end', '<embargoed/>', /embargo/],
  ['with an embargo in a note', '<edNote>EMBARGOED until 00:01 GMT Monday 2 March 2099</edNote>', /embargo/],
  ['with the signal of a kill', '<signal qcode="sig:kill"/>', /killed/],
])('a NewsML-G2 item %s is held back', async (_, itemMeta, message) => {
  const { articles, problems } = await read('a.xml', g2(itemMeta, meta, xhtml))
  expect([articles, problems]).toMatchObject([[], [{ severity: 'held', message: expect.stringMatching(message) }]])
})

test('a later version of an item, in another file, takes its place; a cancelled one withdraws it', async () => {
  const files = { 'a.xml': g2('', meta, xhtml), 'b.xml': g2('', meta, xhtml.replace('went back', 'have gone back'), 2) }
  const { stories } = publish(await readAll(files), today)
  expect(stories.map(({ story }) => story.article.paragraphs[0]?.text)).toEqual(['The crews have gone back.'])
  const killed = { ...files, 'c.xml': g2('<pubStatus qcode="stat:canceled"/>', meta, '', 3) }
  expect(publish(await readAll(killed), today).stories).toEqual([])
})

test('a message gives its items; pictures and packages are rows', async () => {
  const picture = g2('', meta, '<remoteContent href="x"/>')
    .replace('ninat:text', 'ninat:picture')
    .replace(':ferry"', ':picture"')
  const message = `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>\n${g2('', meta, xhtml)}\n${picture}\n<packageItem guid="x"><groupSet/></packageItem></itemSet></newsMessage>`
  const { articles, problems } = await read('a.xml', message)
  expect(articles.length).toBe(1)
  expect(problems.map(({ severity, line, message: text }) => [severity, line, text])).toEqual([
    ['error', 3, '"Ferry strike ends": the item is a picture and has no text'],
    ['error', 4, 'the item is a package of other items and has no text'],
  ])
})

/** A NewsML 1 item of components. */
const newsml1 = (components: string, management = '<Status FormalName="Usable"/>'): string =>
  `<?xml version="1.0"?>\n<!DOCTYPE NewsML SYSTEM "NewsML.dtd">\n<NewsML Version="1.2"><NewsEnvelope/><NewsItem xml:lang="en"><Identification><NewsIdentifier><ProviderId>example.org</ProviderId><DateId>20240302</DateId><NewsItemId>ferry</NewsItemId><RevisionId>2</RevisionId><PublicIdentifier>urn:newsml:example.org:20240302:ferry:2</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><FirstCreated>2024-03-02T08:00:00Z</FirstCreated><ThisRevisionCreated>2024-03-02T09:00:00Z</ThisRevisionCreated>${management}</NewsManagement>${components}</NewsItem></NewsML>`
const lines =
  '<NewsLines><HeadLine>Ferry strike ends</HeadLine><ByLine>By Ann Roe</ByLine><DateLine>HARBOURTOWN, March 2 (EP) ' +
  '-</DateLine><SlugLine>UK-Ferry</SlugLine></NewsLines>'
const text1 = (words: string): string =>
  `<ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content><p>${words}</p></body.content></body></nitf></DataContent></ContentItem>`

test.each([
  [
    'one component',
    `<NewsComponent>${lines}<AdministrativeMetadata><Provider><Party FormalName="Example Press"/></Provider></AdministrativeMetadata>${text1('The crews went back.')}</NewsComponent>`,
  ],
  [
    'the lines around the text',
    `<NewsComponent>${lines}<AdministrativeMetadata><Provider><Party FormalName="Example Press"/></Provider></AdministrativeMetadata><NewsComponent><Role FormalName="Main"/>${text1('The crews went back.')}</NewsComponent><NewsComponent><NewsLines><HeadLine>A ferry</HeadLine></NewsLines><ContentItem Href="x.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsComponent>`,
  ],
  [
    'forms of one text',
    `<NewsComponent EquivalentsList="yes">${lines}<AdministrativeMetadata><Provider><Party FormalName="Example Press"/></Provider></AdministrativeMetadata><NewsComponent>${text1('The crews went back.')}</NewsComponent><NewsComponent>${text1('The crews went back, in short.')}</NewsComponent></NewsComponent>`,
  ],
])('NewsML 1: %s', async (_, components) => {
  const { articles, problems } = await read('a.xml', newsml1(components))
  expect(problems).toEqual([])
  expect(articles).toMatchObject([
    {
      id: 'urn-newsml-example.org-20240302-ferry',
      title: 'Ferry strike ends',
      authors: ['Ann Roe'],
      source: 'Example Press',
      published: '2024-03-02T09:00:00Z',
      lang: 'en',
      dateline: 'HARBOURTOWN, March 2',
      paragraphs: [{ text: 'The crews went back.', kind: 'prose' }],
    },
  ])
})

test('NewsML 1: stories with headlines of their own, and text that goes on', async () => {
  const part = (title: string, words: string): string =>
    `<NewsComponent>${title === '' ? '' : `<NewsLines><HeadLine>${title}</HeadLine></NewsLines>`}${text1(words)}</NewsComponent>`
  const { articles } = await read(
    'a.xml',
    newsml1(
      `<NewsComponent>${part('Ferry', 'The crews went back.')}${part('', 'They are glad.')}${part('Bridge', 'It opened.')}</NewsComponent>`,
    ),
  )
  expect(articles.map(({ title, paragraphs }) => [title, ...paragraphs.map(({ text }) => text)])).toEqual([
    ['Ferry', 'The crews went back.', 'They are glad.'],
    ['Bridge', 'It opened.'],
  ])
})

test.each([
  ['canceled', '<Status FormalName="Canceled"/>', /killed/],
  [
    'embargoed until a day',
    '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus ' +
      'FormalName="Usable"/><DateAndTime>20990302T080000Z</DateAndTime></StatusWillChange>',
    /embargo/,
  ],
  ['withheld', '<Status FormalName="Withheld"/>', /killed/],
])('NewsML 1 %s is held back', async (_, management, message) => {
  const { articles, problems } = await read(
    'a.xml',
    newsml1(`<NewsComponent>${lines}${text1('The crews went back.')}</NewsComponent>`, management),
  )
  expect([articles, problems]).toMatchObject([[], [{ severity: 'held', message: expect.stringMatching(message) }]])
})
