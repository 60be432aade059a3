// Whether two articles that share passages are editions of one story. Precision comes first: two reports of one match, two numbers of a
// column with a standing text, and two notices by one form are two stories each.

import type { Article } from '../article/article.ts'
import { WordBuffer } from './passage-words.ts'
import { fewestWords, type Passages } from './read-passages.ts'

/** Fewest words of an edition: a line or two is the same in articles that have nothing to do with each other. */
export const shortestEdition = 25
/** Words in a row that are compared, and how many of an article are read at most. */
const shingleWords = 4
const mostShingles = 20_000
/** An altered edition keeps this share of the runs of words of the shorter one, and in whole passages this share of its words. */
const keptRuns = 0.8
const keptPassages = 0.5
/** Days between altered editions, under one title and under two. A weekly column is a week apart. */
const daysUnderOneTitle = 6
const daysUnderTwoTitles = 2
/** Articles whose shingles are kept. */
const mostKept = 64
const msPerDay = 86_400_000

/** Compares articles by number; `isStanding` tells passages that are no evidence. */
export class EditionComparer {
  readonly #articles: readonly Article[]
  readonly #passages: Passages
  readonly #isStanding: (key: number) => boolean
  readonly #buffer = new WordBuffer()
  readonly #shingles = new Map<number, ReadonlySet<number>>()

  constructor(articles: readonly Article[], passages: Passages, isStanding: (key: number) => boolean) {
    this.#articles = articles
    this.#passages = passages
    this.#isStanding = isStanding
  }

  areEditions(one: number, other: number): boolean {
    const { totals } = this.#passages
    const [shorter, longer] = (totals[one] ?? 0) <= (totals[other] ?? 0) ? [one, other] : [other, one]
    if ((totals[shorter] ?? 0) < shortestEdition) return false
    return this.#isPart(shorter, longer) || this.#isAltered(shorter, longer)
  }

  /** Is every passage of the shorter one in the longer one, word for word? Then their dates do not matter. */
  #isPart(shorter: number, longer: number): boolean {
    const { keys, words, totals } = this.#passages
    const whole = new Set<number>()
    for (const passage of this.#range(longer)) whole.add(keys[passage] ?? 0)
    for (const passage of this.#range(shorter))
      if ((words[passage] ?? 0) >= fewestWords && !whole.has(keys[passage] ?? 0)) return false
    // A digest has all of an article, but is none of its editions: it begins with another one, and most of it is others.
    return 2 * (totals[shorter] ?? 0) >= (totals[longer] ?? 0) || this.#hasLead(shorter, longer)
  }

  /** Does the shorter one have the first passage of the longer one? */
  #hasLead(shorter: number, longer: number): boolean {
    const { keys, words } = this.#passages
    const lead = this.#range(longer).find(passage => (words[passage] ?? 0) >= 2 * fewestWords)
    return lead !== undefined && this.#range(shorter).some(passage => keys[passage] === keys[lead])
  }

  /** Was the shorter one cut or altered from the longer one, or the other way round, within days? */
  #isAltered(shorter: number, longer: number): boolean {
    if (!this.#areNear(shorter, longer)) return false
    const { keys, words } = this.#passages
    const whole = new Set<number>()
    for (const passage of this.#range(longer)) whole.add(keys[passage] ?? 0)
    let [same, all] = [0, 0]
    for (const passage of this.#range(shorter)) {
      const key = keys[passage] ?? 0
      const count = words[passage] ?? 0
      if (count < fewestWords || this.#isStanding(key)) continue
      all += count
      if (whole.has(key)) same += count
    }
    if (all < shortestEdition || same < keptPassages * all) return false
    const [short, long] = [this.#shinglesOf(shorter), this.#shinglesOf(longer)]
    let common = 0
    for (const shingle of short) if (long.has(shingle)) common++
    if (common < keptRuns * short.size) return false
    return 2 * common >= long.size || this.#hasLead(shorter, longer)
  }

  #areNear(one: number, other: number): boolean {
    const [first, second] = [this.#articles[one], this.#articles[other]]
    const [from, to] = [momentOf(first?.published ?? null), momentOf(second?.published ?? null)]
    if (from === null || to === null) return false
    const days = isSameTitle(first?.title ?? '', second?.title ?? '') ? daysUnderOneTitle : daysUnderTwoTitles
    // Dates without a time may be most of a day apart within one count of days.
    return Math.abs(from - to) < (days + 1) * msPerDay
  }

  #range(article: number): number[] {
    const { starts } = this.#passages
    const from = starts[article] ?? 0
    return Array.from({ length: (starts[article + 1] ?? from) - from }, (_, i) => from + i)
  }

  /** Runs of words of the passages that are evidence. */
  #shinglesOf(article: number): ReadonlySet<number> {
    const known = this.#shingles.get(article)
    if (known !== undefined) return known
    const found = new Set<number>()
    const last = new Uint32Array(shingleWords)
    let count = 0
    const first = this.#passages.starts[article] ?? 0
    for (const [i, { text }] of (this.#articles[article]?.paragraphs ?? []).entries()) {
      if (this.#isStanding(this.#passages.keys[first + i] ?? 0)) continue
      if (found.size >= mostShingles) break
      this.#buffer.read(text)
      for (let word = 0; word < this.#buffer.count; word++) {
        last[count++ % shingleWords] = this.#buffer.words[word] ?? 0
        if (count < shingleWords) continue
        let hash = 0
        for (let back = 0; back < shingleWords; back++) {
          hash = Math.imul(hash ^ (last[(count + back) % shingleWords] ?? 0), 0x9e3779b1)
          hash ^= hash >>> 15
        }
        found.add(hash)
      }
    }
    for (const oldest of this.#shingles.keys()) {
      if (this.#shingles.size < mostKept) break
      this.#shingles.delete(oldest)
    }
    this.#shingles.set(article, found)
    return found
  }
}

/** Milliseconds of a day or a moment; null for less: a month or a year may be far away. */
export function momentOf(published: string | null): number | null {
  if (published === null || published.length < 10) return null
  const moment = Date.parse(published)
  return Number.isNaN(moment) ? null : moment
}

function isSameTitle(one: string, other: string): boolean {
  return plainTitle(one) === plainTitle(other)
}

function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
