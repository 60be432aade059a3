// Web pages: what their article is, and what head and page say about it.

import { describe, expect, test } from 'vitest'
import { readStories } from '../../src/ingest/read-file.ts'
import { knownSides, sideFilesOf } from '../../src/ingest/side-files.ts'
import { bytesOf, outline, read, readOne } from './read.ts'

const text = `<p>The crews of the ferries went back to work on Saturday, after nine days, and the boats left on time again.</p>
<p>“We are glad that it is over,” said Ann Roe, who leads the union. “Nobody wanted this strike, and nobody won it.”</p>
<p>The company said that it would pay for the days that were lost, but not for those of the office in the harbour.</p>`
const paragraphs = [
  'The crews of the ferries went back to work on Saturday, after nine days, and the boats left on time again.',
  '“We are glad that it is over,” said Ann Roe, who leads the union. “Nobody wanted this strike, and nobody won it.”',
  'The company said that it would pay for the days that were lost, but not for those of the office in the harbour.',
]

/** A page with this in its head, and around its text. */
function page(head: string, before = '', after = '', body = text): string {
  return `<!DOCTYPE html>\n<html lang="en"><head>${head}</head><body><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
<article>${before}${body}${after}</article><footer>© Harbour Post, all rights reserved</footer></body></html>\n`
}

const headline = '<h1>Ferry strike ends</h1>'

describe('a page is read whatever its file is called', () => {
  const short = '<h1>Ferry strike ends</h1><p>The crews went back.</p>'
  const whole = `<!DOCTYPE html>\n<html lang="en"><head><title>Ferry strike ends</title></head>\n<body><nav><a href="/">Home</a></nav><article>${short}</article></body></html>\n`
  test.each([
    ['a web page', whole],
    ['a page with a comment first', `<!-- saved from url=(0022)https://example.org/ -->\n${whole}`],
    ['XHTML', `<?xml version="1.0" encoding="UTF-8"?>\n${whole}`],
    ['a page in capitals', whole.replace(/<\/?[a-z1]+/g, tag => tag.toUpperCase())],
    ['a page without its frame', short],
    [
      'a page with code of a server',
      `<?php include "header.php"; ?>\n${whole}\n<?php if ($x > 1) { echo "</div>"; } ?>`,
    ],
    ['a page of ASP', `<%@ Page Language="C#" %>\n${whole}`],
    [
      'a page with a script that writes tags',
      whole.replace('<nav>', '<script>document.write("<p>Buy now</p>")</script><nav>'),
    ],
  ])('%s', async (_, html) => {
    for (const path of [
      'story',
      'index.html?p=12',
      'story.html',
      'story.aspx',
      'story.php',
      'story.txt',
      'story.xhtml',
    ]) {
      const article = await readOne(path, html)
      expect([path, article.title, outline(article.paragraphs)]).toEqual([
        path,
        'Ferry strike ends',
        ['prose: The crews went back.'],
      ])
    }
  })

  test('a page under the name of Markdown', async () => {
    expect((await readOne('a.md', whole)).title).toBe('Ferry strike ends')
  })
})

describe('posts of site generators: HTML below front matter', () => {
  const body =
    '<p>The bridge opened on Monday.</p>\n<blockquote><p>It is long.</p></blockquote>\n<ul><li>Two lanes</li></ul>\n'
  test.each([
    ['YAML', '2024-03-02-bridge.html', `---\ntitle: Bridge opens\nauthor: Ann Roe\n---\n${body}`],
    ['TOML', '2024-03-02-bridge.html', `+++\ntitle = "Bridge opens"\nauthor = "Ann Roe"\n+++\n${body}`],
    ['JSON', '2024-03-02-bridge.html', `{\n  "title": "Bridge opens",\n  "author": "Ann Roe"\n}\n\n${body}`],
    [
      'a date in the front matter',
      'bridge.html',
      `---\ntitle: Bridge opens\ndate: 2024-03-02\nauthor: Ann Roe\n---\n${body}`,
    ],
    [
      'template tags',
      '2024-03-02-bridge.html',
      `---\ntitle: Bridge opens\nauthor: Ann Roe\n---\n{% include header.html %}\n${body}{{ page.date }}\n`,
    ],
    [
      '.htm',
      '2024-03-02-bridge.htm',
      `---\nlayout: post\ntitle: "Bridge opens"\nauthor: Ann Roe\ntags: [roads]\n---\n${body}`,
    ],
    [
      'the headline again',
      '2024-03-02-bridge.html',
      `---\ntitle: Bridge opens\nauthor: Ann Roe\n---\n<h1>Bridge opens</h1>\n${body}`,
    ],
  ])('%s', async (_, path, html) => {
    const article = await readOne(path, html)
    expect(article).toMatchObject({ title: 'Bridge opens', authors: ['Ann Roe'], published: '2024-03-02' })
    expect(outline(article.paragraphs)).toEqual([
      'prose: The bridge opened on Monday.',
      'blockquote: It is long.',
      'item: Two lanes',
    ])
  })

  test('a draft is held back', async () => {
    expect(await read('a.html', `---\ntitle: Bridge\npublished: false\n---\n${body}`)).toMatchObject({
      articles: [],
      problems: [{ severity: 'held', reason: 'draft' }],
    })
  })
})

const told = {
  title: 'Ferry strike ends',
  authors: ['Ann Roe', 'John Doe'],
  published: '2024-03-02T08:00:00+01:00',
  url: 'https://harbour.example/sea/strike',
  source: 'Harbour Post',
  section: 'Sea',
  tags: ['ferries', 'strikes'],
  lang: 'en',
}
const linked = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Ferry strike ends',
  author: [
    { '@type': 'Person', name: 'Ann Roe' },
    { '@type': 'Person', name: 'John Doe' },
  ],
  datePublished: '2024-03-02T08:00:00+01:00',
  mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://harbour.example/sea/strike' },
  publisher: { '@type': 'Organization', name: 'Harbour Post' },
  articleSection: 'Sea',
  keywords: ['ferries', 'strikes'],
}
const script = (json: string): string =>
  `<title>Strike over - Harbour Post</title><script type="application/ld+json">${json}</script>`
const json = JSON.stringify(linked, null, 2)

describe('what a page says of its article', () => {
  test.each([
    ['JSON-LD', script(json)],
    ['JSON-LD in a list', script(`[${json}]`)],
    ['JSON-LD in a graph', script(JSON.stringify({ '@graph': [{ '@type': 'WebSite', name: 'X' }, linked] }))],
    [
      'JSON-LD whose author stands elsewhere in the graph',
      script(
        JSON.stringify({
          '@graph': [
            { ...linked, author: [{ '@id': '#a' }, { '@id': '#b' }] },
            { '@id': '#a', '@type': 'Person', name: 'Ann Roe' },
            { '@id': '#b', '@type': 'Person', name: 'John Doe' },
          ],
        }),
      ),
    ],
    ['JSON-LD with a comma too many', script(json.replace('"Sea"', '"Sea",').replace('"strikes"', '"strikes" , '))],
    [
      'JSON-LD with comments',
      script(`/* made by hand */ ${json.replace('"headline"', '// the headline\n"headline"')}`),
    ],
    ['JSON-LD with a raw line break', script(json.replace('"Sea"', '"Sea", "description": "The crews\nwent\tback"'))],
    ['JSON-LD in CDATA', script(`//<![CDATA[\n${json}\n//]]>`)],
    ['JSON-LD in a comment of HTML', script(`<!--\n${json}\n-->`)],
    ['JSON-LD with entities', script(json.replaceAll('"', '&quot;'))],
    ['JSON-LD with a semicolon behind it', script(`${json};`)],
    [
      'JSON-LD after a broken one',
      `<script type="application/ld+json">{"@type": "NewsArticle", "headline</script>${script(json)}`,
    ],
    [
      'OpenGraph',
      `<title>Strike over - Harbour Post</title><meta property="og:title" content="Ferry strike ends"><meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2024-03-02T08:00:00+01:00"><meta property="article:author" content="https://facebook.com/annroe">
<meta name="author" content="Ann Roe, John Doe"><meta property="og:url" content="https://harbour.example/sea/strike">
<meta property="article:section" content="Sea"><meta property="article:tag" content="ferries"><meta property="article:tag" content="strikes">`,
    ],
    [
      'Parsely',
      `<title>Ferry strike ends | Harbour Post</title><meta name="parsely-title" content="Ferry strike ends"><meta name="parsely-author" content="Ann Roe"><meta name="parsely-author" content="John Doe">
<meta name="parsely-pub-date" content="2024-03-02T08:00:00+01:00"><meta name="parsely-section" content="Sea"><meta name="parsely-tags" content="ferries,strikes">
<link rel="canonical" href="https://harbour.example/sea/strike"><meta property="og:site_name" content="Harbour Post">`,
    ],
    [
      'Dublin Core',
      `<title>Harbour Post: Ferry strike ends</title><meta name="DC.title" content="Ferry strike ends"><meta name="DC.creator" content="Ann Roe"><meta name="DC.creator" content="John Doe">
<meta name="DC.date.issued" content="2024-03-02T08:00:00+01:00"><meta name="DC.publisher" content="Harbour Post"><meta name="section" content="Sea"><meta name="keywords" content="ferries, strikes">
<link rel="canonical" href="https://harbour.example/sea/strike">`,
    ],
    [
      'scholars',
      `<meta name="citation_title" content="Ferry strike ends"><meta name="citation_author" content="Roe, Ann"><meta name="citation_author" content="Doe, John">
<meta name="citation_publication_date" content="2024/03/02"><meta name="citation_journal_title" content="Harbour Post"><meta property="article:published_time" content="2024-03-02T08:00:00+01:00">
<meta name="citation_public_url" content="https://harbour.example/sea/strike"><meta property="article:section" content="Sea"><meta name="news_keywords" content="ferries; strikes">`,
    ],
    [
      'Sailthru',
      `<meta name="sailthru.title" content="Ferry strike ends"><meta name="sailthru.author" content="Ann Roe and John Doe"><meta name="sailthru.date" content="2024-03-02T08:00:00+01:00">
<meta name="sailthru.tags" content="ferries, strikes"><meta name="sailthru.section" content="Sea"><link rel="canonical" href="https://harbour.example/sea/strike"><meta property="og:site_name" content="Harbour Post">`,
    ],
  ])('%s', async (_, head) => {
    const article = await readOne('saved.html', page(head, headline))
    expect(article).toMatchObject(told)
    expect(article.paragraphs.map(({ text }) => text)).toEqual(paragraphs)
  })

  test.each([
    [
      'time and rel=author',
      '<p class="meta">By <a rel="author" href="/ann">Ann Roe</a> and <a rel="author" href="/john">John Doe</a>, <time ' +
        'datetime="2024-03-02T08:00:00+01:00">2 March</time></p>',
    ],
    [
      'microdata',
      '<p><span itemprop="author">Ann Roe</span> <span itemprop="author">John Doe</span> <meta itemprop="datePublished" ' +
        'content="2024-03-02T08:00:00+01:00"></p>',
    ],
    [
      'a byline',
      '<div class="byline">By Ann Roe and John Doe</div><time class="published" datetime="2024-03-02T08:00:00+01:00">Saturday</time>',
    ],
    [
      'microformats',
      '<span class="vcard author"><span class="fn">Ann Roe</span></span> <span class="vcard author"><span class="fn">John ' +
        'Doe</span></span> <abbr class="published" title="2024-03-02T08:00:00+01:00">2 March</abbr>',
    ],
    [
      'names of authors',
      '<span class="author-name">Ann Roe</span><span class="author-name">John Doe</span><span class="date"><time ' +
        'datetime="2024-03-02T08:00:00+01:00"></time></span>',
    ],
    [
      'WordPress',
      '<div class="entry-meta">Posted on <time class="entry-date published" datetime="2024-03-02T08:00:00+01:00">March 2, 2024</time> ' +
        'by <span class="byline"><a class="author" href="/a">Ann Roe</a>, <a class="author" href="/b">John Doe</a></span></div>',
    ],
  ])('the page itself: %s', async (_, byline) => {
    const article = await readOne('saved.html', page('<title>Ferry strike ends</title>', headline + byline))
    expect([article.authors, article.published]).toEqual([told.authors, told.published])
    expect(article.paragraphs.map(({ text }) => text)).toEqual(paragraphs)
  })

  test.each([
    ['Ferry strike ends | Harbour Post', ''],
    ['Ferry strike ends - Harbour Post', '<meta property="og:site_name" content="Harbour Post">'],
    ['Ferry strike ends – The Harbour Post', '<meta property="og:site_name" content="Harbour Post">'],
    ['Harbour Post: Ferry strike ends', '<meta property="og:site_name" content="Harbour Post">'],
    ['Ferry strike ends » Harbour', '<link rel="canonical" href="https://www.harbour.example/strike">'],
    ['Ferry strike ends | Sea | Harbour Post', ''],
    ['Ferry strike ends — harbour.example', '<link rel="canonical" href="https://harbour.example/strike">'],
    ['Ferry &amp; strike &#8211; it ends', ''],
  ])('a title without the name of its site: %s', async (title, head) => {
    const article = await readOne('saved.html', page(`<title>${title}</title>${head}`))
    expect(article.title).toBe(title.includes('&amp;') ? 'Ferry & strike – it ends' : 'Ferry strike ends')
  })

  test('a text for paying readers is held back', async () => {
    const paid = script(JSON.stringify({ ...linked, isAccessibleForFree: 'False' }))
    expect(await read('saved.html', page(paid, headline))).toMatchObject({
      articles: [],
      problems: [{ reason: 'paid' }],
    })
  })

  test('a page that only its scripts fill has its text in JSON-LD', async () => {
    const scripted = script(JSON.stringify({ ...linked, articleBody: paragraphs.join('\n\n') }))
    const article = await readOne(
      'saved.html',
      page(scripted, headline, '', '<div id="root">Please wait until the text is here.</div>'),
    )
    expect(article.paragraphs.map(({ text }) => text)).toEqual(paragraphs)
  })
})

describe('who wrote it, and when: not a reader who comments', () => {
  const comment =
    '<div id="comments"><h3>Comments</h3><div class="comment"><cite class="fn">Jane Poe</cite> <time ' +
    'datetime="2025-01-01T10:00:00Z">1 January</time><p>It was late.</p></div></div>'
  test.each([
    ['a line below the headline', '<p>By Ann Roe, 2 March 2024</p>'],
    ['two lines', '<div>2 March 2024</div><div>By Ann Roe</div>'],
    ['a German line', '<p>Von Ann Roe</p><span>02.03.2024</span>'],
    ['a label', '<p>Author: Ann Roe</p><p>Published: March 2, 2024</p>'],
    ['a line in a cell', '<table><tr><td>By Ann Roe</td><td>2 March 2024</td></tr></table>'],
    [
      'a link to all that she wrote',
      '<p><a rel="author" href="/ann">View all posts by Ann Roe →</a></p><p class="date">2 March 2024</p>',
    ],
    [
      'the name of the publisher in the head',
      '<meta name="author" content="Harbour Media GmbH"><p>By Ann Roe | 2 March 2024</p>',
    ],
  ])('%s', async (_, lines) => {
    const article = await readOne('saved.html', page('<title>Ferry strike ends</title>', headline + lines, comment))
    expect([article.authors, article.published]).toEqual([['Ann Roe'], '2024-03-02'])
  })

  test('a newsletter that is called after its writer', async () => {
    const own = script(
      JSON.stringify({ ...linked, author: { '@type': 'Person', name: 'Ann Roe' }, publisher: { name: 'Ann Roe' } }),
    )
    expect((await readOne('saved.html', page(own, headline))).authors).toEqual(['Ann Roe'])
  })

  test.each([
    '<h1><span>Strike</span> Ferry strike ends at last</h1>',
    '<h1>2 March 2024 Ferry strike ends at last</h1>',
  ])('a headline without what stands above it: %s', async heading => {
    const html = page('<title>x</title><meta property="og:title" content="Ferry strike ends at last">', heading)
    expect((await readOne('saved.html', html)).title).toBe('Ferry strike ends at last')
  })
})

describe('what is no part of the article goes', () => {
  test.each([
    [
      'related links',
      '<h3>Related articles</h3><ul><li><a href="/a">Bridge opens</a></li><li><a href="/b">Rain comes</a></li></ul>',
    ],
    ['a link between paragraphs', '<p><strong>READ MORE: <a href="/a">Bridge opens after three years</a></strong></p>'],
    ['a box of related links', '<div class="related-stories"><p>Bridge opens</p><p>Rain comes</p></div>'],
    [
      'links to share',
      '<div class="social-share"><a href="#">Facebook</a> <a href="#">Twitter</a></div><p>Share this article</p>',
    ],
    [
      'a picture with caption and credit',
      '<figure><img src="a.jpg"><figcaption>A ferry in the harbour. Photo: John Doe</figcaption></figure>',
    ],
    [
      'a caption without its element',
      '<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">A ferry in the harbour</p></div>',
    ],
    [
      'a newsletter',
      '<p>Sign up for our daily newsletter and never miss a story.</p><form><input type="email"><p>Your address</p></form>',
    ],
    ['a credit', '<p>Photo: John Doe/Getty Images</p>'],
    ['an advertisement', '<p>Advertisement</p><p>Story continues below advertisement</p>'],
    [
      'a comment of a reader',
      '<div id="comments"><h3>2 comments</h3><div class="comment"><p>I was on the ferry, and it was late again, as it always ' +
        'is.</p></div></div>',
    ],
    ['a box about the author', '<div class="author-bio"><p>Ann Roe writes about the sea.</p></div>'],
  ])('%s', async (_, noise) => {
    const article = await readOne('saved.html', page('<title>Ferry strike ends</title>', headline, noise))
    expect(article.paragraphs.map(({ text }) => text)).toEqual(paragraphs)
  })

  test('headings, quotations, lists, tables and code have their kinds', async () => {
    const body = `${text}<h2>The days</h2><blockquote><p>It was hard.</p><footer>— Ann Roe</footer></blockquote><ul><li>Nine days</li><li>Two boats</li></ul>
<table><tr><th>Boat</th><th>Day</th></tr><tr><td>Gull</td><td>Two</td></tr></table><pre>a = 1</pre><p>The last boat came at night, when the harbour was dark.</p>`
    const article = await readOne('saved.html', page('<title>Ferry strike ends</title>', headline, '', body))
    expect(outline(article.paragraphs).slice(3)).toEqual([
      'heading: The days',
      'blockquote: It was hard.',
      'blockquote: — Ann Roe',
      'item: Nine days',
      'item: Two boats',
      'table: Boat · Day',
      'table: Gull · Two',
      'code: a = 1',
      'prose: The last boat came at night, when the harbour was dark.',
    ])
  })
})

describe('a page without a main text is no article', () => {
  const teasers = (count: number): string =>
    Array.from(
      { length: count },
      (_, at) =>
        `<div class="teaser${at}"><h2><a href="/${at}">Story number ${at} of the harbour</a></h2><p>A short line about it.</p></div>`,
    ).join('')
  test.each([
    [
      'a list of links',
      page(
        '<title>Sea</title>',
        '',
        '',
        '<ul><li><a href="/a">Bridge opens after three years</a></li><li><a href="/b">Rain comes to the harbour</a></li></ul>',
      ),
    ],
    [
      'the first page of a site',
      page('<title>Harbour Post</title><meta property="og:type" content="website">', '', '', teasers(8)),
    ],
    ['a page of a tag', page('<title>Tag: ferries</title>', '<h1>Ferries</h1>', '', teasers(5))],
    ['a form', '<!DOCTYPE html><html><body><form><label>Search</label><input><button>Go</button></form></body></html>'],
    [
      'a page that scripts fill',
      '<!DOCTYPE html><html><head><title>App</title></head><body><div id="root"></div><script>start()</script></body></html>',
    ],
    ['a collection', page(script('{"@type":"CollectionPage","name":"Ferries"}'), '<h1>Ferries</h1>', '', teasers(6))],
    ['a frameset', '<html><head><title>x</title></head><frameset><frame src="a.html"></frameset></html>'],
  ])('%s', async (_, html) => {
    expect(await read('saved.html', html)).toMatchObject({
      articles: [],
      problems: [{ message: expect.stringContaining('without the text of an article') }],
    })
  })
})

describe('exports', () => {
  test('Medium: fields of the page, and its body alone', async () => {
    const html = `<!DOCTYPE html><html><head><title>Ferry strike ends</title></head><body><article class="h-entry"><header><h1 class="p-name">Ferry strike ends</h1></header>
<section data-field="subtitle" class="p-summary">It took nine days</section><section data-field="body" class="e-content"><section class="section"><div class="section-content">
<h3 class="graf graf--h3 graf--title">Ferry strike ends</h3>${text}</div></section></section><footer><p>By <a href="https://medium.com/@annroe" class="p-author h-card">Ann Roe</a> on
<a href="https://medium.com/p/abc"><time class="dt-published" datetime="2018-08-11T11:23:34.123Z">August 11, 2018</time></a>.</p><p><a href="https://medium.com/@annroe/ferry-abc" class="p-canonical">Canonical link</a></p>
<p>Exported from <a href="https://medium.com">Medium</a> on September 21, 2018.</p></footer></article></body></html>`
    const article = await readOne('posts/2018-08-11_Ferry-abc.html', html)
    expect(article).toMatchObject({
      title: 'Ferry strike ends',
      authors: ['Ann Roe'],
      published: '2018-08-11T11:23:34Z',
      url: 'https://medium.com/@annroe/ferry-abc',
    })
    expect(article.paragraphs.map(({ text }) => text)).toEqual(paragraphs)
  })

  test('Medium: tags and subtitle; a draft has no author and no day; a profile is no article', async () => {
    const post = (foot: string): string =>
      `<html><body><article class="h-entry"><header><h1 class="p-name">Ferry strike ends</h1></header><section data-field="subtitle" class="p-summary">Nine days</section>
<section data-field="body" class="e-content">${text}</section><footer>${foot}</footer></article></body></html>`
    const signed = post(
      '<p class="p-tags">Tagged in <a class="p-tag">Sea</a>, <a class="p-tag">Work</a></p><p>By <a class="p-author h-card">Ann Roe</a></p>',
    )
    expect(await readOne('a.html', signed)).toMatchObject({
      authors: ['Ann Roe'],
      summary: 'Nine days',
      tags: ['Sea', 'Work'],
    })
    expect((await read('a.html', post('<p>View original.</p>'))).problems).toMatchObject([{ reason: 'draft' }])
    const profile = `<html><body><section class="h-card"><h3 class="p-name">Ann Roe</h3>${text}</section></body></html>`
    expect((await read('profile.html', profile)).articles).toEqual([])
  })

  const list = `post_id,post_date,is_published,type,audience,title,subtitle\n12.strike,2019-07-26T20:48:19.814Z,true,newsletter,everyone,"Ferry strike, ends",It took nine days
13.draft,2019-07-26T20:48:19.814Z,false,newsletter,everyone,Not yet,\n14.paid,2019-07-26T20:48:19.814Z,true,newsletter,only_paid,For some,\n`
  const sides = (path: string) => sideFilesOf(path, knownSides(new Map([['export/posts.csv', list]])))
  test.each([
    ['export/posts/12.strike.html', null],
    ['export/posts/13.draft.html', 'draft'],
    ['export/posts/14.paid.html', 'paid'],
  ])('Substack: %s', async (path, reason) => {
    const html = `${text}<p class="button-wrapper"><a class="button" href="https://x.example/subscribe"><span>Subscribe now</span></a></p>`
    const [reading] = await readStories({ path, bytes: bytesOf(html) }, sides(path))
    const story = reading?.stories[0]
    expect(story?.article.paragraphs.map(paragraph => paragraph.text)).toEqual(paragraphs)
    expect(story?.claims.find(claim => claim.reason !== 'future')?.reason ?? null).toBe(reason)
    if (reason !== null) return
    expect(story?.article).toMatchObject({
      title: 'Ferry strike, ends',
      summary: 'It took nine days',
      published: '2019-07-26T20:48:19Z',
    })
  })
})

describe('hostile pages', () => {
  test.each([
    ['deep elements', `${'<div>'.repeat(50_000)}${text}`],
    ['elements that never end', `<html><body>${'<p><b><i>'.repeat(50_000)}${text}`],
    [
      'very many elements',
      `<html><body><article>${'<p>One more line of it. <b>Bold</b></p>'.repeat(60_000)}</article></body></html>`,
    ],
    ['a long line', `<html><body><article><p>${'word '.repeat(300_000)}</p></article></body></html>`],
    ['tags without an end', `<html><body><p>Text</p>${'<a href="'.repeat(30_000)}`],
    ['code of a server without an end', `<html><body>${text}${'<? <% '.repeat(50_000)}`],
    [
      'JSON-LD of brackets',
      `<html><head><script type="application/ld+json">${'[{"a":'.repeat(60_000)}</script></head><body><article>${text}</article></body></html>`,
    ],
    [
      'JSON-LD of quotation marks',
      `<html><head><script type="application/ld+json">{${'"a\\"'.repeat(60_000)}</script></head><body><article>${text}</article></body></html>`,
    ],
    [
      'many metas',
      `<html><head>${'<meta name="author" content="a">'.repeat(30_000)}</head><body><article>${text}</article></body></html>`,
    ],
    ['a class without an end', `<html><body><div class="${'related '.repeat(40_000)}">${text}</div></body></html>`],
  ])('%s', async (_, html) => {
    const { articles, problems } = await read('a.html', html)
    expect(articles.length + problems.length).toBeGreaterThan(0)
    expect(JSON.stringify(articles)).not.toMatch(/<\/?(?:p|div|b)>/)
  })
})

describe('error pages and search results are no articles', () => {
  const pageOf = (title: string, head = ''): string =>
    `<!DOCTYPE html><html><head><title>${title}</title>${head}</head><body><main><h1>${title}</h1>
<p>The page that you asked for could not be found on this server, or it has moved to another place in our archive.</p>
<p>Please check the address, or go back to the first page and follow the links from there to the story.</p></main></body></html>`
  test.each([
    '404',
    'Error 404',
    '404 Not Found',
    '404 - Page not found',
    'Page not found',
    '403 Forbidden',
    '503 Service Temporarily Unavailable',
    'Search results for “mill”',
    'You searched for mill',
    'Suchergebnisse für Mühle',
  ])('%s', async title => {
    expect(await read('p.html', pageOf(title))).toMatchObject({ articles: [], problems: [{ severity: 'warning' }] })
  })

  test.each(['404 people found alive after flood', 'Search results in three arrests', 'Page not found in old atlas'])(
    'a story: %s',
    async title => {
      expect((await read('p.html', pageOf(title))).articles).toMatchObject([{ title }])
    },
  )

  test('a page that calls itself an article is one', async () => {
    const head =
      '<meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle","headline":"404"}</script>'
    expect((await read('p.html', pageOf('404', head))).articles).toHaveLength(1)
  })
})
