// Analyzes one typed word, slot by slot, with its alternative readings kept apart. typed-words.ts decides what to do with them.

import { analyze } from '../../text/analyzer.ts'
import { classAt, IDEOGRAPH, SYLLABIC } from '../../text/character.ts'

const isAscii = /^[\0-\x7f]*$/

export interface Slot {
  /** The most specific reading of this place alone. */
  readonly term: string
  /** A wider reading: `name` for `@name`, `1.75` for `1.75.0`. */
  readonly wider: string | null
  /** A reading that joins this slot and the next into one word: `coop` for `co-op`. */
  readonly whole: string | null
  /** A pair of characters (or the last one) of a script without spaces. */
  readonly isPair: boolean
  /** The word spelled out, as some languages of the archive write it: `mueller` for `Müller`. */
  readonly spelled: readonly string[]
  readonly position: number
  readonly start: number
  readonly end: number
}

/** The slots of a text. `langs` are the languages of the archive that spell words out. */
export function slotsOf(text: string, langs: readonly string[] = []): Slot[] {
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
    const term = isWhole ? second.term : long
    slots.push({
      term,
      wider: isWhole ? null : short,
      whole: isWhole ? first.term : null,
      isPair: kind === IDEOGRAPH || kind === SYLLABIC,
      spelled: isAscii.test(text)
        ? []
        : spelledOut(text.slice(isWhole ? second.start : first.start, isWhole ? second.end : first.end), term, langs),
      position: first.position,
      start: first.start,
      end: first.end,
    })
    at += second === undefined ? 1 : 2
  }
  return slots
}

/** The other terms that a language files for a word. */
function spelledOut(word: string, term: string, langs: readonly string[]): string[] {
  const terms = langs.flatMap(lang => analyze(word, lang).filter(({ position }) => position === 0))
  return [...new Set(terms.map(({ term: other }) => other))].filter(other => other !== term)
}
