// What the questions of one answer share: the searches that travel together, and the numbers of its words, values and passages.

import type { Asking } from './asking.ts'
import type { Known, KnownFacts } from './facts.ts'
import type { KnownWords } from './known-words.ts'
import type { AnswerNumbers } from './numbers.ts'

export interface AnswerState {
  readonly asking: Asking
  readonly numbers: AnswerNumbers
  readonly words: KnownWords
  readonly facts: KnownFacts
}

/** What is known of the archive; at once where it was read a moment ago. */
export function factsOf({ facts, asking }: AnswerState): Known | Promise<Known> {
  return facts.get(asking)
}
