// Whether two articles that share passages are editions of one story. Precision comes first: two reports of one match, two numbers of a
// column with a standing text, and two notices by one form are two stories each.

import type { Article } from '../article/article.ts'
import { WordBuffer } from './passage-words.ts'
import { fewestWords, type Passages } from './read-passages.ts'
import { momentOf, msPerDay, plainTitle } from './series.ts'

/** Fewest words of an edition: a line or two is the same in articles that have nothing to do with each other. */
export const shortestEdition = 25
/** Words in a row that are compared, and how many of an article are read at most. */
const shingleWords = 4
const mostShingles = 20_000
/** An altered edition keeps this share of the runs of words of the shorter one, and in whole passages this share of its words. */
const keptRuns = 0.8
const keptPassages = 0.5
/** Of one day, it may have kept no more than a passage, but nearly all runs. */
const keptRunsAlone = 0.9
/** Days between altered editions, under one title and under two. Under the heading of a series they are of one day. */
const daysUnderOneTitle = 6
const daysUnderTwoTitles = 2
/** Articles whose shingles are kept. */
const mostKept = 64
const daysOfSeries = 0

interface Evidence {
  /** Whether a passage, by its key, is no evidence. */
  readonly isStanding: (key: number) => boolean
  /** Whether an article stands under the heading of a series. */
  readonly isSeries: (article: number) => boolean
}

/** Compares articles by number. */
export class EditionComparer {
  readonly #articles: readonly Article[]
  readonly #passages: Passages
  readonly #isStanding: (key: number) => boolean
  readonly #buffer = new WordBuffer()
  readonly #shingles = new Map<number, ReadonlySet<number>>()
  readonly #isSeries: (article: number) => boolean

  constructor(articles: readonly Article[], passages: Passages, { isStanding, isSeries }: Evidence) {
    this.#articles = articles
    this.#passages = passages
    this.#isStanding = isStanding
    this.#isSeries = isSeries
  }

  areEditions(one: number, other: number): boolean {
    const { totals } = this.#passages
    const [shorter, longer] = (totals[one] ?? 0) <= (totals[other] ?? 0) ? [one, other] : [other, one]
    if ((totals[shorter] ?? 0) < shortestEdition) return false
    const isNear = this.#areNear(shorter, longer)
    if (this.#isSeries(shorter) || this.#isSeries(longer)) if (!isNear) return false
    return this.#isPart(shorter, longer) || (isNear && this.#isAltered(shorter, longer))
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
    if (all < shortestEdition) return false
    const [short, long] = [this.#shinglesOf(shorter), this.#shinglesOf(longer)]
    let common = 0
    for (const shingle of short) if (long.has(shingle)) common++
    const isWhole = common >= keptRunsAlone * short.size && this.#isOneDay(shorter, longer)
    if (!isWhole && (common < keptRuns * short.size || same < keptPassages * all)) return false
    return 2 * common >= long.size || this.#hasLead(shorter, longer)
  }

  #areNear(one: number, other: number): boolean {
    const [first, second] = [this.#articles[one], this.#articles[other]]
    const [from, to] = [momentOf(first?.published ?? null), momentOf(second?.published ?? null)]
    if (from === null || to === null) return false
    const isOneTitle = plainTitle(first?.title ?? '') === plainTitle(second?.title ?? '')
    const isSeries = this.#isSeries(one) || this.#isSeries(other)
    const days = isSeries ? daysOfSeries : isOneTitle ? daysUnderOneTitle : daysUnderTwoTitles
    // Dates without a time may be most of a day apart within one count of days.
    return Math.abs(from - to) < (days + 1) * msPerDay
  }

  #isOneDay(one: number, other: number): boolean {
    const [first, second] = [one, other].map(article => this.#articles[article]?.published?.slice(0, 10))
    return first !== undefined && first === second
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
