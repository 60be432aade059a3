// A file to read, from the caller: all its bytes, or pieces if it may be larger than memory.

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
  /** Whether the user named this file. Then it is read even if a folder's walk would skip it, as it does a README. */
  readonly isNamed?: boolean
  /** Its side files, if they differ from those of the containing file. */
  readonly sides?: SideFiles
  /** The only containing file, if its path does not begin with that file's: rows name it. `story.txt.gz` */
  readonly within?: string
}

/** Thrown by a reader for a fault of the file: its message and advice become a row. */
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
