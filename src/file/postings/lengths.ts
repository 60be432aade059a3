// Lengths of documents as codes into a short table. As long as there are no more than 256 different ones, or where exact ones are
// asked for, nothing is lost; else longer ones are rounded up by at most a few percent, so that a code is one byte.

/** Codes that fit in a byte. */
const codes = 256
/** Lengths up to this have a code of their own: most paragraphs, and those whose score depends most on it. */
const exactUpTo = 127

export interface CodedLengths {
  readonly codes: Uint32Array
  /** Length of each code, ascending. */
  readonly table: Uint32Array<ArrayBuffer>
}

/** Codes lengths. No decoded length is less than the true one. */
export function codeLengthsOf(lengths: ArrayLike<number>, exact: boolean): CodedLengths {
  const distinct = [...new Set(Array.from(lengths))].sort((a, b) => a - b)
  const table = exact || distinct.length <= codes ? distinct : roundedTable(distinct[distinct.length - 1] ?? 0)
  const coded = new Uint32Array(lengths.length)
  for (let doc = 0; doc < lengths.length; doc++) {
    const length = lengths[doc] ?? 0
    let [low, high] = [0, table.length - 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((table[middle] ?? 0) < length) low = middle + 1
      else high = middle
    }
    coded[doc] = low
  }
  return { codes: coded, table: Uint32Array.from(table) }
}

/** Every length to 127, then steps of one ratio up to the longest. */
function roundedTable(longest: number): number[] {
  const steps = codes - exactUpTo - 1
  const ratio = (longest / exactUpTo) ** (1 / steps)
  const table = Array.from({ length: exactUpTo + 1 }, (_, length) => length)
  for (let step = 1; step < steps; step++) table.push(Math.ceil(exactUpTo * ratio ** step))
  return [...new Set([...table, longest])].sort((a, b) => a - b)
}
