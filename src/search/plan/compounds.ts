// What the parts of a typed compound are worth by themselves. typed-words.ts builds the clauses.

import { isUnit } from '../../text/affixes.ts'
import { isDecade } from '../../text/part.ts'
import type { Slot } from './slots.ts'
import { saysLittle } from './stop-words.ts'
import type { KnownWords } from './words-asked.ts'

/** Whether a part is searched beside the compound; if `little`, only where the archive has no such compound; if `none`, never. */
export type PartWorth = 'full' | 'little' | 'none'

/**
 * Fewest letters of a part that is also searched by itself, beside a compound that is also written as one word: `covid` of COVID-19,
 * `inflammatory`.
 */
const shortestPart = 4
/** From this many numbers on, a compound is a date, a range, a score or a telephone number, whose parts mean nothing alone. */
const fewestNumbers = 2

const number = /^\d/u
const counted: ReadonlySet<string> = new Set(['percent', 'thousand', 'million', 'billion', 'trillion'])

/** What each part of a compound is worth. */
export function partsWorth(known: KnownWords, text: string, slots: readonly Slot[]): readonly PartWorth[] {
  const [first, second, ...more] = slots
  const hasWhole = slots.some(({ whole }) => whole !== null)
  const isCounted = slots.filter(({ term }) => number.test(term)).length >= fewestNumbers
  const isStop = slots.map(({ term }) => saysLittle(term, known.facts))
  // `10-kg`, `40°C`
  const isMeasure =
    first !== undefined &&
    second !== undefined &&
    more.length === 0 &&
    number.test(first.term) &&
    isUnitAt(text, second)
  const isIdentifier = slots.some(({ start }) => text[start - 1] === '_')
  return slots.map((slot, at): PartWorth => {
    const { term } = slot
    // `of` of state-of-the-art.
    if (isStop[at] === true && !isStop.every(Boolean)) return 'none'
    if (isDecade(term) && !isCounted) return 'full'
    if (isIdentifier || (isCounted && (number.test(term) || counted.has(term)))) return 'little'
    if (!hasWhole && !isMeasure) return 'full'
    // `co` of co-op, `12` of AK-12 and the `million` of $5m mean nothing alone.
    const isFragment = term.length < shortestPart || /\d/u.test(term) || counted.has(term)
    return isFragment ? 'little' : 'full'
  })
}

function isUnitAt(text: string, { term, start, end }: Slot): boolean {
  return isUnit(text.slice(start, end), term)
}
