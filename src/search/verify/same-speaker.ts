// Is the speaker that somebody names the one that the archive names? By id, or by name as people write it: the surname alone, with or
// without initials, titles and the office held.

import { noLanguage } from './claim-language.ts'
import { comparedWords } from './compared-words.ts'

/** Words before a name that are no part of it, as keys. Data only. */
const courtesies: ReadonlySet<string> = new Set(
  'the mr mrs ms miss mx dr prof professor sir dame lord lady rev hon'.split(' '),
)
/** Longer names are compared up to here. */
const longestName = 40

/** The speaker of a quote, as far as it tells who that is. */
export interface NamedSpeaker {
  readonly id: string
  readonly name: string
  readonly role: string | null
}

/** True where one name is the other with words left out (`Cha`, `Victor Cha`), or adds only words of the role (`President Biden`). */
export function isSameSpeaker(asked: string, speaker: NamedSpeaker): boolean {
  if (asked === speaker.id) return true
  const wanted = nameWords(asked)
  const name = new Set(nameWords(speaker.name))
  if (wanted.length === 0 || !wanted.some(word => name.has(word))) return false
  const known = new Set([...name, ...nameWords(speaker.role ?? '')])
  return wanted.every(word => known.has(word)) || [...name].every(word => wanted.includes(word))
}

/** Keys of a name's words without courtesies and initials; of a name that has nothing else, all of them. */
function nameWords(name: string): string[] {
  const words = comparedWords(name, longestName, noLanguage).map(({ key }) => key)
  const telling = words.filter(word => [...word].length > 1 && !courtesies.has(word))
  return telling.length > 0 ? telling : words
}
