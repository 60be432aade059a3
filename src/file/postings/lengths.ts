// Document lengths as codes into a short table. Up to 256 different lengths, or on request, are stored exactly; otherwise longer ones are
// rounded up by a few percent at most, so that a code fits in a byte.

import { bisect } from '../../text/bisect.ts'

/** Codes that fit in a byte. */
const codes = 256
/** Lengths up to this have their own code: most paragraphs are that short, and their scores depend most on length. */
const exactUpTo = 127

export interface CodedLengths {
  readonly codes: Uint32Array
  /** Length of each code, ascending. */
  readonly table: Uint32Array<ArrayBuffer>
}

/** Codes lengths. A decoded length is never less than the true one. */
export function codeLengthsOf(lengths: ArrayLike<number>, exact: boolean): CodedLengths {
  const distinct = [...new Set(Array.from(lengths))].sort((a, b) => a - b)
  const table = exact || distinct.length <= codes ? distinct : roundedTable(distinct[distinct.length - 1] ?? 0)
  const coded = new Uint32Array(lengths.length)
  for (let doc = 0; doc < lengths.length; doc++) {
    const length = lengths[doc] ?? 0
    coded[doc] = bisect(0, table.length - 1, code => (table[code] ?? 0) >= length)
  }
  return { codes: coded, table: Uint32Array.from(table) }
}

/** Every length up to 127, then steps with a constant ratio up to the longest. */
function roundedTable(longest: number): number[] {
  const steps = codes - exactUpTo - 1
  const ratio = (longest / exactUpTo) ** (1 / steps)
  const table = Array.from({ length: exactUpTo + 1 }, (_, length) => length)
  for (let step = 1; step < steps; step++) table.push(Math.ceil(exactUpTo * ratio ** step))
  return [...new Set([...table, longest])].sort((a, b) => a - b)
}
