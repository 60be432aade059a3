// Whether a named speaker is the archive's speaker: by id, or by the name as people write it, such as the surname alone, with or without
// initials, titles and office.

import { noLanguage } from './claim-language.ts'
import { comparedWords } from './compared-words.ts'

/** Words before a name that do not belong to it, as keys. Data only. */
const courtesies: ReadonlySet<string> = new Set(
  'the mr mrs ms miss mx dr prof professor sir dame lord lady rev hon'.split(' '),
)
/** Names are compared up to this length. */
const longestName = 40

/** The part of a quote's speaker that identifies them. */
export interface NamedSpeaker {
  readonly id: string
  readonly name: string
  readonly role: string | null
}

/** True if one name is the other with words left out (`Cha`, `Victor Cha`), or adds only words of the role (`President Biden`). */
export function isSameSpeaker(asked: string, speaker: NamedSpeaker): boolean {
  if (asked === speaker.id) return true
  const wanted = nameWords(asked)
  const name = new Set(nameWords(speaker.name))
  if (wanted.length === 0 || !wanted.some(word => name.has(word))) return false
  const known = new Set([...name, ...nameWords(speaker.role ?? '')])
  return wanted.every(word => known.has(word)) || [...name].every(word => wanted.includes(word))
}

/** Keys of a name's words without courtesies and initials; if nothing else is left, all of them. */
function nameWords(name: string): string[] {
  const words = comparedWords(name, longestName, noLanguage).map(({ key }) => key)
  const telling = words.filter(word => [...word].length > 1 && !courtesies.has(word))
  return telling.length > 0 ? telling : words
}
