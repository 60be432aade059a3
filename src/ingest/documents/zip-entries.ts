// The parts of a document that is a ZIP archive, by name. A document is small, so one that would grow too large is refused as a whole.

import { fromBufferPromise } from 'yauzl'
import { joinPieces, Unreadable } from '../source-file.ts'

/** All wanted parts together. In bytes. */
const largestParts = 100_000_000
const mostParts = 20_000

/** The parts that are wanted. */
export async function partsOf(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>()
  let left = largestParts
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const archive = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false })
    if (archive.entryCount > mostParts) throw new Unreadable(`it has ${archive.entryCount} parts`, advice)
    for await (const entry of archive.eachEntry()) {
      if (!isWanted(entry.fileName)) continue
      if (entry.isEncrypted()) throw new Unreadable('it is locked with a password', 'save it again without one')
      if (entry.uncompressedSize > left) throw tooLarge()
      const part = await joinPieces(await archive.openReadStreamPromise(entry), left)
      if (part === null) throw tooLarge()
      left -= part.length
      parts.set(entry.fileName, part)
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error
    const what = error instanceof Error ? error.message : String(error)
    throw new Unreadable(`it is damaged: ${what.slice(0, 200)}`, advice)
  }
  return parts
}

const advice = 'save it again, or save it as text'

function tooLarge(): Unreadable {
  return new Unreadable(`its parts are larger than ${largestParts / 1_000_000} MB`, advice)
}
