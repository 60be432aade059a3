// Names and words with two spellings, by the article's language: `Mueller` and `Müller` in German, `Oe` and `Ø` in Danish. What is typed
// finds the text, and marks what it found.

import { expect, test } from 'vitest'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import type { Searcher } from '../../src/search/searcher.ts'
import { ask, entryOf } from './fixture.ts'

/** A searcher over one article for each text, and its language. */
async function searcherOver(texts: readonly (readonly [lang: string, text: string])[]): Promise<Searcher> {
  const entries = texts.map(([lang, text], at) =>
    entryOf({ id: String.fromCharCode(97 + at), title: '', lang, paragraphs: [text.replace(/[[\]]/gu, '')] }),
  )
  return createSearcher(openArchive((await buildArchive(entries)).buffer))
}

async function marked(searcher: Searcher, q: string, literal = false): Promise<string[]> {
  const { hits } = await searcher.search(ask(q, { literal }))
  return hits.map(({ snippet: { text, highlights } }) =>
    highlights.reduceRight(
      (rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
      text,
    ),
  )
}

/** Language; what is typed; a text that it finds, what is marked in brackets; texts of any language that it does not find. */
const table: readonly [
  lang: string,
  q: string,
  marked: string,
  ...others: (readonly [lang: string, text: string])[],
][] = [
  ['de', 'Mueller', 'Frau [Müller] kam.', ['en', 'Mr Muller came.'], ['de', 'Frau Muller kam.']],
  ['de', 'Müller', 'Frau [Mueller] kam.', ['de', 'Frau Miller kam.']],
  ['de', 'MUELLER', 'Frau [Müller] kam.'],
  ['de-CH', 'Zuerich', 'In [Zürich] ist es still.'],
  ['de', 'Zürich', 'In [Zuerich] ist es still.'],
  ['de', 'Baer', 'Der [Bär] schlief.', ['de', 'Die Bar schloss.'], ['en', 'The bar closed.']],
  ['de', 'schoen', 'Es ist [schön] hier.', ['de', 'Es ist schon hier.']],
  ['de', 'Göthe', '[Goethe] schrieb.'],
  ['de', 'Oesterreich', '[Österreich] gewann.', ['de', 'Die Ostern kommen.']],
  ['de', '"Frau Mueller"', '[Frau Müller] kam.', ['de', 'Frau Muller kam.']],
  ['de', '"Frau Müller"', '[Frau Mueller] kam.', ['de', 'Mueller, Frau']],
  ['de', 'Muel*', 'Frau [Müller] kam.', ['de', 'Die Mulde']],
  ['de', 'Mül*', 'Frau [Mueller] kam.', ['de', 'Mehl']],
  ['de', '+Mueller kam', 'Frau [Müller] [kam].', ['de', 'Sie kam.']],
  ['de', 'Mueller-Luedenscheid', 'Herr [Müller]-[Lüdenscheid] badet.', ['de', 'Herr Muller-Ludenscheid badet.']],
  ['de', 'Muellers', 'Frau [Müllers] Hund', ['de', 'Frau Mullers Hund']],
  ['de', 'Mueller', 'Frau [Mu\u0308ller] kam.'],
  ['de', 'Mueller', 'Frau [Mül-\nler] kam.'],
  ['de', 'Strasse', 'Die [Straße] ist leer.'],
  ['da', 'Soeren', '[Søren] talte.', ['da', 'Soren talte.']],
  ['da', 'Søren', '[Soeren] talte.'],
  ['da', 'Aarhus', 'I [Århus] regner det.', ['da', 'Arhus']],
  ['da', 'Århus', 'I [Aarhus] regner det.'],
  ['nb', 'Tromsoe', 'I [Tromsø] snør det.', ['nb', 'I Trondheim snør det.']],
  ['nn', 'Ålesund', 'I [Aalesund] regner det.'],
  ['no', 'Aeroe', '[Ærø] er en øy.'],
  ['no', 'ærø', '[Aeroe] er en øy.'],
  ['nb', 'Oestby', 'Statsråd [Østby] svarte.', ['nb', 'Ostby svarte.']],
  ['sv', 'Goeteborg', 'I [Göteborg] regnar det.', ['sv', 'I Goteborg regnar det.']],
  ['sv', 'Göteborg', 'I [Goteborg] regnar det.'],
  ['sv', 'Aakesson', '[Åkesson] talade.', ['sv', 'Akesson talade.']],
]

test.each(table)('%s: %s', async (lang, q, text, ...others) => {
  expect(await marked(await searcherOver([[lang, text], ...others]), q)).toEqual([text])
})

/** Words whose letters are two sounds, and languages that never spell a letter out. In quotation marks, nothing is corrected. */
test.each([
  ['en', 'poet', 'A pot'],
  ['en', 'pöt', 'A poet'],
  ['en', 'Baer', 'A bär'],
  ['en', 'Mueller', 'Mr Müller'],
  ['en', 'Müller', 'Mr Mueller'],
  ['fr', 'Noël', 'Un Noeel'],
  ['tr', 'Guel', 'Abdullah Gül'],
  ['hu', 'Goencz', 'Árpád Göncz'],
  ['fi', 'Haemeenlinna', 'Hämeenlinna'],
  ['de', 'neu', 'Die Neue'],
  ['de', 'Mut', 'Muet'],
  ['de', 'Muller', 'Mueller'],
] as const)('%s: %s has one spelling', async (lang, q, text) => {
  expect(await marked(await searcherOver([[lang, text]]), `"${q}"`)).toEqual([])
})

test('taken literally, a word has the spelling that was typed', async () => {
  const searcher = await searcherOver([
    ['de', 'Frau Mueller kam.'],
    ['de', 'Frau Müller kam.'],
  ])
  expect(await marked(searcher, 'Müller', true)).toEqual(['Frau [Müller] kam.'])
  expect(await marked(searcher, 'Müller')).toEqual(['Frau [Müller] kam.', 'Frau [Mueller] kam.'])
})

test('no correction is made of a word that has another spelling', async () => {
  const searcher = await searcherOver([
    ['de', 'Frau Müller kam.'],
    ['de', 'Herr Muehlen kam.'],
  ])
  const { query } = await searcher.search(ask('Mueller'))
  expect([query.corrections, query.didYouMean]).toEqual([[], null])
})
