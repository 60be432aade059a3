// A pronoun at the cue to a speaker: whom "he" or "she" takes up, which body "it" is, and who says "I".

import { type Gender, genderOfWord, isOrganisationWord, isPlace } from '../people/names.ts'
import { mentionsBefore, type Person } from '../people/people.ts'
import { canBegin, type Phrase, phraseAt } from '../phrases/noun-phrases.ts'
import type { View } from '../view.ts'
import { Flag } from '../words/lexicon.ts'
import { isAcronym } from './resolve-name.ts'
import { type Named, named, type Setting, speak, surfaceOf } from './setting.ts'

/** Sentences back in which an antecedent is looked for. */
const farthest = 12

/** Sentences back in which an unnamed man or woman is looked for. */
const unnamedReach = 4

const plural = new Set(['they', 'their', 'we', 'our'])

const genderOfPronoun: Readonly<Record<string, Gender>> = { he: 'm', his: 'm', him: 'm', she: 'f', her: 'f' }

export function ofPronoun(view: View, phrase: Phrase, at: number, setting: Setting): Named {
  const word = view.tokens[phrase.start]?.lower ?? ''
  const gender = genderOfPronoun[word]
  if (gender !== undefined) {
    const unnamed = unnamedBefore(view, phrase.start, gender, at, setting)
    if (unnamed !== null)
      return named(
        surfaceOf(view, unnamed.start, unnamed.end).replace(/^(?:A|An|One|Another)\b/, word => word.toLowerCase()),
        'unknown',
      )
    const person = antecedent(gender, at, phrase.start, setting)
    if (person !== null) {
      if (person.gender === 'u') person.gender = gender
      return speak(person, at, phrase.start, setting)
    }
  }
  const [author, ...others] = setting.authors
  if ((word === 'i' || word === 'my') && author !== undefined && others.length === 0) return named(author, 'person')
  if (word === 'it' || word === 'its') {
    const body = bodyBefore(setting.views, at, phrase.start)
    if (body !== null) return named(setting.organisations.get(body) ?? body, 'organization')
  }
  const surface = surfaceOf(view, phrase.start, phrase.coreEnd)
  return named(word === 'i' ? surface : surface.toLowerCase(), plural.has(word) ? 'group' : 'unknown')
}

/** "One woman in Kansas City lives with her parents": the subject of a sentence before, unless somebody is named behind her. */
function unnamedBefore(view: View, token: number, gender: Gender, at: number, { people }: Setting): Phrase | null {
  for (let start = firstOf(view, token), back = 0; back <= unnamedReach; back++) {
    const phrase = canBegin(view.tokens, start) ? phraseAt(view.tokens, start, token) : null
    const first = view.tokens[start]?.lower ?? ''
    if (phrase?.kind === 'nominal' && /^(?:a|an|one|another)$/.test(first)) {
      const head = view.tokens[phrase.coreEnd - 1]?.lower ?? ''
      const last = people.mentions[mentionsBefore(people, at, token) - 1]
      if (genderOfWord(head) === gender && !(last?.view === at && last.token >= start)) return phrase
    }
    if (start === 0) return null
    start = firstOf(view, start - 1)
  }
  return null
}

/** Whom he or she takes up: the nearest sentence that names somebody of that gender, its subject or speaker first. */
function antecedent(gender: Gender, at: number, token: number, { people, memory, views }: Setting): Person | null {
  const { mentions } = people
  const low = mentionsBefore(people, at, token)
  const sentence = (view: number, index: number): number => views[view]?.tokens[index]?.sentence ?? 0
  let best: Person | null = null
  let top = Number.NEGATIVE_INFINITY
  const consider = (person: Person, view: number, index: number, worth: number): void => {
    if (person.gender !== 'u' && person.gender !== gender) return
    const away =
      view === at
        ? sentence(at, token) - sentence(view, index)
        : sentence(at, token) + 1 + (at - view - 1) * 2 + (view < at ? 1 : 0)
    if (away > farthest) return
    const score = worth - away * 2 + (person.gender === gender ? 1.5 : 0) + Math.min(person.count, 4) * 0.1
    if (score > top) [best, top] = [person, score]
  }
  for (let i = low - 1; i >= Math.max(0, low - 40); i--) {
    const mention = mentions[i]
    if (mention === undefined || at - mention.view > 4) break
    const first = mention.token <= firstOf(views[mention.view], mention.token) + 3
    consider(mention.person, mention.view, mention.token, (mention.oblique ? -2 : 0) + (first ? 1 : 0))
  }
  for (let i = memory.length - 1; i >= Math.max(0, memory.length - 4); i--) {
    const speaker = memory[i]
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
function bodyBefore(views: readonly View[], at: number, token: number): string | null {
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
