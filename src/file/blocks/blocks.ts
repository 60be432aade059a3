// Where the blocks of a large archive are read from. A block has the name of its content's hash, so one name never has two contents.

import { ArchiveError } from '../archive.ts'

export interface Blocks {
  /** The bytes of blocks, in the order of their names. Rejects with an ArchiveError if one is missing. */
  read(names: readonly string[]): Promise<readonly Uint8Array<ArrayBuffer>[]>
}

/** Bytes of a block, at most, unless a single paragraph or run of positions has more. */
export const blockSize = 2 ** 18

/** What an address of positions says: the number of the block among the field's, and below that the byte in the block. */
export const addressBits = 18

/** Where a block lies among the static files. */
export function blockPath(name: string): string {
  return `blocks/${name}.bin`
}

export function missingBlock(name: string, options?: ErrorOptions): ArchiveError {
  return new ArchiveError(`the archive's block ${name} is missing`, options)
}

/** Blocks in memory. */
export function memoryBlocks(blocks: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Blocks {
  return {
    read: async names =>
      names.map(name => {
        const found = blocks.get(name)
        if (found === undefined) throw missingBlock(name)
        return found
      }),
  }
}
