// A file to read, as its caller has it: with all its bytes, or in pieces if it may be larger than memory.

import type { SideFiles } from './side-files.ts'

/** The bytes of a file in order, in pieces of any size. */
export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export interface SourceFile {
  /**
   * Relative to the folder of articles, with `/` between folders. Ids, dates and titles may come from it. A file inside another has the
   * path `outer.zip/inner.html`.
   */
  readonly path: string
  readonly bytes: Uint8Array | Pieces
  /** Did somebody name this very file? Then it is read even if a folder's walk would pass it over, as it does a README. */
  readonly isNamed?: boolean
  /** What lies beside it, where that is not what lies beside the file that holds it. */
  readonly sides?: SideFiles
  /** The file that holds it and nothing else, where its own path does not begin with that: rows name it. `story.txt.gz` */
  readonly within?: string
}

/** What a reader throws where the file is at fault: its message and its advice become a row. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly advice: string
  constructor(message: string, advice: string) {
    super(message)
    this.advice = advice
  }
}

/** All of some pieces, or null if they are more than `most` bytes. */
export async function joinPieces(pieces: Pieces, most: number): Promise<Uint8Array | null> {
  const all: Uint8Array[] = []
  let length = 0
  for await (const piece of pieces) {
    length += piece.length
    if (length > most) return null
    all.push(piece)
  }
  const [only] = all
  if (all.length === 1 && only !== undefined) return only
  const joined = new Uint8Array(length)
  let at = 0
  for (const piece of all) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}
