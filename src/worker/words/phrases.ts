// Parts of sentences that every language but English builds alike: quoted words, lists of them, and the place of a passage.

import type { Exchange, Place } from '../../search/verify/reasons.ts'
import { shortened } from '../../search/verify/summary.ts'
import { speechOf } from './speech.ts'
import type { Words } from './words.ts'

/** How a language joins them. */
interface Joining extends Pick<Words, 'locale' | 'firstDay' | 'monthLetters'> {
  readonly quoted: (text: string) => string
  readonly untitled: string
  /** Between what is claimed and what the article has: `for`. */
  readonly instead: string
}

export interface Phrases {
  /** „Words“ */
  readonly quoted: (text: string) => string
  /** „one“, „two“; long ones shortened. */
  readonly listed: (words: readonly string[]) => string
  /** „claimed“ for „found“, and so on. */
  readonly exchanged: (exchanges: readonly Exchange[]) => string
  /** „Title“ (Source, date) */
  readonly place: (place: Place) => string
  /** Several places, each once. */
  readonly places: (places: readonly Place[]) => readonly string[]
}

export function phrasesOf({ quoted, untitled, instead, ...rules }: Joining): Phrases {
  const speech = speechOf(rules)
  const one = (text: string) => quoted(shortened(text))
  const listed = (words: readonly string[]) => [...new Set(words.map(one))].join(', ')
  const place = ({ title, source, published }: Place) => {
    const details = [source, published === null ? null : dated(speech.date, published)].filter(
      detail => detail !== null,
    )
    return `${quoted(title === '' ? untitled : title)}${details.length > 0 ? ` (${details.join(', ')})` : ''}`
  }
  return {
    quoted,
    listed,
    exchanged: exchanges =>
      exchanges.map(({ claimed, found }) => `${one(claimed)} ${instead} ${one(found)}`).join(', '),
    place,
    places: places => [...new Set(places.map(place))],
  }
}

function dated(inWords: (date: string) => string, published: string): string {
  return inWords(published.slice(0, 10))
}
