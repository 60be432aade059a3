// What a name says by itself: which words of a capitalised run are the title and which the name, whether a person bears it, and of
// which gender. Who of the article bears it is left to `people.ts`.

import { getGender } from 'gender-detection-from-name'
import { eitherGender, familyFirst, genderOf, notGiven } from '../data/name-words.ts'
import { directionWords, genderWords, honorifics, organisationWords, titles } from '../data/people-words.ts'
import { countries, nationalities, places } from '../data/places.ts'
import type { Token } from '../words/tokens.ts'

export type Gender = 'm' | 'f' | 'u'

const either = new Set(eitherGender)
const no = new Set(notGiven)
const families = new Set(familyFirst)
const organisations = new Set(organisationWords)
const directions = new Set(directionWords)
const titleWords = new Set([...titles, ...Object.keys(honorifics)])
const peoples = new Set(nationalities)
const geography = new Set([...countries, ...places])
const known = new Map<string, Gender | null>()

/** Gender of a given name; `u` for one of either, null for a word that is no given name. */
export function givenName(word: string): Gender | null {
  const lower = word.toLowerCase().replace(/^(\p{L}+)-.*$/u, '$1')
  const cached = known.get(lower)
  if (cached !== undefined) return cached
  const gender = judge(lower) ?? judge(plain(lower))
  // Bounded: hostile text must not fill the memory.
  if (known.size < 50_000) known.set(lower, gender)
  return gender
}

/** Without accents: the list of given names is spelled plainly. */
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

export function isOrganisationWord(word: string): boolean {
  return organisations.has(word.toLowerCase())
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

export function honorificGender(word: string): Gender | null {
  return honorifics[word.toLowerCase()] ?? null
}

export function genderOfWord(word: string): Gender | null {
  return genderWords[word.toLowerCase()] ?? null
}

/** A capitalised run, taken apart. */
export interface NameParts {
  /** First token of the name proper; what stands before it in the run is its title. */
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
  /** Gender that a form of address or a title gives. */
  readonly titleGender: Gender | null
  readonly titled: boolean
}

/** Splits the run of tokens `start` to `end` into title and name; null where no name is left. */
export function splitName(tokens: readonly Token[], start: number, end: number): NameParts | null {
  let from = start
  let titleGender: Gender | null = null
  let titled = false
  for (let i = start; i < end - 1; i++) {
    const word = tokens[i]?.lower ?? ''
    // "King" and "Dean" before a family name are given names as often as titles; a given name decides.
    if (!isTitle(word)) continue
    if (i === start && i + 1 === end - 1 && ambiguousTitle.has(word)) continue
    if (tokens[i + 1]?.lower === 'of') continue
    from = i + 1
    titled = true
    titleGender = honorificGender(word) ?? genderOfWord(word) ?? titleGender
  }
  // "Refugee Council Enver Solomon": a body, then a person.
  for (let i = end - 3; i >= from; i--) {
    if (
      !(isOrganisationWord(tokens[i]?.lower ?? '') || isPlace(tokens[i]?.lower ?? '')) ||
      givenName(tokens[i + 1]?.text ?? '') === null
    )
      continue
    if (tokens.slice(i + 1, end).some(token => isOrganisationWord(token.lower))) continue
    from = i + 1
    break
  }
  // "PIF Michael Brown": letters before a given name are no part of it.
  while (
    from < end - 2 &&
    /^\p{Lu}{2,6}$/u.test(tokens[from]?.text ?? '') &&
    givenName(tokens[from + 1]?.text ?? '') !== null
  )
    from++
  while (from < end - 1 && (isNationality(tokens[from]?.lower ?? '') || tokens[from]?.lower === 'former')) from++
  const words: string[] = []
  for (let i = from; i < end; i++) {
    const token = tokens[i]
    if (token !== undefined && token.region < 0) words.push(token.text)
  }
  return words.length === 0
    ? null
    : { start: from, end, words, titleGender: titleGender === 'u' ? null : titleGender, titled }
}

const ambiguousTitle = new Set([
  'king',
  'dean',
  'earl',
  'duke',
  'prince',
  'bishop',
  'pope',
  'judge',
  'major',
  'marshal',
  'father',
  'lead',
  'private',
  'intern',
  'democrat',
  'republican',
  'whip',
  'chair',
  'father',
  'author',
])

/** Whether a name of these words can be a person's: a given name, no organisation's word, not a place alone. */
export function looksPersonal(words: readonly string[], titled: boolean): boolean {
  if (!titled && words.some(word => isOrganisationWord(word) || directions.has(word.toLowerCase()))) return false
  const [first = ''] = words
  if (/^\p{Lu}{2,}$/u.test(first) && words.length === 1) return false
  if (words.length === 1) return titled
  if (titled) return true
  if (words.length > 5) return false
  const given = givenName(first)
  if (given !== null) return !words.slice(1).every(isPlace) || words.length > 2
  if (isFamilyFirst(first)) return true
  return /^\p{Lu}\.?$/u.test(first) || /^(?:\p{Lu}\.)+$/u.test(first)
}

/** Gender that the given name says. */
export function nameGender(words: readonly string[]): Gender {
  const [first = '', second] = words
  if (isFamilyFirst(first) && givenName(first) !== 'm' && givenName(first) !== 'f') return 'u'
  const gender = givenName(first)
  if (gender === null && second !== undefined && words.length > 2) return givenName(second) ?? 'u'
  return gender ?? 'u'
}
