// Plain text: header lines, datelines, and paragraphs however they are marked.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { outline, read, readOne } from './read.ts'

test('the document in seeds: author, source, glued dateline and headings', async () => {
  const name = '000_1fc0ec52a08fea6b.txt'
  const article = await readOne(name, readFileSync(join(import.meta.dirname, '..', '..', 'seeds', name)))
  const { paragraphs, ...header } = article
  expect(header).toEqual({
    id: '000_1fc0ec52a08fea6b',
    title: "Analysts: North Korea's ties with Russia elevate danger to itself",
    authors: ['Christy Lee'],
    source: 'Voice of America',
    dateline: 'washington',
    published: null,
    url: null,
    lang: 'en',
    section: null,
    tags: [],
    summary: null,
  })
  expect(paragraphs).toHaveLength(28)
  expect(paragraphs[0]?.text).toMatch(/^Pyongyang may have bet all its chips .* according to analysts\.$/)
  expect(paragraphs.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
    'Long-term commitment',
    'Transactional relationship',
  ])
})

const body =
  'The president met ministers on Monday, and said that talks would go on in Washington and at the Harrow Gazette.'
const headers: [string, Partial<Article>, string?][] = [
  // Source and dateline glued: by a known place, a known source, capitals, or the story's own words.
  [
    `by Ann Poe · Voice of Americawashington — ${body}`,
    { authors: ['Ann Poe'], source: 'Voice of America', dateline: 'washington' },
  ],
  [`by Ann Poe · Reutersnew york — ${body}`, { source: 'Reuters', dateline: 'new york' }],
  [
    `by Ann Poe · Harrow Gazetteseoul, south korea — ${body}`,
    { source: 'Harrow Gazette', dateline: 'seoul, south korea' },
  ],
  [`by Ann Poe · Voice of Americahluboka — ${body}`, { source: 'Voice of America', dateline: 'hluboka' }],
  [`by Ann Poe · The MirrorKYIV, Ukraine — ${body}`, { source: 'The Mirror', dateline: 'KYIV, Ukraine' }],
  [`by Ann Poe · VOAislamabad – ${body}`, { source: 'VOA', dateline: 'islamabad' }],
  [`by Ann Poe · Harrow Gazettewexborough — ${body}`, { source: 'Harrow Gazette', dateline: 'wexborough' }],
  [`by Ann Poe · Voice of America seoul — ${body}`, { source: 'Voice of America', dateline: 'seoul' }],
  [`by Ann Poe · Voice of America — ${body}`, { source: 'Voice of America', dateline: null }],
  [`by Ann Poe · Harrow Gazette${body}`, { source: 'Harrow Gazette', dateline: null }],
  [`by Ann Poe | Harrow Gazette\n${body}`, { authors: ['Ann Poe'], source: 'Harrow Gazette' }],
  // Nothing tells the border: the author is known, the rest stays text.
  [
    `by Ann Poe · Morning Filezilchton — He left and did not come back for a long while.`,
    { authors: ['Ann Poe'], source: null },
    'Morning Filezilchton — He left and did not come back for a long while.',
  ],
  // Other bylines.
  [`By Ann Poe\n${body}`, { authors: ['Ann Poe'] }],
  [`By ANN POE and JOHN DOE\n${body}`, { authors: ['ANN POE', 'JOHN DOE'] }],
  [`By: Ann Poe, Jr.\n\n${body}`, { authors: ['Ann Poe, Jr.'] }],
  [`By ANN POE, Associated Press\n${body}`, { authors: ['ANN POE'], source: 'Associated Press' }],
  [`By Ann Poe, Staff Writer\n${body}`, { authors: ['Ann Poe'], source: null }],
  [`By Ann Poe of The Associated Press\n${body}`, { authors: ['Ann Poe'], source: 'The Associated Press' }],
  [`By Ann Poe in Kyiv\n${body}`, { authors: ['Ann Poe'], dateline: 'Kyiv' }],
  [`By Ann Poe | Nov. 4, 2024\n${body}`, { authors: ['Ann Poe'], published: '2024-11-04' }],
  [`By Ann Poe · Harrow Gazette · November 4, 2024\n${body}`, { source: 'Harrow Gazette', published: '2024-11-04' }],
  [`By Reuters\n${body}`, { authors: [], source: 'Reuters' }],
  [`Von Änne Müller-Lüdenscheidt\n${body}`, { authors: ['Änne Müller-Lüdenscheidt'] }],
  [`A subtitle that says more\nBy Ann Poe\n${body}`, { authors: ['Ann Poe'] }, 'A subtitle that says more'],
  // Dates, addresses, named lines.
  [
    `November 4, 2024\nhttps://example.org/a?b=c\nBy Ann Poe\n${body}`,
    { published: '2024-11-04', url: 'https://example.org/a?b=c', authors: ['Ann Poe'] },
  ],
  [`Published: Monday, November 4, 2024 3:15 PM EST\n${body}`, { published: '2024-11-04' }],
  [
    `Author: Ann Poe\nDate: 2024-11-04\nSource: Harrow Gazette\nTags: war, peace\n\n${body}`,
    { authors: ['Ann Poe'], published: '2024-11-04', source: 'Harrow Gazette', tags: ['war', 'peace'] },
  ],
  [`Voice of America\n${body}`, { source: 'Voice of America' }],
  [`Voice of America\nBy Ann Poe\n${body}`, { source: 'Voice of America', authors: ['Ann Poe'] }],
  // Datelines.
  [
    `WASHINGTON, Nov. 4, 2024 (Reuters) - ${body}`,
    { dateline: 'WASHINGTON', published: '2024-11-04', source: 'Reuters' },
  ],
  [`WASHINGTON, Nov. 4 (Reuters) - ${body}`, { dateline: 'WASHINGTON, Nov. 4', published: null, source: 'Reuters' }],
  [`KYIV, Ukraine (AP) — ${body}`, { dateline: 'KYIV, Ukraine', source: 'AP' }],
  [`By Ann Poe\n\nOUAGADOUGOU -- ${body}`, { authors: ['Ann Poe'], dateline: 'OUAGADOUGOU' }],
  [`Seoul — ${body}`, { dateline: 'Seoul' }],
  [`(Reuters) - ${body}`, { dateline: null, source: 'Reuters' }],
]

test.each(headers)('header: %s', async (lines, expected, first = body) => {
  const article = await readOne('a.txt', `A title for it\n${lines}\nShe left on Tuesday.\n`)
  expect(article.title).toBe('A title for it')
  expect(article).toMatchObject(expected)
  expect(article.paragraphs[0]?.text).toBe(first)
  expect(article.paragraphs.at(-1)?.text).toBe('She left on Tuesday.')
})

test.each([
  'By Monday, the army had withdrawn to its bases.',
  'By Monday',
  'By and large',
  'By 2030 it will be gone',
  'By the river of the old town stood a mill that no one had seen.',
  'Di Maio said no.',
  'He spoke — and left.',
  'BREAKING — He left.',
  'The mayor (a lawyer) — who knew?',
  'Note: this is not a field of ours.',
  'November rain',
])('is text and no header: %s', async line => {
  const article = await readOne('a.txt', `A title for it\n${line}\n${body}\n`)
  expect(article).toMatchObject({ authors: [], source: null, dateline: null, published: null, url: null })
  expect(article.paragraphs.map(({ text }) => text)).toEqual([line, body])
})

const layouts: [string, string, string[]][] = [
  [
    'blank lines between wrapped paragraphs',
    'Title\n\nThe president met ministers on Monday and said\nthat talks would go on. He did not say for how\nlong.\n\n“No,” she ' +
      'said. The ministers left the capital\non Tuesday.\n',
    [
      'prose: The president met ministers on Monday and said that talks would go on. He did not say for how long.',
      'prose: “No,” she said. The ministers left the capital on Tuesday.',
    ],
  ],
  [
    'one paragraph a line',
    'Title\nHe left.\n“No,” she said.\nA heading\nThen he came back.\n',
    ['prose: He left.', 'prose: “No,” she said.', 'heading: A heading', 'prose: Then he came back.'],
  ],
  [
    'headings between blank lines',
    'Title\n\nHe left.\n\nWhat they say\n\nShe said no.\n\nThe end\n',
    ['prose: He left.', 'heading: What they say', 'prose: She said no.', 'prose: The end'],
  ],
  [
    'many short lines are a list, not headings',
    'Title\n\nHe met:\n\nAnn Poe\n\nJohn Doe\n\nJane Roe\n\nThen he left.\n',
    ['prose: He met:', 'prose: Ann Poe', 'prose: John Doe', 'prose: Jane Roe', 'prose: Then he left.'],
  ],
  [
    'lists',
    'Title\n\nThere are two:\n\n• one\n• two of them\n\n- a dash\n- another\n\n— Who is it? he said.\n',
    [
      'prose: There are two:',
      'item: one',
      'item: two of them',
      'item: - a dash',
      'item: - another',
      'prose: — Who is it? he said.',
    ],
  ],
  [
    'indented paragraphs',
    'Title\n\n    The president met ministers on Monday and said\nthat talks would go on in the capital for a few days\nmore.\n    ' +
      'The ministers left the capital on Tuesday and said\nnothing.\n',
    [
      'prose: The president met ministers on Monday and said that talks would go on in the capital for a few days more.',
      'prose: The ministers left the capital on Tuesday and said nothing.',
    ],
  ],
]

test.each(layouts)('layout: %s', async (_, text, expected) => {
  const article = await readOne('a.txt', text)
  expect([article.title, ...outline(article.paragraphs)]).toEqual(['Title', ...expected])
})

test('a title on two lines', async () => {
  const text =
    'Analysts: ties with Russia elevate\ndanger to itself\n\nThe president met ministers on Monday and said\nthat talks would go on. ' +
    'He did not say for how\nlong.\n'
  expect((await readOne('a.txt', text)).title).toBe('Analysts: ties with Russia elevate danger to itself')
})

test('a scanned page without a blank line is cut into blocks of about 60 words, headlines apart', async () => {
  const sentence =
    'The committee met at ten and heard the re\nport of the commissioners on the roads of\nthe county and the bridges near the mill.\n'
  const text = `4. 4 4- 44\nBOTH HOUSES\nREADY TO ACT\n${sentence.repeat(40)}STRIKE AVERTED\n${sentence.repeat(40)}`
  const article = await readOne('dates/19160901/sn85038022-ed-1_seq-1.txt', text)
  expect(article).toMatchObject({ title: 'BOTH HOUSES READY TO ACT', published: '1916-09-01' })
  const words = article.paragraphs
    .filter(({ kind }) => kind === 'prose')
    .map(paragraph => paragraph.text.split(' ').length)
  expect(Math.max(...words)).toBeLessThanOrEqual(110)
  expect(words.reduce((sum, count) => sum + count, 0) / words.length).toBeGreaterThan(45)
  expect(outline(article.paragraphs)).toContain('heading: STRIKE AVERTED')
  expect(
    article.paragraphs
      .map(paragraph => paragraph.text)
      .join('')
      .replace(/\s/g, ''),
  ).toBe(text.replace(/\s/g, ''))
})

test('front matter over plain text counts', async () => {
  const article = await readOne('a.txt', '---\ntitle: T\nauthor: Ann Poe\n---\nHe left.\nShe came.\n')
  expect(article).toMatchObject({ title: 'T', authors: ['Ann Poe'] })
  expect(outline(article.paragraphs)).toEqual(['prose: He left.', 'prose: She came.'])
})

test('a text without a title has the words of its file’s name, or its first words', async () => {
  expect((await readOne('2024-11-04-troops-in-kursk.txt', 'He left the capital, and did not say why.')).title).toBe(
    'troops in kursk',
  )
  expect((await readOne('0001.txt', 'He left the capital, and did not say why.')).title).toBe(
    'He left the capital, and did not say why.',
  )
  expect((await readOne('0001.txt', 'He left the capital, and did not say why.')).paragraphs).toHaveLength(1)
})

test.each([
  ['one line of words', 'word '.repeat(400_000)],
  ['one word', 'a'.repeat(2_000_000)],
  ['wrapped lines', 'some words that are wrapped\n'.repeat(70_000)],
  ['short lines', 'A\n'.repeat(300_000)],
  ['capitals', 'ABCD EFGH\n'.repeat(100_000)],
  ['bylines', 'By Ann Poe · '.repeat(50_000)],
  ['dashes', `By Ann Poe · ${'a — '.repeat(100_000)}`],
  ['full stops', '.'.repeat(500_000)],
  ['quotation marks', '”'.repeat(500_000)],
  ['emoji', '🙂'.repeat(200_000)],
])('hostile text is read in pieces that can be shown: %s', async (_, text) => {
  const { articles, problems } = await read('a.txt', text)
  expect(problems).toEqual([])
  for (const { text: piece } of articles[0]?.paragraphs ?? []) {
    if (piece.length > 12_000 || !piece.isWellFormed()) throw new Error(`${piece.length} characters`)
  }
  expect(articles[0]?.paragraphs.length).toBeGreaterThan(0)
})
