// From the words at the cue to a speaker: the person whose surname it is, whom "he" takes up, which minister "the minister" is;
// organisations, groups and unnamed sources as they are written.

import type { Speaker } from '../archive/quote.ts'
import type { Source } from './candidates.ts'
import { Flag } from './lexicon.ts'
import { type Gender, genderOfWord, isOrganisationWord, isPlace, splitName } from './names.ts'
import type { Phrase } from './noun-phrases.ts'
import type { People, Person } from './people.ts'
import { affiliationIn, roleAfter, roleBefore } from './roles.ts'
import { slugOf } from './slug.ts'
import type { View } from './view.ts'

/** Sentences back in which a pronoun's antecedent is looked for. */
const farthest = 8

/** Who has spoken so far, for pronouns. */
export interface Memory {
  /** Speakers in order of their mentions. */
  readonly speakers: { readonly person: Person; readonly view: number; readonly token: number }[]
}

type Named = Omit<Speaker, 'mention' | 'mentionAt'>

/** The speaker that a source stands for. */
export function resolveSource(
  source: Source,
  views: readonly View[],
  people: People,
  memory: Memory,
  authors: readonly string[],
): Speaker {
  const { view, phrase } = source
  const at = views.indexOf(view)
  const span = mentionSpan(view, phrase)
  const named = nameOf(view, phrase, at, people, memory, views, authors)
  return {
    ...named,
    mention: view.text.slice(span.start, span.end),
    mentionAt: { paragraph: view.paragraph, ...span },
  }
}

function mentionSpan(view: View, phrase: Phrase): { start: number; end: number } {
  // A named person's mention stops at the name, an unnamed source's includes what it belongs to.
  const end = phrase.kind === 'nominal' ? phrase.end : phrase.coreEnd
  return { start: view.tokens[phrase.start]?.start ?? 0, end: view.tokens[end - 1]?.end ?? 0 }
}

function personSpeaker(person: Person): Named {
  const name = person.words.join(' ')
  return {
    id: slugOf(name),
    name,
    role: person.role?.role ?? null,
    affiliation: person.role?.affiliation ?? null,
    kind: 'person',
  }
}

function nameOf(
  view: View,
  phrase: Phrase,
  at: number,
  people: People,
  memory: Memory,
  views: readonly View[],
  authors: readonly string[],
): Named {
  if (phrase.kind === 'pronoun') return ofPronoun(view, phrase, at, people, memory, views, authors)
  if (phrase.kind === 'nominal') return ofNominal(view, phrase, at, people, memory)
  return ofName(view, phrase, at, people, memory)
}

function ofName(view: View, phrase: Phrase, at: number, people: People, memory: Memory): Named {
  const { tokens, text } = view
  const parts = splitName(tokens, phrase.nameStart, phrase.nameEnd)
  const compound = tokens.slice(phrase.start, phrase.nameEnd).some(token => token.lower === 'and')
  if (parts !== null && !compound) {
    const person = people.find(parts.words, parts.titleGender, at, phrase.nameStart)
    if (person !== null && !isOrganisation(parts.words, person)) {
      memory.speakers.push({ person, view: at, token: phrase.nameStart })
      return personSpeaker(person)
    }
  }
  const surface = surfaceOf(view, phrase.start, phrase.coreEnd)
  const bare = surface.replace(/^(?:the|a|an)\s+/i, '')
  const words = bare.split(/\s+/)
  const last = tokens[phrase.coreEnd - 1]
  if (compound) {
    return {
      id: slugOf(bare),
      name: bare,
      role: null,
      affiliation: null,
      kind: words.some(isOrganisationWord) ? 'organization' : 'group',
    }
  }
  if (parts?.titled === true && parts.words.length >= 1) {
    const name = parts.words.join(' ')
    const role = roleAfter(text, tokens, phrase.coreEnd) ?? roleBefore(text, tokens, phrase.start, parts.start)
    return { id: slugOf(name), name, role: role?.role ?? null, affiliation: role?.affiliation ?? null, kind: 'person' }
  }
  const plural = /s$/.test(last?.lower ?? '') && words.length === 1 && !isPlace(bare) && (last?.flags ?? 0) & Flag.Role
  const kind = plural
    ? 'group'
    : words.some(isOrganisationWord) || words.some(isPlace) || isAcronym(bare) || /^the\s/i.test(surface)
      ? 'organization'
      : 'person'
  const role = kind === 'person' ? (roleAfter(text, tokens, phrase.coreEnd) ?? null) : null
  return { id: slugOf(bare), name: bare, role: role?.role ?? null, affiliation: role?.affiliation ?? null, kind }
}

function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}$/u.test(name)
}

function isOrganisation(words: readonly string[], person: Person): boolean {
  return words.length === 1 && person.role === null && words.some(isOrganisationWord) && person.count < 1
}

function surfaceOf(view: View, start: number, end: number): string {
  return view.text.slice(view.tokens[start]?.start ?? 0, view.tokens[end - 1]?.end ?? 0).replace(/\s+/g, ' ')
}

const genderOfPronoun: Readonly<Record<string, Gender>> = { he: 'm', his: 'm', him: 'm', she: 'f', her: 'f' }

function ofPronoun(
  view: View,
  phrase: Phrase,
  at: number,
  people: People,
  memory: Memory,
  views: readonly View[],
  authors: readonly string[],
): Named {
  const word = view.tokens[phrase.start]?.lower ?? ''
  const surface = surfaceOf(view, phrase.start, phrase.coreEnd)
  const gender = genderOfPronoun[word]
  if (gender !== undefined) {
    const person = antecedent(gender, at, phrase.start, people, memory, views)
    if (person !== null) {
      if (person.gender === 'u') person.gender = gender
      memory.speakers.push({ person, view: at, token: phrase.start })
      return personSpeaker(person)
    }
  }
  if (word === 'i' || word === 'my') {
    const [author] = authors
    if (author !== undefined && authors.length === 1)
      return { id: slugOf(author), name: author, role: null, affiliation: null, kind: 'person' }
  }
  if (word === 'it' || word === 'its') {
    const owner = organisationBefore(views, at, phrase.start)
    if (owner !== null) return { id: slugOf(owner), name: owner, role: null, affiliation: null, kind: 'organization' }
  }
  return {
    id: slugOf(surface),
    name: surface,
    role: null,
    affiliation: null,
    kind: word === 'they' || word === 'we' ? 'group' : 'unknown',
  }
}

/** Whom he or she takes up: the nearest sentence that names somebody of that gender, its subject or speaker first. */
function antecedent(
  gender: Gender,
  at: number,
  token: number,
  people: People,
  memory: Memory,
  views: readonly View[],
): Person | null {
  const { mentions } = people
  let high = mentions.length
  let low = 0
  while (low < high) {
    const middle = (low + high) >> 1
    const mention = mentions[middle]
    if (mention !== undefined && (mention.view < at || (mention.view === at && mention.token < token))) low = middle + 1
    else high = middle
  }
  const sentence = (view: number, index: number): number => views[view]?.tokens[index]?.sentence ?? 0
  let best: Person | null = null
  let top = Number.NEGATIVE_INFINITY
  const consider = (person: Person, view: number, index: number, worth: number): void => {
    if (person.gender !== 'u' && person.gender !== gender) return
    const away =
      view === at
        ? sentence(at, token) - sentence(view, index)
        : sentence(at, token) + 1 + (at - view - 1) * 2 + (view < at ? 1 : 0)
    if (away > farthest + 4) return
    const score = worth - away * 2 + (person.gender === gender ? 1.5 : 0) + Math.min(person.count, 4) * 0.1
    if (score > top) [best, top] = [person, score]
  }
  for (let i = low - 1; i >= Math.max(0, low - 40); i--) {
    const mention = mentions[i]
    if (mention === undefined || at - mention.view > 4) break
    const first = mention.token <= firstOf(views[mention.view], mention.token) + 3
    consider(mention.person, mention.view, mention.token, (mention.oblique ? -2 : 0) + (first ? 1 : 0))
  }
  for (let i = memory.speakers.length - 1; i >= Math.max(0, memory.speakers.length - 4); i--) {
    const speaker = memory.speakers[i]
    if (speaker === undefined || speaker.view > at || (speaker.view === at && speaker.token >= token)) continue
    consider(speaker.person, speaker.view, speaker.token, 3)
  }
  return best
}

function firstOf(view: View | undefined, token: number): number {
  const sentence = view?.tokens[token]?.sentence
  let first = token
  while (first > 0 && token - first < 60 && view?.tokens[first - 1]?.sentence === sentence) first--
  return first
}

/** The organisation or country that "it" takes up. */
function organisationBefore(views: readonly View[], at: number, token: number): string | null {
  for (let index = at; index >= Math.max(0, at - 1); index--) {
    const view = views[index]
    if (view === undefined) break
    const limit = index === at ? token : view.tokens.length
    for (let start = firstOf(view, Math.max(0, limit - 1)), end = limit; end > 0; ) {
      for (let i = start; i < end; i++) {
        const candidate = view.tokens[i]
        if (candidate === undefined || (candidate.flags & Flag.Capital) === 0) continue
        let stop = i + 1
        while (stop < end && ((view.tokens[stop]?.flags ?? 0) & Flag.Capital) !== 0) stop++
        const words = view.tokens.slice(i, stop).map(({ text }) => text)
        if (words.some(isOrganisationWord) || words.some(isPlace) || isAcronym(words.join(''))) {
          if (((view.tokens[stop]?.flags ?? 0) & Flag.Genitive) === 0) return words.join(' ')
        }
        i = stop
      }
      end = start
      start = firstOf(view, Math.max(0, end - 1))
      if (limit - end > 120) break
    }
  }
  return null
}

const bodies = new Set(
  `company firm group organization organisation agency department ministry government administration campaign committee commission council court
  panel board union association coalition party team club league federation foundation institute center centre university college school
  hospital church bank newspaper magazine network outlet website site media press study survey poll report statement document
  letter memo email lawsuit complaint indictment filing affidavit police study bureau office studio paper post ad video`.split(
    /\s+/,
  ),
)
const collective = new Set([
  'police',
  'people',
  'men',
  'women',
  'children',
  'media',
  'press',
  'staff',
  'family',
  'couple',
  'authorities',
])

function ofNominal(view: View, phrase: Phrase, at: number, people: People, memory: Memory): Named {
  const { tokens } = view
  const surface = surfaceOf(view, phrase.start, phrase.end)
  const head = tokens[phrase.coreEnd - 1]
  const word = head?.lower ?? ''
  const first = tokens[phrase.start]
  const apposed = nameAfter(view, phrase, at, people, memory)
  if (apposed !== null) return apposed
  const definite =
    first?.lower === 'the' || first?.lower === 'this' || (first !== undefined && (first.flags & Flag.Title) !== 0)
  if (definite && phrase.end === phrase.coreEnd && !bodies.has(word)) {
    const person = bearerOf(view, phrase, at, people)
    if (person !== null) {
      memory.speakers.push({ person, view: at, token: phrase.start })
      return personSpeaker(person)
    }
  }
  const name = surface.replace(/^the\s+(?=\p{Ll})/u, surface.startsWith('The ') || definite ? '' : 'the ')
  const affiliation = affiliationIn(surface)
  const base = { id: slugOf(name), name, role: null, affiliation }
  if (bodies.has(word)) return { ...base, kind: 'organization' }
  if (collective.has(word) || (/[^s]s$/.test(word) && !/^(?:a|an|one|this|that|another)$/.test(first?.lower ?? '')))
    return { ...base, kind: 'group' }
  return { ...base, kind: 'unknown' }
}

/** "a spokesman for the group, John Smith, said": the name in the appositive is the speaker's. */
function nameAfter(view: View, phrase: Phrase, at: number, people: People, memory: Memory): Named | null {
  const { tokens, text } = view
  if (tokens[phrase.end]?.lower !== ',') return null
  let end = phrase.end + 1
  while (end < tokens.length && end < phrase.end + 6 && ((tokens[end]?.flags ?? 0) & Flag.Capital) !== 0) end++
  const parts = end > phrase.end + 1 ? splitName(tokens, phrase.end + 1, end) : null
  if (parts === null || parts.words.length < 2) return null
  const person = people.find(parts.words, parts.titleGender, at, phrase.end + 1)
  if (person === null) return null
  if (person.role === null) {
    const role = text
      .slice(tokens[phrase.start]?.start ?? 0, tokens[phrase.end - 1]?.end ?? 0)
      .replace(/^(?:a|an|the)\s+/i, '')
    person.role = { role, affiliation: affiliationIn(role) }
  }
  memory.speakers.push({ person, view: at, token: phrase.end + 1 })
  return personSpeaker(person)
}

/** "the minister": the nearest person before whose role or title has that word. */
function bearerOf(view: View, phrase: Phrase, at: number, people: People): Person | null {
  const head = view.tokens[phrase.coreEnd - 1]
  if (head === undefined || (head.flags & (Flag.Role | Flag.Title)) === 0) return null
  const gender = genderOfWord(head.lower)
  for (let i = people.mentions.length - 1; i >= 0; i--) {
    const mention = people.mentions[i]
    if (mention === undefined || mention.view > at || (mention.view === at && mention.token >= phrase.start)) continue
    if (at - mention.view > 12) break
    const role = mention.person.role?.role.toLowerCase()
    if (role === undefined) continue
    if (gender !== null && mention.person.gender !== 'u' && mention.person.gender !== gender) continue
    if (new RegExp(`(?:^|[^\\p{L}])${head.lower.replace(/[^\p{L}]/gu, '.')}(?:$|[^\\p{L}])`, 'u').test(role))
      return mention.person
  }
  return null
}
