// Counts by value over the whole answer. A value's count is the `total` of the answer narrowed to it: passages (or articles, when hits are
// grouped) of an article's value, quotes of a speaker, units of a type. A passage that several editions of a story have counts once for each
// value; for years and months it counts once, when it first appeared, so that a timeline adds up.

import type { FacetColumn } from '../article/columns.ts'
import type { ArchiveParts } from '../file/archive-parts.ts'
import { ones } from '../file/bytes/bits.ts'
import { civilDay, firstDayOf, isYearAlone } from '../file/tables/days.ts'
import type { FacetCount, RankOptions } from '../query/ranking.ts'
import type { CountedGroups, Counting, EditionUnits, StoryCounter } from './count-stories.ts'
import { countPassages } from './fold-passages.ts'
import { lowest, maskOf } from './unit-bits.ts'
import { articlePlaces, type Stretch } from './windows.ts'

export class FacetCounter {
  readonly column: FacetColumn
  readonly #source: ArchiveParts
  readonly #grouped: boolean
  readonly #counts = new Map<number, number>()
  /** The last article for which a value was counted, if each article counts once. */
  readonly #seen = new Map<number, number>()

  constructor(source: ArchiveParts, column: FacetColumn, options: Pick<RankOptions, 'groupByArticle'>) {
    this.#source = source
    this.column = column
    this.#grouped = options.groupByArticle
  }

  #add(value: number, article: number, count: number): void {
    if (value < 0) return
    if (this.#grouped) {
      if (this.#seen.get(value) === article) return
      this.#seen.set(value, article)
    }
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + (this.#grouped ? 1 : count))
  }

  /** Counts an article's matching units, at places `[from, to)`; `passages` is their number, after folding if requested. */
  add(article: number, passages: number, stretch: Stretch, bits: Uint32Array, from: number, to: number): void {
    switch (this.column) {
      case 'type':
      case 'speaker':
        this.#addUnits(article, stretch, bits, from, to)
        return
      default:
        for (const value of this.#valuesOf(article)) this.#add(value, article, passages)
    }
  }

  /** Values of an article, each once; the period of its date for a year or month. */
  #valuesOf(article: number): number[] {
    const { column } = this
    if (column === 'article' || column === 'type' || column === 'speaker') return [article]
    if (column === 'year' || column === 'month') {
      const date = this.#source.dates[article] ?? 0
      if (date <= 0 || (column === 'month' && isYearAlone(date))) return []
      const [year, month] = civilDay(firstDayOf(date))
      return [column === 'year' ? year : year * 100 + month]
    }
    const values = this.#source.values[column]
    const own: number[] = []
    for (let n = 0, value = 0; value >= 0; n++) {
      value = values.valueOf(article, n)
      // A tag that an article lists twice counts once.
      if (value >= 0 && !own.includes(value)) own.push(value)
    }
    return own
  }

  /** Counts the matching editions of a story, the earliest first. */
  addStory(editions: readonly EditionUnits[], { passages: passagesOf, firsts }: Counting): void {
    const isPeriod = this.column === 'year' || this.column === 'month'
    const isOfUnit = this.column === 'type' || this.column === 'speaker'
    const ofAll: CountedGroups = new Set()
    const ofValue = new Map<number, CountedGroups>()
    for (const { article, units } of editions) {
      if (isOfUnit) {
        for (const unit of firsts(units, ofAll)) this.#add(this.#valueOfUnit(unit), article, 1)
        continue
      }
      const passages = isPeriod ? passagesOf(units, ofAll) : 0
      for (const value of this.#valuesOf(article)) {
        const counted = ofValue.get(value) ?? new Set()
        ofValue.set(value, counted)
        const count = isPeriod ? passages : passagesOf(units, counted)
        if (count > 0) this.#add(value, article, count)
      }
    }
  }

  #valueOfUnit(unit: number): number {
    const { units, quoteSpeakers } = this.#source
    if (this.column === 'type') return units.isQuote(unit) ? 1 : 0
    return units.isQuote(unit) ? (quoteSpeakers[units.quotesBefore(unit)] ?? 0) - 1 : -1
  }

  #addUnits(article: number, { base }: Stretch, bits: Uint32Array, from: number, to: number): void {
    const { units, quoteSpeakers } = this.#source
    for (let word = from >>> 5; word <= (to - 1) >>> 5; word++) {
      const matching = (bits[word] ?? 0) & maskOf(word, from, to)
      if (matching === 0) continue
      const quotes = matching & (units.quoteBits[(base >>> 5) + word] ?? 0)
      if (this.column === 'type') {
        const paragraphs = ones(matching & ~quotes)
        if (paragraphs > 0) this.#add(0, article, paragraphs)
        if (quotes !== 0) this.#add(1, article, ones(quotes))
        continue
      }
      for (let rest = quotes; rest !== 0; rest &= rest - 1) {
        const quote = units.quotesBefore(base + word * 32 + lowest(rest))
        this.#add((quoteSpeakers[quote] ?? 0) - 1, article, 1)
      }
    }
  }

  /** Most frequent first, ties by value. */
  take(limit: number): FacetCount[] {
    return [...this.#counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || a.value - b.value)
      .slice(0, limit)
  }
}

/** Counts the matching units of a stretch, before folding, in several facets. `stories` takes the articles with editions. */
export function countFacets(
  source: ArchiveParts,
  counters: readonly FacetCounter[],
  stretch: Stretch,
  bits: Uint32Array,
  { fold, stories }: Pick<RankOptions, 'fold'> & { readonly stories: StoryCounter | null },
): void {
  for (let article = stretch.firstArticle; article < stretch.endArticle; article++) {
    const [from, to] = articlePlaces(source, stretch, article)
    const passages = countPassages(source, stretch, bits, from, to, fold)
    if (passages === 0 || stories?.take(article, stretch.base, bits, from, to)) continue
    for (const counter of counters) counter.add(article, passages, stretch, bits, from, to)
  }
}
