// How much the length of a text lowers its score in this archive: BM25's b. The bounds of blocks are computed for it, and searches take it
// from the file. A short article is short because it says little; a short paragraph is often a heading or a line of a longer article.

import type { UnitPlan } from './unit-plan.ts'

/** For an archive whose articles have many paragraphs: the value that Anserini uses for passages. */
const ofParts = 0.4
/** For an archive whose articles have one paragraph each: abstracts, briefs (docs/decisions/0010 has the table). */
const ofWholes = 0.55

/** BM25's b for an archive, interpolated by the share of articles that are one paragraph. */
export function lengthNormalisation({ entries, paragraphs }: Pick<UnitPlan, 'entries' | 'paragraphs'>): number {
  const wholes = entries.filter(({ article }) => article.paragraphs.length === 1).length
  return ofParts + (ofWholes - ofParts) * (wholes / Math.max(1, paragraphs))
}
