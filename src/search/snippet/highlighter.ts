// Finds the matches in a text: every form of every word, and phrases as one range. The text is analyzed as it was for the index, so that
// exactly the matches are marked.

import type { Token } from '../../text/analyzer.ts'
import { firstUnit } from '../../text/runs.ts'
import type { Span } from '../../text/span.ts'
import { readStretches } from '../../text/stretches.ts'
import { TermFilter } from '../../text/term-filter.ts'

/** The terms to find. */
export interface Wanted {
  /** Terms that match anywhere: the query word of which each is a form, and its weight. */
  readonly words: ReadonlyMap<string, WantedWord>
  /** Prefixes of terms that match anywhere. */
  readonly prefixes: readonly { readonly prefix: string; readonly word: number; readonly weight: number }[]
  /** Terms that match only in a row. */
  readonly phrases: readonly WantedPhrase[]
}

export interface WantedWord {
  readonly word: number
  readonly weight: number
  /** For a pair of characters, mark only the first. */
  readonly firstOnly?: boolean
}

export interface WantedPhrase {
  /** For each slot: its terms, its position relative to the first, and whether only the first of a pair of characters is marked. */
  readonly slots: readonly {
    readonly terms: ReadonlySet<string>
    readonly place: number
    readonly firstOnly?: boolean
  }[]
  readonly word: number
  readonly weight: number
}

/** A matching span, and the query word that matches. */
export interface Match extends Span {
  readonly word: number
  readonly weight: number
}

/** Finds all matches in a text of a language (BCP 47 tag), in order of their start. Matches may overlap, but never cross a break. */
export type Matcher = (text: string, lang: string, breaks?: readonly Span[]) => readonly Match[]

/** Made once for a query, used for each of its hits. */
export function matcherOf(wanted: Wanted): Matcher {
  const { words, prefixes, phrases } = wanted
  const inPhrases = new Set(phrases.flatMap(({ slots }) => slots.flatMap(({ terms }) => [...terms])))
  const filter = new TermFilter()
  for (const term of words.keys()) filter.add(term)
  for (const term of inPhrases) filter.add(term)
  for (const { prefix } of prefixes) filter.addBeginning(prefix)
  return (text, lang, breaks = []) => {
    const matches: Match[] = []
    /** Terms that phrases are made of. */
    const tokens: Token[] = []
    const see = (term: string, start: number, end: number, position: number): void => {
      const found: WantedWord | undefined = words.get(term) ?? prefixes.find(({ prefix }) => term.startsWith(prefix))
      if (found !== undefined) {
        const { word, weight, firstOnly } = found
        matches.push({ start, end: endOf(text, start, end, firstOnly), word, weight })
      }
      if (inPhrases.has(term)) tokens.push({ term, start, end, position })
    }
    const plain = (start: number, end: number, position: number): void =>
      see(text.slice(start, end).toLowerCase(), start, end, position)
    const term = (term: string, start: number, end: number, position: number): void => {
      if (filter.passesTerm(term)) see(term, start, end, position)
    }
    readStretches(text, lang, breaks, { plain, term }, filter)
    for (const phrase of phrases) {
      for (const [index, { start, position: place }] of tokens.entries()) {
        const end = phraseEnd(text, tokens, index, place, phrase)
        if (end > 0) matches.push({ start, end, word: phrase.word, weight: phrase.weight })
      }
    }
    return isInOrder(matches) ? matches : matches.sort(byPlace)
  }
}

/** End of a term's mark: with `firstOnly`, after the first of a pair of characters. */
function endOf(text: string, start: number, end: number, firstOnly = false): number {
  return firstOnly ? start + firstUnit(text.slice(start, end)).length : end
}

function byPlace(one: Span, other: Span): number {
  return one.start - other.start || one.end - other.end
}

function isInOrder(matches: readonly Span[]): boolean {
  return matches.every((match, index) => index === 0 || byPlace(matches[index - 1] ?? match, match) <= 0)
}

/** Matches as disjoint ranges: those that overlap or touch are joined. */
export function rangesOf(matches: readonly Span[]): Span[] {
  const ranges: { start: number; end: number }[] = []
  for (const { start, end } of matches) {
    const last = ranges.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else ranges.push({ start, end })
  }
  return ranges
}

/** End of the phrase whose first slot matches the token with this index, or 0. Tokens that are in no phrase may be missing. */
function phraseEnd(
  text: string,
  tokens: readonly Token[],
  index: number,
  position: number,
  { slots }: WantedPhrase,
): number {
  let end = 0
  let at = index
  for (const { terms, place, firstOnly } of slots) {
    let found = 0
    for (; at < tokens.length; at += 1) {
      const token = tokens[at]
      if (token === undefined || token.position > position + place) break
      if (token.position === position + place && terms.has(token.term))
        found = Math.max(found, endOf(text, token.start, token.end, firstOnly))
      if (place === 0) break
    }
    if (found === 0) return 0
    end = Math.max(end, found)
    if (place === 0) at = index
  }
  return end
}
