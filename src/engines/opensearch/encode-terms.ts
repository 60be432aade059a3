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
  const { tokens, before } = analyzeStretches(text, lang, breaks)
  const parts: string[] = []
  let part = ''
  let number = 0
  /** The position of the last term, and the terms there. */
  let last = -1
  let own: string[] = []
  for (const { term, position } of tokens) {
    for (let end = before[number]; end !== undefined && position >= end; end = before[number]) {
      if (part !== '') parts.push(part)
      part = ''
      number += 1
      last = end - 1
    }
    if (position === last && part !== '') {
      if (own.includes(term)) continue
      own.push(term)
      part += samePlace + term
      continue
    }
    for (let place = last + 1; place < position; place += 1) part += part === '' ? noTerm : ` ${noTerm}`
    part += part === '' ? term : ` ${term}`
    last = position
    own = [term]
  }
  if (part !== '') parts.push(part)
  return parts
}

/** Places in a row, each with its terms; a place may have none. */
export function joinPlaces(places: readonly (readonly string[] | undefined)[]): string {
  return Array.from(places, terms => (terms === undefined || terms.length === 0 ? noTerm : joinTerms(terms))).join(' ')
}

/** The terms of one place: a word and its forms, for instance. No term has a blank or one of the signs. */
export function joinTerms(terms: readonly string[]): string {
  return terms.join(samePlace)
}
