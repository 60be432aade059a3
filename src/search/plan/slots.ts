// Analyzes one typed word, slot by slot, with its alternative readings kept apart. typed-words.ts decides what to do with them.

import { analyze } from '../../text/analyzer.ts'
import { classAt, IDEOGRAPH, SYLLABIC } from '../../text/character.ts'

export interface Slot {
  /** The most specific reading of this place alone. */
  readonly term: string
  /** A wider reading: `name` for `@name`, `1.75` for `1.75.0`. */
  readonly wider: string | null
  /** A reading that joins this slot and the next into one word: `coop` for `co-op`. */
  readonly whole: string | null
  /** A pair of characters (or the last one) of a script without spaces. */
  readonly isPair: boolean
  readonly position: number
  readonly start: number
  readonly end: number
}

/** The slots of a text. */
export function slotsOf(text: string): Slot[] {
  const tokens = analyze(text)
  const slots: Slot[] = []
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at]
    if (first === undefined) break
    const second = tokens[at + 1]?.position === first.position ? tokens[at + 1] : undefined
    const after = tokens[at + (second === undefined ? 1 : 2)]
    const isWhole =
      second !== undefined && after !== undefined && after.start < first.end && after.position > first.position
    const kind = classAt(text, first.start)
    const [long, short] =
      second === undefined
        ? [first.term, null]
        : first.term.length < second.term.length
          ? [second.term, first.term]
          : [first.term, second.term]
    slots.push({
      term: isWhole ? second.term : long,
      wider: isWhole ? null : short,
      whole: isWhole ? first.term : null,
      isPair: kind === IDEOGRAPH || kind === SYLLABIC,
      position: first.position,
      start: first.start,
      end: first.end,
    })
    at += second === undefined ? 1 : 2
  }
  return slots
}
