// Whether a correction makes sense by itself, before any article is looked at. Each fault is a field and what is wrong with it.

import type { ArticleCorrection, QuoteCorrection, SpeakerCorrection } from './corrections.ts'
import { quotePlaceOf, speakerIdOf } from './named-places.ts'

type Fault = readonly [field: string, what: string]

/** The kinds of corrections, each a field of the configuration and a table of its own. */
export type CorrectionTable = 'speakers' | 'quotes' | 'articles'

export function faultsIn(
  table: CorrectionTable,
  correction: SpeakerCorrection | QuoteCorrection | ArticleCorrection,
): readonly Fault[] {
  if (table === 'speakers') return faultsOfSpeaker(correction as SpeakerCorrection)
  return table === 'quotes' ? faultsOfQuote(correction as QuoteCorrection) : []
}

function faultsOfSpeaker({ id, into, name, role, affiliation, kind, hide }: SpeakerCorrection): Fault[] {
  const more = { name, role, affiliation, kind, hide }
  const given = Object.entries(more).flatMap(([field, value]) =>
    value === undefined || value === false ? [] : [field],
  )
  if (into === undefined && given.length === 0)
    return [['id', `nothing is said about "${id}": fill in into, name, role, affiliation, kind or hide`]]
  if (into === undefined || speakerIdOf(into) === speakerIdOf(id)) return []
  return given.map(field => [field, `"${id}" becomes "${into}": write the ${field} in the row of "${into}"`])
}

function faultsOfQuote({ quote, words, remove, speaker, role, affiliation, kind }: QuoteCorrection): Fault[] {
  const place = quotePlaceOf(quote)
  if (place === null)
    return [
      [
        'quote',
        `"${quote.slice(0, 80)}" names no quote: write its id (bridge/p3/q1), or copy the link from its article's page`,
      ],
    ]
  if (words === undefined && place.hash === null)
    return [
      ['words', 'it is missing: give the first words of the quote, three at least, so that no other is corrected'],
    ]
  const others = { speaker, role, affiliation, kind }
  const given = Object.entries(others).flatMap(([field, value]) => (value === undefined ? [] : [field]))
  if (remove === true) return given.map(field => [field, 'the quote is removed: leave this empty'])
  if (given.length === 0)
    return [['speaker', 'nothing is corrected: fill in speaker, role, affiliation or kind, or say yes to remove']]
  if (speaker === null && given.length > 1)
    return [['speaker', 'nobody said it: leave role, affiliation and kind empty']]
  return []
}
