// The people of an article: every full name outside the quotes, with its mentions, gender and role. Surnames, given names and forms of
// address are resolved here; `resolve.ts` resolves pronouns and nouns.

import { bisect } from '../../text/bisect.ts'
import type { Role } from '../english/roles/roles.ts'
import {
  type Gender,
  givenName,
  isFamilyFirst,
  isNationality,
  isOrganisationWord,
  isPlace,
  nameGender,
} from '../english/words/known-words.ts'
import type { View } from '../view.ts'
import { inferGenders } from './gender.ts'
import { isFormOf, nearlySame } from './likeness.ts'
import type { Lore } from './lore.ts'
import { namesOf, type Run } from './mentions.ts'
import { isLoneName, isPerson, personEvidence } from './person-score.ts'

/** Somebody the article names. */
export interface Person {
  /** Fullest form of the name, as words. */
  words: readonly string[]
  gender: Gender
  role: Role | null
  /** Set if no role contains it. */
  affiliation: string | null
  /** How often the full name occurs. */
  count: number
  /** The gender comes only from a list of given names. */
  listed: boolean
  /** Surely a person: titled, described, speaking, or with a given name. */
  sure: boolean
}

/** A person's name where it stands. */
export interface Mention {
  readonly person: Person
  readonly view: number
  readonly token: number
  /** First token of the name itself, after its title. */
  readonly nameStart: number
  readonly end: number
  /** An object or owner: less likely to be the antecedent of a pronoun. */
  readonly oblique: boolean
}

export interface People {
  readonly persons: readonly Person[]
  /** In reading order. */
  readonly mentions: readonly Mention[]
  readonly lore: Lore
  /** Finds the person with a name; null if the article has no fuller name. */
  readonly find: (words: readonly string[], gender: Gender | null) => Person | null
}

/** Most people of one surname that are compared for one mention; only hostile input has more. */
const mostNamesakes = 12
/** Articles with more people than this are lists, in which misspelt names are not searched for. */
const mostPersons = 200

/** Collects the people of an article. */
export function findPeople(views: readonly View[]): People {
  const { runs, full, lore } = namesOf(views)
  const register = new Register(lore)
  const people = [...full.values()].filter(list => isPerson(personEvidence(list, views, lore)))
  // The fullest form of a name first: "Abdel Shakour" is Abdel Shakour Muhammad Khamis.
  const fullest = people.toSorted((a, b) => (b[0]?.words.length ?? 0) - (a[0]?.words.length ?? 0))
  for (const [run] of fullest) if (run !== undefined && register.find(run.words, null) === null) register.found(run)
  // "Mr. Delgado", or Delgado who speaks, without a fuller name anywhere: still a person, once all full names are known.
  for (const run of runs) {
    if (run.words.length > 1 || register.find(run.words, null) !== null) continue
    if (run.addressed || isIntroduced(run) || isLoneName(run, views, lore)) register.found(run)
  }
  const mentions: Mention[] = []
  for (const run of runs) {
    const person = register.find(run.words, run.titleGender)
    if (person === null) continue
    enrich(person, run)
    mentions.push({
      person,
      view: run.view,
      token: run.token,
      nameStart: run.nameStart,
      end: run.end,
      oblique: run.oblique,
    })
  }
  inferGenders(views, mentions)
  const persons = [...new Set(mentions.map(({ person }) => person))]
  return { persons, mentions, lore, find: (words, gender) => register.find(words, gender) }
}

/** Persons by the words of their names. */
class Register {
  private readonly persons: Person[] = []
  private readonly byWord = new Map<string, { person: Person; weight: number }[]>()

  private readonly lore: Lore

  constructor(lore: Lore) {
    this.lore = lore
  }

  found(run: Run): void {
    const person: Person = {
      words: run.words,
      gender: run.titleGender ?? nameGender(run.words),
      role: null,
      affiliation: null,
      count: 0,
      listed: run.titleGender === null,
      sure: run.words.length > 1 && /^[mf]$/.test(givenName(run.words[0] ?? '') ?? ''),
    }
    this.persons.push(person)
    const last = run.words.length - 1
    for (const [place, word] of run.words.entries()) {
      const lower = word.toLowerCase()
      const first = place === 0 && (isFamilyFirst(word) || (this.lore.singles.get(lower)?.addressed ?? 0) > 0)
      const weight = place === last || first ? 4 : place > 0 && word.length > 2 ? 2 : 1
      const list = this.byWord.get(lower)
      if (list === undefined) this.byWord.set(lower, [{ person, weight }])
      else if (list.length < mostNamesakes) list.push({ person, weight })
    }
  }

  find(words: readonly string[], gender: Gender | null): Person | null {
    const last = words.at(-1)?.toLowerCase() ?? ''
    const list = this.byWord.get(last) ?? this.alike(words)
    let best: Person | null = null
    let top = 0
    for (const { person, weight } of list) {
      if (gender !== null && gender !== 'u' && person.gender !== 'u' && person.gender !== gender) continue
      if (
        words.length > 1 &&
        !isFormOf(words, person.words) &&
        !isFormOf(person.words, words) &&
        !this.isMisspelt(words, person)
      )
        continue
      const score = weight * 10 + Math.min(9, person.count)
      if (score > top) [best, top] = [person, score]
    }
    return best
  }

  /** "Kristen Wilkins" is "Kristin Wilkins": the same surname, and given names that differ by a typing error. */
  private isMisspelt(words: readonly string[], person: Person): boolean {
    const [a, b] = [words, person.words]
    if (a.length !== b.length || this.persons.length > mostPersons) return false
    const sameLast = a.at(-1)?.toLowerCase() === b.at(-1)?.toLowerCase()
    const sameFirst = a[0]?.toLowerCase() === b[0]?.toLowerCase()
    if (sameLast) return nearlySame(a[0]?.toLowerCase() ?? '', b[0]?.toLowerCase() ?? '')
    return sameFirst && nearlySame(a.at(-1)?.toLowerCase() ?? '', b.at(-1)?.toLowerCase() ?? '')
  }

  /** A misspelt surname: one letter added, missing or changed, in an article without that name. */
  private alike(words: readonly string[]): readonly { person: Person; weight: number }[] {
    const word = words.at(-1)?.toLowerCase() ?? ''
    if (word.length < 5 || this.persons.length > mostPersons) return []
    return this.persons
      .filter(person => person.words.length > 1 && nearlySame(person.words.at(-1)?.toLowerCase() ?? '', word))
      .map(person => ({ person, weight: 1 }))
  }
}

/** "The boy's father, Milind, drives": a single name that is nothing else. */
function isIntroduced({ introduced, words: [word = ''] }: Run): boolean {
  return (
    introduced && !isPlace(word) && !isOrganisationWord(word) && !isNationality(word) && !/^\p{Lu}{2,}$/u.test(word)
  )
}

function enrich(person: Person, run: Run): void {
  // A person named only as somebody's relation, as in "the son of Wang Jianlin", counts for less.
  if (run.words.length > 1) person.count += run.ofRelative ? 0.5 : 1
  if (run.titleGender !== null && (person.gender === 'u' || person.listed)) {
    person.gender = run.titleGender
    person.listed = false
  }
  person.affiliation ??= run.affiliation
  person.sure ||= run.titled || run.role !== null || run.speaks
  if (run.role !== null && (person.role === null || (isBare(person.role) && !isBare(run.role)))) person.role = run.role
}

function isBare(role: Role): boolean {
  return !role.role.includes(' ')
}

/** Number of mentions before a place of the article. */
export function mentionsBefore({ mentions }: People, view: number, token: number): number {
  return bisect(0, mentions.length, at => {
    const mention = mentions[at]
    return mention === undefined || mention.view > view || (mention.view === view && mention.token >= token)
  })
}
