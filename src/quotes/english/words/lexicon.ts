// The possible classes of a word, by its lower-case form: one look-up instead of a tagger. A word has a flag for each class; the phrase
// finder decides which applies in a sentence.

import {
  adverbs,
  auxiliaries,
  conjunctions,
  days,
  determiners,
  months,
  notAdverbs,
  objectPronouns,
  otherPronouns,
  personal,
  possessives,
  prepositions,
  relatives,
  subordinators,
} from '../lists/closed-class.ts'
import { cueNouns } from '../lists/cue-nouns.ts'
import { doubling, irregular, speechVerbs } from '../lists/cue-verbs.ts'
import { countries, nationalities, places } from '../lists/geography.ts'
import { honorifics } from '../lists/honorifics.ts'
import { roleNouns, titles } from '../lists/people-words.ts'

export const Flag = {
  Determiner: 1 << 0,
  Possessive: 1 << 1,
  Pronoun: 1 << 2,
  ObjectPronoun: 1 << 3,
  Relative: 1 << 4,
  Preposition: 1 << 5,
  Conjunction: 1 << 6,
  Subordinator: 1 << 7,
  Auxiliary: 1 << 8,
  Adverb: 1 << 9,
  Date: 1 << 10,
  Title: 1 << 11,
  Role: 1 << 12,
  Nationality: 1 << 13,
  Place: 1 << 14,
  Honorific: 1 << 15,
  CueNoun: 1 << 16,
  OtherPronoun: 1 << 17,
  /** Finite or past form of a cue verb: said, says, say. */
  CueFinite: 1 << 18,
  /** Saying. */
  CueParticiple: 1 << 19,
  // Set by the tokenizer from the word's shape and place:
  Capital: 1 << 20,
  Number: 1 << 21,
  Genitive: 1 << 22,
  Quote: 1 << 23,
  Mark: 1 << 24,
  /** Begins a sentence, so that its capital proves little. */
  Initial: 1 << 25,
  /** Quoted text that a comma or a sentence's end closes: an utterance, not a nickname. */
  SetOff: 1 << 26,
  /** Part of a name: its capital is not explained by its place. */
  Name: 1 << 27,
} as const

interface Entry {
  flags: number
  /** Lemma of the cue verb that this is a form of, or ''. */
  lemma: string
}

const entries = new Map<string, Entry>()

function add(words: Iterable<string>, flag: number, lemma = ''): void {
  for (const word of words) {
    const entry = entries.get(word)
    if (entry === undefined) entries.set(word, { flags: flag, lemma })
    else {
      entry.flags |= flag
      if (lemma !== '' && entry.lemma === '') entry.lemma = lemma
    }
  }
}

const doubled = new Set(doubling)
const vowelY = /[aeou]y$/
const sibilant = /(?:s|x|z|ch|sh|o)$/

function presentThird(verb: string): string {
  if (verb.endsWith('y') && !vowelY.test(verb)) return `${verb.slice(0, -1)}ies`
  return sibilant.test(verb) ? `${verb}es` : `${verb}s`
}

function past(verb: string): readonly string[] {
  const known = irregular[verb]
  if (known !== undefined) return known
  if (verb.endsWith('e')) return [`${verb}d`]
  if (verb.endsWith('y') && !vowelY.test(verb)) return [`${verb.slice(0, -1)}ied`]
  return [`${verb}ed`]
}

function participle(verb: string): string {
  if (doubled.has(verb)) return `${verb}${verb.at(-1)}ing`
  if (verb.endsWith('e') && !verb.endsWith('ee')) return `${verb.slice(0, -1)}ing`
  return `${verb}ing`
}

add(determiners, Flag.Determiner)
add(possessives, Flag.Possessive)
add(personal, Flag.Pronoun)
// With its verb: "we’ve", "they're".
for (const word of personal)
  for (const verb of ['m', 're', 've', 'll', 'd']) add([`${word}'${verb}`, `${word}’${verb}`], Flag.Pronoun)
add(objectPronouns, Flag.ObjectPronoun)
add(otherPronouns, Flag.OtherPronoun)
add(relatives, Flag.Relative)
add(prepositions, Flag.Preposition)
add(conjunctions, Flag.Conjunction)
add(subordinators, Flag.Subordinator)
add(auxiliaries, Flag.Auxiliary)
add(adverbs, Flag.Adverb)
add(days, Flag.Date)
add(months, Flag.Date)
add(titles, Flag.Title | Flag.Role)
add(roleNouns, Flag.Role)
add(nationalities, Flag.Nationality)
add(countries, Flag.Place)
add(places, Flag.Place)
add(Object.keys(honorifics), Flag.Honorific | Flag.Title)
add(cueNouns, Flag.CueNoun)
for (const verb of new Set(speechVerbs)) {
  add([verb, presentThird(verb), ...past(verb)], Flag.CueFinite, verb)
  add([participle(verb)], Flag.CueParticiple, verb)
}

const exceptions = new Set(notAdverbs)
const adverbLike: Entry = { flags: Flag.Adverb, lemma: '' }
/** Endings of words for experts: glaciologist, cartographers. */
const learned = /(?:olog|onom|ic|iatr)ists?$|(?:ographer|ician)s?$/
const roleLike: Entry = { flags: Flag.Role, lemma: '' }
const nothing: Entry = { flags: 0, lemma: '' }

/** Classes and cue lemma of a lower-case word; unknown words in -ly count as adverbs, those in -ologist as roles. */
export function lookUp(word: string): Readonly<Entry> {
  const entry = entries.get(word)
  if (entry !== undefined) return entry
  if (word.length > 7 && learned.test(word)) return roleLike
  return word.length > 4 && word.endsWith('ly') && !exceptions.has(word) ? adverbLike : nothing
}
