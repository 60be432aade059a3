// Cuts the name, role and affiliation of a speaker to a size that can be listed and sent. Real ones are far shorter; a damaged text may
// have a "word" of thousands of letters.

import type { Quote } from '../article/quote.ts'
import { shorten } from '../text/shorten.ts'

/** In UTF-16 code units. */
const longest = { name: 200, role: 400, affiliation: 300 } as const

/** The same quotes, with names, roles and affiliations within the limits, and how many quotes had longer ones. */
export function boundSpeakers(quotes: readonly Quote[]): { readonly quotes: readonly Quote[]; readonly cut: number } {
  let cut = 0
  const bounded = quotes.map(quote => {
    const { speaker } = quote
    if (speaker === null) return quote
    const { name, role, affiliation } = speaker
    const short = {
      name: shorten(name, longest.name),
      role: role && shorten(role, longest.role),
      affiliation: affiliation && shorten(affiliation, longest.affiliation),
    }
    if (short.name === name && short.role === role && short.affiliation === affiliation) return quote
    cut += 1
    return { ...quote, speaker: { ...speaker, ...short } }
  })
  return { quotes: bounded, cut }
}
