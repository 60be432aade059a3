// The subject of a whole sentence or clause, for verbs without their own: participles, infinitives, second verbs.

import { Flag } from '../words/lexicon.ts'
import type { TaggedToken } from '../words/tokens.ts'
import { isTemporal } from './circumstances.ts'
import { canBegin, type Phrase, phraseAt } from './noun-phrases.ts'
import { has, isPersonLike, mostSegments, segmentStart, sentenceStart } from './segments.ts'

/** The subject of a token's sentence: its first phrase, after an opening clause or adverbial. */
export function sentenceSubject(tokens: readonly TaggedToken[], index: number): Phrase | null {
  const start = sentenceStart(tokens, index)
  let from = start
  const first = tokens[start]
  const opening = Flag.Preposition | Flag.Subordinator | Flag.Adverb | Flag.CueParticiple
  if (has(first, opening) || /ing$|ed$/.test(first?.lower ?? '')) {
    for (let i = start + 1; i < index; i++) {
      if (tokens[i]?.lower !== ',') continue
      from = overAddress(tokens, i + 1, index)
      break
    }
  }
  for (let i = from; i < index; ) {
    const phrase =
      canBegin(tokens, i) && !has(tokens[i - 1], i === from ? 0 : Flag.Preposition) ? phraseAt(tokens, i, index) : null
    if (phrase !== null && !isTemporal(tokens, phrase)) return phrase
    i = phrase === null ? i + 1 : Math.max(phrase.end, i + 1)
  }
  return null
}

/** "At a rally in Ames, Iowa, on Sunday, Smith ...": further times and places in the opening are skipped. */
function overAddress(tokens: readonly TaggedToken[], from: number, index: number): number {
  let start = from
  for (let steps = 0; steps < mostSegments; steps++) {
    const first = tokens[start]
    const phrase = canBegin(tokens, start) ? phraseAt(tokens, start, index) : null
    const isPlace = phrase !== null && tokens[phrase.end]?.lower === ',' && !isPersonLike(tokens, phrase)
    if (!isPlace && !has(first, Flag.Preposition | Flag.Date | Flag.Number)) return start
    let comma = start
    while (comma < index && tokens[comma]?.lower !== ',') comma++
    if (comma >= index - 1) return start
    start = comma + 1
  }
  return start
}

/** The subject of a token's clause: the phrase that opens the nearest part between commas and is followed by a verb. */
export function clauseSubject(tokens: readonly TaggedToken[], index: number): Phrase | null {
  const floor = sentenceStart(tokens, index)
  let end = index
  for (let segment = 0; segment < mostSegments && end > floor; segment++) {
    const start = segmentStart(tokens, end, floor)
    let i = start
    while (
      i < end &&
      (has(tokens[i], Flag.Conjunction | Flag.Subordinator) || (has(tokens[i], Flag.Adverb) && !canBegin(tokens, i)))
    )
      i++
    const phrase = canBegin(tokens, i) && !has(tokens[i], Flag.Preposition) ? phraseAt(tokens, i, end) : null
    const next = phrase === null ? undefined : tokens[phrase.end]
    if (
      phrase !== null &&
      phrase.end < end &&
      !isTemporal(tokens, phrase) &&
      !has(next, Flag.Relative | Flag.Conjunction | Flag.Preposition)
    )
      return phrase
    if (start <= floor || has(tokens[start - 1], Flag.Quote)) break
    end = start - 1
  }
  return null
}
