// Counts by value over the whole answer. A value's count is what `total` would be if the answer were narrowed to it: passages (or
// articles, when hits are grouped) of an article's value, quotes of a speaker, units of a type.

import type { FacetColumn, FacetCount } from '../plan.ts'
import { civilDay } from '../tables/days.ts'
import { countPassages } from './fold.ts'
import type { RankSource } from './source.ts'
import type { Window } from './windows.ts'

/** How passages of one article are counted: each, each unit, or all of them once. */
export interface Counting {
  readonly fold: boolean
  readonly groupByArticle: boolean
}

export class FacetCounter {
  readonly column: FacetColumn
  readonly #source: RankSource
  readonly #counting: Counting
  readonly #counts = new Map<number, number>()
  /** Article that a value was last counted for, when each counts once. */
  readonly #seen = new Map<number, number>()

  constructor(source: RankSource, column: FacetColumn, counting: Counting) {
    this.#source = source
    this.column = column
    this.#counting = counting
  }

  #add(value: number, article: number, count: number): void {
    if (value < 0 || count === 0) return
    if (this.#counting.groupByArticle) {
      if (this.#seen.get(value) === article) return
      this.#seen.set(value, article)
      this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1)
    } else this.#counts.set(value, (this.#counts.get(value) ?? 0) + count)
  }

  /** Counts the matching units of a window, not folded yet. `own` is an empty bit set to work in, left empty. */
  add(window: Window, bits: Uint32Array, own: Uint32Array): void {
    const { units, quoteSpeakers, values, days } = this.#source
    for (let article = window.firstArticle; article < window.endArticle; article++) {
      const [from, to] = units.range(article)
      if (!this.#slice(window, bits, own, from - window.base, to - window.base)) continue
      const quotes = this.column === 'type' || this.column === 'speaker'
      if (quotes) {
        this.#eachUnit(window, own, unit => {
          const isQuote = units.isQuote(unit)
          if (this.column === 'type') this.#add(isQuote ? 1 : 0, article, 1)
          else if (isQuote) this.#add((quoteSpeakers[units.quotesBefore(unit)] ?? 0) - 1, article, 1)
        })
      } else {
        const count = this.#counting.fold ? countPassages(this.#source, window, own) : this.#units(window, own)
        if (this.column === 'article') this.#add(article, article, count)
        else if (this.column === 'year' || this.column === 'month') {
          const day = days[article] ?? 0
          const [year, month] = day > 0 ? civilDay(day) : [-1, 0]
          this.#add(year < 0 ? -1 : this.column === 'year' ? year : year * 100 + month, article, count)
        } else {
          const column = values[this.column]
          const own: number[] = []
          for (let n = 0, value = 0; value >= 0; n++) {
            value = column.valueOf(article, n)
            if (value >= 0 && !own.includes(value)) own.push(value)
          }
          for (const value of own) this.#add(value, article, count)
        }
      }
      own.fill(0, 0, window.words)
    }
  }

  /** Copies the bits of places `[from, to)`; false if there are none. */
  #slice(window: Window, bits: Uint32Array, own: Uint32Array, from: number, to: number): boolean {
    let any = 0
    for (let word = from >>> 5; word << 5 < to && word < window.words; word++) {
      let mask = 0xffffffff
      if (word === from >>> 5) mask &= 0xffffffff << (from & 31)
      if (word === to >>> 5) mask &= (1 << (to & 31)) - 1
      const some = (bits[word] ?? 0) & mask
      own[word] = some
      any |= some
    }
    return any !== 0
  }

  #eachUnit(window: Window, bits: Uint32Array, each: (unit: number) => void): void {
    for (let word = 0; word < window.words; word++) {
      for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1)
        each(window.base + word * 32 + 31 - Math.clz32(rest & -rest))
    }
  }

  #units(window: Window, bits: Uint32Array): number {
    let count = 0
    this.#eachUnit(window, bits, () => {
      count++
    })
    return count
  }

  /** Most frequent first, ties by value. */
  take(limit: number): FacetCount[] {
    return [...this.#counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || a.value - b.value)
      .slice(0, limit)
  }
}
