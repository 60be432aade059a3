// A noun at the cue to a speaker: "the minister" who was introduced before, a name in the appositive, or an unnamed source that is
// kept as it is written.

import { officeLetters } from '../data/people-words.ts'
import { genderOfWord } from '../people/names.ts'
import { mentionsBefore, type People, type Person } from '../people/people.ts'
import { affiliationIn } from '../people/roles.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'
import type { View } from '../view.ts'
import { Flag } from '../words/lexicon.ts'
import { nameAfter, ofName, ownerOfWords } from './resolve-name.ts'
import { type Named, named, type Setting, speak, surfaceOf } from './setting.ts'

/** Mentions of people looked back over for the bearer of a role. */
const farthest = 60

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
  const definite = first !== undefined && (/^(?:the|this)$/.test(first.lower) || (first.flags & Flag.Title) !== 0)
  if (definite && phrase.end === phrase.coreEnd && !bodies.has(word)) {
    const person = bearerOf(view, phrase, at, setting.people)
    if (person !== null) return speak(person, at, phrase.start, setting)
  }
  const name = surface.replace(/^(?:The|An?|One|Some|Another|His|Her|Its|Their)\b/, article => article.toLowerCase())
  const role = { role: null, affiliation: affiliationIn(surface) }
  return { ...named(name, kindOf(word, first?.lower ?? '')), ...role }
}

function kindOf(head: string, first: string): Named['kind'] {
  if (bodies.has(head)) return 'organization'
  const plural = /[^s]s$/.test(head) && !/^(?:a|an|one|this|that|another)$/.test(first)
  return collective.has(head) || plural ? 'group' : 'unknown'
}

function hasWords(role: string, words: string): boolean {
  const plain = (text: string): string => ` ${text.replace(/[^\p{L}]+/gu, ' ')} `
  return plain(role).includes(plain(words))
}

/** "the minister": the nearest person before whose role or title has that word. */
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
