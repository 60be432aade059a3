// The quotes in world English: a gold of offsets and names whose texts are had apart, and its scoring: a stretch is hit by a shown
// fragment with four fifths in common, a mention by any character, a name by its letters but for a leading title.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Quote } from '../../src/article/quote.ts'
import type { GoldArticle, GoldQuote } from './gold.ts'
import { overlaps, sameStretch, unionShare } from './spans.ts'

interface Row {
  readonly doc: string
  readonly start: number
  readonly end: number
  readonly attributed?: boolean
  readonly ignore?: boolean
  readonly speaker?: string | null
  readonly kind?: string
  readonly mention_start?: number
  readonly mention_end?: number
}

/** Articles whose marks are mispaired in more places than this say nothing. */
const mostIgnored = 0.3

/** Gold articles: `folder` holds gold.jsonl, `texts` the articles as NAME.txt. */
export function readWorld(folder: string, texts: string): GoldArticle[] {
  const rows = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Row)
  return [...new Set(rows.map(({ doc }) => doc))].sort().flatMap(id => {
    const file = join(texts, `${id}.txt`)
    const own = rows.filter(({ doc }) => doc === id)
    const ignored = own.filter(({ ignore }) => ignore === true).length
    if (!existsSync(file) || ignored > own.length * mostIgnored) return []
    return [{ id, text: readFileSync(file, 'utf8'), quotes: own.map(quoteOf) }]
  })
}

function quoteOf(row: Row): GoldQuote {
  const { mention_start: start, mention_end: end } = row
  return {
    start: row.start,
    end: row.end,
    attributed: row.attributed === true && row.ignore !== true,
    ignored: row.ignore === true,
    sources: start === undefined || end === undefined ? [] : [{ start, end }],
    cues: [],
    name: row.speaker ?? null,
    cue: null,
  }
}

interface Shown {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly mention: { readonly start: number; readonly end: number }
  readonly confidence: number
}

/** A shown fragment, and whether words, speaker and name are right. */
export interface Verdict {
  readonly article: string
  readonly confidence: number
  readonly speaker: boolean
  readonly name: boolean
}

export interface Counts {
  gold: number
  found: number
  span: number
  speaker: number
  name: number
}

export interface Scores {
  readonly long: Counts
  readonly short: Counts
  readonly errors: string[]
  readonly verdicts: Verdict[]
}

export function emptyScores(): Scores {
  const none = (): Counts => ({ gold: 0, found: 0, span: 0, speaker: 0, name: 0 })
  return { long: none(), short: none(), errors: [], verdicts: [] }
}

const title =
  /^(?:(?:the|a|an|mr|mrs|ms|dr|sir|lord|president|prime minister|prof|professor|rev|sen|gov|minister)\.? )+/

/** A name without case, signs and leading titles. */
export function bareName(name: string): string {
  return name
    .toLowerCase()
    .trim()
    .replace(title, '')
    .replace(/[^\p{L}\p{M}\p{N}_ ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Adds an article's quotes to the scores. */
export function scoreArticle(
  gold: GoldArticle,
  quotes: readonly Quote[],
  offsets: readonly number[],
  scores: Scores,
): void {
  const ignored = gold.quotes.filter(one => one.ignored === true)
  const shown = quotes
    .flatMap(quote => quote.fragments.map(fragment => shownOf(quote, fragment, offsets)))
    .filter(one => !ignored.some(span => overlaps(span, one)))
  const used = new Set<Shown>()
  const words = (start: number, end: number): number =>
    gold.text
      .slice(start, end)
      .split(/\s+/)
      .filter(word => word !== '').length
  const size = (start: number, end: number): 'long' | 'short' => (words(start, end) >= 4 ? 'long' : 'short')
  const note = (kind: string, start: number, end: number, rest: string): void => {
    scores.errors.push(
      [gold.id, size(start, end), kind, gold.text.slice(start, end).slice(0, 70).replace(/\n/g, ' '), rest].join(' · '),
    )
  }
  for (const one of gold.quotes) {
    if (one.ignored === true) continue
    const counts = scores[size(one.start, one.end)]
    const hit = shown.find(candidate => !used.has(candidate) && unionShare(candidate, one) >= sameStretch)
    if (one.attributed) counts.gold++
    if (hit === undefined) {
      if (one.attributed) note('MISSED', one.start, one.end, one.name ?? '')
      continue
    }
    used.add(hit)
    counts.found++
    const name = one.attributed && bareName(hit.name) === bareName(one.name ?? '')
    const speaker = name || (one.attributed && one.sources.some(span => overlaps(span, hit.mention)))
    scores.verdicts.push({ article: gold.id, confidence: hit.confidence, speaker, name })
    if (!one.attributed) {
      note('INVENTED', one.start, one.end, hit.name)
      continue
    }
    counts.span++
    if (speaker) counts.speaker++
    if (name) counts.name++
    else note(speaker ? 'NAME' : 'WRONG', one.start, one.end, `${hit.name} for ${one.name}`)
  }
  for (const one of shown) {
    if (used.has(one) || !/[“”"‘’«»„`']/.test(gold.text[one.start - 1] ?? '')) continue
    scores[size(one.start, one.end)].found++
    scores.verdicts.push({ article: gold.id, confidence: one.confidence, speaker: false, name: false })
    note('EXTRA', one.start, one.end, one.name)
  }
}

function shownOf(
  quote: Quote,
  fragment: { paragraph: number; start: number; end: number },
  offsets: readonly number[],
): Shown {
  const base = offsets[fragment.paragraph] ?? 0
  const at = quote.speaker?.mentionAt
  const from = offsets[at?.paragraph ?? 0] ?? 0
  return {
    start: base + fragment.start,
    end: base + fragment.end,
    name: quote.speaker?.name ?? '',
    mention: { start: from + (at?.start ?? 0), end: from + (at?.end ?? 0) },
    confidence: quote.confidence,
  }
}

export function printScores({ long, short, errors }: Scores, withErrors: boolean): void {
  for (const [name, { gold, found, span, speaker, name: full }] of [
    ['four words and more', long],
    ['one to three words', short],
  ] as const) {
    const f1 = (right: number): string => (gold + found === 0 ? 0 : (2 * right) / (gold + found)).toFixed(3)
    console.info(
      `${name}: gold ${gold}, found ${found} | span F1 ${f1(span)} | span and speaker F1 ${f1(speaker)} | span and full name F1 ${f1(full)}`,
    )
  }
  if (withErrors) for (const line of errors) console.info(line)
}
