// How many articles some units are of. Where editions of a story count once, an article counts if it has a unit that no earlier edition has
// among these: that is exact where the first editions are among them or all of their copies are later ones, and an estimate elsewhere.

import type { Match, UnitFields } from './match.ts'

/** Units that no edition has, or none that is earlier. */
export function isEarliest({ copy, edition }: UnitFields): Match {
  return {
    bool: {
      should: [{ bool: { must_not: [{ exists: { field: copy } }] } }, { term: { [edition]: 0 } }],
      minimum_should_match: 1,
    },
  }
}

/** What `articleCount` reads, beside `copied` where editions count once: `collapse`. */
export function articlesIn(unit: UnitFields, exactUpTo: number, collapse: boolean): Record<string, object> {
  const all = { article: articles(unit, exactUpTo) }
  if (!collapse) return all
  return {
    ...all,
    first: { filter: isEarliest(unit), aggs: { article: articles(unit, exactUpTo) } },
    later: { filter: { range: { [unit.edition]: { gt: 0 } } } },
  }
}

function articles(unit: UnitFields, exactUpTo: number): object {
  const own = { cardinality: { field: 'article', precision_threshold: exactUpTo } }
  return unit.of === 'paragraph' ? own : { reverse_nested: {}, aggs: { article: own } }
}

interface Cardinality {
  readonly value?: number
  /** Of quotes. */
  readonly article?: { readonly value: number }
}

interface Articles {
  readonly article?: Cardinality
  readonly first?: { readonly article: Cardinality }
  readonly later?: { readonly doc_count: number }
  readonly copied?: Copied
}

/** Units that are copies, and how many different ones. */
export interface Copied {
  readonly doc_count: number
  readonly copies: { readonly value: number }
}

/** The number of articles, from what `articlesIn` asked for. */
export function articleCount(aggregations: unknown): number {
  const { article, first, later, copied } = (aggregations ?? {}) as Articles
  const all = articlesOf(article)
  const laterUnits = later?.doc_count ?? 0
  if (first === undefined || copied === undefined || laterUnits === 0) return all
  const firsts = Math.min(all, articlesOf(first.article))
  // Copies whose first edition is not here are new with one of the later units.
  const fresh = copied.copies.value - (copied.doc_count - laterUnits)
  return firsts + Math.round((all - firsts) * Math.min(1, Math.max(0, fresh / laterUnits)))
}

function articlesOf(cardinality: Cardinality | undefined): number {
  return cardinality?.article?.value ?? cardinality?.value ?? 0
}
