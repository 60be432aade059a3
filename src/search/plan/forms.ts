// The dictionary terms that a word of the query stands for: itself, its inflections, what begins with it.

import type { Archive } from '../../file/archive.ts'
import type { Form } from '../../query/clause.ts'
import { stem } from '../../text/stem.ts'
import { formShare } from '../ranking-numbers.ts'

/** Terms that a prefix stands for, the most frequent ones; more cost time and find little. */
const mostPrefixForms = 400

/** A term as typed, if the archive has it. */
export function exactForms({ terms }: Archive, term: string): Form[] {
  const number = terms.find(term)
  return number < 0 ? [] : [{ term: number, weight: 1 }]
}

/** A term as typed and, counting less, the terms of the archive that share its stem in one of the archive's languages. */
export function stemForms(archive: Archive, term: string): Form[] {
  const forms = exactForms(archive, term)
  const isKnown = forms.length > 0
  const seen = new Set(forms.map(form => form.term))
  for (const lang of archive.langs) {
    const root = stem(term, lang)
    const sharing = archive.terms.formsOf(root, lang)
    // A word that alone has its stem, and is that stem, has no group: `beer`, where nobody writes of beers.
    const others = sharing.length > 0 || isKnown ? sharing : [archive.terms.find(root)]
    for (const other of others) {
      if (other < 0 || seen.has(other)) continue
      seen.add(other)
      forms.push({ term: other, weight: formShare * likeness(term, archive.terms.at(other)) })
    }
  }
  return forms
}

/** The terms that begin with a prefix, ascending; where there are more, the most frequent ones, of equally frequent ones the first. */
export function prefixForms({ terms }: Archive, prefix: string, most = mostPrefixForms): Form[] {
  const [from, to] = terms.prefix(prefix)
  if (to - from <= most) return Array.from({ length: to - from }, (_, i) => ({ term: from + i, weight: 1 }))
  const frequency = new Uint32Array(to - from)
  terms.eachDf(from, to, 'text', (term, df) => {
    frequency[term - from] = df
  })
  const least = frequency.toSorted()[frequency.length - most] ?? 0
  const forms: Form[] = []
  let ties = most - frequency.reduce((more, df) => (df > least ? more + 1 : more), 0)
  frequency.forEach((df, i) => {
    if (df > least || (df === least && ties-- > 0)) forms.push({ term: from + i, weight: 1 })
  })
  return forms
}

/** Share of the longer word that both begin with; a little more than nothing for words that only share a stem. */
function likeness(one: string, other: string): number {
  let alike = 0
  while (alike < one.length && one[alike] === other[alike]) alike += 1
  return Math.max(1, alike) / Math.max(one.length, other.length)
}
