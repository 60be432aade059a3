// A pronoun at the cue to a speaker: whom "he" or "she" takes up, which body "it" or "they" is, and who says "I".

import { type Gender, genderOfWord } from '../people/names.ts'
import { mentionsBefore } from '../people/people.ts'
import { canBegin, type Phrase, phraseAt } from '../phrases/noun-phrases.ts'
import { sentenceStart } from '../phrases/segments.ts'
import type { View } from '../view.ts'
import { antecedent } from './antecedent.ts'
import { bodyBefore } from './body-before.ts'
import { type Named, named, type Setting, speak, surfaceOf } from './setting.ts'

/** Sentences back in which an unnamed man or woman is looked for. */
const unnamedReach = 4

const plural = new Set(['they', 'their', 'them', 'we', 'our'])

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
  if (word === 'it' || word === 'its' || word === 'they' || word === 'their') {
    const body = bodyBefore(at, phrase.start, setting, word.startsWith('it'))
    if (body !== null) return body
  }
  const surface = surfaceOf(view, phrase.start, phrase.coreEnd)
  return named(word === 'i' ? surface : surface.toLowerCase(), plural.has(word) ? 'group' : 'unknown')
}

/** "One woman in Kansas City lives with her parents": the subject of a sentence before, unless somebody is named behind her. */
function unnamedBefore(view: View, token: number, gender: Gender, at: number, { people }: Setting): Phrase | null {
  for (let start = sentenceStart(view.tokens, token), back = 0; back <= unnamedReach; back++) {
    const phrase = canBegin(view.tokens, start) ? phraseAt(view.tokens, start, token) : null
    const first = view.tokens[start]?.lower ?? ''
    if (phrase?.kind === 'nominal' && /^(?:a|an|one|another)$/.test(first)) {
      const head = view.tokens[phrase.coreEnd - 1]?.lower ?? ''
      const last = people.mentions[mentionsBefore(people, at, token) - 1]
      if (genderOfWord(head) === gender && !(last?.view === at && last.token >= start)) return phrase
    }
    if (start === 0) return null
    start = sentenceStart(view.tokens, start - 1)
  }
  return null
}
