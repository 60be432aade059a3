// How well and how fast `verify` finds altered quotations: `npm run evaluate:verify -- [ARCHIVE] [--foreign ARCHIVE] [--seed N]`.
// Alters quotes of the archive by a seed and asks for them; quotes of a foreign archive must not be found. Times are of the CPU.

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type OpenArchive, openArchive } from '../src/file/open-archive.ts'
import { noLanguage } from '../src/search/verify/claim-language.ts'
import { comparedWords } from '../src/search/verify/compared-words.ts'
import { verifyIn } from '../tests/support/answer-now.ts'
import { alterations, alterQuote } from './lib/alter-quote.ts'
import { forgeQuote, forgeries, quotationsOf, trueForms } from './lib/forge-quote.ts'
import { randomFrom } from './lib/random.ts'

/** Quotes asked for in each form, and the shortest, in words. */
const sample = 500
const shortest = 6
/** Of a forged quote, in UTF-16 code units: a claim has at most 2,000. */
const longest = 1_900

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    foreign: { type: 'string' },
    errors: { type: 'boolean', default: false },
  },
})
const file = positionals[0] ?? 'dist/archive.bin'
const archive = open(file)
const random = randomFrom(Number(values.seed))
const all = quotesOf(archive)
const vocabulary = all.flatMap(text => text.split(/\s+/)).filter(word => /\p{L}/u.test(word))
const quotes = drawn(all)

console.log(
  `${file}: ${archive.counts.paragraphs} paragraphs, ${all.length} quotes of ${shortest} words or more, ${quotes.length} asked for`,
)
console.log('form              first   similarity  verbatim  altered  not found    p50 ms   p95 ms  mean ms')
report('as it is', quotes, quotes)
for (const alteration of alterations) {
  report(
    alteration,
    quotes,
    quotes.map(text => alterQuote(text, alteration, vocabulary, random)),
  )
}
reportSpliced()
reportForged()
if (values.foreign !== undefined) {
  const foreign = drawn(quotesOf(open(values.foreign)))
  report('foreign', foreign, foreign)
  report(
    'foreign, marked',
    foreign,
    foreign.map(text => alterQuote(text, 'marked', vocabulary, random)),
  )
}

function open(path: string): OpenArchive {
  const bytes = readFileSync(path)
  return openArchive(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
}

function quotesOf({ units }: OpenArchive): string[] {
  const texts = new Set<string>()
  for (let unit = 0; unit < units.count; unit += 1) {
    if (units.at(unit).type !== 'quote') continue
    const text = units.text(unit)
    if (text.length <= 2_000 && text.split(/\s+/).length >= shortest) texts.add(text)
  }
  return [...texts]
}

function drawn(texts: readonly string[]): string[] {
  const rest = [...texts]
  return Array.from(
    { length: Math.min(sample, rest.length) },
    () => rest.splice(Math.floor(random() * rest.length), 1)[0] ?? '',
  )
}

/** A quote counts as found first where the first match has all its words in a row, be it in another unit that repeats it. */
function report(name: string, originals: readonly string[], claims: readonly string[]): void {
  const verdicts = { verbatim: 0, altered: 0, 'not found': 0 }
  const times: number[] = []
  let [first, similarity, hits] = [0, 0, 0]
  claims.forEach((text, at) => {
    const original = originals[at] ?? ''
    const before = process.threadCpuUsage()
    const answer = verifyIn(archive, { text, speaker: null, limit: 3 })
    const { user, system } = process.threadCpuUsage(before)
    times.push((user + system) / 1_000)
    verdicts[answer.verdict] += 1
    const best = answer.matches[0]
    const isRight = best !== undefined && letters(best.text).includes(letters(original))
    if (isRight) first += 1
    else if (values.errors && !name.startsWith('foreign'))
      console.log(
        `  ${name}: ${text}\n    of ${original}\n    got ${best?.similarity.toFixed(2)} ${best?.text.slice(0, 200)}`,
      )
    if (name.startsWith('foreign') && values.errors && best)
      console.log(`  ${best.similarity.toFixed(2)} ${text}\n    ${best.text.slice(...best.range)}`)
    if (best) {
      similarity += best.similarity
      hits += 1
    }
  })
  times.sort((one, other) => one - other)
  const time = (share: number) =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2).padStart(9)
  const mean = (times.reduce((sum, each) => sum + each, 0) / times.length).toFixed(2).padStart(9)
  console.log(
    `${name.padEnd(15)} ${((100 * first) / claims.length).toFixed(1).padStart(6)}% ${(similarity / Math.max(1, hits)).toFixed(3).padStart(11)}` +
      `${String(verdicts.verbatim).padStart(10)}${String(verdicts.altered).padStart(9)}${String(verdicts['not found']).padStart(11)} ${time(0.5)}${time(0.95)}${mean}`,
  )
}

/** The first half of a quote and the second half of the next: is one half matched, and the other found elsewhere? */
function reportSpliced(): void {
  const claims = quotes
    .map((text, at) => [half(text, 0), half(quotes[(at + 1) % quotes.length] ?? '', 1)])
    .filter(halves => halves.every(each => each.split(' ').length >= shortest))
  const whole = claims.filter(halves => {
    const { matches, elsewhere } = verifyIn(archive, { text: halves.join(' '), speaker: null, limit: 1 })
    const found = [matches[0], elsewhere].map(passage => letters(passage?.text ?? ''))
    return halves.every(each => found.some(text => text.includes(letters(each))))
  })
  console.log(`made of two: both found in ${whole.length} of ${claims.length}`)
}

/**
 * Quotes forged in the ways of `forge-quote.ts`, as many as are asked for otherwise: how many are called verbatim? And true forms: how
 * many are not?
 */
function reportForged(): void {
  const quotations = quotationsOf(archive).filter(
    ({ text }) => text.length <= longest && text.split(/\s+/).length >= shortest,
  )
  const called = (text: string) => verifyIn(archive, { text, speaker: null, limit: 1 }).verdict
  const counts = new Map(forgeries.map(forgery => [forgery, { asked: 0, verbatim: 0 }]))
  const before = process.threadCpuUsage()
  let asked = 0
  for (let turn = 0; asked < sample && turn < 100 * sample; turn += 1) {
    const quotation = quotations[Math.floor(random() * quotations.length)]
    const forgery = forgeries[turn % forgeries.length] ?? forgeries[0]
    const claim = quotation === undefined ? null : forgeQuote(quotation, forgery, random)
    const count = counts.get(forgery)
    if (claim === null || count === undefined) continue
    asked += 1
    count.asked += 1
    if (called(claim) !== 'verbatim') continue
    count.verbatim += 1
    console.log(`  ${forgery}: ${claim}\n    of ${quotation?.text}`)
  }
  const { user, system } = process.threadCpuUsage(before)
  const verbatim = [...counts.values()].reduce((sum, count) => sum + count.verbatim, 0)
  console.log(
    `forged: ${verbatim} of ${asked} called verbatim, ${((user + system) / 1_000 / asked).toFixed(2)} ms in the mean`,
  )
  for (const [forgery, count] of counts) console.log(`  ${forgery.padEnd(30)} ${count.verbatim} of ${count.asked}`)
  const forms = quotes.flatMap(text =>
    trueForms(
      quotations.find(quotation => quotation.text === text) ?? { text, fragments: [text], next: null, other: null },
    ),
  )
  const missed = forms.filter(form => called(form) !== 'verbatim')
  for (const form of missed) console.log(`  not verbatim: ${form}`)
  console.log(`true forms: ${forms.length - missed.length} of ${forms.length} called verbatim`)
}

function half(text: string, which: 0 | 1): string {
  const words = text.split(/\s+/)
  const middle = Math.ceil(words.length / 2)
  return (which === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ')
}

function letters(text: string): string {
  return comparedWords(text, 10_000, noLanguage)
    .map(({ key }) => key)
    .join('')
}
