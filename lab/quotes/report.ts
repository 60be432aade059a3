// Prints what `judge.ts` found: a table of buckets, a calibration table, and the errors in a form to read.

import type { GoldArticle } from './gold.ts'
import type { Judged } from './judge.ts'

const buckets: readonly { readonly name: string; readonly of: (row: Judged) => boolean }[] = [
  { name: 'all', of: () => true },
  { name: 'four words and more', of: ({ words }) => words >= 4 },
  { name: 'one to three words', of: ({ words }) => words < 4 },
]
/** These are known by the gold source only, so they have a recall and no precision. */
const sourceBuckets: readonly { readonly name: string; readonly of: (row: Judged) => boolean }[] = [
  { name: 'pronoun', of: ({ sourceForm }) => sourceForm === 'pronoun' },
  { name: 'single name', of: ({ sourceForm }) => sourceForm === 'single name' },
  { name: 'full name', of: ({ sourceForm }) => sourceForm === 'full name' },
  { name: 'nominal', of: ({ sourceForm }) => sourceForm === 'nominal' },
  { name: 'other paragraph', of: ({ otherParagraph }) => otherParagraph },
]

/** Quote rows with their measures. */
export interface Measures {
  readonly gold: number
  readonly spanPrecision: number
  readonly spanRecall: number
  readonly precision: number
  readonly recall: number
  readonly name: number
  readonly names: number
  readonly cue: number
}

export function measure(rows: readonly Judged[]): Measures {
  const gold = rows.filter(row => row.gold?.attributed === true)
  const found = rows.filter(row => row.found !== null)
  const hits = gold.filter(row => row.found !== null)
  const right = hits.filter(row => row.speakerRight)
  const named = gold.filter(row => row.nameRight !== null)
  const cued = hits.filter(row => row.cueRight !== null)
  return {
    gold: gold.length,
    spanPrecision: hits.length / found.length,
    spanRecall: hits.length / gold.length,
    precision: right.length / found.length,
    recall: right.length / gold.length,
    name: named.filter(row => row.nameRight === true).length / named.length,
    names: named.length,
    cue: cued.filter(row => row.cueRight === true).length / cued.length,
  }
}

export function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

const cell = (value: number): string => (Number.isFinite(value) ? value.toFixed(3) : '-').padStart(7)

export function printTable(rows: readonly Judged[]): void {
  console.info('bucket                  gold  span P  span R span F1   spk P   spk R  spk F1    name     cue')
  for (const { name, of } of buckets) {
    const m = measure(rows.filter(of))
    const span = [m.spanPrecision, m.spanRecall, f1(m.spanPrecision, m.spanRecall)].map(cell).join(' ')
    const speaker = [m.precision, m.recall, f1(m.precision, m.recall)].map(cell).join(' ')
    console.info(`${name.padEnd(22)} ${String(m.gold).padStart(5)} ${span} ${speaker} ${cell(m.name)} ${cell(m.cue)}`)
  }
  for (const { name, of } of sourceBuckets) {
    const m = measure(rows.filter(row => row.gold?.attributed === true && of(row)))
    if (m.gold === 0) continue
    const none = cell(Number.NaN)
    console.info(
      `${name.padEnd(22)} ${String(m.gold).padStart(5)} ${none} ${cell(m.spanRecall)} ${none} ${none} ${cell(m.recall)} ${none} ${cell(m.name)} ${cell(m.cue)}`,
    )
  }
}

/**
 * Bins of the reliability table, as many as leave each this many quotes: fewer say little, one in two then has a standard error of 0.05.
 */
const mostBins = 10
const leastInBin = 100

export interface Shown {
  readonly article: string
  readonly confidence: number
  readonly right: boolean
}

/** Mean confidence against the share of right attributions (span and speaker). */
export function printCalibration(rows: readonly Judged[]): void {
  printReliability(
    rows.flatMap(({ article, found, speakerRight }): Shown[] =>
      found === null ? [] : [{ article, confidence: found.quote.confidence, right: speakerRight }],
    ),
  )
}

/** Mean confidence against the share of what is right, in bins of equal count. */
export function printReliability(shown: readonly Shown[]): void {
  const all = shown.toSorted((a, b) => a.confidence - b.confidence)
  const count = Math.max(1, Math.min(mostBins, Math.floor(all.length / leastInBin)))
  console.info(
    `\n${count} bins of equal count. se is the standard error of right, by articles: errors of one article come together.`,
  )
  console.info('confidence     found    mean   right      se')
  let expected = 0
  for (let bin = 0; bin < count; bin++) {
    const part = all.slice(Math.floor((bin * all.length) / count), Math.floor(((bin + 1) * all.length) / count))
    const mean = part.reduce((sum, { confidence }) => sum + confidence, 0) / part.length
    const rate = part.filter(({ right }) => right).length / part.length
    expected += (Math.abs(mean - rate) * part.length) / all.length
    const range = `${part[0]?.confidence.toFixed(2)} to ${part.at(-1)?.confidence.toFixed(2)}`
    console.info(
      `${range} ${String(part.length).padStart(8)} ${cell(mean)} ${cell(rate)} ${cell(clustered(part, rate))}`,
    )
  }
  console.info(`expected calibration error (ECE): ${expected.toFixed(3)}`)
}

/** Standard error of a share whose cases come in articles (Kish 1965: ratio of two sums over clusters). */
function clustered(part: readonly Shown[], rate: number): number {
  const residuals = new Map<string, number>()
  for (const { article, right } of part) residuals.set(article, (residuals.get(article) ?? 0) + (right ? 1 : 0) - rate)
  const squares = [...residuals.values()].reduce((sum, value) => sum + value * value, 0)
  return Math.sqrt((squares * residuals.size) / Math.max(1, residuals.size - 1)) / part.length
}

const shown = 300

export function printErrors(golds: readonly GoldArticle[], rows: readonly Judged[]): void {
  const texts = new Map(golds.map(({ id, text }) => [id, text]))
  for (const row of rows) {
    if (row.speakerRight && row.nameRight !== false) continue
    const text = texts.get(row.article) ?? ''
    const span = row.gold ?? row.found
    if (span === null) continue
    const what =
      row.gold?.attributed !== true
        ? 'invented'
        : row.found === null
          ? 'missed'
          : row.speakerRight
            ? 'wrong name'
            : 'wrong speaker'
    const flat = (from: number, to: number): string => text.slice(Math.max(0, from), to).replace(/\s+/g, ' ')
    const speaker = row.found?.quote.speaker
    console.info(`\n${what} · ${row.article} · ${span.start}`)
    console.info(
      `  …${flat(span.start - shown, span.start)}[[${flat(span.start, span.end)}]]${flat(span.end, span.end + shown)}…`,
    )
    console.info(
      `  gold: ${row.gold?.sources.map(({ start, end }) => flat(start, end)).join(' | ') || '-'} (${row.gold?.name ?? '-'})`,
    )
    console.info(
      `  found: ${speaker?.mention ?? '-'} (${speaker?.name ?? '-'}, ${row.found?.quote.cue ?? '-'}, ${row.found?.quote.confidence ?? '-'})`,
    )
  }
}
