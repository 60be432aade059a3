// Where the positions of long lists lie: in the file's own section or, in a large archive, in blocks beside the file. A list says where the
// positions of each of its blocks begin.

import type { BitReader } from '../bytes/bits.ts'
import type { LazySection, SectionCheck } from '../sections/section-check.ts'
import { noRun, positionRun, runRow } from './list-writer.ts'

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
}

/** A list in a block: where it begins in the block's bytes. Its positions lie in them as well, counted from there. */
export interface WholeList extends PositionRuns {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly at: number
}

/** Lists that lie in blocks with their positions. Only how many documents they have is in the file. */
export interface WholeLists {
  /** They have fewer documents. */
  readonly below: number
  /** The list of a row; null if it is in a block that is not here yet. */
  find(row: number): WholeList | null
}

/** What of a field lies beside the file. */
export interface FieldBeside {
  readonly positions: Positions
  readonly lists: WholeLists | null
}

/** Positions in a section of the file. */
export function positionsIn([bytes, check]: LazySection<Uint8Array>): Positions {
  const runs = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), check }
  return { mask: 0xffffffff, isLacking: false, at: () => runs }
}

/**
 * Moves to the first position of the run that contains posting `i` of a block, whose positions begin at `start`; or to that of the whole block
 * if the run's offset did not fit. Returns the posting that the position belongs to.
 */
export function seekRun(
  { view, check }: PositionRuns,
  start: number,
  count: number,
  i: number,
  bits: BitReader,
): number {
  const runs = ((count + positionRun - 1) / positionRun) | 0
  const run = (i / positionRun) | 0
  let offset = 0
  check.range(start, start + (runs - 1) * runRow)
  if (run > 0) {
    bits.open(view, start + (run - 1) * runRow)
    offset = bits.bits(16)
  }
  bits.open(view, start + (runs - 1) * runRow + (offset === noRun ? 0 : offset))
  return offset === noRun ? 0 : run * positionRun
}
