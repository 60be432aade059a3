// Stop words in an archive of several languages: a word is ignored only if it mostly says little there.

import { describe, expect, test } from 'vitest'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { ask, entryOf } from './fixture.ts'

interface Told {
  readonly lang: string
  readonly title?: string
  readonly paragraphs: readonly string[]
}

async function archiveOf(articles: readonly Told[]) {
  const entries = articles.map(({ title = '', ...article }, i) => entryOf({ id: `a${i}`, title, ...article }))
  return createSearcher(openArchive((await buildArchive(entries)).buffer))
}

/** What is typed, the words that are searched, and English texts of which each has one of them. */
const members: readonly [q: string, terms: readonly string[], ...texts: string[]][] = [
  ['digital era', ['digital', 'era'], 'The era of steam was over.', 'A digital map was drawn.'],
  ['web era', ['web', 'era'], 'A spider made its web.'],
  ['men arrested', ['men', 'arrested'], 'Four men came by train.', 'Nobody was arrested at the gate.'],
  ['soldiers die', ['soldiers', 'die'], 'Roses die in the frost.', 'The soldiers were asleep.'],
  ['van arrested', ['van', 'arrested'], 'A white van stood in the yard.'],
  ['sin tax', ['sin', 'tax'], 'They called it a sin.', 'The tax was raised.'],
  ['son father', ['son', 'father'], 'Her son plays chess.', 'My father kept bees.'],
  ['code son', ['code', 'son'], 'The code was cracked.'],
  ['war crimes', ['war', 'crimes'], 'The war was long.', 'Such crimes were rare.'],
  ['final des moines', ['final', 'des', 'moines'], 'Trains stop in Des Moines.', 'The final was played at noon.'],
  ['pour concrete', ['pour', 'concrete'], 'They pour the tea at four.', 'The concrete was dry.'],
  ['hat trick', ['hat', 'trick'], 'He lost his hat.', 'The trick was simple.'],
  ['gold bin', ['gold', 'bin'], 'The bin was full.', 'The gold was sold.'],
  ['fur coat der', ['fur', 'coat', 'der'], 'Ludwig van der Rohe drew it.', 'A fur coat was stolen.'],
  ['come home', ['come', 'home'], 'They come by boat.', 'The home was warm.'],
]

const german =
  'Die Frau ist da, die Stadt war leer, die Leute sind weg, die es war. Bis er hat, hat er. Das war es, und des Tages bin ich, bin ich. Die der.'
const guests: readonly Told[] = [
  {
    lang: 'es',
    paragraphs: ['Era una casa sin puertas, sin luz. Era la era de su son. Son de la era, sin mas, y era asi.'],
  },
  { lang: 'de', title: 'Die, die war', paragraphs: [german, 'Das war fur die, die war.'] },
  { lang: 'nl', paragraphs: ['Hij was van de van, van die en van de men. Men die had van des daags.'] },
  { lang: 'fr', paragraphs: ['Son pere pour son fils, pour son jour, des jours pour des mois. Son, sa, des, les.'] },
  { lang: 'da', paragraphs: ['Men hun kom, men for sent, men han ved det. Men der er men, og der er fra.'] },
  { lang: 'sv', paragraphs: ['Men han kom inte, men hon var der. Men om det, men da.'] },
  { lang: 'it', paragraphs: ['Come la casa, come il sole, come era, con la, era con come era.'] },
]

describe('one article in another language among English ones', async () => {
  const english = members.flatMap(([, , ...texts]) => texts)
  const rest = Array.from({ length: 60 }, (_, i) => `On day ${i} it was said that they had been there for a while.`)
  const searcher = await archiveOf([
    { lang: 'en', title: 'The men of the era', paragraphs: [...english, ...rest] },
    ...guests,
  ])

  test.each(members)('%s: all words are searched', async (q, terms, ...texts) => {
    const { query, hits } = await searcher.search(ask(q, { limit: 100 }))
    expect(query.terms).toEqual(terms)
    expect(hits.map(({ text }) => text)).toEqual(expect.arrayContaining(texts))
  })

  test.each([
    ['war on the border', ['war', 'border']],
    ['the father was there', ['father']],
    ['for a very long while with bees', ['long', 'bees']],
  ])('%s: English stop words are ignored', async (q, terms) => {
    expect((await searcher.search(ask(q))).query.terms).toEqual(terms)
  })

  test.each([
    ['und', ['und']],
    ['the was', ['the', 'was']],
  ])('%s: words that say little count if there are no others', async (q, terms) => {
    expect((await searcher.search(ask(q))).query.terms).toEqual(terms)
  })
})

describe('an archive half Spanish', async () => {
  const lines = (text: string) => Array.from({ length: 20 }, (_, i) => `${text} ${i}`)
  const searcher = await archiveOf([
    {
      lang: 'en-GB',
      paragraphs: [...lines('The era of steam was on the wane.'), 'A sin is not a crime; la Tour said no.'],
    },
    { lang: 'es-MX', paragraphs: lines('La casa de la reforma era de los vecinos, sin luz y sin agua, con su son.') },
  ])

  test.each([
    ['la reforma de la ley', ['reforma', 'ley']],
    ['casa sin agua', ['casa', 'agua']],
    ['vecinos con luz', ['vecinos', 'luz']],
    ['steam on the wane', ['steam', 'wane']],
    ['steam era', ['steam', 'era']],
  ])('%s', async (q, terms) => {
    expect((await searcher.search(ask(q))).query.terms).toEqual(terms)
  })
})

test.each([
  [
    'German news that quotes English',
    'de',
    'Er sagte: “The man in the van.” Die Frau war da.',
    'the van',
    ['the', 'van'],
  ],
  ['a word that no article has', 'en', 'It was here.', 'zeppelin upon', ['zeppelin']],
  ['a language without a list', 'tr', 'The on kitap.', 'on kitap', ['on', 'kitap']],
])('%s', async (_what, lang, text, q, terms) => {
  const searcher = await archiveOf([{ lang, paragraphs: [text] }])
  expect((await searcher.search(ask(q))).query.terms).toEqual(terms)
})
