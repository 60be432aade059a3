// Analyzes one typed word, slot by slot, with its alternative readings kept apart. typed-words.ts decides what to do with them.

import { analyze, type Token } from '../../text/analyzer.ts'
import { classAt, IDEOGRAPH, SYLLABIC } from '../../text/character.ts'

const isTag = /^[@#]/
const isAscii = /^[\0-\x7f]*$/

export interface Slot {
  /** The most specific reading of this place alone. */
  readonly term: string
  /** A wider reading: `name` for `@name`, `1.75` for `1.75.0`. */
  readonly wider: string | null
  /** A reading that joins this slot and later ones into one word: `coop` for `co-op`. */
  readonly whole: string | null
  /** Number of slots that `whole` joins; otherwise 1. */
  readonly joins: number
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
  const places = placesOf(analyze(text))
  return places.map((tokens, at): Slot => {
    const [first] = tokens
    const next = places[at + 1]?.[0]
    const isWhole = tokens.length > 1 && next !== undefined && next.start < first.end
    const [own, other] = isWhole ? [tokens[1] ?? first, tokens[2]] : [first, tokens[1]]
    const isLonger = other === undefined || own.term.length >= other.term.length
    const kind = classAt(text, own.start)
    const term = isLonger ? own.term : other.term
    const wider = other === undefined ? null : isLonger ? other.term : own.term
    return {
      ...{ term, wider },
      whole: isWhole ? first.term : null,
      joins: isWhole ? joinedBy(first, places, at) : 1,
      isPair: kind === IDEOGRAPH || kind === SYLLABIC,
      spelled: isAscii.test(text) ? [] : spelledOut(text.slice(own.start, own.end), [term, wider], langs),
      position: own.position,
      start: own.start,
      end: own.end,
    }
  })
}

/** A name and its number in one word, `iPhone15`, and each by itself. */
const named = /^(?<name>\p{L}{1,24})(?<number>\d{1,6})$/u
const name = /^\p{L}{1,24}$/u
const number = /^\d{1,6}$/u

/** The word that a name and the number after it are also written as, or null. */
export function joinedName(one: Slot | undefined, other: Slot | undefined): string | null {
  if (one === undefined || other === undefined || one.isPair) return null
  return name.test(one.term) && number.test(other.term) ? one.term + other.term : null
}

/** The same slots with names and numbers apart, if any is written as one word: `iphone 15 pro` for `iphone15 pro`. */
export function apart(slots: readonly Slot[]): readonly Slot[] {
  return placed(
    slots.flatMap(slot => {
      const parts = named.exec(slot.term)?.groups
      if (parts === undefined || slot.isPair) return [slot]
      const middle = slot.end - (parts.number ?? '').length
      return [
        { ...slot, term: parts.name ?? '', end: middle },
        { ...slot, term: parts.number ?? '', start: middle },
      ]
    }),
    slots,
  )
}

/** The same slots with each name and its number as one word, if there are any: `iphone15 pro` for `iphone 15 pro`. */
export function together(slots: readonly Slot[]): readonly Slot[] {
  const joined: Slot[] = []
  for (const [at, slot] of slots.entries()) {
    const term = joinedName(slots[at - 1], slot)
    const last = joined.at(-1)
    if (term === null || last === undefined) joined.push(slot)
    else joined[joined.length - 1] = { ...last, term, end: slot.end }
  }
  return placed(joined, slots)
}

/** Slots at one position after the other, if they are not those that were given. */
function placed(slots: readonly Slot[], given: readonly Slot[]): readonly Slot[] {
  return slots.length === given.length ? given : slots.map((slot, position) => ({ ...slot, position }))
}

function joinedBy(whole: Token, places: readonly (readonly [Token, ...Token[]])[], at: number): number {
  let joins = 1
  while ((places[at + joins]?.[0].start ?? whole.end) < whole.end) joins += 1
  return joins
}

/** Tokens by their position. A reading that goes over several positions comes first. */
function placesOf(tokens: readonly Token[]): (readonly [Token, ...Token[]])[] {
  const places: [Token, ...Token[]][] = []
  for (const token of tokens) {
    const last = places.at(-1)
    // Who types `@white_house` means nothing else.
    if (last !== undefined && isTag.test(last[0].term) && isPiece(token, last[0])) continue
    if (last !== undefined && last[0].position === token.position) last.push(token)
    else places.push([token])
  }
  return places
}

/** Whether a token is one of several words of a tag. */
function isPiece(token: Token, tag: Token): boolean {
  return token.start < tag.end && (token.end < tag.end || token.position > tag.position)
}

/** The other terms that a language files for a word. */
function spelledOut(word: string, known: readonly (string | null)[], langs: readonly string[]): string[] {
  const terms = langs.flatMap(lang => analyze(word, lang).filter(({ position }) => position === 0))
  return [...new Set(terms.map(({ term: other }) => other))].filter(other => !known.includes(other))
}
