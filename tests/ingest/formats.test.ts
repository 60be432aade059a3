// What a file is, by its name and by its content: every file that may hold an article is read or has a row that names it.

import { expect, test } from 'vitest'
import { isPassedOver } from '../../src/ingest/file-names.ts'
import { formatOfName } from '../../src/ingest/format-of.ts'
import { formats, isRead } from '../../src/ingest/formats.ts'
import { read } from './read.ts'

const names: [string, string][] = [
  ['plain text', 'a.txt ARTICLE.TXT 0001 Rust-1.12 dr.%20no.text news/a'],
  [
    'Markdown',
    'a.md a.markdown content/_index.md security.md license-plate-readers.md README-first.md notice.md a.mdx',
  ],
  ['JSON', 'a.json posts/2024.json'],
  ['JSON Lines', 'a.jsonl a.ndjson'],
  ['a web page', 'a.html a.HTM a.php a.aspx index.html?p=12 index.php?id=3&x=4 story.asp;jsessionid=1 a.html.1'],
  ['a PDF document', 'a.pdf'],
  ['a Word document', 'a.docx a.docm'],
  ['an OpenDocument text', 'a.odt'],
  ['an e-book (EPUB)', 'a.epub'],
  ['an office document', 'a.xlsx a.pages'],
  ['a ZIP archive', 'a.zip'],
  ['a table', 'a.csv a.tsv'],
]

test.each(names)('%s: %s', (name, paths) => {
  expect(paths.split(' ').map(path => [path, isPassedOver(path), formatOfName(path)?.name])).toEqual(
    paths.split(' ').map(path => [path, false, name]),
  )
})

test.each([
  ['pictures, styles, programs', 'a.png style.css a.js a.py a.woff2 a.bin logo.svg'],
  [
    'files about the folder',
    'LICENSE LICENSE.md LICENSE-MIT licence.txt README.md readme.de.md CHANGELOG.md NOTICE Makefile Gemfile.lock CNAME',
  ],
  ['hidden files and folders', '.hidden.md .git/a.md node_modules/a/b.md .DS_Store'],
  [
    'settings of a site',
    'package.json package-lock.json tsconfig.json tsconfig.base.json composer.json composer.lock vercel.json netlify.toml ' +
      'firebase.json angular.json biome.json yarn.lock pnpm-lock.yaml site.webmanifest jest.config.json robots.txt humans.txt ads.txt ' +
      'requirements.txt sitemap.xml sitemap-news.xml browserconfig.xml _config.yml _redirects _headers rush.json cypress.json ' +
      'tsconfig.tsbuildinfo CNAME',
  ],
  ['copies that editors leave', 'story.md~ #story.md# story.txt.bak story.md.orig ~$story.docx .#story.md'],
])('passed over: %s', (_, paths) => {
  expect(paths.split(' ').filter(path => !isPassedOver(path))).toEqual([])
})

test('a picture is nothing; a name that somebody typed is read or refused', async () => {
  expect(await read('a.png', 'x')).toEqual({ articles: [], problems: [] })
})

test('every ending stands in one row, and every row that is not read says what to do', () => {
  const endings = formats.flatMap(({ extensions }) => extensions)
  expect(endings.filter((ending, at) => endings.indexOf(ending) !== at)).toEqual([])
  expect(endings.filter(ending => isPassedOver(`a.${ending}`))).toEqual([])
  for (const format of formats) {
    if (!isRead(format)) expect(format.read).toMatchObject({ advice: expect.stringMatching(/\w{4}/) })
  }
})

test.each(
  'sgm vtt srt mht parquet wet ntf enex textile mediawiki docx rst adoc org tex eml mbox warc rtf doc odt epub sqlite sqlite3 db mdb accdb dbf sql xml rss atom csv tsv gz zip 7z ris bib story news unheardof'.split(
    ' ',
  ),
)('a file .%s that is not read has a row', async ending => {
  const { articles, problems } = await read(`news/a.${ending}`, 'The bridge opened on Monday.\n')
  expect(articles).toEqual([])
  expect(problems).toMatchObject([
    { file: `news/a.${ending}`, severity: 'error', advice: expect.stringMatching(/\w{4}/) },
  ])
})

const contents: [string, RegExp, string][] = [
  ['RSS', /feed/, '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Ferry</title></channel></rss>'],
  ['Atom', /feed/, '<feed xmlns="http://www.w3.org/2005/Atom"><title>Ferry</title></feed>'],
  [
    'WXR',
    /WordPress/,
    '<?xml version="1.0"?>\n<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel/></rss>',
  ],
  ['other XML', /XML/, '<story><title>Ferry</title><p>The crews went back.</p></story>\n'],
  ['XML with a prolog', /XML/, '<?xml version="1.0"?>\n<doc><p>The crews went back.</p></doc>'],
  ['a saved answer of a server', /web archive/, 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html></html>'],
  [
    'reStructuredText',
    /markup/,
    '.. title: Bridge opens\n.. date: 2024-03-02\n\nBridge opens\n============\n\nIt opened.\n',
  ],
  ['MediaWiki', /markup/, "= Bridge =\n\n{{Infobox bridge}}\n[[Category:Bridges]]\n'''The bridge''' opened.\n"],
  ['WARC', /WARC/, 'WARC/1.0\nWARC-Type: conversion\nContent-Length: 5\n\nThe bridge opened.\n'],
  ['a table of other columns', /table/, 'ort,preis,menge\nHarrow,3,4\nBremen,2,1\nLyon,5,9\n'],
  [
    'the first page of a library',
    /news library/,
    'Document 1 of 20\n\nBridge opens\n\nThe Harbour Times\n\nLENGTH: 200 words\n',
  ],
  ['RIS', /references/, 'TY  - NEWS\nTI  - Bridge opens\nAU  - Roe, Ann\nER  - \n'],
  ['BibTeX', /references/, '@article{roe2024,\n  title = {Bridge opens},\n  author = {Roe, Ann}\n}\n'],
  ['EndNote', /references/, '%0 Newspaper Article\n%T Bridge opens\n%A Roe, Ann\n'],
  ['LaTeX', /LaTeX/, '\\documentclass{article}\n\\begin{document}\nThe bridge opened.\n\\end{document}\n'],
  ['a PDF', /PDF/, '%PDF-1.7\n1 0 obj\n'],
  ['rich text', /rich-text/, '{\\rtf1\\ansi The bridge opened.}'],
]

test.each(contents)('%s is named whatever its file is called, and is never an article', async (_, name, text) => {
  for (const path of ['story', 'story.txt', 'index.html?p=12', 'Rust-1.12', 'a.text', 'a.asc']) {
    const { articles, problems } = await read(path, text)
    expect([path, articles, problems]).toMatchObject([path, [], [{ file: path, severity: 'error' }]])
    expect(problems[0]?.message).toMatch(name)
  }
})

test.each(contents.filter(([what]) => !/reStructured|MediaWiki|other XML|CSV|TSV|table|LaTeX|BibTeX/.test(what)))(
  '%s under the name of Markdown is named, too',
  async (_, name, text) => {
    const { articles, problems } = await read('a.md', text)
    expect(articles).toEqual([])
    expect(problems[0]?.message).toMatch(name)
  },
)

test.each([
  ['JSON', '{"title":"Bridge opens","text":"It opened."}'],
  ['JSON over several lines', '{\n  "title": "Bridge opens",\n  "text": "It opened."\n}\n'],
  ['JSON Lines', '{"title":"Bridge opens","text":"It opened."}\n{"title":"Ferry","text":"It left."}\n'],
  ['a list', '[{"title":"Bridge opens","text":"It opened."}]'],
])('%s is read as such, whatever its file is called', async (_, text) => {
  for (const path of ['story', 'story.txt', 'a.jsonl', 'a.json']) {
    expect((await read(path, text)).articles[0]).toMatchObject({
      title: 'Bridge opens',
      paragraphs: [{ text: 'It opened.' }],
    })
  }
})

test.each([
  ['a story', 'Bridge opens\nBy Ann Roe\n\nThe bridge, which is long, opened on Monday.\n'],
  ['a story with named lines', 'Title: Bridge opens\nAuthor: Ann Roe\nDate: 2024-03-02\n\nIt opened.\n'],
  ['a story with a time', 'Bridge opens\n\n10:30 The mayor speaks.\n\n11:00 The bridge opens.\n'],
  [
    'a story with commas',
    'Rain, wind, snow\nThe storm, they say, is over.\nIt came, it saw, it left.\nThey wait, for now, at home.\n',
  ],
  [
    'a story with a line of HTML',
    'Pages\n\nA page has lines such as this one:\n\n<p>Welcome to my page.</p>\n\nIt is shown as a paragraph.\n',
  ],
  ['a story that speaks of tags', 'Pages\n\nThe <title> tag names a page, and <b> makes it bold.\n'],
  ['a letter', 'To: the editor\n\nDear sir, the bridge is open.\n'],
  ['a story that begins with a bracket', '[Corrected] The bridge opened on Monday.\n\nIt is long.\n'],
  ['a list of names', 'Ann Roe, mayor\nJohn Doe, clerk\nJane Poe, judge\n'],
])('%s is text', async (_, text) => {
  expect((await read('0001', text)).articles).toHaveLength(1)
  expect((await read('0001.txt', text)).problems).toEqual([])
})

test('a file that somebody named is read, or has a row: it is not passed over', async () => {
  expect((await read('README.md', '# Read me\n\nText.', true)).articles).toHaveLength(1)
  expect((await read('../folder/.hidden/file.txt', 'Title\n\nText.', true)).articles).toHaveLength(1)
  expect((await read('a.png', '\x89PNG', true)).problems).toHaveLength(1)
  expect((await read('../news/file.txt', 'Title\n\nText.')).articles).toHaveLength(1)
})
