// Finds the person that "he", "she" or "the 56-year-old" refers to: somebody who fits, in the nearest sentence; subjects and speakers
// come first.

import { sentenceStart } from '../english/phrases/segments.ts'
import type { Gender } from '../english/words/known-words.ts'
import { placeKey } from '../people/lore.ts'
import { mentionsBefore, type Person } from '../people/people.ts'
import type { Setting } from './setting.ts'

/** Sentences and paragraphs that are searched for an antecedent. */
const farthest = 12
const farthestParagraphs = 5
/** Mentions and speakers that are checked. */
const mostMentions = 40
const mostVoices = 4

/** Weight of a candidate; one sentence of distance counts two. */
const worth = {
  sentence: -2,
  /** An object or owner. */
  oblique: -2,
  opens: 1,
  /** Subject of a cue without quotation marks: "Moor said that ...". */
  reports: 2.5,
  /** The previous quote is this person's. */
  spoke: 3,
  gender: 1.5,
  /** An earlier pronoun, as its sentence's subject, referred to this person. */
  taken: 1.5,
  count: 0.1,
} as const

/** Classes of cues whose subject is significant. */
const telling = /^(?:speech|phrase|naming|judging)$/

/** The antecedent of a pronoun, or of a noun for a person, at a place; `gender` `u` fits anybody. */
export function antecedent(gender: Gender, at: number, token: number, setting: Setting): Person | null {
  return nearest(gender, at, token, setting, false) ?? nearest(gender, at, token, setting, true)
}

/** `lenient`: the gender from the list of given names may be wrong. */
function nearest(gender: Gender, at: number, token: number, setting: Setting, lenient: boolean): Person | null {
  const { people, memory, views } = setting
  const { mentions, lore } = people
  const low = mentionsBefore(people, at, token)
  const sentence = (view: number, index: number): number => views[view]?.tokens[index]?.sentence ?? 0
  let best: Person | null = null
  let top = Number.NEGATIVE_INFINITY
  const consider = (person: Person, view: number, index: number, value: number): void => {
    const fits = person.gender === 'u' || gender === 'u' || person.gender === gender
    if (!fits && !(lenient && person.listed)) return
    const away =
      view === at
        ? sentence(at, token) - sentence(view, index)
        : sentence(at, token) + 1 + (at - view - 1) * 2 + (view < at ? 1 : 0)
    if (away > farthest) return
    const known = person.gender === gender && gender !== 'u' ? worth.gender : 0
    const score = value + away * worth.sentence + known + Math.min(person.count, 4) * worth.count
    if (score > top) [best, top] = [person, score]
  }
  for (let i = low - 1; i >= Math.max(0, low - mostMentions); i--) {
    const mention = mentions[i]
    if (mention === undefined || at - mention.view > farthestParagraphs) break
    const { person, view, end, oblique } = mention
    const tokens = views[view]?.tokens ?? []
    const cue = lore.cues.get(placeKey(view, end))
    // "Marsh recalled that Tom wrote": the first person in the sentence reports.
    const before = mentions[i - 1]
    const isFirst =
      before === undefined || before.view !== view || sentence(view, before.token) !== sentence(view, mention.token)
    const reports = cue !== undefined && telling.test(cue) && (isFirst || before.oblique || before.person === person)
    // An object of unknown gender is not the antecedent, nor is a doubtful person.
    if (oblique && !reports && (person.gender === 'u' || !person.sure)) continue
    if (!person.sure && person.gender === 'u' && !reports) continue
    const opens = isFirst && mention.token <= sentenceStart(tokens, mention.token) + 3
    consider(
      person,
      view,
      mention.token,
      (oblique && !reports ? worth.oblique : 0) + (opens ? worth.opens : 0) + (reports ? worth.reports : 0),
    )
  }
  const chained = earlierPronoun(gender, at, token, setting)
  if (chained !== null) consider(chained.person, chained.view, chained.token, worth.taken)
  for (let i = memory.length - 1; i >= Math.max(0, memory.length - mostVoices); i--) {
    const voice = memory[i]
    if (voice === undefined || voice.view > at || (voice.view === at && voice.token >= token)) continue
    if (voice.person !== null) consider(voice.person, voice.view, voice.token, worth.spoke)
  }
  return best
}

/** Tokens of a sentence in which its subject stands. */
const subjectReach = 6
/** Longest chain of pronouns that is followed. */
const longestChain = 8

/** The antecedent of the nearest "he" or "she" that is a subject before a place. */
function earlierPronoun(
  gender: Gender,
  at: number,
  token: number,
  setting: Setting,
): { person: Person; view: number; token: number } | null {
  const word = gender === 'm' ? 'he' : gender === 'f' ? 'she' : null
  if (word === null || setting.depth.value >= longestChain) return null
  for (let view = at; view >= Math.max(0, at - 2); view--) {
    const tokens = setting.views[view]?.tokens ?? []
    for (let i = view === at ? token - 1 : tokens.length - 1; i >= 0; i--) {
      if (tokens[i]?.lower !== word || i - sentenceStart(tokens, i) > subjectReach) continue
      const key = placeKey(view, i)
      let person = setting.taken.get(key)
      if (person === undefined) {
        setting.depth.value++
        person = antecedent(gender, view, i, setting)
        setting.depth.value--
        setting.taken.set(key, person)
      }
      return person === null ? null : { person, view, token: i }
    }
  }
  return null
}
