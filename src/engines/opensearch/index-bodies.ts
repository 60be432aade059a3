// Names, settings and mappings of the indexes. `layout.ts` has the documents.

import { articleColumns } from '../../article/columns.ts'
import { type FieldName, fieldNames } from '../../article/indexed-fields.ts'
import { deepest } from '../../search/cursor.ts'
import { bm25 } from '../../search/ranking-numbers.ts'
import { type IndexName, noTerm, partGap, samePlace } from './layout.ts'

/** The name of an archive that is given none. */
export const usualIndex = 'onrecord'

const archiveName = /^[a-z0-9][a-z0-9_.-]{0,99}$/

/** Whether the names of indexes can begin with it. */
export function isArchiveName(name: string): boolean {
  return archiveName.test(name)
}

/** The name by which readers know an index; a push lets it stand for another one when all is written. */
export function aliasOf(name: string, index: IndexName): string {
  return `${name}-${index}`
}

/** How the cluster reads and compares the terms of `encode-terms.ts`. */
export const analyzer = 'terms'
/** More than all terms of one place are long. The usual 255 would cut a word with many readings. */
const longestPlace = 65_536

/**
 * How much length counts when the cluster makes its first choice, the same for all archives: settings of an index cannot change. The order
 * of answers is that of the second pass, which takes the archive's own number.
 */
const firstPassB = 0.4

const analysis = {
  tokenizer: { places: { type: 'whitespace', max_token_length: longestPlace } },
  filter: {
    same_place: { type: 'pattern_capture', preserve_original: false, patterns: [`([^${samePlace}]+)`] },
    no_term: { type: 'stop', stopwords: [noTerm] },
  },
  analyzer: { [analyzer]: { type: 'custom', tokenizer: 'places', filter: ['same_place', 'no_term'] } },
} as const

const similarity = Object.fromEntries(
  fieldNames.map(field => [field, { type: 'BM25', k1: bm25.k1, b: firstPassB }]),
) as Record<FieldName, object>

const keyword = { type: 'keyword' } as const
/** Values of articles and their words. The cluster refuses a document with a term of more than 32,766 bytes; a longer value is not found. */
const value = { type: 'keyword', ignore_above: 10_000 } as const
const number = { type: 'integer' } as const
/** Read by scripts, but not searched. */
const length = { type: 'integer', index: false } as const
/** Kept in the document alone. */
const kept = { type: 'object', enabled: false } as const
const keptText = { type: 'keyword', index: false, doc_values: false } as const
const keptFlag = { type: 'boolean' } as const

const terms = (field: FieldName) =>
  ({ type: 'text', analyzer, similarity: field, position_increment_gap: partGap }) as const

const unit = {
  ...Object.fromEntries(fieldNames.map(field => [field, terms(field)])),
  textLength: length,
  titleLength: length,
  speakerLength: length,
  columns: { properties: Object.fromEntries(articleColumns.map(({ name }) => [name, value])) },
  firstDay: number,
  lastDay: number,
  year: number,
  month: number,
  copy: keyword,
  edition: number,
}

/** What is only indexed is not kept: nobody reads terms back, and they are half of a document. */
const indexedOnly = fieldNames.flatMap(field => [field, `quotes.${field}`])

const mappings: Readonly<Record<IndexName, object>> = {
  passages: {
    _source: { excludes: indexedOnly },
    properties: {
      ...unit,
      article: keyword,
      paragraph: number,
      moment: { type: 'long' },
      shown: kept,
      quotes: {
        type: 'nested',
        properties: { ...unit, number, speakerId: keyword, named: keyword, shown: kept },
      },
    },
  },
  articles: {
    properties: {
      id: keyword,
      state: keyword,
      hash: keptText,
      passages: length,
      firstDay: number,
      lastDay: number,
      moment: { type: 'long' },
      shown: kept,
    },
  },
  words: {
    properties: {
      word: keyword,
      written: keptText,
      frequency: { properties: Object.fromEntries(fieldNames.map(field => [field, number])) },
      stems: keyword,
      following: keptText,
      hash: keptText,
    },
  },
  names: {
    properties: {
      kind: keyword,
      column: keyword,
      value,
      keys: value,
      terms: value,
      id: keyword,
      former: keyword,
      isNamed: keptFlag,
      quotes: number,
      letter: keyword,
      order: keyword,
      nameTerms: keyword,
      shown: kept,
      hash: keptText,
    },
  },
  archive: { dynamic: false, properties: {} },
}

/** Searches of these walk over all passages; the others are small. */
const isLarge: Readonly<Record<IndexName, boolean>> = {
  passages: true,
  articles: true,
  words: false,
  names: false,
  archive: false,
}

/** Most entries of an answer: lists of articles and of speakers go as deep as in a file, with a whole page at their end. */
const longestPage = 1_000

/** Lists are read from these. */
const isListed: Readonly<Partial<Record<IndexName, true>>> = { articles: true, names: true }

export interface IndexSize {
  readonly shards: number
  /** Copies of each shard; null for one where there is another node, and none where there is not. */
  readonly replicas: number | null
}

/** What an index is created with. Nothing is seen until a push refreshes it. */
export function indexBody(index: IndexName, { shards, replicas }: IndexSize) {
  return {
    settings: {
      index: {
        number_of_shards: isLarge[index] ? shards : 1,
        ...(replicas === null ? { auto_expand_replicas: '0-1' } : { number_of_replicas: replicas }),
        refresh_interval: '-1',
        ...(index === 'passages' && { similarity, analysis }),
        ...(isListed[index] && { max_result_window: deepest + longestPage }),
      },
    },
    mappings: { dynamic: 'strict', ...mappings[index] },
  }
}
