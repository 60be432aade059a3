// Facets over the editions of stories: what is counted of each article is what would be a hit if only the articles counted so far were
// there. Other articles are counted as they come (count-facets.ts).

import type { ArchiveParts } from '../file/archive-parts.ts'
import { lowest, maskOf } from './unit-bits.ts'

/** The matching units of an edition, ascending. */
export interface EditionUnits {
  readonly article: number
  readonly units: readonly number[]
}

/** The groups of copies that were counted. */
export type CountedGroups = Set<number>

/** How the units of an edition are counted, beside the groups of copies that were counted before; the groups are added to these. */
export interface Counting {
  /** Number of the passages that none counted before has. */
  passages(units: readonly number[], counted: CountedGroups): number
  /** The units that none counted before has. */
  firsts(units: readonly number[], counted: CountedGroups): readonly number[]
}

/** Counts the matching editions of a story, the earliest first. */
interface Counter {
  addStory(editions: readonly EditionUnits[], counting: Counting): void
}

type Copies = NonNullable<ArchiveParts['copies']>

/** Collects the matching editions of each story and gives them to counters, story by story. */
export class StoryCounter {
  readonly #source: ArchiveParts
  readonly #copies: Copies
  readonly #stories = new Map<number, EditionUnits[]>()

  constructor(source: ArchiveParts, copies: Copies) {
    this.#source = source
    this.#copies = copies
  }

  /** Takes an article if it is an edition of a story. Bit `i` of places `[from, to)` is unit `base + i`. */
  take(article: number, base: number, bits: Uint32Array, from: number, to: number): boolean {
    const story = this.#copies.articles.groupAt(this.#copies.articles.placeOf(article))
    if (story < 0) return false
    const units: number[] = []
    for (let word = from >>> 5; from < to && word <= (to - 1) >>> 5; word++)
      for (let rest = (bits[word] ?? 0) & maskOf(word, from, to); rest !== 0; rest &= rest - 1)
        units.push(base + word * 32 + lowest(rest))
    const editions = this.#stories.get(story)
    if (editions === undefined) this.#stories.set(story, [{ article, units }])
    else editions.push({ article, units })
    return true
  }

  count(counters: readonly Counter[], fold: boolean): void {
    const { articles } = this.#copies
    const counting: Counting = {
      passages: (units, counted) => this.#passages(units, counted, fold),
      firsts: (units, counted) => this.#firsts(units, counted),
    }
    for (const editions of this.#stories.values()) {
      editions.sort((a, b) => articles.placeOf(a.article) - articles.placeOf(b.article))
      for (const counter of counters) counter.addStory(editions, counting)
    }
  }

  #passages(units: readonly number[], counted: CountedGroups, fold: boolean): number {
    const { units: table } = this.#source
    if (!fold) return this.#firsts(units, counted).length
    let paragraph = -1
    let count = 0
    for (const unit of units) {
      const isNew = this.#isFirst(unit, counted)
      if (!table.isQuote(unit)) paragraph = unit
      else if (table.paragraphOf(unit) === paragraph) continue
      if (isNew) count++
    }
    return count
  }

  #firsts(units: readonly number[], counted: CountedGroups): number[] {
    return units.filter(unit => this.#isFirst(unit, counted))
  }

  #isFirst(unit: number, counted: CountedGroups): boolean {
    const group = this.#copies.units.groupAt(this.#copies.units.placeOf(unit))
    if (group < 0) return true
    return counted.size < counted.add(group).size
  }
}
