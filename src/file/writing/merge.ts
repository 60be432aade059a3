// Merges the segments' counts, term by term, and gives each term's postings to a field's writer.

import type { PostingList } from '../postings/list-writer.ts'
import type { FieldCounts, Segment } from './count.ts'

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
    const parts: { readonly segment: Segment; readonly from: number; readonly to: number }[] = []
    segments.forEach((segment, i) => {
      const place = next[i] ?? 0
      if (segment.terms[place] !== term) return
      parts.push({ segment, from: segment.starts[place] ?? 0, to: segment.starts[place + 1] ?? 0 })
      next[i] = place + 1
    })
    if (parts.length === 0) return
    each(number, {
      docs: joined(parts.map(({ segment, from, to }) => segment.docs.subarray(from, to))),
      freqs: joined(parts.map(({ segment, from, to }) => segment.freqs.subarray(from, to))),
      positions: joined(
        parts.map(({ segment, from, to }) =>
          segment.positions.subarray(segment.placeStarts[from], segment.placeStarts[to]),
        ),
      ),
    })
  })
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const [first] = parts
  if (parts.length === 1 && first !== undefined) return first
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
