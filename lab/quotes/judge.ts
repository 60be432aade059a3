// Holds the extractor's fragments against the gold of an article: which gold quote each one is, and whether its speaker is right.

import type { Quote } from '../../src/article/quote.ts'
import type { Span } from '../../src/text/span.ts'
import type { GoldArticle, GoldQuote } from './gold.ts'
import { overlaps, sameStretch, strip, unionShare } from './spans.ts'

/** One fragment against the gold: a hit, a miss (no fragment) or an invention (no gold, or none that is attributed). */
export interface Judged {
  readonly article: string
  readonly gold: GoldQuote | null
  readonly found: Found | null
  /** Words of the stretch. */
  readonly words: number
  readonly speakerRight: boolean
  /** Null where the gold does not give the name, or the cue. */
  readonly nameRight: boolean | null
  readonly cueRight: boolean | null
  readonly otherParagraph: boolean
  readonly sourceForm: 'pronoun' | 'single name' | 'full name' | 'nominal' | 'none'
}

export interface Found extends Span {
  readonly quote: Quote
  readonly mention: Span
}

export function judgeArticle(gold: GoldArticle, quotes: readonly Quote[], offsets: readonly number[]): Judged[] {
  const found = quotes.flatMap(quote => quote.fragments.map(place => fragment(quote, place, offsets)))
  const used = new Set<Found>()
  const rows = gold.quotes.map(one => {
    const inner = strip(gold.text, one)
    const match =
      found.find(candidate => !used.has(candidate) && unionShare(strip(gold.text, candidate), inner) >= sameStretch) ??
      null
    if (match !== null) used.add(match)
    return row(gold, one, match)
  })
  // The gold knows marked stretches only: block quotes and lines of an interview are neither right nor wrong by it.
  const extra = found
    .filter(candidate => !used.has(candidate) && isMarked(gold.text, candidate))
    .map(candidate => row(gold, null, candidate))
  // A stretch that both sides leave alone is no row.
  return [...rows.filter(({ gold: one, found: match }) => one?.attributed === true || match !== null), ...extra]
}

function isMarked(text: string, { start }: Span): boolean {
  return /["'“”‘’«»„‚‹›`]\s?$/.test(text.slice(Math.max(0, start - 2), start))
}

function fragment(
  quote: Quote,
  place: { paragraph: number; start: number; end: number },
  offsets: readonly number[],
): Found {
  const base = offsets[place.paragraph] ?? 0
  const at = quote.speaker?.mentionAt
  const from = offsets[at?.paragraph ?? 0] ?? 0
  return {
    quote,
    start: base + place.start,
    end: base + place.end,
    mention: { start: from + (at?.start ?? 0), end: from + (at?.end ?? 0) },
  }
}

function row(article: GoldArticle, gold: GoldQuote | null, found: Found | null): Judged {
  const { text } = article
  const span = gold ?? found ?? { start: 0, end: 0 }
  const speaker = found?.quote.speaker ?? null
  const speakerRight =
    gold?.attributed === true &&
    found !== null &&
    (speaker === null ? gold.sources.length === 0 : gold.sources.some(source => overlaps(source, found.mention)))
  const source = gold?.sources[0]
  return {
    article: article.id,
    gold,
    found,
    words: text.slice(span.start, span.end).match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0,
    speakerRight,
    nameRight: gold?.attributed === true && gold.name !== null ? sameName(speaker?.name ?? '', gold.name) : null,
    cueRight: cueRight(article, gold, found),
    otherParagraph:
      source !== undefined &&
      /\n\s*\n/.test(text.slice(Math.min(source.end, span.end), Math.max(source.start, span.start))),
    sourceForm: source === undefined ? 'none' : formOf(text.slice(source.start, source.end)),
  }
}

function cueRight(article: GoldArticle, gold: GoldQuote | null, found: Found | null): boolean | null {
  if (gold?.attributed !== true || found === null) return null
  const cue = found.quote.cue?.toLowerCase() ?? ''
  if (gold.cue !== null)
    return gold.cue
      .toLowerCase()
      .split(/\s+/)
      .some(word => cue.split(/\s+/).includes(word))
  if (gold.cues.length === 0) return null
  const words = gold.cues.map(({ start, end }) => article.text.slice(start, end).toLowerCase())
  return (
    words.some(word => cue !== '' && word.includes(cue)) || (cue === '' && words.every(word => !/\p{L}/u.test(word)))
  )
}

function formOf(source: string): Judged['sourceForm'] {
  const words = source.trim().split(/\s+/)
  if (/^(?:he|she|they|it|we|i|you|his|her|their|its|my|our|who|him|them)$/i.test(source.trim())) return 'pronoun'
  const capitals = words.filter(word => /^\p{Lu}/u.test(word))
  if (words.length === 1 && capitals.length === 1) return 'single name'
  if (/^(?:the|a|an|one|some|many|two|his|her|their|several)\b/i.test(source) || capitals.length < 2) return 'nominal'
  return 'full name'
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[.,]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Names are the same, or one is the other with a title before it. */
function sameName(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)]
  return one === other || one.endsWith(` ${other}`) || (other.endsWith(` ${one}`) && one.includes(' '))
}
