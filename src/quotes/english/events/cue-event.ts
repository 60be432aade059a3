// A cue with its subject, and how they relate.

import type { Phrase } from '../phrases/noun-phrases.ts'

/** How subject and cue relate. */
export type EventShape =
  | 'before' // X said
  | 'after' // said X
  | 'participle' // X left, saying
  | 'infinitive' // X went on to say
  | 'coordinate' // X smiled and said
  | 'phrase' // according to X
  | 'passive' // was called
  | 'noun' // X's statement
  | 'label' // X:
  | 'dash' // — X

/** A cue and its subject, as indexes into the paragraph's tokens. */
export interface CueEvent {
  readonly shape: EventShape
  readonly lemma: string
  readonly cueStart: number
  readonly cueEnd: number
  readonly subject: Phrase | null
  /** First and last token (exclusive) of cue and subject together. */
  readonly start: number
  readonly end: number
}

export function make(
  shape: EventShape,
  lemma: string,
  cueStart: number,
  cueEnd: number,
  subject: Phrase | null,
): CueEvent {
  const start = subject === null ? cueStart : Math.min(cueStart, subject.start)
  const end = subject === null ? cueEnd : Math.max(cueEnd, subject.end)
  return { shape, lemma, cueStart, cueEnd, subject, start, end }
}
