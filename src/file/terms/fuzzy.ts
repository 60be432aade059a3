// Terms within an edit distance: a walk over the sorted dictionary that carries Levenshtein's matrix along (Hanov 2010; the row of
// a shared prefix is computed once) and passes over every run of terms whose common prefix is already too far away, by halving.

import { unitAt, unitLength } from '../bytes/code-units.ts'
import { type Dictionary, pastAll } from './dictionary.ts'
import { dictionaryStride, nibbleLimit } from './dictionary-writer.ts'

export interface Fuzzy {
  readonly term: number
  readonly distance: number
}

/** Longer words are not corrected unless asked for: the walk's cost grows with them, and nobody types them. In code units. */
const longestWord = 64

/**
 * Terms within `maxDistance` edits (insert, delete, replace one UTF-16 code unit) of a word, in the order of the dictionary; of those
 * numbered `[from, to)` if it is said which.
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
  // Bytes of the term at hand, and where each of its code units ends, as far as they were read.
  const longestKey = (deepest + 2) * 3
  const key = new Uint8Array(longestKey + 1)
  const ends = new Uint16Array(deepest + 2)
  let depth = 0
  // Terms that share this many bytes with the one before are too far away, because it is; 0 for none.
  let deadBytes = 0
  const bytes = dictionary.bytes

  /**
   * Reads the row of one more code unit; false when no term that goes on from here can be near enough. Only the cells within
   * `maxDistance` of the diagonal can be (Ukkonen 1985): those beside them are set to far.
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
  /** Distance of the term at hand, all of which was read. */
  const distance = (): number => (Math.abs(depth - size) > maxDistance ? far : (rows[depth * columns + size] ?? far))

  const lastBlock = Math.min(dictionary.blocks, Math.ceil(to / dictionaryStride))
  for (let block = Math.floor(from / dictionaryStride); block < lastBlock; ) {
    const cursor = dictionary.open(block)
    const end = Math.min((block + 1) * dictionaryStride, dictionary.count)
    for (let term = block * dictionaryStride; term < end; term++) {
      // Most terms are passed over here: their head says that they share what is dead, and how many bytes are theirs.
      const head = bytes[cursor.at] ?? 0
      if (deadBytes > 0 && head >> 4 >= deadBytes && head >> 4 < nibbleLimit && (head & nibbleLimit) < nibbleLimit) {
        cursor.at += 1 + (head & nibbleLimit)
        continue
      }
      dictionary.next(cursor)
      let shared = cursor.shared
      if (term % dictionaryStride === 0) {
        // A block's first term is written in full: what it shares with the term before is to be found.
        const known = depth === 0 ? 0 : (ends[depth - 1] ?? 0)
        while (shared < known && cursor.from + shared < cursor.to && bytes[cursor.from + shared] === key[shared])
          shared++
      }
      if (deadBytes > 0 && shared >= deadBytes) continue
      deadBytes = 0
      while (depth > 0 && (ends[depth - 1] ?? 0) > shared) depth--
      let at = depth === 0 ? 0 : (ends[depth - 1] ?? 0)
      // Bytes before `at` are those of the term before; the rest comes from the dictionary, beginning with a cut code unit's.
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
      // On to the last block that may hold a term without the dead prefix.
      key[deadBytes] = pastAll
      block = Math.max(block, dictionary.blockAfter(key, deadBytes + 1, block) - 1)
    }
  }
  return found
}
