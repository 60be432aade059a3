// Nouns that stand for somebody's words, and their owner: "Smith’s statement", "a statement from Smith".

import { canBegin, type Phrase, phraseAt } from '../phrases/noun-phrases.ts'
import { Flag } from '../words/lexicon.ts'
import { isNameWord } from '../words/name-words.ts'
import type { TaggedToken } from '../words/tokens.ts'
import { type CueEvent, make } from './cue-event.ts'

/** "Smith’s statement", "a statement from Smith", "his words". */
export function nounEvent(tokens: readonly TaggedToken[], index: number): CueEvent | null {
  const token = tokens[index]
  const previous = tokens[index - 1]
  if (token === undefined || previous === undefined) return null
  const lemma = `noun:${token.lower}`
  const next = tokens[index + 1]
  if (
    next !== undefined &&
    (next.lower === 'from' || next.lower === 'by' || next.lower === 'of') &&
    canBegin(tokens, index + 2)
  ) {
    const subject = phraseAt(tokens, index + 2)
    if (subject?.kind === 'name') return make('noun', lemma, index, index + 1, subject)
  }
  for (let i = index - 1; i >= Math.max(0, index - 4); i--) {
    const word = tokens[i]
    if (word === undefined || word.sentence !== token.sentence) break
    if ((word.flags & Flag.Genitive) !== 0) {
      const owner = ownerBefore(tokens, i)
      return owner === null ? null : make('noun', lemma, index, index + 1, owner)
    }
    if ((word.flags & Flag.Possessive) !== 0) {
      return make('noun', lemma, index, index + 1, {
        kind: 'pronoun',
        start: i,
        coreEnd: i + 1,
        end: i + 1,
        nameStart: i,
        nameEnd: i,
      })
    }
    if ((word.flags & (Flag.Mark | Flag.Quote | Flag.Auxiliary | Flag.Preposition | Flag.CueFinite)) !== 0) break
  }
  return null
}

/** The phrase that a genitive ending at `genitive` closes: "Smith" of "Smith’s". */
export function ownerBefore(tokens: readonly TaggedToken[], genitive: number): Phrase | null {
  let start = genitive
  while (start > 0 && genitive - start < 6) {
    const word = tokens[start - 1]
    if (word === undefined || word.sentence !== tokens[genitive]?.sentence) break
    if (isNameWord(tokens, start - 1)) start--
    else if ((word.flags & (Flag.Determiner | Flag.Possessive)) !== 0) {
      start--
      break
    } else if ((word.flags & (Flag.Role | Flag.Nationality)) !== 0 && (word.flags & Flag.Mark) === 0) start--
    else break
  }
  return start === genitive ? null : phraseAt(tokens, start, genitive)
}
