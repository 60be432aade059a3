// What was asked, added up: from the rows of a file or of Workers Analytics Engine, the queries that a report names.

/** Searches or clicks that are alike, and how many there were. */
export interface AskedRow {
  readonly kind: string
  readonly query: string
  readonly filters: string
  readonly door: string
  readonly hits: number
  readonly count: number
}

export interface AskedQuery {
  readonly query: string
  readonly filters: string
  readonly searches: number
  /** Hits of the latest row; searches without one are counted apart. */
  readonly hits: number
  readonly withoutHits: number
  /** Searches on pages, where a hit can be opened, and how often one was. */
  readonly onPages: number
  readonly clicks: number
}

export interface Summary {
  readonly searches: number
  readonly withoutHits: number
  readonly onPages: number
  readonly clicks: number
  readonly queries: number
  readonly frequent: readonly AskedQuery[]
  readonly unanswered: readonly AskedQuery[]
  /** Searches on pages that found something of which nobody opened anything. */
  readonly unopened: readonly AskedQuery[]
}

type Counts = { -readonly [name in keyof AskedQuery]: AskedQuery[name] }

/** @param most queries in each list */
export function summaryOf(rows: Iterable<AskedRow>, most: number): Summary {
  const queries = new Map<string, Counts>()
  for (const { kind, query, filters, door, hits, count } of rows) {
    const key = `${query.toLowerCase()}\n${filters}`
    let own = queries.get(key)
    if (own === undefined) {
      own = { query, filters, searches: 0, hits: 0, withoutHits: 0, onPages: 0, clicks: 0 }
      queries.set(key, own)
    }
    if (kind === 'click') own.clicks += count
    if (kind !== 'search') continue
    own.searches += count
    own.hits = Math.max(own.hits, hits)
    if (hits === 0) own.withoutHits += count
    if (door === 'page') own.onPages += count
  }
  const all = [...queries.values()]
  const sum = (of: (query: AskedQuery) => number) => all.reduce((total, query) => total + of(query), 0)
  const top = (of: (query: AskedQuery) => number) =>
    all
      .filter(query => of(query) > 0)
      .sort((a, b) => of(b) - of(a) || (a.query < b.query ? -1 : 1))
      .slice(0, most)
  return {
    searches: sum(query => query.searches),
    withoutHits: sum(query => query.withoutHits),
    onPages: sum(query => query.onPages),
    clicks: sum(query => query.clicks),
    queries: all.length,
    frequent: top(query => query.searches),
    unanswered: top(query => query.withoutHits),
    unopened: top(query => (query.clicks === 0 && query.hits > 0 ? query.onPages : 0)),
  }
}
