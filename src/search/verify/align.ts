// Aligns a claimed quotation with a passage, word by word: approximate matching with free ends in the passage (Sellers 1980), so that the
// words before and after cost nothing, and with affine gaps (Gotoh 1982), so that a dropped clause costs little more than a word. A marked
// omission costs nothing. differences.ts interprets the pairs.

import { type Marks, unmarked } from './marks.ts'

/** Cost of a word that only the claim has, and of one that replaces another: more than the former, less than dropping both. */
const claimOnlyCost = 8
const swapCost = 10
/** Costs of passage words that the claim drops, such that one word is worth a gap of a few words, and two words are worth a clause. */
const gapCost = 5
const gapWordCost = 1
/** The same costs where the claim has marks: an omission is free, and bracketed words may replace a text of about their length. */
const bracketCost = 1

const SWAP = 0
const CLAIM_ONLY = 1
const GAP = 2
/** One word of one side written as two on the other. */
const CLAIM_JOINED = 3
const PASSAGE_JOINED = 4
/** The number for "no word". */
const none = -1
/** Flag: a gap that ends here began earlier. */
const LONGER = 8

/** A step through both texts: word ordinals, -1 for a side without a word. Equal words are `same`. */
export interface Pair {
  readonly claimed: number
  readonly found: number
  readonly same: boolean
}

/** One side's words by their keys, and whether a word and the next may be written as one. */
export interface Side {
  readonly keys: readonly string[]
  joins(at: number): boolean
}

/**
 * Pairs every claimed word with a passage word or with nothing, in order, at least cost. Passage words without a partner between the first
 * and the last pair are pairs too. Time and memory are proportional to the product of the lengths, which callers bound.
 */
export function align(
  { keys: claimed, ...claim }: Side,
  { keys: passage, ...text }: Side,
  marks: Marks = unmarked,
): Pair[] {
  const ids = new Map<string, number>()
  const claimIds = numbered(claimed, ids)
  const passageIds = numbered(passage, ids)
  const claimJoins = joined(claimed, claim.joins, ids)
  const passageJoins = joined(passage, text.joins, ids)
  const width = passage.length + 1
  const steps = new Uint8Array((claimed.length + 1) * width)
  let [twoAbove, above, current] = [new Uint32Array(width), new Uint32Array(width), new Uint32Array(width)]
  for (let row = 1; row <= claimed.length; row += 1) {
    const id = claimIds[row - 1]
    const join = row > 1 ? claimJoins[row - 2] : none
    const marked = marks.bracketed.has(row - 1)
    const swap = marked ? bracketCost : swapCost
    const drop = marked ? bracketCost : claimOnlyCost
    const omits = marks.omissions.has(row)
    const open = omits || marked || marks.bracketed.has(row) ? 0 : gapCost
    const more = omits ? 0 : gapWordCost
    let left = (above[0] ?? 0) + drop
    let gap = left + 2 * gapCost
    current[0] = left
    steps[row * width] = CLAIM_ONLY
    for (let column = 1; column < width; column += 1) {
      const there = passageIds[column - 1]
      let best = (above[column - 1] ?? 0) + (id === there ? 0 : swap)
      let step = SWAP
      if (column > 1 && id === passageJoins[column - 2] && (above[column - 2] ?? 0) < best) {
        best = above[column - 2] ?? 0
        step = PASSAGE_JOINED
      }
      if (join === there && (twoAbove[column - 1] ?? 0) < best) {
        best = twoAbove[column - 1] ?? 0
        step = CLAIM_JOINED
      }
      const claimOnly = (above[column] ?? 0) + drop
      if (claimOnly < best) {
        best = claimOnly
        step = CLAIM_ONLY
      }
      const longer = gap <= left + open ? LONGER : 0
      gap = Math.min(gap, left + open) + more
      if (gap < best) {
        best = gap
        step = GAP
      }
      current[column] = best
      left = best
      steps[row * width + column] = step | longer
    }
    const spare = twoAbove
    twoAbove = above
    above = current
    current = spare
  }
  let end = 0
  for (let column = 1; column < width; column += 1) if ((above[column] ?? 0) < (above[end] ?? 0)) end = column
  return trace(claimIds, passageIds, steps, width, end)
}

/** For each word but the last: the number of the word that it forms with the next one, if either side has that word. */
function joined(words: readonly string[], joins: Side['joins'], ids: ReadonlyMap<string, number>): Int32Array {
  return Int32Array.from(words.slice(1), (word, at) => {
    const id = ids.get(`${words[at]}${word}`)
    return id !== undefined && joins(at) ? id : none
  })
}

function numbered(words: readonly string[], ids: Map<string, number>): Uint32Array {
  return Uint32Array.from(words, word => {
    const id = ids.get(word) ?? ids.size
    ids.set(word, id)
    return id
  })
}

function trace(claimed: Uint32Array, passage: Uint32Array, steps: Uint8Array, width: number, end: number): Pair[] {
  const pairs: Pair[] = []
  let row = claimed.length
  let column = end
  while (row > 0) {
    const step = (steps[row * width + column] ?? 0) & ~LONGER
    if (step === GAP) {
      for (let more = true; more; column -= 1) {
        more = ((steps[row * width + column] ?? 0) & LONGER) !== 0
        pairs.push({ claimed: -1, found: column - 1, same: false })
      }
    } else if (step === CLAIM_ONLY) {
      row -= 1
      pairs.push({ claimed: row, found: -1, same: false })
    } else if (step === SWAP) {
      row -= 1
      column -= 1
      pairs.push({ claimed: row, found: column, same: claimed[row] === passage[column] })
    } else {
      const [rows, columns] = step === CLAIM_JOINED ? [2, 1] : [1, 2]
      row -= rows
      column -= columns
      pairs.push({ claimed: rows === 2 ? row + 1 : -1, found: columns === 2 ? column + 1 : -1, same: true })
      pairs.push({ claimed: row, found: column, same: true })
    }
  }
  return pairs.reverse()
}
