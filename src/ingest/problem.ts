// What can go wrong with a file, as data: the build goes on, and the report tells the reader what to do.

import type { HoldReason } from './publication/claim.ts'

/** How the row begins for a page of a site that is no article. A folder's are shown as one. */
export const pageWithoutText = 'a page without the text of an article'

/** A row of the build's report. `line` counts from 1. */
export interface Problem {
  readonly file: string
  readonly line: number | null
  /**
   * `error`: the file, or a part of it, is not in the archive. `warning`: it is, but not as its author may expect. `held`: it was
   * read and is not in the archive, since it is not published.
   */
  readonly severity: 'error' | 'warning' | 'held'
  /** Why it is held back; for `held` alone. */
  readonly reason?: HoldReason
  /** What is the matter. */
  readonly message: string
  /** What to do about it. */
  readonly advice: string
}
