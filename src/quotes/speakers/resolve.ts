// From the words at the cue to a speaker. A name, a pronoun and a noun each have a file of their own; here they meet.

import type { Speaker } from '../../archive/quote.ts'
import { officeLetters } from '../data/people-words.ts'
import { mentionEnd, type Phrase } from '../phrases/noun-phrases.ts'
import type { View } from '../view.ts'
import type { Source } from '../weighing/candidates.ts'
import { Flag } from '../words/lexicon.ts'
import { ofPart } from './cast.ts'
import { ofName } from './resolve-name.ts'
import { ofNominal } from './resolve-nominal.ts'
import { ofPronoun } from './resolve-pronoun.ts'
import type { Named, Setting } from './setting.ts'

/** The speaker that a source stands for. Sources are to be resolved in reading order: `setting.memory` grows. */
export function resolveSource({ view, phrase, event }: Source, at: number, setting: Setting): Speaker {
  const span = mentionSpan(view, phrase)
  const part = view.label !== null && event?.shape === 'label' ? setting.cast.get(view.label) : undefined
  return {
    ...(part === undefined ? resolvePhrase(view, phrase.antecedent ?? phrase, at, setting) : ofPart(part, at, setting)),
    mention: view.text.slice(span.start, span.end),
    mentionAt: { paragraph: view.paragraph, ...span },
  }
}

function resolvePhrase(view: View, phrase: Phrase, at: number, setting: Setting): Named {
  if (phrase.kind === 'pronoun') return ofPronoun(view, phrase, at, setting)
  return phrase.kind === 'nominal' || isOffice(view, phrase)
    ? ofNominal(view, phrase, at, setting)
    : ofName(view, phrase, at, setting)
}

/** "the Prime Minister", "the CEO": words for an office or a people only, whatever their capitals. */
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
