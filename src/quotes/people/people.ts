// The people of an article: every full name outside the quotes, with the mentions that are theirs, their gender and role. Surnames,
// given names and forms of address find their person here; pronouns and nouns are left to `resolve.ts`.

import { isNameWord } from '../phrases/name-words.ts'
import { canBegin, type Phrase, phraseAt } from '../phrases/noun-phrases.ts'
import type { View } from '../view.ts'
import { Flag } from '../words/lexicon.ts'
import {
  type Gender,
  givenName,
  honorificGender,
  isFamilyFirst,
  looksPersonal,
  nameGender,
  splitName,
} from './names.ts'
import { affiliationAfter, type Role, roleAfter, roleBefore, roleOf } from './roles.ts'

/** Somebody the article names. */
export interface Person {
  /** Fullest form of the name, as words. */
  words: readonly string[]
  gender: Gender
  role: Role | null
  /** Where no role says it. */
  affiliation: string | null
  /** How often the full name occurs. */
  count: number
}

/** A person's name where it stands. */
export interface Mention {
  readonly person: Person
  readonly view: number
  readonly token: number
  readonly end: number
  /** Stands in an object's or owner's place: less likely to be taken up by a pronoun. */
  readonly oblique: boolean
}

export interface People {
  readonly persons: readonly Person[]
  /** In reading order. */
  readonly mentions: readonly Mention[]
  /** Finds the person of a name at a place of the article; null where the article has no fuller name. */
  readonly find: (words: readonly string[], gender: Gender | null, view: number, token: number) => Person | null
}

interface Run {
  readonly words: readonly string[]
  readonly view: number
  readonly token: number
  readonly end: number
  readonly titleGender: Gender | null
  readonly titled: boolean
  /** Behind Mr., Ms. and the like. */
  readonly addressed: boolean
  readonly role: Role | null
  readonly affiliation: string | null
  readonly oblique: boolean
}

/** People named with the same surname that are compared for one mention; hostile input only. */
const mostNamesakes = 12
/** Articles with more people than this are lists: misspelt names are not looked for in them. */
const mostPersons = 200

/** Collects the people of an article. */
export function findPeople(views: readonly View[]): People {
  const runs = views.flatMap((view, index) => runsOf(view, index))
  const persons: Person[] = []
  const byKey = new Map<string, Person>()
  const byWord = new Map<string, { person: Person; weight: number; first: number }[]>()
  for (const [order, run] of runs.entries()) {
    if (run.words.length < 2 || !(looksPersonal(run.words, run.titled) || run.role !== null)) continue
    const key = keyOf(run.words)
    const known = byKey.get(key) ?? misspelt(run.words)
    if (known !== undefined) enrich(known, run)
    else {
      const person: Person = {
        words: run.words,
        gender: run.titleGender ?? nameGender(run.words),
        role: run.role,
        affiliation: run.affiliation,
        count: 1,
      }
      persons.push(person)
      byKey.set(key, person)
      index(person, order)
    }
  }
  /** "Kristen Wilkins" is "Kristin Wilkins": one surname, and given names a slip apart. */
  function misspelt(words: readonly string[]): Person | undefined {
    const namesakes = byWord.get(words.at(-1)?.toLowerCase() ?? '') ?? []
    const first = words[0]?.toLowerCase() ?? ''
    return namesakes.find(
      ({ person }) => person.words.length === words.length && nearlySame(person.words[0]?.toLowerCase() ?? '', first),
    )?.person
  }
  function index(person: Person, first: number): void {
    const last = person.words.length - 1
    for (const [place, word] of person.words.entries()) {
      const eastern = place === 0 && isFamilyFirst(word)
      const weight = place === last ? 4 : eastern ? 4 : place > 0 && word.length > 2 ? 2 : 1
      const lower = word.toLowerCase()
      const list = byWord.get(lower)
      if (list === undefined) byWord.set(lower, [{ person, weight, first }])
      else if (list.length < mostNamesakes) list.push({ person, weight, first })
    }
  }
  // "Mr. Delgado", and nowhere more of his name: a person all the same, once all full names are known.
  for (const [order, run] of runs.entries()) {
    const word = run.words[0]?.toLowerCase() ?? ''
    if (run.words.length !== 1 || !run.addressed || byWord.has(word) || alike(word).length > 0) continue
    const person: Person = {
      words: run.words,
      gender: run.titleGender ?? 'u',
      role: run.role,
      affiliation: run.affiliation,
      count: 1,
    }
    persons.push(person)
    index(person, order)
  }
  const find: People['find'] = (words, gender) => {
    if (words.length > 1) {
      const exact = byKey.get(keyOf(words))
      if (exact !== undefined) return exact
    }
    const last = words.at(-1) ?? ''
    const list = byWord.get(last.toLowerCase()) ?? alike(last.toLowerCase())
    let best: Person | null = null
    let top = 0
    for (const { person, weight } of list) {
      if (gender !== null && gender !== 'u' && person.gender !== 'u' && person.gender !== gender) continue
      if (words.length > 1 && !agrees(words, person.words)) continue
      const score = weight * 10 + Math.min(9, person.count)
      if (score > top) [best, top] = [person, score]
    }
    return best
  }
  /** A misspelt surname: one letter more, less or other, in an article that knows no such name. */
  function alike(word: string): { person: Person; weight: number }[] {
    if (word.length < 5 || persons.length > mostPersons) return []
    return persons
      .filter(person => person.words.length > 1 && nearlySame(person.words.at(-1)?.toLowerCase() ?? '', word))
      .map(person => ({ person, weight: 1 }))
  }
  const mentions: Mention[] = []
  for (const run of runs) {
    const person = find(run.words, run.titleGender, run.view, run.token)
    if (person === null) continue
    if (run.words.length === 1) enrich(person, run)
    mentions.push({ person, view: run.view, token: run.token, end: run.end, oblique: run.oblique })
  }
  return { persons, mentions, find }
}

/** Whether two words differ by no more than a slip: one letter in a short name, two in a long one (Levenshtein distance). */
function nearlySame(a: string, b: string): boolean {
  const allowed = Math.max(a.length, b.length) > 7 ? 2 : 1
  if (Math.abs(a.length - b.length) > allowed || a[0] !== b[0] || a.length < 5 || a.length > 20) return false
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    previous = row
  }
  return (previous[b.length] ?? 0) <= allowed
}

/** First and last word: "Hillary Rodham Clinton" and "Hillary Clinton" are one. */
function keyOf(words: readonly string[]): string {
  const plain = words.filter(word => !/^(?:jr|sr|ii|iii|iv)\.?$/i.test(word))
  return `${plain[0]?.toLowerCase()} ${plain.at(-1)?.toLowerCase()}`
}

/** "Ed Rendell" may be "Edward G. Rendell": same surname, and given names that begin alike. */
function agrees(words: readonly string[], full: readonly string[]): boolean {
  const [a = '', b = ''] = [words[0]?.toLowerCase().replace('.', ''), full[0]?.toLowerCase().replace('.', '')]
  return a.startsWith(b) || b.startsWith(a) || full.slice(1, -1).some(word => word.toLowerCase() === a)
}

function enrich(person: Person, run: Run): void {
  if (run.words.length > 1) {
    person.count++
    if (run.words.length > person.words.length) person.words = run.words
  }
  if (person.gender === 'u' && run.titleGender !== null) person.gender = run.titleGender
  person.affiliation ??= run.affiliation
  if (run.role !== null && (person.role === null || (isBare(person.role) && !isBare(run.role)))) person.role = run.role
}

function isBare(role: Role): boolean {
  return !role.role.includes(' ')
}

/** Capitalised runs that may name a person, in reading order. */
function runsOf(view: View, index: number): Run[] {
  const { tokens, text } = view
  const found: Run[] = []
  let previous: Phrase | null = null
  for (let i = 0; i < tokens.length; ) {
    const phrase = canBegin(tokens, i) ? phraseAt(tokens, i) : null
    if (phrase === null) {
      i++
      continue
    }
    const next = Math.max(phrase.coreEnd, i + 1)
    // A core may hold several names: "Clinton and Trump", "Clinton’s campaign".
    for (let j = i; j < next; ) {
      if (!isNameWord(tokens, j)) {
        j++
        continue
      }
      let end = j
      while (end < next && partOfName(tokens, end)) end++
      while (
        end > j + 1 &&
        !isNameWord(tokens, end - 1) &&
        !/^(?:jr|sr|ii|iii|iv)\.?$/.test(tokens[end - 1]?.lower ?? '')
      )
        end--
      addRun(j, end, phrase.start, previous)
      j = Math.max(end, j + 1)
    }
    // "The Governor of Kano State, Musa Bello": what is attached closes no phrase of its own.
    const office = previous !== null && ((tokens[previous.coreEnd - 1]?.flags ?? 0) & (Flag.Role | Flag.Title)) !== 0
    if (!(office && previous?.end === phrase.end)) previous = phrase
    i = next
  }
  return found

  function addRun(start: number, end: number, phraseStart: number, apposed: Phrase | null): void {
    const parts = splitName(tokens, start, end)
    if (parts === null) return
    const before = tokens[phraseStart - 1]
    const genitive = ((tokens[end]?.flags ?? 0) & Flag.Genitive) !== 0
    const object =
      before !== undefined && (before.flags & Flag.Preposition) !== 0 && (before.flags & Flag.Subordinator) === 0
    const oneWord = parts.words.length === 1
    // A single word is a name to look up, and founds nobody; a given name alone may ("Beyoncé", "Madonna").
    const described =
      apposed !== null && apposed.end + 1 === phraseStart && start === phraseStart && tokens[apposed.end]?.lower === ','
    const role =
      described && !oneWord
        ? (roleAfter(text, tokens, end) ??
          roleOf(text, tokens, apposed) ??
          roleBefore(text, tokens, phraseStart, parts.start))
        : oneWord && givenName(parts.words[0] ?? '') === null && !parts.titled
          ? roleAfter(text, tokens, end)
          : (roleAfter(text, tokens, end) ?? roleBefore(text, tokens, phraseStart, parts.start))
    found.push({
      words: parts.words,
      view: index,
      token: start,
      end,
      titleGender: parts.titleGender,
      titled: parts.titled,
      addressed: parts.start > start && honorificGender(tokens[parts.start - 1]?.lower ?? '') !== null,
      role: genitive ? null : role,
      affiliation: genitive || oneWord ? null : affiliationAfter(text, tokens, end),
      oblique: genitive || object,
    })
  }
}

function partOfName(tokens: View['tokens'], index: number): boolean {
  if (isNameWord(tokens, index)) return true
  const token = tokens[index]
  if (token === undefined) return false
  if ((token.flags & Flag.Quote) !== 0) return isNameWord(tokens, index + 1)
  if ((token.flags & (Flag.Conjunction | Flag.Genitive | Flag.Mark)) !== 0) return false
  return /^(?:van|von|der|den|de|la|le|du|da|dos|das|del|della|di|bin|ibn|al|el|ben|ter|ten|af|zu|bint|ould|abu|jr|sr)\.?$/.test(
    token.lower,
  )
}

/** Number of mentions that stand before a place of the article. */
export function mentionsBefore({ mentions }: People, view: number, token: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    const mention = mentions[middle]
    if (mention !== undefined && (mention.view < view || (mention.view === view && mention.token < token)))
      low = middle + 1
    else high = middle
  }
  return low
}
