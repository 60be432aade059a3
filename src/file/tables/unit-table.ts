// Tells what each unit is (paragraph or quote, of which article) and its id. Reads three small arrays: the first unit of each article, one
// bit a unit for "quote", and the number of quotes before every 512th unit.

import { bisect } from '../../text/bisect.ts'
import { ArchiveError, type Unit } from '../archive.ts'
import { ones } from '../bytes/bits.ts'

/** 32-bit words (32 units each) between two counts of quotes. */
export const rankStride = 16

const idForm = /^(.*)\/p(\d{1,10})(?:\/q(\d{1,10}))?$/s

export class UnitTable {
  readonly count: number
  readonly articles: number
  readonly starts: Uint32Array
  readonly quoteBits: Uint32Array
  readonly #ranks: Uint32Array

  /** Throws ArchiveError if articles are out of order or the bits do not cover the units. */
  constructor(count: number, articles: number, starts: Uint32Array, quoteBits: Uint32Array, ranks: Uint32Array) {
    if (starts.length !== articles + 1 || starts[articles] !== count || quoteBits.length * 32 < count) {
      throw new ArchiveError('the archive has articles whose units do not add up')
    }
    this.count = count
    this.articles = articles
    this.starts = starts
    this.quoteBits = quoteBits
    this.#ranks = ranks
  }

  isQuote(unit: number): boolean {
    return (((this.quoteBits[unit >>> 5] ?? 0) >>> (unit & 31)) & 1) === 1
  }

  /** Quotes before a unit: the number of the quote, if it is one. */
  quotesBefore(unit: number): number {
    const word = unit >>> 5
    const run = Math.floor(word / rankStride)
    let count = this.#ranks[run] ?? 0
    for (let i = run * rankStride; i < word; i++) count += ones(this.quoteBits[i] ?? 0)
    return count + ones((this.quoteBits[word] ?? 0) & ((1 << (unit & 31)) - 1))
  }

  articleOf(unit: number): number {
    let [low, high] = [0, this.articles]
    while (low + 1 < high) {
      const middle = (low + high) >>> 1
      if ((this.starts[middle] ?? 0) <= unit) low = middle
      else high = middle
    }
    return low
  }

  /** First unit of an article, or the end if the article is past the last; never out of bounds. */
  start(article: number): number {
    return Math.min(this.starts[article] ?? this.count, this.count)
  }

  end(article: number): number {
    const start = this.start(article)
    return Math.max(start, Math.min(this.starts[article + 1] ?? start, this.count))
  }

  range(article: number): readonly [number, number] {
    return [this.start(article), this.end(article)]
  }

  /** The unit of the paragraph that a quote begins in: the last one before it that is not a quote. */
  paragraphOf(unit: number): number {
    let paragraph = unit
    while (paragraph > 0 && this.isQuote(paragraph)) {
      const word = ~(this.quoteBits[paragraph >>> 5] ?? 0) & ((1 << (paragraph & 31)) - 1)
      paragraph = word === 0 ? (paragraph & ~31) - 1 : (paragraph & ~31) + 31 - Math.clz32(word)
    }
    return Math.max(0, paragraph)
  }

  /** Number of a paragraph over the whole archive. */
  paragraphNumber(unit: number): number {
    return unit - this.quotesBefore(unit)
  }

  /** Number over the whole archive of an article's first paragraph. */
  firstParagraph(article: number): number {
    return Math.max(0, this.paragraphNumber(Math.min(this.starts[article] ?? this.count, this.count)))
  }

  at(unit: number): Unit {
    const article = this.articleOf(unit)
    const paragraph = this.paragraphOf(unit)
    return {
      type: paragraph === unit ? 'paragraph' : 'quote',
      article,
      paragraph: Math.max(0, this.paragraphNumber(paragraph) - this.firstParagraph(article)),
      quote: paragraph === unit ? null : unit - paragraph,
    }
  }

  /** Paragraphs of an article: numbers `[first, end)` over the whole archive, never more than the article has units. */
  paragraphs(article: number): readonly [number, number] {
    const [start, end] = this.range(article)
    const first = this.firstParagraph(article)
    return [first, Math.max(first, Math.min(this.paragraphNumber(end), first + end - start))]
  }

  /** The unit of an article's paragraph, or -1. */
  ofParagraph(article: number, paragraph: number): number {
    const [start, end] = this.range(article)
    const wanted = this.paragraphNumber(start) + paragraph
    // The first unit at which the number of paragraphs so far exceeds `wanted`.
    const found = bisect(start, end, unit => this.paragraphNumber(unit + 1) > wanted)
    return found < end && !this.isQuote(found) ? found : -1
  }

  /** The unit of an id, or -1. `findArticle` gives the ordinal of an article's id. */
  find(id: string, findArticle: (id: string) => number): number {
    const match = idForm.exec(id)
    if (match === null) return -1
    const article = findArticle(match[1] ?? '')
    const unit = article < 0 ? -1 : this.ofParagraph(article, Number(match[2]))
    if (unit < 0 || match[3] === undefined) return this.#same(match, unit)
    const quote = unit + Number(match[3])
    return Number(match[3]) > 0 && quote < this.range(article)[1] && this.paragraphOf(quote) === unit
      ? this.#same(match, quote)
      : -1
  }

  /** A number has one spelling: `p05` is not an id. */
  #same(match: RegExpExecArray, unit: number): number {
    const plain = [match[2], match[3]].every(number => number === undefined || String(Number(number)) === number)
    return plain ? unit : -1
  }
}
