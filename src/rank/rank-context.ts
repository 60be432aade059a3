// What all clauses of one query share.

import { type FieldName, fieldNames } from '../article/indexed-fields.ts'
import type { ArchiveParts } from '../file/archive-parts.ts'
import type { WordClause } from '../query/clause.ts'
import type { RankOptions } from '../query/ranking.ts'
import type { Leaf } from './leaf.ts'
import type { Scratch } from './scratch.ts'
import { type WindowTable, windowsOf } from './windows.ts'

/** How a query is executed. The settings affect the cost, never the answer. */
export interface Tactics {
  /** Most candidates per stretch of the archive that are looked up one by one, which is cheaper than scanning everything. */
  readonly candidatesPerStretch: number
  /** Most lists of a word that are read side by side. A word with more, such as a prefix, is summed list by list beforehand. */
  readonly mostLists: number
  /** From this many postings, bounding the scores of windows pays off, because windows that cannot reach the best hits are not scored. */
  readonly boundedFrom: number
}

export const defaultTactics: Tactics = { candidatesPerStretch: 4, mostLists: 16, boundedFrom: 100_000 }

export interface RankContext {
  readonly source: ArchiveParts
  readonly windows: WindowTable
  readonly scratch: Scratch
  readonly options: Pick<RankOptions, 'k1' | 'fields'>
  /** The fields that a clause searches by default. */
  readonly fields: readonly FieldName[]
  readonly tactics: Tactics
  /** Most units that are looked up one by one. */
  readonly mostCandidates: number
  /** For each clause, the units in which its word occurred; null if closeness does not count. */
  readonly met: Map<WordClause, Met> | null
}

/** The units in which a word occurred, among those that were scored. */
export interface Met {
  /** A bit for each unit of the archive that has it, in any field. */
  readonly units: Uint32Array
  /** Whether it is in the texts at all. */
  readonly isInTexts: boolean
  /** For each of these ascending units, the open text lists that may have it. */
  texts(units: readonly number[]): readonly (readonly Leaf[])[]
}

/** With `keepsMet`, `met` is recorded. */
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
