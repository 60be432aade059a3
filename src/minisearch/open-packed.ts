// Opens a packed MiniSearch index, and checks what it is asked.

import { openIndex } from './packed-index.ts'
import { type PackedQuery, type PackedResult, type PackedSearchOptions, searchLikeMiniSearch } from './search-packed.ts'

export interface OpenOptions {
  /** Checks every byte against the checksums first. */
  readonly verify?: boolean
  /** As the MiniSearch had them, if it had any: they read queries as they read documents. */
  readonly tokenize?: (text: string) => string[]
  readonly processTerm?: (term: string) => string | readonly string[] | null | undefined | false
  /** Defaults of `search`. */
  readonly searchOptions?: PackedSearchOptions
}

export interface Packed {
  readonly documentCount: number
  /** MiniSearch's results: the same ids, scores and stored fields in the same order, but that equal scores may change places. */
  search(query: PackedQuery, options?: PackedSearchOptions): PackedResult[]
}

/** Names of the options that `search` knows. */
const known: Readonly<Record<keyof PackedSearchOptions, true>> = {
  fields: true,
  combineWith: true,
  prefix: true,
  fuzzy: true,
  maxFuzzy: true,
  boost: true,
  boostTerm: true,
  boostDocument: true,
  weights: true,
  bm25: true,
  filter: true,
  tokenize: true,
  processTerm: true,
}
const operators = ['or', 'and', 'and_not']

/**
 * Opens a packed index. Nothing is parsed or copied: opening takes the same time for any number of documents.
 *
 * @param bytes what `packMiniSearch` returned; they must not change while the index is used
 * @throws ArchiveError if the bytes are not a packed index, or one of another version
 * @example
 * import MiniSearch from 'minisearch'
 * import { openPacked, packMiniSearch } from 'onrecord/minisearch'
 *
 * const miniSearch = new MiniSearch({ fields: ['title', 'text'], storeFields: ['title'] })
 * miniSearch.addAll([
 *   { id: 1, title: 'Moby Dick', text: 'Call me Ishmael. Some years ago...' },
 *   { id: 2, title: 'Zen and the Art of Motorcycle Maintenance', text: 'I can see by my watch...' },
 * ])
 * const packed = openPacked(packMiniSearch(miniSearch))
 * packed.documentCount // 2
 * packed.search('zen art').map(result => result.title) // ['Zen and the Art of Motorcycle Maintenance']
 * packed.search('ishmeal', { fuzzy: 0.3 }).map(result => result.id) // [1]
 */
export function openPacked(bytes: Uint8Array<ArrayBuffer> | ArrayBuffer, options: OpenOptions = {}): Packed {
  const index = openIndex(bytes, options.verify === true)
  const { tokenize, processTerm } = options
  const defaults = {
    ...(tokenize !== undefined && { tokenize }),
    ...(processTerm !== undefined && { processTerm }),
    ...checked(options.searchOptions ?? {}),
  }
  return {
    documentCount: index.documentCount,
    search: (query, given = {}) => searchLikeMiniSearch(index, checkedQuery(query), checked(given), defaults),
  }
}

/** Throws for an option without effect, which MiniSearch would ignore. */
function checked<T extends PackedSearchOptions>(options: T): T {
  const unknown = Object.keys(options).find(name => !Object.hasOwn(known, name))
  if (unknown !== undefined) {
    throw new TypeError(`search has no option ${unknown}: it knows ${Object.keys(known).join(', ')}`)
  }
  const { combineWith } = options
  if (combineWith !== undefined && !operators.includes(combineWith.toLowerCase())) {
    throw new TypeError(`combineWith is one of ${operators.join(', ')}, not ${combineWith}`)
  }
  return options
}

function checkedQuery(query: PackedQuery): PackedQuery {
  if (typeof query === 'string') return query
  if (typeof query === 'symbol') {
    if (query.description === '*') return query
    throw new TypeError(`a query is text, MiniSearch.wildcard or { queries: [...] }, not ${String(query)}`)
  }
  const { queries, ...own } = query
  if (!Array.isArray(queries)) throw new TypeError('a query is text, MiniSearch.wildcard or { queries: [...] }')
  checked(own)
  for (const one of queries) checkedQuery(one)
  return query
}
