// Resolves a noun at the cue to a speaker: "the minister" introduced before, a name in the appositive, the organisation with the noun in
// its name, or an unnamed source, kept as written.

import { officeLetters, otherPeople } from '../english/lists/people-words.ts'
import { exclusiveOffices } from '../english/lists/walks-of-life.ts'
import { type Phrase, pronoun } from '../english/phrases/noun-phrases.ts'
import { affiliationIn } from '../english/roles/affiliations.ts'
import { type Gender, genderOfWord, isBodyNoun } from '../english/words/known-words.ts'
import { Flag } from '../english/words/lexicon.ts'
import { mentionsBefore, type People, type Person } from '../people/people.ts'
import type { View } from '../view.ts'
import { antecedent } from './antecedent.ts'
import { kindOf } from './bodies.ts'
import { bodyBefore } from './body-before.ts'
import { nameAfter, ofName, ownerOfWords } from './resolve-name.ts'
import { ofPronoun } from './resolve-pronoun.ts'
import { type Named, named, type Setting, speak, speakAs, surfaceOf } from './setting.ts'

/** Mentions of people that are searched for somebody with a role. */
const farthest = 60

/** Organisations that "the group" may mean: their names seldom contain the word. */
const generic =
  /^(?:company|firm|group|organization|organisation|agency|body|watchdog|charity|chain|label|outlet|union|team|club|party)$/
const others = new Set(otherPeople)

export function ofNominal(view: View, phrase: Phrase, at: number, setting: Setting): Named {
  const { tokens } = view
  const surface = surfaceOf(view, phrase.start, phrase.end)
  const head = tokens[phrase.coreEnd - 1]
  const word = head?.lower ?? ''
  const first = tokens[phrase.start]
  const apposed = nameAfter(view, phrase, at, setting)
  if (apposed !== null) return apposed
  const owner = ownerOfWords(view, phrase)
  if (owner?.kind === 'name') return ofName(view, owner, at, setting)
  if (isOwnWords(view, phrase)) return ofPronoun(view, pronoun(phrase.start), at, setting)
  const definite = first !== undefined && (/^(?:the|this)$/.test(first.lower) || (first.flags & Flag.Title) !== 0)
  if (definite && phrase.end === phrase.coreEnd) {
    const body = isBodyNoun(word) ? bodyCalled(view, phrase, at, setting) : null
    if (body !== null) return body
    const person = isBodyNoun(word)
      ? null
      : (bearerOf(view, phrase, at, setting.people) ?? described(view, phrase, at, setting))
    if (person !== null) return speak(person, at, phrase.start, setting)
  }
  const name = surface.replace(/^(?:The|An?|One|Some|Another|His|Her|Its|Their)\b/, article => article.toLowerCase())
  const role = { role: null, affiliation: affiliationIn(surface) }
  const speaker = { ...named(name, kindOf(word, first?.lower ?? '')), ...role }
  if (definite) setting.memory.push({ speaker, person: null, view: at, token: phrase.start })
  return speaker
}

/** "his statement", "her campaign slogan": the words are his or hers. */
function isOwnWords({ tokens }: View, phrase: Phrase): boolean {
  const head = tokens[phrase.coreEnd - 1]
  return (
    /^(?:his|her)$/.test(tokens[phrase.start]?.lower ?? '') && head !== undefined && (head.flags & Flag.CueNoun) !== 0
  )
}

/** "the ministry", "the anti-corruption group": the organisation of that name, or the last one that spoke. */
function bodyCalled(view: View, phrase: Phrase, at: number, setting: Setting): Named | null {
  const head = view.tokens[phrase.coreEnd - 1]?.lower ?? ''
  if (phrase.coreEnd - phrase.start === 2) {
    const name = setting.organisations.called(head, at, phrase.start)
    if (name !== null) return speakAs(name, at, phrase.start, setting)
  }
  return generic.test(head) ? bodyBefore(at, phrase.start, setting, true, head) : null
}

function hasWords(role: string, words: string): boolean {
  const plain = (text: string): string => ` ${text.replace(/[^\p{L}]+/gu, ' ')} `
  return plain(role).includes(plain(words))
}

/** "the minister": the nearest earlier person whose role or title has that word. */
function bearerOf(view: View, phrase: Phrase, at: number, people: People): Person | null {
  const head = view.tokens[phrase.coreEnd - 1]
  if (head === undefined) return null
  if ((head.flags & (Flag.Role | Flag.Title)) === 0 && officeLetters[head.lower] === undefined) return null
  const gender = genderOfWord(head.lower)
  const last = mentionsBefore(people, at, phrase.start) - 1
  for (let i = last; i >= Math.max(0, last - farthest); i--) {
    const mention = people.mentions[i]
    if (mention === undefined) break
    const role = mention.person.role?.role.toLowerCase()
    if (role === undefined) continue
    if (gender !== null && mention.person.gender !== 'u' && mention.person.gender !== gender) continue
    if (hasWords(role, officeLetters[head.lower] ?? head.lower)) return mention.person
  }
  return null
}

/** "the 56-year-old", "the former star", "the PFP lawmaker": the person whom the text is about there. */
function described(view: View, phrase: Phrase, at: number, setting: Setting): Person | null {
  const head = view.tokens[phrase.coreEnd - 1]
  if (head === undefined) return null
  const aged = /-year-olds?$/.test(head.lower)
  const isPerson = aged || (head.flags & (Flag.Role | Flag.Title)) !== 0
  if (!isPerson || others.has(head.lower) || /[^s]s$/.test(head.lower)) return null
  const gender: Gender = genderOfWord(head.lower) ?? 'u'
  const person = antecedent(gender, at, phrase.start, setting)
  return person !== null && holdsAnother(person, head.lower) ? null : person
}

const offices = new Set(exclusiveOffices)

/** "the governor" is not a senator: an office is named, and the person's role is another. */
function holdsAnother({ role }: Person, office: string): boolean {
  if (role === null || !offices.has(office)) return false
  const words = role.role.toLowerCase().split(/[^\p{L}]+/u)
  return !words.includes(office) && words.some(word => offices.has(word))
}
