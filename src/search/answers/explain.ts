// The parts of a hit's score: each clause alone on the hit's article, then what closeness and the date did to their sum.

import type { OpenArchive } from '../../index/open.ts'
import type { Clause, RankOptions } from '../../index/plan.ts'
import { rank } from '../../index/rank.ts'
import type { Plan } from '../plan/planner.ts'

export interface ScorePart {
  readonly what: string
  readonly score: number
}

/** Units of one article that are looked through for the hit; the parts of a hit beyond them are not told apart. */
const mostUnits = 5_000

/** Adds up to the hit's score. */
export function explain(
  archive: OpenArchive,
  { clause }: Plan,
  options: RankOptions,
  unit: number,
  score: number,
): ScorePart[] {
  const { article } = archive.units.at(unit)
  const alone = {
    ...options,
    offset: 0,
    limit: mostUnits,
    sort: 'relevance',
    facets: [],
    groupByArticle: false,
    fold: false,
  } as const
  const scoreOf = (part: Clause, proximity: number): number => {
    const only: Clause = { op: 'bool', must: [part], filter: [{ op: 'in', column: 'article', values: [article] }] }
    const { hits } = rank(archive, only, { ...alone, proximity, recency: null })
    return hits.find(hit => hit.unit === unit)?.score ?? 0
  }
  const parts: ScorePart[] = []
  for (const part of scoring(clause)) {
    const own = scoreOf(part, 0)
    if (own > 0) parts.push({ what: nameOf(archive, part), score: own })
  }
  const sum = parts.reduce((total, part) => total + part.score, 0)
  if (options.sort !== 'relevance') return parts
  const near = scoreOf(clause, options.proximity)
  if (near - sum > 1e-9) parts.push({ what: 'closeness', score: near - sum })
  if (options.recency !== null && near !== score) parts.push({ what: 'date', score: score - near })
  return parts
}

function scoring(clause: Clause): readonly Clause[] {
  if (clause.op !== 'bool') return clause.op === 'word' || clause.op === 'phrase' ? [clause] : []
  return [...(clause.must ?? []), ...(clause.should ?? [])].flatMap(scoring)
}

function nameOf({ terms }: OpenArchive, clause: Clause): string {
  if (clause.op === 'word') return formsName(clause.forms.map(form => terms.at(form.term)))
  if (clause.op === 'phrase') return `"${clause.slots.map(forms => terms.at(forms[0]?.term ?? -1)).join(' ')}"`
  return clause.op
}

function formsName(forms: readonly string[]): string {
  const [first = '', ...others] = forms
  const shown = others.slice(0, 5).join(', ')
  return others.length === 0 ? first : `${first} (${shown}${others.length > 5 ? ', …' : ''})`
}
