// What every engine in the benchmark does, ours included, so that all are measured by the same code. Each adapter sets its
// engine up as the engine's own documentation advises and says what the engine leaves out.

import type { Article } from '../../../src/article/article.ts'

/** The classes of queries, each drawn by `draw-queries.ts`. */
export const queryKinds = ['rare', 'common', 'three', 'prefix', 'typo', 'phrase'] as const
export type QueryKind = (typeof queryKinds)[number]

/** `words` are lower-case letters only: safe in every engine's query syntax. Of a prefix, the first letters. */
export interface Query {
  readonly kind: QueryKind
  readonly words: readonly string[]
}

/** What a page of results shows. `snippet` is null where the engine has none, and the whole text stands in for it. */
export interface Shown {
  readonly title: string
  readonly text: string
  readonly snippet: string | null
}

/** An opened engine. */
export interface Engine {
  /** The ten best, ready to show. */
  search(query: Query): readonly Shown[] | Promise<readonly Shown[]>
  /** Processor time of the last search, for an engine in another process. */
  milliseconds?(): number
  /** What else there is to say after all searches, such as what was read. */
  notes?(): string
}

export interface Peer {
  readonly name: string
  readonly version: string
  /** The formula that orders the hits, and whether it is BM25. */
  readonly ranking: string
  readonly bm25: boolean
  readonly snippets: boolean
  /** What it does not do, or does otherwise, of what the queries ask. */
  readonly without: readonly string[]
  /** Index and text as one file's bytes, in pieces (a string in V8 ends at 512 MiB). `file` is where they will be kept. */
  build(articles: readonly Article[], file: string): Promise<readonly Uint8Array[]>
  /** Ready to search. `null` for an engine that searches in the file itself. */
  open(bytes: Uint8Array | null, file: string): Promise<Engine>
  /** What to install first, where this machine lacks it. */
  readonly missing?: string | undefined
  /** It opens the file itself: its build writes it, and the bytes are not read for it. */
  readonly opensFile?: true
}
