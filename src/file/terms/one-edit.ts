// Terms at most one edit away, for large dictionaries: where the edit is early, all that comes after it is known, so that each code unit
// that could stand there is tried by a look-up; where it is late, the terms that begin as the word does are few, and walked (fuzzy.ts).

import type { Dictionary } from './dictionary.ts'
import { type Fuzzy, fuzzyTerms } from './fuzzy.ts'

/** So many terms that begin alike are walked more quickly than an edit in their second place is looked up. */
const fewTerms = 1500
/** Code units that are tried in one place; a dictionary with more, of a script with thousands, is walked. */
const mostUnits = 256
/** Of a branch of so few terms, signs and letters of other scripts most often, the longest is measured: longer words pass it over. */
const fewAlike = 16

/** Terms that go on alike after a prefix: those numbered `[from, to)`. */
interface Branch {
  /** The code unit after the prefix. */
  readonly unit: string
  readonly from: number
  readonly to: number
  /** None of them is longer, in code units; infinite where nobody looked. */
  readonly longest: number
}

/** Looks for terms in one dictionary; what may follow no letter and each single one is found once and kept. */
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

  /** Terms one edit away that begin otherwise. */
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

/** How the terms `[from, to)` with a prefix go on, ascending; null where they do in too many ways. */
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

/** Terms one edit away whose first code unit that is not the word's is at a place. */
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
