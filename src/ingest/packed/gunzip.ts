// Unpacks a `.gz` file in pieces, because it may be larger than memory. Several members in a row form one file.

import { createGunzip } from 'node:zlib'
import { type Pieces, type SourceFile, Unreadable } from '../source-file.ts'

/** From this size, a file that expands by more than this factor is a decompression bomb. In bytes. */
const trapSize = 50_000_000
const trapRatio = 200

const ending = /\.gz$/i

/** Yields the file inside under the name without `.gz`. Problem rows name the `.gz` file. */
export function* gunzip(pieces: Pieces, path: string): Generator<SourceFile> {
  yield { path: path.replace(ending, ''), within: path, bytes: unpack(pieces) }
}

async function* unpack(pieces: Pieces): AsyncGenerator<Uint8Array> {
  const stream = createGunzip()
  let [packed, unpacked] = [0, 0]
  const feed = async (): Promise<void> => {
    for await (const piece of pieces) {
      packed += piece.length
      await new Promise<void>((done, fail) => stream.write(piece, error => (error ? fail(error) : done())))
    }
    stream.end()
  }
  const fed = feed().catch((error: unknown) => void stream.destroy(error instanceof Error ? error : undefined))
  try {
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      unpacked += piece.length
      if (unpacked > trapSize && unpacked > packed * trapRatio)
        throw new Unreadable(
          `it grows to more than ${trapRatio} times its size, so it was not read`,
          'unpack it yourself if you trust it',
        )
      yield piece
    }
    await fed
  } catch (error) {
    if (error instanceof Unreadable) throw error
    const what = error instanceof Error ? error.message : String(error)
    throw new Unreadable(`it is damaged: ${what.slice(0, 200)}`, 'copy or download it again')
  } finally {
    stream.destroy()
  }
}
