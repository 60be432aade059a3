// Facts about the words of a name: given name, family name that comes first, title, body, place. `people.ts` decides who has the name.

import { getGender } from 'gender-detection-from-name'
import { countries, nationalities, placePhrases, places } from '../lists/geography.ts'
import { bothNameAndNoun, eitherGender, eponyms, familyFirst, genderOf, notGiven } from '../lists/given-names.ts'
import { firstOfTwo, honorifics, namesToo, secondOfTwo } from '../lists/honorifics.ts'
import { bodyNouns, directionWords, genderWords, organisationWords, titles } from '../lists/people-words.ts'

export type Gender = 'm' | 'f' | 'u'

const either = new Set(eitherGender)
const no = new Set(notGiven)
const nounsToo = new Set(bothNameAndNoun)
const placesToo = new Set(eponyms)
const families = new Set(familyFirst)
const organisations = new Set(organisationWords)
const directions = new Set(directionWords)
const bodies = new Set(bodyNouns)
const titleWords = new Set([...titles, ...Object.keys(honorifics)])
const peoples = new Set(nationalities)
const geography = new Set([...countries, ...places, ...placePhrases])
const known = new Map<string, Gender | null>()

const before = new Set(firstOfTwo)
const behind = new Set(secondOfTwo)

/** Forms of address that are equally often names. */
export const isNameToo = (word: string): boolean => alsoNames.has(word.toLowerCase())
const alsoNames = new Set(namesToo)

/** "Tan Sri", "Datuk Seri": whether two words are one form of address. */
export function isDoubleHonorific(first: string, second: string): boolean {
  return behind.has(second.toLowerCase()) && (before.has(first.toLowerCase()) || honorificGender(first) !== null)
}

/** Gender of a given name; `u` for either, null if the word is not a given name. */
export function givenName(word: string): Gender | null {
  const lower = word.toLowerCase().replace(/^(\p{L}+)-.*$/u, '$1')
  const cached = known.get(lower)
  if (cached !== undefined) return cached
  const gender = judge(lower) ?? judge(plain(lower))
  // Bounded: hostile text must not fill the memory.
  if (known.size < 50_000) known.set(lower, gender)
  return gender
}

/** Without accents, as in the list of given names. */
function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}+/gu, '')
}

function judge(lower: string): Gender | null {
  const own = genderOf[lower]
  if (own !== undefined) return own
  if (either.has(lower)) return 'u'
  if (no.has(lower) || lower.length < 2) return null
  const gender = getGender(lower)
  return gender === 'male' ? 'm' : gender === 'female' ? 'f' : null
}

/** A given name that is also a common word: Bill, Grant, Rose. */
export function isBoth(word: string): boolean {
  return nounsToo.has(word.toLowerCase())
}

/** Whether a place name is also used as a person's name. */
export function isEponym(word: string): boolean {
  return placesToo.has(word.toLowerCase())
}

export function isOrganisationWord(word: string): boolean {
  return organisations.has(word.toLowerCase())
}

/** "company", "ministry", "statement": things that speak but are not persons. */
export function isBodyNoun(word: string): boolean {
  return bodies.has(word)
}

export function isFamilyFirst(word: string): boolean {
  return families.has(word.toLowerCase())
}

export function isTitle(word: string): boolean {
  return titleWords.has(word.toLowerCase())
}

export function isPlace(word: string): boolean {
  return geography.has(word.toLowerCase())
}

export function isNationality(word: string): boolean {
  return peoples.has(word.toLowerCase())
}

/** Parts of names of places and bodies that do not make a body by themselves. */
export function isDirection(word: string): boolean {
  return directions.has(word.toLowerCase())
}

export function honorificGender(word: string): Gender | null {
  return honorifics[word.toLowerCase()] ?? null
}

export function genderOfWord(word: string): Gender | null {
  return genderWords[word.toLowerCase()] ?? null
}

/** Gender that the given name says. */
export function nameGender(words: readonly string[]): Gender {
  const [first = '', second] = words
  // "Pang Zhongying": a family name that is also in a list of given names.
  if (isFamilyFirst(first) && second !== undefined && (givenName(second) === null || second.includes('-'))) return 'u'
  if (isFamilyFirst(first) && givenName(first) !== 'm' && givenName(first) !== 'f') return 'u'
  const gender = givenName(first)
  if (gender === null && second !== undefined && words.length > 2) return givenName(second) ?? 'u'
  return gender ?? 'u'
}
