// Finds terms at most one edit away in large dictionaries. If the edit is early in the word, the rest is known, so each possible code unit
// is tried by a look-up. If it is late, few terms share the beginning, and they are walked (fuzzy.ts).

import type { Dictionary } from './dictionary.ts'
import { type Fuzzy, fuzzyTerms } from './fuzzy.ts'

/** Up to this many terms with the same beginning are walked faster than an edit in their second place is looked up. */
const fewTerms = 1500
/** Most code units tried in one place. A dictionary with more (of a script with thousands) is walked. */
const mostUnits = 256
/**
 * For a branch with this few terms (mostly signs and letters of other scripts) the longest term is measured, so that longer words skip it.
 */
const fewAlike = 16

/** Terms with the same next code unit after a prefix: those numbered `[from, to)`. */
interface Branch {
  /** The code unit after the prefix. */
  readonly unit: string
  readonly from: number
  readonly to: number
  /** Length of the longest of them in code units; infinite if it was not measured. */
  readonly longest: number
}

/** Looks for terms in one dictionary. The code units that may follow nothing and each single letter are found once and kept. */
export class OneEdit {
  readonly #dictionary: Dictionary
  readonly #few: number
  readonly #branches = new Map<string, readonly Branch[] | null>()

  constructor(dictionary: Dictionary, few = fewTerms) {
    this.#dictionary = dictionary
    this.#few = few
  }

  /** Terms at most one edit away (see `fuzzyTerms`) that begin with the same code unit, in any order. */
  sameStart(word: string): Fuzzy[] {
    const dictionary = this.#dictionary
    const first = word.slice(0, 1)
    const [from, to] = dictionary.prefix(first)
    const branches = to - from > this.#few && word.length > 1 ? this.#after(first, from, to) : null
    if (branches === null) return fuzzyTerms(dictionary, word, 1, { from, to })
    const [near, end] = dictionary.prefix(word.slice(0, 2))
    return [...editedAt(dictionary, word, 1, branches), ...fuzzyTerms(dictionary, word, 1, { from: near, to: end })]
  }

  /** Terms one edit away that begin with another code unit. */
  otherStart(word: string): Fuzzy[] {
    const dictionary = this.#dictionary
    if (word === '') return []
    const branches = this.#after('', 0, dictionary.count)
    if (branches !== null) return editedAt(dictionary, word, 0, branches)
    const [from, to] = dictionary.prefix(word.slice(0, 1))
    return fuzzyTerms(dictionary, word, 1).filter(({ term }) => term < from || term >= to)
  }

  #after(prefix: string, from: number, to: number): readonly Branch[] | null {
    let branches = this.#branches.get(prefix)
    if (branches === undefined) {
      branches = branchesOf(this.#dictionary, prefix, from, to)
      this.#branches.set(prefix, branches)
    }
    return branches
  }
}

/** How the terms `[from, to)` with a prefix continue, ascending; null if there are too many continuations. */
function branchesOf(dictionary: Dictionary, prefix: string, from: number, to: number): Branch[] | null {
  const branches: Branch[] = []
  for (let term = from; term < to; ) {
    const unit = dictionary.at(term).slice(prefix.length, prefix.length + 1)
    // The prefix itself comes first.
    if (unit === '') {
      term++
      continue
    }
    const end = Math.max(term + 1, dictionary.prefix(prefix + unit)[1])
    branches.push({ unit, from: term, to: end, longest: longestOf(dictionary, term, end) })
    term = end
    if (branches.length > mostUnits) return null
  }
  return branches
}

function longestOf(dictionary: Dictionary, from: number, to: number): number {
  if (to - from > fewAlike) return Number.POSITIVE_INFINITY
  let longest = 0
  for (let term = from; term < to; term++) longest = Math.max(longest, dictionary.at(term).length)
  return longest
}

/** Terms one edit away that first differ from the word at a given place. */
function editedAt(dictionary: Dictionary, word: string, place: number, branches: readonly Branch[]): Fuzzy[] {
  const before = word.slice(0, place)
  const here = word.slice(place, place + 1)
  const rest = word.slice(place + 1)
  const found = new Set<number>()
  for (const { unit, from, to, longest } of branches) {
    if (unit === here || longest < word.length) continue
    found
      .add(dictionary.find(before + unit + rest, from, to))
      .add(dictionary.find(before + unit + here + rest, from, to))
  }
  if (!rest.startsWith(here)) found.add(dictionary.find(before + rest))
  found.delete(-1)
  return Array.from(found, term => ({ term, distance: 1 }))
}
