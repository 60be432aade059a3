// Names attached to quoted words without a verb: "Smith: ...", and “...” — Smith.

import { clauseSubject, sentenceSubject } from '../phrases/clause-subject.ts'
import { canBegin, type Phrase, phraseAt } from '../phrases/noun-phrases.ts'
import { dash } from '../phrases/segments.ts'
import { Flag } from '../words/lexicon.ts'
import { isNameWord } from '../words/name-words.ts'
import type { TaggedToken } from '../words/tokens.ts'
import { type CueEvent, make } from './cue-event.ts'

/** Tokens of a name that labels what follows. */
const longestLabel = 8

/** "Smith: ..." at the start of a sentence, and "X said in a statement:" as a label for what follows. */
export function labelEvent(
  tokens: readonly TaggedToken[],
  index: number,
  earlier: readonly CueEvent[],
): CueEvent | null {
  const next = tokens[index + 1]
  if (next === undefined || (next.flags & Flag.Quote) === 0) return null
  const token = tokens[index]
  const named = nameBefore(tokens, index)
  if (named !== null) return make('label', 'name:', index, index + 1, named)
  const last = earlier.at(-1)
  const spoken = last?.subject && tokens[last.cueStart]?.sentence === token?.sentence
  if (spoken && !tokens.slice(last.end, index).some(({ lower }) => lower === ',')) return null
  const subject = spoken ? clauseSubject(tokens, index) : sentenceSubject(tokens, index)
  return subject === null || (spoken && subject.start <= last.start)
    ? null
    : make('label', ':', index, index + 1, subject)
}

/** "HEADLINE - Jane Doe:", "More from Doe and Roe:": the name right before the colon. */
export function nameBefore(tokens: readonly TaggedToken[], colon: number): Phrase | null {
  for (let i = colon - 1; i >= Math.max(0, colon - longestLabel); i--) {
    const before = tokens[i - 1]
    if (before !== undefined && !dash.has(before.lower) && before.lower !== 'from' && before.lower !== 'by') continue
    const phrase = canBegin(tokens, i) ? phraseAt(tokens, i, colon) : null
    return phrase?.kind === 'name' && phrase.end === colon ? phrase : null
  }
  return null
}

/** “...” — Name, role */
export function dashEvent(tokens: readonly TaggedToken[], index: number): CueEvent | null {
  const before = tokens[index - 1]
  // At the beginning of a paragraph it signs the previous one.
  if ((before !== undefined && (before.flags & Flag.Quote) === 0) || !isNameWord(tokens, index + 1)) return null
  const subject = phraseAt(tokens, index + 1)
  if (subject === null) return null
  // "“...”—Yes. And here is why.": a single word is a signature only if nothing follows.
  const only = subject.end - subject.start === 1
  const end = tokens[subject.end]
  if (only && end !== undefined && end.lower !== ',' && subject.end < tokens.length - 1) return null
  if (end !== undefined && end.lower !== ',' && end.lower !== '.' && end.lower !== '(') return null
  // A source with its date: a list of references.
  if (end?.lower === ',' && ((tokens[subject.end + 1]?.flags ?? 0) & (Flag.Date | Flag.Number)) !== 0) return null
  return make('dash', '—', index, index + 1, subject)
}
