// Which words follow a word in the texts and titles, most often seen first: what is offered while the next word is typed. All pairs of
// neighbouring words are counted, in sorted runs of numbers, because there are millions of them.

import type { Token } from '../../text/analyzer.ts'
import { ByteWriter } from '../bytes/byte-writer.ts'
import { RecordWriter } from '../bytes/records.ts'

/**
 * Up to so many different pairs of an archive: most words kept for a word, and most of those that were seen behind it only once. A file
 * grows by 6%; that of a very large archive has no room for pairs that were seen once.
 */
const bounds = [
  { pairs: 50_000, kept: 32, once: 32 },
  { pairs: 1_500_000, kept: 32, once: 4 },
  { pairs: Number.POSITIVE_INFINITY, kept: 12, once: 0 },
] as const
type Bounds = Omit<(typeof bounds)[number], 'pairs'>
/** Pairs that are collected before they are sorted. */
const batch = 2 ** 20
/** A pair is one number, which a double holds: below 2^21 terms of 2^32. */
const first = 2 ** 32

/** Pairs, ascending and each once, with how often they were counted. */
interface Run {
  readonly pairs: Float64Array
  readonly counts: Uint32Array
}

export class FollowingWords {
  readonly #numbers = new Map<string, number>()
  readonly #runs: Run[] = []
  #batch: number[] = []

  /**
   * Counts the pairs of a text, each so many times, however often it is in the text. Only words that are spelled as they are indexed are
   * followed by others.
   */
  read(text: string, tokens: readonly Token[], times: number): void {
    let next = 0
    const seen = new Set<number>()
    for (const { term, position, start, end } of tokens) {
      while (next < tokens.length && (tokens[next]?.position ?? 0) <= position) next += 1
      const behind = tokens[next]
      if (behind?.position !== position + 1 || spelled(text.slice(start, end)) !== term) continue
      seen.add(this.#numberOf(term) * first + this.#numberOf(behind.term))
    }
    for (const pair of seen) {
      for (let time = 0; time < times; time += 1) if (this.#batch.push(pair) === batch) this.#sort()
    }
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term)
    if (known !== undefined) return known
    this.#numbers.set(term, this.#numbers.size)
    return this.#numbers.size - 1
  }

  #sort(): void {
    const pairs = Float64Array.from(this.#batch).sort()
    this.#batch = []
    this.#runs.push(joined({ pairs, counts: new Uint32Array(pairs.length).fill(1) }, noRun))
    for (;;) {
      const [before, last] = this.#runs.slice(-2)
      if (before === undefined || last === undefined || before.pairs.length > 2 * last.pairs.length) return
      this.#runs.splice(-2, 2, joined(before, last))
    }
  }

  /** For each of the archive's terms, in their order, the numbers of the terms behind it. `dfs` says in how many texts a term is. */
  take(terms: readonly string[], dfs: Uint32Array): ReturnType<RecordWriter['take']> {
    this.#sort()
    const { pairs, counts } = this.#runs.reduceRight(joined, noRun)
    const termOf = new Uint32Array(this.#numbers.size)
    for (const [number, term] of terms.entries()) {
      const own = this.#numbers.get(term)
      if (own !== undefined) termOf[own] = number
    }
    const starts = new Uint32Array(this.#numbers.size + 1)
    for (const pair of pairs) {
      const place = Math.floor(pair / first) + 1
      starts[place] = (starts[place] ?? 0) + 1
    }
    for (let own = 0; own < this.#numbers.size; own += 1) starts[own + 1] = (starts[own + 1] ?? 0) + (starts[own] ?? 0)
    const most = bounds.find(bound => pairs.length <= bound.pairs) ?? bounds[2]
    const [records, out] = [new RecordWriter(), new ByteWriter()]
    for (const term of terms) {
      const own = this.#numbers.get(term) ?? this.#numbers.size
      const behind: Behind[] = []
      for (let at = starts[own] ?? 0; at < (starts[own + 1] ?? 0); at += 1) {
        const other = termOf[(pairs[at] ?? 0) % first] ?? 0
        behind.push({ term: other, count: counts[at] ?? 0, df: dfs[other] ?? 0 })
      }
      out.clear()
      for (const { term: other } of chosen(behind, most)) out.varint(other)
      records.add(out.take())
    }
    return records.take()
  }
}

/** `İ` is the only letter that becomes two in lower case. */
function spelled(word: string): string {
  return word.replaceAll('İ', 'i').toLowerCase()
}

const noRun: Run = { pairs: new Float64Array(), counts: new Uint32Array() }

/** One run of two; the pairs of the first may repeat. */
function joined(one: Run, other: Run): Run {
  const length = one.pairs.length + other.pairs.length
  const [pairs, counts] = [new Float64Array(length), new Uint32Array(length)]
  let [a, b, end] = [0, 0, 0]
  while (a < one.pairs.length || b < other.pairs.length) {
    const isOne = b >= other.pairs.length || (a < one.pairs.length && (one.pairs[a] ?? 0) <= (other.pairs[b] ?? 0))
    const pair = (isOne ? one.pairs[a] : other.pairs[b]) ?? 0
    const count = (isOne ? one.counts[a++] : other.counts[b++]) ?? 0
    if (end === 0 || pairs[end - 1] !== pair) pairs[end++] = pair
    counts[end - 1] = (counts[end - 1] ?? 0) + count
  }
  return { pairs: pairs.slice(0, end), counts: counts.slice(0, end) }
}

interface Behind {
  readonly term: number
  readonly count: number
  readonly df: number
}

/** Most often seen first; ties go to the more frequent word. */
function chosen(behind: Behind[], { kept, once }: Bounds): Behind[] {
  behind.sort((a, b) => b.count - a.count || b.df - a.df || a.term - b.term)
  const often = behind.findIndex(({ count }) => count === 1)
  const most = often < 0 ? kept : Math.min(kept, Math.max(often, once))
  return behind.slice(0, most)
}
