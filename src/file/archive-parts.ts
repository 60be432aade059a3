// The parts of an opened archive that ranking reads, in place.

import type { ArticleColumn } from '../article/columns.ts'
import type { FieldName } from '../article/indexed-fields.ts'
import type { Field } from './postings/field-reader.ts'
import type { Counts } from './section-ids.ts'
import type { BreakTable } from './tables/break-table.ts'
import type { ArticleValues } from './tables/column-values.ts'
import type { GroupTable } from './tables/group-table.ts'
import type { UnitTable } from './tables/unit-table.ts'

export interface ArchiveParts {
  readonly counts: Counts
  readonly units: UnitTable
  readonly fields: Readonly<Record<FieldName, Field>>
  /** First article of each window, and the end. */
  readonly windows: Uint32Array
  readonly values: Readonly<Record<ArticleColumn, ArticleValues>>
  /** Date of each article as a number (`tables/days.ts`), 0 for undated. */
  readonly dates: ArrayLike<number>
  /** Time of each article as a number (`tables/days.ts`), 0 if it is not known; articles past the end have none. */
  readonly times: ArrayLike<number>
  /** Speaker of each quote from 1, 0 for none; unit of each quote. */
  readonly quoteSpeakers: ArrayLike<number>
  readonly quoteUnits: Uint32Array
  readonly breaks: BreakTable
  /** Articles that are editions of one story, and units that are copies of one passage; null if there are none. */
  readonly copies: { readonly articles: GroupTable; readonly units: GroupTable } | null
}
