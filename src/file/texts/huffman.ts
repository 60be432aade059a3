// Canonical Huffman codes (Huffman 1952; Schwartz & Kallick 1964) of at most 24 bits, so that a 32-bit load always contains a whole code.

/** Longest code in bits: a 32-bit load at any byte boundary always contains this many. */
export const longestCode = 24

/** Code length of each symbol from its frequency (at least 1). The same counts give the same lengths. */
export function codeLengths(counts: ArrayLike<number>): Uint8Array {
  const size = counts.length
  const lengths = new Uint8Array(size)
  if (size === 0) return lengths
  if (size === 1) return lengths.fill(1)
  const order = Uint32Array.from({ length: size }, (_, i) => i).sort(
    (a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b,
  )
  // Two queues: leaves by weight, and inner nodes, which are created in order of weight.
  const weights = new Float64Array(size - 1)
  const parents = new Uint32Array(2 * size - 1)
  let [leaf, inner] = [0, 0]
  const take = (made: number) => {
    const takeLeaf = leaf < size && (inner >= made || (counts[order[leaf] ?? 0] ?? 0) <= (weights[inner] ?? 0))
    return takeLeaf ? leaf++ : size + inner++
  }
  const weightOf = (node: number) => (node < size ? (counts[order[node] ?? 0] ?? 0) : (weights[node - size] ?? 0))
  for (let made = 0; made < size - 1; made++) {
    const [a, b] = [take(made), take(made)]
    weights[made] = weightOf(a) + weightOf(b)
    parents[a] = parents[b] = size + made
  }
  const depths = new Uint8Array(2 * size - 1)
  for (let node = 2 * size - 3; node >= 0; node--) depths[node] = Math.min(254, (depths[parents[node] ?? 0] ?? 0) + 1)
  const perLength = new Float64Array(256)
  for (let i = 0; i < size; i++)
    perLength[Math.min(depths[i] ?? 1, longestCode)] = (perLength[Math.min(depths[i] ?? 1, longestCode)] ?? 0) + 1
  limit(perLength)
  // Rarest first: they get the longest codes.
  let next = 0
  for (let length = longestCode; length > 0; length--) {
    for (let left = perLength[length] ?? 0; left > 0; left--) lengths[order[next++] ?? 0] = length
  }
  return lengths
}

/** Makes the codes fit after the longest were cut: lengthens other codes, longest first, until Kraft's sum is one. */
function limit(perLength: Float64Array): void {
  const full = 2 ** longestCode
  let used = 0
  for (let length = 1; length <= longestCode; length++) used += (perLength[length] ?? 0) * 2 ** (longestCode - length)
  const move = (from: number, to: number) => {
    perLength[from] = (perLength[from] ?? 0) - 1
    perLength[to] = (perLength[to] ?? 0) + 1
    used += 2 ** (longestCode - to) - 2 ** (longestCode - from)
  }
  while (used > full) {
    let length = longestCode - 1
    while (length > 1 && (perLength[length] ?? 0) === 0) length--
    move(length, length + 1)
  }
  // Gives code space that was freed in excess back to the longest codes.
  while (used < full && (perLength[longestCode] ?? 0) > 0) move(longestCode, longestCode - 1)
}

/** A canonical code: symbols are numbered by code length, then in the order that the writer chose. */
export interface CodeTable {
  /** For each length: left-justified 24-bit codes below this limit have this length or a shorter one. */
  readonly limits: Uint32Array
  /** For each length: number of its first symbol less its first code. */
  readonly bases: Int32Array
}

/** The table from the number of symbols of each length (index 0 is not used). Bad counts give a table that decodes to wrong symbols. */
export function codeTable(perLength: ArrayLike<number>): CodeTable {
  const limits = new Uint32Array(longestCode + 1)
  const bases = new Int32Array(longestCode + 1)
  let [code, symbol] = [0, 0]
  for (let length = 1; length <= longestCode; length++) {
    code *= 2
    bases[length] = symbol - code
    const count = perLength[length] ?? 0
    code += count
    symbol += count
    limits[length] = Math.min(2 ** longestCode, code * 2 ** (longestCode - length))
  }
  return { limits, bases }
}
