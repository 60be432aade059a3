// Quotation marks in a claim and in a paragraph. They are ignored inside one quotation; but a claim that runs from quoted words into the
// reporter's, or back, has to show the marks where the article has them, and no others.

import type { Region } from '../../text/quotation-marks.ts'
import type { Span } from '../../text/span.ts'
import type { Change, Side } from './differences.ts'

/** Whose words part of a paragraph is: in quotation marks, the article's own, or both. */
export type Voice = 'quoted' | 'article' | 'mixed'

const double = /[“”„‟"«»＂〝〞「」『』]|``|''/g
const any = /[“”„‟"«»＂〝〞「」『』‘’‚‛‹›'`]/g

/** Whose words a span is, given the quotations of its paragraph. */
export function voiceOf(regions: readonly Region[], { start, end }: Span): Voice {
  const touched = regions.filter(region => region.innerStart < end && region.innerEnd > start)
  if (touched.length === 0) return 'article'
  return touched.some(region => region.innerStart <= start && region.innerEnd >= end) ? 'quoted' : 'mixed'
}

/** Whether the claim has a mark wherever a quotation of the paragraph begins or ends inside it, and no other marks. */
export function showsMarks(
  claim: Side,
  passage: Side,
  regions: readonly Region[],
  changes: readonly Change[],
): boolean {
  const claimed = placed(claim, changes, 'claimed')
  const found = placed(passage, changes, 'found')
  const shown = claimed(marks(claim.text, any))
  const borders = found(regions.flatMap(({ start, end, closed }) => (closed ? [start, end - 1] : [start])))
  const doubles = found(marks(passage.text, double))
  return (
    [...borders].every(([place, count]) => (shown.get(place) ?? 0) >= count) &&
    [...claimed(marks(claim.text, double)).keys()].every(place => doubles.has(place))
  )
}

function marks(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index)
}

/**
 * Locates marks by the number of shared letters before them, so that places in two texts can be compared even if one drops words or splits
 * them. Marks before the first shared word and after the last are ignored.
 */
function placed({ words }: Side, changes: readonly Change[], side: 'claimed' | 'found') {
  const same = changes.flatMap(change => (change.kind === 'same' && change[side] !== null ? [change[side]] : []))
  const ordinals = same.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at))
  return (positions: readonly number[]): Map<number, number> => {
    const counts = new Map<number, number>()
    let [next, letters] = [0, 0]
    for (const position of positions) {
      while ((words[ordinals[next] ?? -1]?.start ?? Number.POSITIVE_INFINITY) < position) {
        letters += words[ordinals[next] ?? -1]?.key.length ?? 0
        next += 1
      }
      if (next === 0 || next === ordinals.length) continue
      if (position < (words[ordinals[next - 1] ?? -1]?.end ?? 0)) continue
      counts.set(letters, (counts.get(letters) ?? 0) + 1)
    }
    return counts
  }
}
