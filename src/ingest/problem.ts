// Problems with a file, as data: the build continues, and the report tells the user what to do.

import type { HoldReason } from './publication/claim.ts'

/** The beginning of the row for a site's page without an article. The rows of a folder are combined. */
export const pageWithoutText = 'a page without the text of an article'

/** A row of the build's report. `line` counts from 1. */
export interface Problem {
  readonly file: string
  readonly line: number | null
  /**
   * `error`: the file, or a part of it, is not in the archive. `warning`: it is, but perhaps not as its author expects. `held`: it was read
   * but is not in the archive, because it is not published.
   */
  readonly severity: 'error' | 'warning' | 'held'
  /** Why it is held back; only for `held`. `hidden`: a correction of the editors says so. */
  readonly reason?: HoldReason | 'hidden'
  /** What is wrong. */
  readonly message: string
  /** What to do about it. */
  readonly advice: string
}
