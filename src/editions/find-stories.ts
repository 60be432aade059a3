// Finds articles that are editions of one story: wire copy, shortened editions, re-issues. Articles that share a passage are compared
// (compare-editions.ts); everything here is about comparing few. Time and memory grow with the passages, not with pairs of articles.

import type { Article } from '../article/article.ts'
import { EditionComparer, shortestEdition } from './compare-editions.ts'
import { fewestWords, type Passages, readPassages } from './read-passages.ts'
import { momentOf, msPerDay, seriesIn } from './series.ts'

/** A passage in more articles than this (those that are the same throughout count once) is standing text: it leads to no comparison. */
const mostArticles = 64
/** Up to so many articles with one passage are compared each with each; more, with the first and with the one before. */
const mostPaired = 8
/** Words of a passage that lead to a comparison. */
const fewestShared = 8
/** A passage in three articles or more over more days than this is standing text: no story is told anew for so long. */
const mostDays = 7
/** A text that one source prints under more titles than this is a notice, such as "Sign in to read on". */
const mostTitles = 3

/**
 * The stories with several editions, as numbers of articles: the earliest first, undated ones last. Articles must be in the order of their
 * ids, which decides between equal dates.
 */
export function findStories(articles: readonly Article[]): number[][] {
  const passages = readPassages(articles)
  const links = new Links(articles.length)
  const moments = articles.map(({ published }) => momentOf(published) ?? earliestOf(published))
  const byDate = (a: number, b: number) => (moments[a] ?? 0) - (moments[b] ?? 0) || a - b
  const texts = textsOf(articles, passages)
  const isSeries = seriesIn(articles, texts)
  const firsts = joinEqual(articles, passages, links, { byDate, isSeries, texts })
  const shared = sharedPassages(passages, firsts)
  if (shared.size > 0) {
    const standing = new Set<number>()
    for (const [key, holders] of shared) if (isStandingText(articles, holders)) standing.add(key)
    const comparer = new EditionComparer(articles, passages, { isStanding: key => standing.has(key), isSeries })
    for (const [one, other] of pairsOf(shared))
      if (links.find(one) !== links.find(other) && comparer.areEditions(one, other)) links.join(one, other)
  }
  return links.groups().map(story => story.sort(byDate))
}

/** The first moment of a month or year; of no date, the last of all. */
function earliestOf(published: string | null): number {
  const moment = published === null ? Number.NaN : Date.parse(published)
  return Number.isNaN(moment) ? Number.MAX_SAFE_INTEGER : moment
}

/** One number for the text of each article. */
function textsOf(articles: readonly Article[], { starts, keys, words }: Passages): Float64Array {
  return Float64Array.from(articles, (_, article) => {
    let name = 0
    // Both summands stay below 2^52, so that their sum is exact.
    for (let passage = starts[article] ?? 0; passage < (starts[article + 1] ?? 0); passage++)
      if ((words[passage] ?? 0) >= fewestWords) name = (name % 2 ** 47) * 31 + ((keys[passage] ?? 0) % 2 ** 52)
    return name
  })
}

interface Joining {
  readonly byDate: (a: number, b: number) => number
  readonly isSeries: (article: number) => boolean
  readonly texts: Float64Array
}

/** Joins articles that are the same throughout. Returns the earliest of each, which stands for all of them in what follows. */
function joinEqual(
  articles: readonly Article[],
  { totals }: Passages,
  links: Links,
  { byDate, isSeries, texts }: Joining,
): number[] {
  const byText = new Map<string, number[]>()
  articles.forEach(({ published }, article) => {
    // Under the heading of a series the same words on another day are another number of it.
    const day = isSeries(article) ? Math.floor((momentOf(published) ?? 0) / msPerDay) : ''
    const name = `${texts[article]} ${day}`
    const same = byText.get(name)
    if (same === undefined) byText.set(name, [article])
    else same.push(article)
  })
  const firsts: number[] = []
  for (const same of byText.values()) {
    const [first = 0, ...others] = same.sort(byDate)
    firsts.push(first)
    if (others.length === 0 || (totals[first] ?? 0) < shortestEdition || isNotice(articles, same)) continue
    for (const article of others) links.join(first, article)
  }
  return firsts
}

function isNotice(articles: readonly Article[], same: readonly number[]): boolean {
  const titles = new Map<string | null, Set<string>>()
  for (const article of same) {
    const { source = null, title = '' } = articles[article] ?? {}
    const own = titles.get(source) ?? new Set()
    titles.set(source, own.add(title))
    if (own.size > mostTitles) return true
  }
  return false
}

/** The passages that several articles have, but not too many, each with its articles in order. */
function sharedPassages({ starts, keys, words }: Passages, articles: readonly number[]): Map<number, number[]> {
  const all = new Float64Array(keys.length)
  let count = 0
  const each = (article: number, use: (key: number) => void) => {
    for (let passage = starts[article] ?? 0; passage < (starts[article + 1] ?? 0); passage++)
      if ((words[passage] ?? 0) >= fewestShared) use(keys[passage] ?? 0)
  }
  for (const article of articles)
    each(article, key => {
      all[count++] = key
    })
  const sorted = all.subarray(0, count).sort()
  const repeated = new Map<number, number[]>()
  for (let i = 1; i < count; i++) if (sorted[i] === sorted[i - 1]) repeated.set(sorted[i] ?? 0, [])
  for (const article of articles)
    each(article, key => {
      const holders = repeated.get(key)
      if (holders !== undefined && holders.at(-1) !== article && holders.length <= mostArticles) holders.push(article)
    })
  for (const [key, holders] of repeated) if (holders.length < 2) repeated.delete(key)
  return repeated
}

function isStandingText(articles: readonly Article[], holders: readonly number[]): boolean {
  if (holders.length > mostArticles) return true
  if (holders.length < 3) return false
  const moments = holders.flatMap(article => momentOf(articles[article]?.published ?? null) ?? [])
  return Math.max(...moments) - Math.min(...moments) > mostDays * msPerDay
}

/** The pairs of articles to compare, each once, in order. */
function pairsOf(shared: ReadonlyMap<number, readonly number[]>): [number, number][] {
  const pairs = new Map<number, Set<number>>()
  const add = (one: number, other: number) => {
    if (one === other) return
    const others = pairs.get(one) ?? new Set()
    pairs.set(one, others.add(other))
  }
  for (const holders of shared.values()) {
    if (holders.length > mostArticles) continue
    const [first = 0] = holders
    holders.forEach((article, i) => {
      if (holders.length <= mostPaired) for (const other of holders.slice(i + 1)) add(article, other)
      else if (i > 0) {
        add(first, article)
        add(holders[i - 1] ?? first, article)
      }
    })
  }
  return [...pairs]
    .sort(([one], [other]) => one - other)
    .flatMap(([one, others]) => [...others].sort((a, b) => a - b).map((other): [number, number] => [one, other]))
}

/** Joined numbers (union-find; the lowest stands for its group). */
class Links {
  readonly #above: Uint32Array

  constructor(count: number) {
    this.#above = Uint32Array.from({ length: count }, (_, i) => i)
  }

  find(one: number): number {
    let at = one
    for (let above = this.#above[at] ?? at; above !== at; above = this.#above[at] ?? at) {
      this.#above[at] = this.#above[above] ?? above
      at = above
    }
    return at
  }

  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)]
    this.#above[Math.max(a, b)] = Math.min(a, b)
  }

  /** Groups of more than one, ascending. */
  groups(): number[][] {
    const groups = new Map<number, number[]>()
    this.#above.forEach((_, one) => {
      const top = this.find(one)
      if (top === one) return
      const group = groups.get(top)
      if (group === undefined) groups.set(top, [top, one])
      else group.push(one)
    })
    return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
  }
}
