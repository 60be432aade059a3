// What every clause of one query shares.

import type { FieldName, RankOptions } from '../plan.ts'
import type { Scratch } from './scratch.ts'
import type { RankSource } from './source.ts'
import type { WindowTable } from './windows.ts'

export interface RankContext {
  readonly source: RankSource
  readonly windows: WindowTable
  readonly scratch: Scratch
  readonly options: Pick<RankOptions, 'k1' | 'delta' | 'fields'>
  /** Fields that a clause looks in unless it says which. */
  readonly fields: readonly FieldName[]
  /** Most units that are candidates (`Node.candidates`). */
  readonly mostCandidates: number
}
