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

/** Quote rows with the measures of DESIGN.md. */
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

const edges = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.001]
/** Fewer quotes than this in a bin say little of its rate: one in two then has a standard error of 0.07. */
const leastInBin = 50

interface Bin {
  readonly low: number
  high: number
  readonly right: boolean[]
  readonly confidence: number[]
}

/** Mean confidence against the share of right attributions (span and speaker), by bins of confidence that hold enough to count. */
export function printCalibration(rows: readonly Judged[]): void {
  const bins = calibrationBins(rows)
  console.info(
    `\nNeighbouring bins are merged upwards until each holds ${leastInBin}; se is the standard error of right.`,
  )
  console.info('confidence     found    mean   right      se')
  for (const { low, high, right, confidence } of bins) {
    const mean = confidence.reduce((sum, value) => sum + value, 0) / confidence.length
    const rate = right.filter(Boolean).length / right.length
    const error = Math.sqrt((rate * (1 - rate)) / right.length)
    const range = `${low.toFixed(2)} to ${Math.min(1, high).toFixed(2)}`
    console.info(`${range} ${String(right.length).padStart(8)} ${cell(mean)} ${cell(rate)} ${cell(error)}`)
  }
}

function calibrationBins(rows: readonly Judged[]): Bin[] {
  const bins: Bin[] = []
  for (let i = 0; i + 1 < edges.length; i++) {
    const [low = 0, high = 1] = [edges[i], edges[i + 1]]
    const last = bins.at(-1)
    const open = last !== undefined && last.right.length < leastInBin ? last : null
    const bin: Bin = open ?? { low, high, right: [], confidence: [] }
    bin.high = high
    for (const { found, speakerRight } of rows) {
      const confidence = found?.quote.confidence ?? -1
      if (confidence < low || confidence >= high) continue
      bin.right.push(speakerRight)
      bin.confidence.push(confidence)
    }
    if (open === null && bin.right.length > 0) bins.push(bin)
  }
  return bins
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
