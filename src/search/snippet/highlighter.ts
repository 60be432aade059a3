// Where a text matches what was looked for: every form of every word, phrases as one range, and nothing else. The text is analyzed
// as it was for the index, so what is found is marked and what is marked was found.

import { analyze, type Token } from '../../text/analyzer.ts'
import type { Span } from '../../text/span.ts'

/** What is looked for, in dictionary terms. */
export interface Wanted {
  /** Terms that count wherever they stand: which word of the query each is a form of, and how much that is worth. */
  readonly words: ReadonlyMap<string, { readonly word: number; readonly weight: number }>
  /** Beginnings of terms that count likewise. */
  readonly prefixes: readonly { readonly prefix: string; readonly word: number; readonly weight: number }[]
  /** Terms that count only in a row. */
  readonly phrases: readonly WantedPhrase[]
}

export interface WantedPhrase {
  /** For each slot its terms, and its place from the first. */
  readonly slots: readonly { readonly terms: ReadonlySet<string>; readonly place: number }[]
  readonly word: number
  readonly weight: number
}

/** A stretch that matches, and which word of the query does. */
export interface Match extends Span {
  readonly word: number
  readonly weight: number
}

export interface Matched {
  readonly tokens: readonly Token[]
  /** In order of their start; they may overlap. */
  readonly matches: readonly Match[]
}

/** Everything in a text that is wanted. */
export function matchesIn(text: string, wanted: Wanted): Matched {
  const tokens = analyze(text)
  const matches: Match[] = []
  for (const [index, { term, start, end, position }] of tokens.entries()) {
    const word = wanted.words.get(term) ?? wanted.prefixes.find(({ prefix }) => term.startsWith(prefix))
    if (word !== undefined) matches.push({ start, end, word: word.word, weight: word.weight })
    for (const phrase of wanted.phrases) {
      const close = phraseEnd(tokens, index, position, phrase)
      if (close > 0) matches.push({ start, end: Math.max(end, close), word: phrase.word, weight: phrase.weight })
    }
  }
  return { tokens, matches: matches.sort((one, other) => one.start - other.start || one.end - other.end) }
}

/** Matches as ranges that lie apart: what overlaps or touches is one. */
export function rangesOf(matches: readonly Span[]): Span[] {
  const ranges: { start: number; end: number }[] = []
  for (const { start, end } of matches) {
    const last = ranges.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else ranges.push({ start, end })
  }
  return ranges
}

/** End of the phrase whose first slot is at the token with this index, or 0. */
function phraseEnd(tokens: readonly Token[], index: number, position: number, { slots }: WantedPhrase): number {
  let end = 0
  let at = index
  for (const { terms, place } of slots) {
    let found = 0
    for (; at < tokens.length; at += 1) {
      const token = tokens[at]
      if (token === undefined || token.position > position + place) break
      if (token.position === position + place && terms.has(token.term)) found = Math.max(found, token.end)
      if (place === 0) break
    }
    if (found === 0) return 0
    end = Math.max(end, found)
    if (place === 0) at = index
  }
  return end
}
