// Explains hits' scores in words.

import type { OpenArchive } from '../../file/open-archive.ts'
import { dayNumber } from '../../file/tables/days.ts'
import type { Clause } from '../../query/clause.ts'
import type { RankedPassage, RankOptions } from '../../query/ranking.ts'
import { explain as partsOf } from '../../rank/explain.ts'
import { recencyOf } from '../../rank/recency.ts'
import type { ScorePart } from '../../search/answer.ts'
import { scoreParts } from '../score-parts.ts'

/** For each hit, parts that add up to its score. */
export function explain(
  archive: OpenArchive,
  clause: Clause,
  options: RankOptions,
  hits: readonly RankedPassage[],
): ScorePart[][] {
  const units = hits.map(({ unit }) => unit)
  const recency = recencyOf(options.recency)
  return partsOf(archive, clause, options, units).map((parts, i) => {
    const { unit = 0, score = 0 } = hits[i] ?? {}
    const day = dayNumber(archive.articles.day(archive.units.at(unit).article))
    return scoreParts({ parts, score, day }, recency, archive.terms.at)
  })
}
