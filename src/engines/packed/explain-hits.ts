// Explains hits' scores in words: what each word and phrase contributed, then what the date and closeness added or took.

import type { OpenArchive } from '../../file/open-archive.ts'
import { dayNumber } from '../../file/tables/days.ts'
import type { Clause, PhraseClause, WordClause } from '../../query/clause.ts'
import type { RankedPassage, RankOptions } from '../../query/ranking.ts'
import { explain as partsOf } from '../../rank/explain.ts'
import { recencyOf } from '../../rank/recency.ts'
import type { ScorePart } from '../../search/answer.ts'

/** Most forms of a word that are named. */
const mostForms = 5
/** A smaller contribution is a rounding error. */
const leastLift = 1e-9

/** For each hit, parts that add up to its score. */
export function explain(
  archive: OpenArchive,
  clause: Clause,
  options: RankOptions,
  hits: readonly RankedPassage[],
): ScorePart[][] {
  const units = hits.map(({ unit }) => unit)
  const recency = recencyOf(options.recency)
  return partsOf(archive, clause, options, units).map((ofClauses, i) => {
    const parts = ofClauses.map(part => ({ what: nameOf(archive, part.clause), score: part.score }))
    const { unit = 0, score = 0 } = hits[i] ?? {}
    const sum = parts.reduce((total, part) => total + part.score, 0)
    const day = archive.articles.day(archive.units.at(unit).article)
    const dated = sum * (recency?.(day === null ? 0 : dayNumber(day)) ?? 1)
    if (recency !== null) parts.push({ what: 'date', score: dated - sum })
    if (score - dated > leastLift) parts.push({ what: 'closeness', score: score - dated })
    return parts
  })
}

function nameOf({ terms }: OpenArchive, clause: WordClause | PhraseClause): string {
  if (clause.op === 'phrase') return `"${clause.slots.map(forms => terms.at(forms[0]?.term ?? -1)).join(' ')}"`
  const [first = '', ...others] = clause.forms.slice(0, mostForms + 1).map(form => terms.at(form.term))
  const hasMore = clause.forms.length > mostForms + 1
  return others.length === 0 ? first : `${first} (${others.join(', ')}${hasMore ? ', …' : ''})`
}
