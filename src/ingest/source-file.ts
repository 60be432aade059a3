// A file to read, as its caller has it: with all its bytes, or in pieces if it may be larger than memory.

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
