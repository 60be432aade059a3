// How much the length of a text counts against it in this archive: BM25's b, which the blocks' bounds are made for and searches take from
// the file. A short article is short because it says little; a short paragraph is a heading or a line that its article goes on around.

import type { UnitPlan } from './unit-plan.ts'

/** Of an archive whose articles have many paragraphs: what Anserini uses for passages. */
const ofParts = 0.4
/** Of one whose articles are one paragraph each: abstracts, briefs, whole articles in one piece (docs/decisions/0010 has the table). */
const ofWholes = 0.55

/** BM25's b for an archive, between the two by the share of paragraphs that are their whole article. */
export function lengthNormalisation({ entries, paragraphs }: Pick<UnitPlan, 'entries' | 'paragraphs'>): number {
  const wholes = entries.filter(({ article }) => article.paragraphs.length === 1).length
  return ofParts + (ofWholes - ofParts) * (wholes / Math.max(1, paragraphs))
}
