// What the dearest queries cost: `npm run evaluate:bounds -- [ARCHIVE] [SEED]`. Queries as long as are read, and as long as an address
// takes, made to take as much time as may be of the archive's own most frequent words; then random ones. Times are of the processor,
// warm; the best of five, of the random ones the best of three: no answer is kept between two, and what else the machine does only ever
// adds.

import { createSearcher } from '../src/engines/packed/packed-searcher.ts'
import { longestQuery } from '../src/search/grammar/lexer.ts'
import { longestQuery as longestByAddress } from '../src/worker/api/parameters.ts'
import { drawQuery } from './fuzz/queries.ts'
import { vocabularyOf } from './fuzz/vocabulary.ts'
import { leastCpu } from './lib/cpu-time.ts'
import { openFile } from './lib/open-file.ts'
import { randomFrom } from './lib/random.ts'

const rounds = 5
const randomRounds = 3
/** Words that pairs and lists are made of. */
const mostWords = 40

const randomQueries = 2_000
const mostShown = 5

const [, , file = 'dist/archive.bin', seed = '16'] = process.argv
const archive = openFile(file)
const searcher = createSearcher(archive)

const frequent: { readonly term: number; readonly df: number }[] = []
archive.terms.eachDf(0, archive.terms.count, 'text', (term, df) => frequent.push({ term, df }))
frequent.sort((one, other) => other.df - one.df)
const common = frequent.slice(0, mostWords).map(({ term }) => archive.terms.at(term))
const many = frequent.slice(0, 1_000).map(({ term }) => archive.terms.at(term))
const pairs = common.flatMap(one => common.map(other => `"${one} ${other}"`))
const letters = [...'etaoinsrhldcumfpgwybvkxjqz']
const begun = letters.flatMap(one => letters.map(other => `"${one}* ${other}*"`))
const compoundsBegun = letters.flatMap(letter => common.map(word => `${word}-${letter}*`))
const kinds = ['type', 'speaker', 'source', 'author', 'section', 'tag', 'lang', 'year', 'month'] as const

const queries: readonly [what: string, q: string][] = [
  ['the most common words, any', common.join(' OR ')],
  ['the most common words, all', common.map(word => `+${word}`).join(' ')],
  ['a thousand words, any', many.join(' OR ')],
  ['a thousand words, nested', many.map((word, i) => `(${word} +${common[i % mostWords]})`).join(' ')],
  ['a thousand words side by side', many.join(' ')],
  ['beginnings of one letter, any', letters.map(letter => `${letter}*`).join(' OR ')],
  ['beginnings of one letter, side by side', letters.map(letter => `${letter}*`).join(' ')],
  ['phrases of common words, any', pairs.join(' OR ')],
  ['phrases of common words, all', pairs.join(' ')],
  ['phrases of common words, left out', pairs.map(pair => `-${pair}`).join(' ')],
  ['phrases of one word each', common.map(word => `"${`${word} `.repeat(60)}"`).join(' OR ')],
  ['compounds that end in a beginning', compoundsBegun.join(' ')],
  ['the same, required', compoundsBegun.map(one => `+${one}`).join(' ')],
  ['the same, left out', compoundsBegun.map(one => `-${one}`).join(' ')],
  ['one of them over and over', `${compoundsBegun[0]} `.repeat(500)],
  ['compounds of common words', `${common.slice(0, 6).join('/')} `.repeat(200)],
  ['a thousand words, left out', many.map(word => `-${word}`).join(' ')],
  ['alternatives, all', many.map(word => `+(${common[0]} OR ${word})`).join(' ')],
  ['a phrase of common words', `"${many.slice(0, 400).join(' ')}"`],
  ['phrases of beginnings, any', begun.join(' OR ')],
  ['slips', many.map(word => `${word}zq${word.slice(0, 2)}`).join(' ')],
  ['authors by a word', many.map(word => `author:${word}`).join(' ')],
  ['speakers by a word', many.map(word => `speaker:${word}`).join(' ')],
]

console.log(`${file}: ${archive.counts.paragraphs} paragraphs; the first page, all facets`)
console.log(`${''.padEnd(40)} ${longestQuery} characters       ${longestByAddress} characters`)
for (const [what, q] of queries) {
  const cells: string[] = []
  for (const length of [longestQuery, longestByAddress]) {
    const { time, total } = await best(q.slice(0, length))
    cells.push(`${time.toFixed(0).padStart(6)} ms ${total.toLocaleString('en-US').padStart(9)} found`)
  }
  console.log(`${what.padEnd(40)} ${cells.join('   ')}`)
}

const words = vocabularyOf(archive)
const random = randomFrom(Number(seed))
const drawn: { q: string; time: number }[] = []
for (let i = 0; i < randomQueries; i += 1) {
  const q = drawQuery(words, random, longestByAddress)
  drawn.push({ q, time: (await best(q, randomRounds)).time })
}
drawn.sort((one, other) => other.time - one.time)
const share = (part: number) => (drawn[Math.floor(randomQueries * (1 - part))]?.time ?? 0).toFixed(1)
console.log(
  `${randomQueries} random queries, seed ${seed}: p50 ${share(0.5)} ms, p95 ${share(0.95)} ms, p99 ${share(0.99)} ms; the dearest:`,
)
for (const { q } of drawn.slice(0, mostShown))
  console.log(`${(await best(q)).time.toFixed(0).padStart(6)} ms   ${q.slice(0, 200)}`)

async function best(q: string, times = rounds): Promise<{ readonly time: number; readonly total: number }> {
  let time = Number.POSITIVE_INFINITY
  let total = 0
  for (let round = 0; round < times; round += 1) {
    const taken = await leastCpu(async () => {
      total = (await search(q)).total
    })
    time = Math.min(time, taken)
  }
  return { time, total }
}

function search(q: string) {
  const plain = { filters: {}, group: null, literal: false, recency: null, explain: false } as const
  return searcher.search({ ...plain, q, sort: 'relevance', limit: 10, offset: 0, facets: kinds, highlight: true })
}
