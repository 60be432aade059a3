// Finds the subject after a verb that follows a quote: "...", said Samuel Ramani.

import { Flag } from '../words/lexicon.ts'
import { inverting } from '../words/name-words.ts'
import type { TaggedToken } from '../words/tokens.ts'
import { type Phrase, phraseAt } from './noun-phrases.ts'
import { dash, has, isBreak, isPersonLike } from './segments.ts'

const inserting = new Set(['said', 'says', 'wrote', 'writes', 'explained', 'explains'])

/** Subject after a verb that follows a quote: "...", said Samuel Ramani. Null for an object or an adverbial. */
export function subjectAfter(tokens: readonly TaggedToken[], verb: number): Phrase | null {
  const before = tokens[verb - 1]
  const afterQuote =
    has(before, Flag.Quote) || (isBreak(before) && has(tokens[verb - 2], Flag.Quote) && before?.lower === ',')
  const afterDash = before !== undefined && dash.has(before.lower) && has(tokens[verb - 2], Flag.Quote)
  const begins = inverting.has(tokens[verb]?.lower ?? '') && before?.sentence !== tokens[verb]?.sentence
  if (!afterQuote && !afterDash && !begins) return insertedSubject(tokens, verb)
  const next = tokens[verb + 1]
  if (next === undefined || next.sentence !== tokens[verb]?.sentence) return null
  if (has(next, Flag.Date) || next.lower === 'that' || next.lower === 'it') return null
  return behindVerb(tokens, verb + 1)
}

/** "said retired surgeon Ben Ward": participles and adverbs before the noun are part of its phrase. */
function behindVerb(tokens: readonly TaggedToken[], start: number): Phrase | null {
  for (let i = start; i < start + 3; i++) {
    const phrase = phraseAt(tokens, i)
    if (phrase !== null) return i === start ? phrase : { ...phrase, start }
    const modifies = has(tokens[i], Flag.Adverb) || /(?:ed|ing)$/.test(tokens[i]?.lower ?? '')
    if (!modifies || has(tokens[i], Flag.Preposition)) return null
  }
  return null
}

/** "The paradox, says Carl Ward, is ...", "..., said Carl Ward.": a name between commas or at the end is the speaker. */
function insertedSubject(tokens: readonly TaggedToken[], verb: number): Phrase | null {
  if (!inserting.has(tokens[verb]?.lower ?? '') || tokens[verb - 1]?.lower !== ',') return null
  const phrase = phraseAt(tokens, verb + 1)
  if (phrase?.kind !== 'name' || !isPersonLike(tokens, phrase)) return null
  const next = tokens[phrase.end]
  return next === undefined || next.lower === ',' || next.lower === '.' || next.sentence !== tokens[verb]?.sentence
    ? phrase
    : null
}
