// The terms of a text as one string for the cluster, which splits it again (layout.ts has the signs, index-bodies.ts the analyzer). Texts
// are indexed and phrases are asked for in this form, so that the cluster counts words and positions as the packed file does.
//
//   "Co-op news"  ->  co␟coop op news        a place without a term  ->  ␀

import type { Span } from '../../text/span.ts'
import { analyzeStretches } from '../../text/stretches.ts'
import { noTerm, samePlace } from './layout.ts'

/**
 * The unbroken parts of a text, each as a string of its terms; parts without a term are left out.
 *
 * @example
 * encodeTerms('Person(s) unknown', 'en') // ['persons␟person unknown']
 */
export function encodeTerms(text: string, lang: string, breaks: readonly Span[] = []): string[] {
  const parts: string[][][] = []
  const { tokens, before } = analyzeStretches(text, lang, breaks)
  let part = 0
  let first = 0
  for (const { term, position } of tokens) {
    for (let end = before[part]; end !== undefined && position >= end; end = before[part]) {
      first = end
      part += 1
    }
    parts[part] ??= []
    const places = parts[part] ?? []
    const own = places[position - first]
    if (own === undefined) places[position - first] = [term]
    else if (!own.includes(term)) own.push(term)
  }
  // A part without a term is a hole, which `flatMap` passes over.
  return parts.flatMap(places => joinPlaces(places))
}

/** Places in a row, each with its terms; a place may have none. */
export function joinPlaces(places: readonly (readonly string[] | undefined)[]): string {
  return Array.from(places, terms => (terms === undefined || terms.length === 0 ? noTerm : joinTerms(terms))).join(' ')
}

/** The terms of one place: a word and its forms, for instance. No term has a blank or one of the signs. */
export function joinTerms(terms: readonly string[]): string {
  return terms.join(samePlace)
}
