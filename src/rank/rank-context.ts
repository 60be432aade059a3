// What every clause of one query shares.

import { type FieldName, fieldNames } from '../article/indexed-fields.ts'
import type { ArchiveParts } from '../file/archive-parts.ts'
import type { WordClause } from '../query/clause.ts'
import type { RankOptions } from '../query/ranking.ts'
import type { Leaf } from './leaf.ts'
import type { Scratch } from './scratch.ts'
import { type WindowTable, windowsOf } from './windows.ts'

/** How a query is carried out. Any setting gives the same answer; these decide what it costs. */
export interface Tactics {
  /** Most units for each stretch of the archive that are looked up one by one, which costs less than going over all of it. */
  readonly candidatesPerStretch: number
  /** Most lists that a word is read from side by side. One with more, a prefix say, is added up list by list beforehand. */
  readonly mostLists: number
  /** Postings from which it pays to bound the scores of windows, and not to score those that cannot reach the best. */
  readonly boundedFrom: number
}

export const defaultTactics: Tactics = { candidatesPerStretch: 4, mostLists: 16, boundedFrom: 100_000 }

export interface RankContext {
  readonly source: ArchiveParts
  readonly windows: WindowTable
  readonly scratch: Scratch
  readonly options: Pick<RankOptions, 'k1' | 'fields'>
  /** Fields that a clause looks in unless it says which. */
  readonly fields: readonly FieldName[]
  readonly tactics: Tactics
  /** Most units that are looked up one by one. */
  readonly mostCandidates: number
  /** Where the words of the query were met, by clause; null where closeness does not count. */
  readonly met: Map<WordClause, Met> | null
}

/** Where a word was met, in the units that were scored. */
export interface Met {
  /** A bit for each unit of the archive that has it, in any field. */
  readonly units: Uint32Array
  /** Whether it is in the texts at all. */
  readonly isInTexts: boolean
  /** For each of these units, which ascend, the open lists in the texts that may have it. */
  texts(units: readonly number[]): readonly (readonly Leaf[])[]
}

/** With `keepsMet`, what `met` is for is kept. */
export function rankContext(
  source: ArchiveParts,
  options: RankContext['options'],
  tactics: Tactics,
  keepsMet: boolean,
): RankContext {
  const windows = windowsOf(source)
  const met = keepsMet ? new Map<WordClause, Met>() : null
  const mostCandidates = tactics.candidatesPerStretch * windows.stretches.length
  return { source, windows, scratch: windows.scratch, options, fields: fieldNames, tactics, mostCandidates, met }
}
