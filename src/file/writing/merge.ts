// Merges the segments' counts, term by term, and gives each term's postings to a field's writer.

import type { PostingList } from '../postings/list-writer.ts'
import type { NarrowNumbers } from '../sections/sections.ts'
import type { FieldCounts, Segment } from './count.ts'

/** A term's place among those of a segment. */
interface Part {
  readonly segment: Segment
  readonly place: number
}

/** All terms of all fields, sorted by code units. */
export function allTerms(fields: readonly FieldCounts[]): string[] {
  const terms = new Set<string>()
  for (const { segments } of fields) for (const segment of segments) for (const term of segment.terms) terms.add(term)
  return [...terms].sort()
}

/** Calls `each` for every term that a field has, in order, with its postings over all segments. */
export function mergePostings(
  terms: readonly string[],
  { segments }: FieldCounts,
  each: (term: number, list: PostingList) => void,
): void {
  const next = new Uint32Array(segments.length)
  terms.forEach((term, number) => {
    const parts: Part[] = []
    segments.forEach((segment, i) => {
      const place = next[i] ?? 0
      if (segment.terms[place] !== term) return
      parts.push({ segment, place })
      next[i] = place + 1
    })
    if (parts.length === 0) return
    each(number, {
      docs: joined(
        parts,
        ({ starts }) => starts,
        ({ docs }) => docs,
        ({ first }) => first,
      ),
      freqs: joined(
        parts,
        ({ starts }) => starts,
        ({ freqs }) => freqs,
      ),
      positions: joined(
        parts,
        ({ placeStarts }) => placeStarts,
        ({ positions }) => positions,
      ),
    })
  })
}

/** A term's numbers in each segment, one segment after another. */
function joined(
  parts: readonly Part[],
  startsOf: (segment: Segment) => Uint32Array,
  numbersOf: (segment: Segment) => NarrowNumbers,
  addedTo: (segment: Segment) => number = () => 0,
): Uint32Array {
  const length = parts.reduce(
    (sum, { segment, place }) => sum + (startsOf(segment)[place + 1] ?? 0) - (startsOf(segment)[place] ?? 0),
    0,
  )
  const all = new Uint32Array(length)
  let at = 0
  for (const { segment, place } of parts) {
    const [starts, numbers, added] = [startsOf(segment), numbersOf(segment), addedTo(segment)]
    const end = starts[place + 1] ?? 0
    for (let i = starts[place] ?? 0; i < end; i += 1) all[at++] = (numbers[i] ?? 0) + added
  }
  return all
}
