// Exports of news libraries: each record is an article, the library's labels are its fields, and its footers are gone.

import { expect, test } from 'vitest'
import { read } from './read.ts'

/** What a file's articles are, as far as a record names it. */
async function articlesOf(path: string, content: string) {
  const { articles } = await read(path, content)
  return articles.map(({ title, authors, source, published, section, lang, paragraphs }) => ({
    ...{ title, authors, source, published, section, lang },
    paragraphs: paragraphs.map(({ text }) => text),
  }))
}

const opened =
  'The bridge opened on Monday after three years of work that cost the town twice what it had planned to spend.'
const closed =
  '"We will never close it again," said the mayor, Jane Poe, who had come to the harbour with the whole council.'
const strike =
  'The crews went back to work on Sunday after the owners had agreed to pay them for the days that they had lost.'
const bridge = {
  title: 'Bridge Opens After Three Years',
  authors: ['Ann Roe'],
  source: 'The Harbour Times',
  published: '2024-03-02',
  section: 'NEWS',
  lang: 'en',
  paragraphs: [opened, closed],
}
const ferry = {
  title: 'Ferry Strike Ends',
  authors: ['John Doe'],
  source: 'The Harbour Times',
  published: '2024-03-03',
  section: 'TOWN',
  lang: 'en',
  paragraphs: [strike],
}

/** Wrapped as exports are. */
function wrapped(text: string): string {
  return text.replace(/(.{50,72}) /g, '$1\n')
}

const oldNexis = `


Download Request: All Documents: 1-2
Time Of Request: Saturday, March 9, 2024  16:51:31

Send To:
HARBOUR LIBRARY

Terms: (bridge AND ferry)

Source: All English Language News
Project ID: None



                               1 of 2 DOCUMENTS


                       Copyright 2024 Harbour Papers Ltd
                              All Rights Reserved

                               The Harbour Times

                            March 2, 2024 Saturday
                              Late Edition - Final

Bridge Opens After Three Years

BYLINE: By Ann Roe

SECTION: NEWS; Pg. 3

LENGTH: 355 words


${wrapped(opened)}

${wrapped(closed)}

GRAPHIC: The bridge on the day that it was opened

LOAD-DATE: March 2, 2024

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper

JOURNAL-CODE: HBT


                       Copyright 2024 Harbour Papers Ltd
                              All Rights Reserved

                               2 of 2 DOCUMENTS



                               The Harbour Times

                             March 3, 2024 Sunday

SECTION: TOWN; Pg. A01

LENGTH: 46 words

HEADLINE: Ferry Strike Ends

BYLINE: John Doe

BODY:

${wrapped(strike)}

LOAD-DATE: March 3, 2024

LANGUAGE: ENGLISH
`

const newNexis = `User Name: Library
Date and Time: Saturday, March 9, 2024 4:51:00 PM GMT
Job Number: 217012345

Documents (2)

1. Bridge Opens After Three Years
Client/Matter: -None-
Search Terms: bridge
Search Type: Natural Language

2. Ferry Strike Ends
Client/Matter: -None-

Bridge Opens After Three Years

The Harbour Times

March 2, 2024 Saturday

Copyright 2024 Harbour Papers Ltd All Rights Reserved

Section: NEWS; Pg. 3

Length: 355 words

Byline: Ann Roe

Body

${opened}

${closed}

Graphic

The bridge on the day that it was opened.

Classification

Language: ENGLISH

Publication-Type: Newspaper

Subject: BRIDGES (90%); MAYORS (78%)

Load-Date: March 2, 2024

End of Document

Ferry Strike Ends

The Harbour Times

March 3, 2024 Sunday

Copyright 2024 Harbour Papers Ltd All Rights Reserved

Section: TOWN; Pg. 1

Length: 46 words

Byline: John Doe

Body

${strike}

Load-Date: March 3, 2024

End of Document
`

const codedFactiva = `SE   NEWS
HD   Bridge Opens After Three Years
BY   By Ann Roe
WC   355 words
PD   2 March 2024
ET   08:00
SN   The Harbour Times
SC   HARBT
ED   1
PG   3
LA   English
CY   (c) 2024 Harbour Papers Ltd

LP

${opened}

TD

${closed}

CO   hrbtwn : Town of Harbourtown
NS   gcat : Political/General News
RE   uk : United Kingdom
PUB  Harbour Papers Ltd
AN   Document HARBT00020240302ek320001u

SE   TOWN
HD   Ferry Strike Ends
BY   John Doe
WC   46 words
PD   3 March 2024
SN   The Harbour Times
LA   English
LP   ${strike}
AN   Document HARBT00020240303ek330001u

Search Summary
Text  bridge or ferry
`

const plainFactiva = `Bridge Opens After Three Years
By Ann Roe
355 words
2 March 2024
08:00
The Harbour Times
HARBT
1
3
English
(c) 2024 Harbour Papers Ltd

${opened}

${closed}

Document HARBT00020240302ek320001u

Ferry Strike Ends

John Doe
46 words
3 March 2024
The Harbour Times
HARBT
English
Copyright 2024. Harbour Papers Ltd. All Rights Reserved.

${strike}

Document HARBT00020240303ek330001u

(c) 2024 Dow Jones Reuters Business Interactive LLC (trading as Factiva). All rights reserved.
`

const line = '_'.repeat(60)
const proQuest = `${line}

Report Information from ProQuest
March 9 2024 16:51

${line}

Document 1 of 2

Bridge Opens After Three Years

Author: Roe, Ann

Publication info: The Harbour Times ; Harbourtown [Harbourtown]02 Mar 2024: A3.

Links: https://example.org/openurl?a=1

Full text: ${opened}

${closed}

Subject: Bridges; Mayors

Location: Harbourtown

Title: Bridge Opens After Three Years

Publication title: The Harbour Times

Pages: A3

Publication year: 2024

Publication date: Mar 2, 2024

Section: NEWS

Publisher: Harbour Papers Ltd

Country of publication: United Kingdom, Harbourtown

Source type: Newspapers

Language of publication: English

Document type: News

ProQuest document ID: 123456789

Document URL: https://example.org/docview/123456789

Copyright: (Copyright (c) 2024 Harbour Papers Ltd)

Last updated: 2024-03-03

Database: Global Newsstream

${line}

Document 2 of 2

Ferry Strike Ends

Author: John Doe

Full text: ${strike}

Title: Ferry Strike Ends

Publication title: The Harbour Times

Publication date: Mar 3, 2024

Section: TOWN

Language of publication: English

ProQuest document ID: 123456790

${line}

Contact us at: https://example.org/contact

Database copyright © 2024 ProQuest LLC. All rights reserved.

Terms and Conditions: https://example.org/terms
`

const europresse = `<!DOCTYPE html><html><head><title>Europresse</title></head><body>
<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">The Harbour Times, no. 22100</span></div>
<div><span class="DocHeader">NEWS, samedi 2 mars 2024 355 mots, p. 3</span></div>
<div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">Bridge Opens After Three Years</p></div>
<div class="docAuthors">Ann Roe</div></header>
<section><div class="DocText clearfix"><div class="docOcurrContainer"><p>${opened}</p><p>${closed}</p></div></div></section>
<footer><small>© 2024 Harbour Papers</small><div class="publiC-lblNodoc">news·20240302·HT·1</div></footer></article>
<article><header><span class="DocPublicationName">The Harbour Times (site web)</span><span class="DocHeader">TOWN, dimanche 3 mars 2024 - 10:00 UTC</span>
<div class="titreArticle">Ferry Strike Ends</div><p class="sm-margin-bottomNews">John Doe</p></header>
<section><div class="DocText clearfix"><p>${strike}</p></div></section></article></body></html>`

const factivaPage = `<html><head><title>Factiva</title></head><body>
<div class="article enArticle"><table><tr><td class="index"><b>SE</b>&nbsp;</td><td>NEWS</td></tr><tr><td class="index"><b>HD</b></td><td><span class="enHeadline">Bridge Opens After Three Years</span></td></tr>
<tr><td><b>BY</b></td><td>By Ann Roe</td></tr><tr><td><b>WC</b></td><td>355 words</td></tr><tr><td><b>PD</b></td><td>2 March 2024</td></tr>
<tr><td><b>SN</b></td><td>The Harbour Times</td></tr><tr><td><b>LA</b></td><td>English</td></tr>
<tr><td><b>LP</b></td><td><p class="articleParagraph enarticleParagraph">${opened}</p></td></tr>
<tr><td><b>TD</b></td><td><p class="articleParagraph enarticleParagraph">${closed}</p></td></tr>
<tr><td><b>AN</b></td><td>Document HARBT00020240302ek320001u</td></tr></table></div>
<div class="article enArticle"><div>TOWN</div><div id="hd"><span class="enHeadline">Ferry Strike Ends</span></div></div></body></html>`

const nexisPage = `<HTML><HEAD><TITLE>Nexis</TITLE></HEAD><BODY><DOC NUMBER=1><DOCFULL><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">1 of 2 DOCUMENTS</SPAN></P></DIV>
<DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">The Harbour Times</SPAN></P></DIV><DIV CLASS="c4"><P CLASS="c1"><SPAN CLASS="c2">March 2, 2024 Saturday</SPAN></P></DIV>
<DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c7">Bridge Opens After Three Years</SPAN></P></DIV>
<DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">BYLINE: </SPAN><SPAN CLASS="c2">Ann Roe</SPAN></P></DIV><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">SECTION: </SPAN>NEWS; Pg. 3</P></DIV>
<DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">LENGTH: </SPAN>355 words</P></DIV><DIV CLASS="c5"><P CLASS="c9">${opened}</P><P CLASS="c9">${closed}</P></DIV>
<DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">LOAD-DATE: </SPAN>March 2, 2024</P></DIV></DOCFULL></DOC>
<DOC NUMBER=2><DOCFULL><P>2 of 2 DOCUMENTS</P><P>The Harbour Times</P><P>March 3, 2024 Sunday</P><P>Ferry Strike Ends</P><P>BYLINE: John Doe</P><P>SECTION: TOWN</P><P>LENGTH: 46 words</P><P>${strike}</P></DOCFULL></DOC></BODY></HTML>`

test.each([
  ['Nexis', 'a.txt', oldNexis],
  ['Nexis with other line ends', 'a.TXT', oldNexis.replaceAll('\n', '\r\n')],
  ['Nexis Uni', 'a.txt', newNexis],
  ['Factiva with its codes', 'a.txt', codedFactiva],
  ['Factiva with its codes and tabs', 'a.txt', codedFactiva.replace(/^([A-Z]{2,3}) {2,}/gm, '$1\t')],
  ['ProQuest', 'a.txt', proQuest],
  ['Europresse', 'a.html', europresse],
  ['Nexis as a page', 'a.html', nexisPage],
])('an export of %s: two articles, with their fields and no more', async (_, path, content) => {
  expect(await articlesOf(path, content)).toEqual([bridge, ferry].toSorted((a, b) => (a.title < b.title ? -1 : 1)))
})

test('an export of Factiva without codes', async () => {
  expect(await articlesOf('a.txt', plainFactiva)).toEqual([
    { ...bridge, section: null },
    { ...ferry, section: null },
  ])
})

test('an export of Factiva as a page with codes', async () => {
  expect(await articlesOf('a.html', factivaPage)).toEqual([bridge])
})

test.each([
  [
    'German',
    '                               Dokument 1 von 1',
    'Die Hafenpost',
    '2. März 2024 Samstag',
    'LÄNGE: 46 Wörter',
    'AUTOR: Ann Roe',
    'RUBRIK: STADT; S. 3',
    'SPRACHE: DEUTSCH',
  ],
  [
    'French',
    '                               Document 1 de 1',
    'Le Quotidien du port',
    '2 mars 2024 samedi',
    'LONGUEUR: 46 mots',
    'AUTEUR: Ann Roe',
    'RUBRIQUE: STADT; Pg. 3',
    'LANGUE: FRENCH',
  ],
])('an export of Nexis in %s', async (_, begin, source, date, length, author, section, language) => {
  const text = [begin, source, date, 'Die neue Brücke', section, length, author, opened, language].join('\n\n')
  expect(await articlesOf('a.txt', text)).toMatchObject([
    {
      title: 'Die neue Brücke',
      source,
      authors: ['Ann Roe'],
      published: '2024-03-02',
      section: 'STADT',
      paragraphs: [opened],
    },
  ])
})

test.each([
  ['By Ann Roe, The Harbour Times, Harbourtown, Pa.', ['Ann Roe']],
  ['Ann Roe and John Doe The Harbour Times', ['Ann Roe', 'John Doe']],
  ['Ann Roe; John Doe', ['Ann Roe', 'John Doe']],
  ['The Harbour Times', []],
])('the byline %s', async (byline, authors) => {
  const { articles } = await read('a.txt', oldNexis.replace('By Ann Roe', byline))
  expect(articles.find(({ title }) => title === bridge.title)?.authors).toEqual(authors)
})

test('a header without blank lines', async () => {
  const text = `1 of 1 DOCUMENTS\nCopyright 2024 Harbour Papers\nThe Harbour Times\nMarch 2, 2024 Saturday\n\nBridge Opens\nBYLINE: Ann Roe\nSECTION: NEWS; Pg. 3\nLENGTH: 46 words\n${opened}\n\n${closed}\nLOAD-DATE: March 2, 2024\n`
  expect(await articlesOf('a.txt', text)).toEqual([
    { ...bridge, title: 'Bridge Opens', paragraphs: [opened, `${closed}`] },
  ])
})

test('a sentence of the text that begins like a label stays text', async () => {
  const text = oldNexis.replace(
    wrapped(opened),
    `Type: that is what the mayor calls it, and nobody knows why.\n\n${wrapped(opened)}`,
  )
  const [, first] = (await articlesOf('a.txt', text)).toSorted((a, b) => (a.title < b.title ? 1 : -1))
  expect(first?.paragraphs).toEqual(['Type: that is what the mayor calls it, and nobody knows why.', opened, closed])
})

test('an article of an export keeps its id when another is put before it', async () => {
  const ids = async (content: string) => (await read('a.txt', content)).articles.map(({ id }) => id)
  const [first, second] = proQuest.split('Document 2 of 2')
  expect(await ids(`${first?.split('Document 1 of 2')[0]}Document 1 of 1${second}`)).toEqual(['123456790'])
  expect(await ids(proQuest)).toContain('123456790')
})

test('a notice under an embargo holds that article back, and no other', async () => {
  const embargoed = oldNexis.replace(wrapped(strike), `EMBARGOED until 4 March 2099\n\n${wrapped(strike)}`)
  const { articles, problems } = await read('a.txt', embargoed)
  expect(articles.map(({ title }) => title)).toEqual([bridge.title])
  expect(problems).toMatchObject([{ severity: 'held', reason: 'embargo' }])
})

test('a layout that is not known has a row that says what to do', async () => {
  const { articles, problems } = await read('a.nexis', 'LENGTH: 46 words\n\nThe bridge opened.\n')
  expect(articles).toEqual([])
  expect(problems).toMatchObject([{ severity: 'error', message: expect.stringContaining('not known') }])
})
