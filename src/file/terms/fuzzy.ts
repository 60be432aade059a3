// Finds terms within an edit distance: it walks the sorted dictionary with Levenshtein's matrix, computes the rows of a shared prefix once
// (Hanov 2010), and skips, by binary search, every run of terms whose common prefix is already too far away.

import { unitAt, unitLength } from '../bytes/code-units.ts'
import { type Dictionary, pastAll } from './dictionary.ts'
import { dictionaryStride, nibbleLimit } from './dictionary-writer.ts'

export interface Fuzzy {
  readonly term: number
  readonly distance: number
}

/** Longer words are not corrected by default: the cost of the walk grows with length, and nobody types them. In code units. */
const longestWord = 64

/**
 * Terms within `maxDistance` edits (insert, delete, replace one UTF-16 code unit) of a word, in the order of the dictionary; optionally
 * only those numbered `[from, to)`.
 */
export function fuzzyTerms(
  dictionary: Dictionary,
  word: string,
  maxDistance: number,
  { longest = longestWord, from = 0, to = dictionary.count } = {},
): Fuzzy[] {
  const found: Fuzzy[] = []
  const size = word.length
  if (size > longest) return found
  const columns = size + 1
  const deepest = size + maxDistance
  const far = maxDistance + 1
  // Row i: distances of the first i code units of a term to each prefix of the word.
  const rows = new Uint8Array((deepest + 2) * columns)
  for (let column = 0; column <= size; column++) rows[column] = Math.min(column, far)
  const wordUnits = Uint16Array.from({ length: size }, (_, i) => word.charCodeAt(i))
  // Bytes of the current term, and the end of each of its code units, as far as they were read.
  const longestKey = (deepest + 2) * 3
  const key = new Uint8Array(longestKey + 1)
  const ends = new Uint16Array(deepest + 2)
  let depth = 0
  // A term that shares this many bytes with the previous one is too far away as well; 0 for none.
  let deadBytes = 0
  const bytes = dictionary.bytes

  /**
   * Computes the row of one more code unit; false if no term that continues from here can be near enough. Only cells within `maxDistance`
   * of the diagonal can be near (Ukkonen 1985); the cells beside them are set to "far".
   */
  const step = (unit: number): boolean => {
    const before = depth * columns
    const row = before + columns
    depth++
    const first = Math.max(1, depth - maxDistance)
    const last = Math.min(size, depth + maxDistance)
    let left = first === 1 ? Math.min(depth, far) : far
    let least = left
    rows[row + first - 1] = left
    for (let column = first; column <= last; column++) {
      const replace = (rows[before + column - 1] ?? 0) + (wordUnits[column - 1] === unit ? 0 : 1)
      left = Math.min(replace, (rows[before + column] ?? 0) + 1, left + 1, far)
      rows[row + column] = left
      if (left < least) least = left
    }
    if (last < size) rows[row + last + 1] = far
    return least <= maxDistance
  }
  /** Distance of the current term, after all of it was read. */
  const distance = (): number => (Math.abs(depth - size) > maxDistance ? far : (rows[depth * columns + size] ?? far))

  const lastBlock = Math.min(dictionary.blocks, Math.ceil(to / dictionaryStride))
  for (let block = Math.floor(from / dictionaryStride); block < lastBlock; ) {
    const cursor = dictionary.open(block)
    const end = Math.min((block + 1) * dictionaryStride, dictionary.count)
    for (let term = block * dictionaryStride; term < end; term++) {
      // Most terms are skipped here: their head shows that they share the dead prefix, and how many bytes to skip.
      const head = bytes[cursor.at] ?? 0
      if (deadBytes > 0 && head >> 4 >= deadBytes && head >> 4 < nibbleLimit && (head & nibbleLimit) < nibbleLimit) {
        cursor.at += 1 + (head & nibbleLimit)
        continue
      }
      dictionary.next(cursor)
      let shared = cursor.shared
      if (term % dictionaryStride === 0) {
        // The first term of a block is written in full, so its shared bytes have to be computed.
        const known = depth === 0 ? 0 : (ends[depth - 1] ?? 0)
        while (shared < known && cursor.from + shared < cursor.to && bytes[cursor.from + shared] === key[shared])
          shared++
      }
      if (deadBytes > 0 && shared >= deadBytes) continue
      deadBytes = 0
      while (depth > 0 && (ends[depth - 1] ?? 0) > shared) depth--
      let at = depth === 0 ? 0 : (ends[depth - 1] ?? 0)
      // Bytes before `at` come from the previous term; the rest comes from the dictionary, starting with a code unit that was cut.
      const offset = cursor.from - (term % dictionaryStride === 0 ? 0 : cursor.shared)
      const length = cursor.to - offset
      for (let i = Math.max(cursor.from - offset, at); i < length && i < longestKey; i++)
        key[i] = bytes[offset + i] ?? 0
      let alive = true
      while (alive && at < length) {
        const unit = unitAt(key, at)
        at += unitLength(key[at] ?? 0)
        if (depth >= deepest) alive = false
        else {
          ends[depth] = at
          alive = step(unit)
        }
      }
      if (!alive) deadBytes = Math.min(at, longestKey)
      else if (term >= from && term < to && distance() <= maxDistance) found.push({ term, distance: distance() })
    }
    block++
    if (deadBytes > 0 && block < lastBlock) {
      // Jump to the last block that may contain a term without the dead prefix.
      key[deadBytes] = pastAll
      block = Math.max(block, dictionary.blockAfter(key, deadBytes + 1, block) - 1)
    }
  }
  return found
}
