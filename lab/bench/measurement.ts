// What the measuring processes hand back. Milliseconds and bytes throughout.

import type { QueryKind } from './peers/peer.ts'
import type { Percentiles } from './percentiles.ts'

export interface BuildMeasurement {
  readonly milliseconds: number
  readonly bytes: number
  readonly gzipBytes: number
  /** Largest resident size of the process, the articles included. */
  readonly peakBytes: number
}

export interface SearchMeasurement {
  /** From the bytes (or the file) to an engine that can be asked. */
  readonly readyMilliseconds: number
  /** The same and the first answer, in a process that has not searched before. */
  readonly firstAnswerMilliseconds: number
  /**
   * Kept after a garbage collection with everything needed to show hits: heap and buffers; for an engine outside the heap, resident size.
   */
  readonly retainedBytes: number
  readonly kinds: Readonly<Record<QueryKind, Percentiles & { readonly answered: number }>>
  readonly mixed: Percentiles
  /** Distinct queries timed, of those asked for: fewer where the time ran out. */
  readonly queries: number
  readonly asked: number
  /** What else the engine has to say; mostly nothing. */
  readonly notes: string
}

/** What a measuring process is told. */
export interface Task {
  readonly engine: string
  readonly articlesFile: string
  readonly indexFile: string
  readonly queriesFile: string
  /** Seconds that timed queries may take. */
  readonly querySeconds: number
}

/** One engine on one set; a string says why there is nothing to show. */
export interface Row {
  readonly engine: string
  readonly build: BuildMeasurement | string
  readonly search: SearchMeasurement | string
}
