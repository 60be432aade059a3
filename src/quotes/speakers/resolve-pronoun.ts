// Resolves a pronoun at the cue to a speaker: the antecedent of "he" or "she", the organisation behind "it" or "they", and the person who
// says "I".

import { classOfCue } from '../english/lists/cue-classes.ts'
import { canBegin, type Phrase, phraseAt } from '../english/phrases/noun-phrases.ts'
import { sentenceStart } from '../english/phrases/segments.ts'
import { type Gender, genderOfWord } from '../english/words/known-words.ts'
import { Flag } from '../english/words/lexicon.ts'
import { mentionsBefore } from '../people/people.ts'
import type { View } from '../view.ts'
import { antecedent } from './antecedent.ts'
import { bodyBefore } from './body-before.ts'
import { type Named, named, type Setting, speak, surfaceOf } from './setting.ts'

/** Sentences that are searched for an unnamed man or woman. */
const unnamedReach = 4

const plural = new Set(['they', 'their', 'them'])
const groups = new Set([...plural, 'we', 'our'])

const genderOfPronoun: Readonly<Record<string, Gender>> = { he: 'm', his: 'm', him: 'm', she: 'f', her: 'f' }

export function ofPronoun(view: View, phrase: Phrase, at: number, setting: Setting): Named {
  const word = view.tokens[phrase.start]?.lower ?? ''
  const gender = genderOfPronoun[word]
  if (gender !== undefined) {
    const unnamed = unnamedBefore(view, phrase.start, gender, at, setting)
    if (unnamed !== null)
      return named(
        surfaceOf(unnamed.view, unnamed.phrase.start, unnamed.phrase.end).replace(/^(?:A|An|One|Another)\b/, word =>
          word.toLowerCase(),
        ),
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
  if (word === 'it' || word === 'its' || plural.has(word)) {
    const body = bodyBefore(at, phrase.start, setting, word.startsWith('it'))
    if (body !== null) return body
  }
  const surface = surfaceOf(view, phrase.start, phrase.coreEnd)
  return named(word === 'i' ? surface : surface.toLowerCase(), groups.has(word) ? 'group' : 'unknown')
}

/**
 * "One woman in Kansas City lives with her parents", "A spokesman said the company would help": an unnamed person in an earlier sentence,
 * unless somebody is named after.
 */
function unnamedBefore(
  view: View,
  token: number,
  gender: Gender,
  at: number,
  { people, views }: Setting,
): Unnamed | null {
  for (let start = sentenceStart(view.tokens, token), back = 0; back <= unnamedReach; back++) {
    const phrase = canBegin(view.tokens, start) ? phraseAt(view.tokens, start, token) : null
    const head = view.tokens[(phrase?.coreEnd ?? 1) - 1]?.lower ?? ''
    const last = people.mentions[mentionsBefore(people, at, token) - 1]
    const named = last?.view === at && last.token >= start
    if (phrase !== null && isUnnamed(view, phrase) && !named && genderOfWord(head) === gender) return { view, phrase }
    if (start === 0) break
    start = sentenceStart(view.tokens, start - 1)
  }
  // The person who reports in the previous sentence, in this paragraph or the one above.
  for (let index = at; index >= Math.max(0, at - 1); index--) {
    const home = views[index]
    const event = home?.events.findLast(
      ({ subject, cueStart, lemma }) =>
        subject !== null && (index < at || cueStart < token) && classOfCue(lemma) === 'speech',
    )
    if (home === undefined || event?.subject == null) continue
    const { subject } = event
    const head = home.tokens[subject.coreEnd - 1]
    const fits =
      head !== undefined &&
      (genderOfWord(head.lower) ?? gender) === gender &&
      (head.flags & (Flag.Role | Flag.Title)) !== 0
    if (!fits || !isUnnamed(home, subject)) return null
    const last = people.mentions[mentionsBefore(people, at, token) - 1]
    const named =
      last !== undefined && (last.view > index || (last.view === index && last.token >= subject.start && !last.oblique))
    return named ? null : { view: home, phrase: subject }
  }
  return null
}

interface Unnamed {
  readonly view: View
  readonly phrase: Phrase
}

function isUnnamed({ tokens }: View, { kind, start }: Phrase): boolean {
  return kind === 'nominal' && /^(?:a|an|one|another)$/.test(tokens[start]?.lower ?? '')
}
