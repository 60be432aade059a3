// How well and how fast completions follow what is typed: `npm run evaluate:suggestions -- [ARCHIVE] [--seed N] [--errors]`.
// What is typed is drawn from the archive by a seed: words of titles and of texts, the last one begun. Times are those of a
// process that is warm, the best of several rounds each: the CPU's clock is too coarse for them.

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createSearcher } from '../src/engines/packed/packed-searcher.ts'
import { type OpenArchive, openArchive } from '../src/file/open-archive.ts'
import { analyze } from '../src/text/analyzer.ts'
import { percentiles } from './bench/percentiles.ts'
import { pick, randomFrom } from './lib/random.ts'

/** Completions asked for of each kind, rounds that each is timed, and how many an answer may have. */
const sample = 400
const rounds = 5
const limit = 8
/** Letters of the last word that are typed, and how long that word is at least. */
const typed = [1, 2, 3, 4] as const
const shortest = 5

interface Typed {
  readonly q: string
  readonly whole: string
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, errors: { type: 'boolean', default: false } },
})
const file = positionals[0] ?? 'dist/archive.bin'
const archive = open(file)
const searcher = createSearcher(archive)
const random = randomFrom(Number(values.seed))
const { articles, units } = archive
const title = () => articles.head(Math.floor(random() * articles.count)).title
const text = () => units.text(Math.floor(random() * units.count))

console.log(`${file}: ${archive.counts.paragraphs} paragraphs; ${sample} of each kind, seed ${values.seed}`)
console.log('typed                            p50 ms   p95 ms   first   in the list')
await report('one word of a text', draw(text, 1))
await report('one word of a title', draw(title, 1))
await report('two or three words of a title', [...draw(title, 2, sample / 2), ...draw(title, 3, sample / 2)])
await report('two or three words of a text', [...draw(text, 2, sample / 2), ...draw(text, 3, sample / 2)])

function open(path: string): OpenArchive {
  const bytes = readFileSync(path)
  return openArchive(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
}

/** Words in a row, the last of them begun. */
function draw(source: () => string, count: number, wanted = sample): Typed[] {
  const drawn: Typed[] = []
  for (let tries = 0; drawn.length < wanted && tries < wanted * 100; tries += 1) {
    const words = source().match(/[A-Za-z]+(?= |$)/gu) ?? []
    const at = Math.floor(random() * (words.length - count + 1))
    const row = words.slice(at, at + count).map(word => word.toLowerCase())
    const last = row.at(-1) ?? ''
    if (row.length < count || last.length < shortest) continue
    const before = row.slice(0, -1).map(word => `${word} `)
    drawn.push({ q: before.join('') + last.slice(0, pick(typed, random)), whole: before.join('') + last })
  }
  return drawn
}

/** The terms of a text: completions show words as people write them. */
function asTerms(text: string): string {
  return analyze(text)
    .map(({ term }) => term)
    .join(' ')
}

async function report(kind: string, drawn: readonly Typed[]): Promise<void> {
  const best = new Map<Typed, number>()
  let [first, listed] = [0, 0]
  for (let round = 0; round <= rounds; round += 1) {
    for (const one of drawn) {
      const before = performance.now()
      const { suggestions } = await searcher.suggest({ q: one.q, limit })
      const took = performance.now() - before
      // The first round warms up.
      if (round > 0) best.set(one, Math.min(best.get(one) ?? Number.POSITIVE_INFINITY, took))
      if (round > 0) continue
      const words = suggestions.filter(({ kind }) => kind === 'word').map(({ text }) => asTerms(text))
      if (words[0] === one.whole) first += 1
      if (words.includes(one.whole)) listed += 1
      else if (values.errors) console.log(`  ${one.q}: wanted ${one.whole}, got ${words.join(', ')}`)
    }
  }
  const { p50, p95 } = percentiles([...best.values()])
  const share = (count: number) => `${((100 * count) / drawn.length).toFixed(1)}%`.padStart(7)
  console.log(
    `${kind.padEnd(30)} ${p50.toFixed(2).padStart(8)} ${p95.toFixed(2).padStart(8)} ${share(first)} ${share(listed)}`,
  )
}
