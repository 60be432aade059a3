// Where the positions of long lists lie: in the file's own section or, in a large archive, in blocks beside the file. A list says where the
// positions of each of its blocks begin.

import type { LazySection, SectionCheck } from '../sections/section-check.ts'

/** A run of bytes with positions, and what checks them. */
export interface PositionRuns {
  readonly view: DataView
  readonly check: SectionCheck
}

export interface Positions {
  /** The low bits of an address, which count bytes from the beginning of its run. */
  readonly mask: number
  /** Whether something was looked for that is not here yet, so that all of this will be done again. */
  readonly isLacking: boolean
  /** The run that an address is in; null if it is a block that is not here yet. */
  at(address: number): PositionRuns | null
  /** The positions of a short list, by its row; null if the block is not here yet. Null where short lists have theirs in their entries. */
  readonly ofRow: ((row: number) => { readonly view: DataView; readonly at: number } | null) | null
}

/** Positions in a section of the file. */
export function positionsIn([bytes, check]: LazySection<Uint8Array>): Positions {
  const runs = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), check }
  return { mask: 0xffffffff, isLacking: false, at: () => runs, ofRow: null }
}
