// Resolves the words at the cue to a speaker. Names, pronouns and nouns each have their own file; this one chooses between them.

import type { Speaker } from '../../article/quote.ts'
import { officeLetters } from '../english/lists/people-words.ts'
import { mentionEnd, type Phrase } from '../english/phrases/noun-phrases.ts'
import { verbGroupStart } from '../english/phrases/subjects.ts'
import { Flag } from '../english/words/lexicon.ts'
import { mentionsBefore, type Person } from '../people/people.ts'
import type { View } from '../view.ts'
import type { Source } from '../weighing/candidates.ts'
import { ofPart } from './cast.ts'
import { ofName, personAtEnd } from './resolve-name.ts'
import { ofNominal } from './resolve-nominal.ts'
import { ofPronoun } from './resolve-pronoun.ts'
import { type Named, type Setting, speak } from './setting.ts'

/** The speaker of a source. Sources must be resolved in reading order, because `setting.memory` grows. */
export function resolveSource({ view, phrase, event }: Source, at: number, setting: Setting): Speaker {
  const span = mentionSpan(view, phrase)
  const part = view.label !== null && event?.shape === 'label' ? setting.cast.get(view.label) : undefined
  return {
    ...(part === undefined
      ? resolvePhrase(view, wholeOf(view, phrase.antecedent ?? phrase, event), at, setting)
      : ofPart(part, at, setting)),
    mention: view.text.slice(span.start, span.end),
    mentionAt: { paragraph: view.paragraph, ...span },
  }
}

/** Tokens of the longest relative clause that is part of a description. */
const longestClause = 16

/** End of a description after the verb: the next punctuation mark. */
function clauseEnd(tokens: View['tokens'], from: number): number {
  let end = from
  while (end < tokens.length && end - from <= longestClause) {
    const token = tokens[end]
    if (token === undefined || (token.flags & (Flag.Mark | Flag.Quote)) !== 0) break
    end++
  }
  return end
}

/** "a driver who came from Tampa, Florida": the description of an unnamed source, up to the verb. */
function wholeOf({ tokens }: View, phrase: Phrase, event: Source['event']): Phrase {
  const first = tokens[phrase.start]?.lower ?? ''
  if (event === null || phrase.kind !== 'nominal' || !/^(?:a|an|one|another)$/.test(first)) return phrase
  const behind = event.cueStart < phrase.start
  if (!behind && event.shape !== 'before') return phrase
  const end = behind ? clauseEnd(tokens, phrase.end) : verbGroupStart(tokens, event.cueStart)
  const opens = tokens[phrase.end]?.lower === 'who' && end > phrase.end && end - phrase.end <= longestClause
  return opens ? { ...phrase, end } : phrase
}

function resolvePhrase(view: View, phrase: Phrase, at: number, setting: Setting): Named {
  if (phrase.kind === 'pronoun') return ofPronoun(view, phrase, at, setting)
  const described = personBeside(view, phrase, at, setting)
  if (described !== null) return speak(described, at, phrase.start, setting)
  const closing = personAtEnd(view, phrase, at, setting.people)
  if (closing !== null) return speak(closing, at, phrase.start, setting)
  return phrase.kind === 'nominal' || isOffice(view, phrase)
    ? ofNominal(view, phrase, at, setting)
    : ofName(view, phrase, at, setting)
}

/** "Howard Dean, the former governor of Vermont, proclaimed" and "Former Arizona governor Jan Brewer": whom a description is of. */
function personBeside({ tokens }: View, phrase: Phrase, at: number, { people }: Setting): Person | null {
  const { start, end } = phrase
  const describes = Flag.Determiner | Flag.Possessive | Flag.Role | Flag.Title | Flag.Nationality
  const first = mentionsBefore(people, at, start)
  const [before, inside] = [people.mentions[first - 1], people.mentions[first]]
  const isNamed = inside?.view === at && inside.token < end
  const isApposed = !isNamed && tokens[start - 1]?.lower === ',' && ((tokens[start]?.flags ?? 0) & describes) !== 0
  if (isApposed && before?.view === at && before.end === start - 1 && before.person.words.length > 1)
    return before.person
  const after = people.mentions[mentionsBefore(people, at, end)]
  const isTitle = ((tokens[end - 1]?.flags ?? 0) & (Flag.Role | Flag.Title)) !== 0
  return isTitle && after?.view === at && after.token === end ? after.person : null
}

/** "the Prime Minister", "the CEO": only words for an office or a people, whatever their capitals. */
function isOffice({ tokens }: View, { start, nameStart, nameEnd, coreEnd, end }: Phrase): boolean {
  if (nameStart !== start + 1 || tokens[start]?.lower !== 'the' || end !== coreEnd) return false
  return tokens
    .slice(nameStart, nameEnd)
    .every(
      ({ flags, lower }) =>
        (flags & (Flag.Role | Flag.Title | Flag.Nationality)) !== 0 || officeLetters[lower] !== undefined,
    )
}

function mentionSpan(view: View, phrase: Phrase): { start: number; end: number } {
  return { start: view.tokens[phrase.start]?.start ?? 0, end: view.tokens[mentionEnd(phrase) - 1]?.end ?? 0 }
}
