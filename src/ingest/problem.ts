// What can go wrong with a file, as data: the build goes on, and the report tells the reader what to do.

/** A row of the build's report. `line` counts from 1. */
export interface Problem {
  readonly file: string
  readonly line: number | null
  /** `error`: the file, or a part of it, is not in the archive. `warning`: it is, but not as its author may expect. */
  readonly severity: 'error' | 'warning'
  /** What is the matter. */
  readonly message: string
  /** What to do about it. */
  readonly advice: string
}
