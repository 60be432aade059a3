// What the dearest queries cost: `npm run evaluate:bounds -- [ARCHIVE]`. Queries as long as are read, made to take as much time as may be
// of the archive's own most frequent words; times are of the CPU, warm, the best of five.

import { readFileSync } from 'node:fs'
import { openArchive } from '../src/index/open.ts'
import { longestQuery } from '../src/search/grammar/lexer.ts'
import { createSearcher } from '../src/search/packed-searcher.ts'

const rounds = 5
/** Words that pairs and lists are made of. */
const mostWords = 40

const file = process.argv[2] ?? 'dist/archive.bin'
const bytes = readFileSync(file)
const archive = openArchive(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
const searcher = createSearcher(archive)

const frequent: { readonly term: number; readonly df: number }[] = []
archive.terms.eachDf(0, archive.terms.count, 'text', (term, df) => frequent.push({ term, df }))
frequent.sort((one, other) => other.df - one.df)
const common = frequent.slice(0, mostWords).map(({ term }) => archive.terms.at(term))
const many = frequent.slice(0, 1_000).map(({ term }) => archive.terms.at(term))
const pairs = common.flatMap(one => common.map(other => `"${one} ${other}"`))
const letters = [...'etaoinsrhldcumfpgwybvkxjqz']
const begun = letters.flatMap(one => letters.map(other => `"${one}* ${other}*"`))
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
for (const [what, q] of queries) {
  let best = Number.POSITIVE_INFINITY
  let total = 0
  for (let round = 0; round < rounds; round += 1) {
    const before = process.threadCpuUsage()
    const answer = await searcher.search({
      ...{
        q: q.slice(0, longestQuery),
        filters: {},
        sort: 'relevance',
        limit: 10,
        offset: 0,
        facets: kinds,
        group: null,
      },
      ...{ literal: false, recency: null, explain: false, highlight: 'html' },
    })
    const { user, system } = process.threadCpuUsage(before)
    best = Math.min(best, (user + system) / 1_000)
    total = answer.total
  }
  console.log(
    `${what.padEnd(40)} ${best.toFixed(0).padStart(6)} ms   ${total.toLocaleString('en-US').padStart(9)} found`,
  )
}
