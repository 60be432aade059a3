// The bare engine: `rank` on a plan of dictionary terms, BM25 without stems, proximity or folding of quotes, and the text of ten hits.
// What the product adds in reading the query and writing snippets is the difference to `onrecord.ts`.

import type { OpenArchive } from '../../../src/index/open.ts'
import type { Clause, Form, RankOptions } from '../../../src/index/plan.ts'
import { rank } from '../../../src/index/rank.ts'
import { buildParagraphs, openBytes } from './onrecord-archive.ts'
import type { Peer, Query } from './peer.ts'
import { ownVersion } from './version.ts'

/** At most so many words for a prefix or a typo; the product has such bounds too. */
const mostForms = 50

const options: RankOptions = {
  limit: 10,
  offset: 0,
  sort: 'relevance',
  k1: 1.2,
  delta: 0,
  fields: { text: { weight: 1, b: 0.75 }, title: { weight: 1, b: 0.75 }, speaker: { weight: 1, b: 0.75 } },
  filters: [],
  facets: [],
  facetLimit: 0,
  groupByArticle: false,
  fold: true,
  proximity: 0,
  recency: null,
}

function formsOf({ terms }: OpenArchive, kind: Query['kind'], word: string): Form[] {
  if (kind === 'prefix') {
    const [from, to] = terms.prefix(word)
    return Array.from({ length: Math.min(to - from, mostForms) }, (_, at) => ({ term: from + at, weight: 1 }))
  }
  if (kind === 'typo') return terms.fuzzy(word, 1, mostForms).map(({ term }) => ({ term, weight: 1 }))
  const term = terms.find(word)
  return term < 0 ? [] : [{ term, weight: 1 }]
}

function clauseOf(archive: OpenArchive, { kind, words }: Query): Clause {
  const forms = words.map(word => formsOf(archive, kind, word))
  if (kind === 'phrase') return { op: 'phrase', slots: forms }
  return { op: 'bool', should: forms.map(each => ({ op: 'word', forms: each })) }
}

export const onrecordEngine: Peer = {
  name: 'Onrecord, bare engine',
  version: ownVersion,
  ranking: 'BM25F',
  bm25: true,
  snippets: false,
  without: ['no snippets, stems or query language: they are the product’s, in the row above'],
  build: buildParagraphs,
  async open(bytes) {
    const archive = openBytes(bytes)
    return {
      search: query =>
        rank(archive, clauseOf(archive, query), options).hits.map(({ unit }) => ({
          title: archive.articles.head(archive.units.at(unit).article).title,
          text: archive.units.text(unit),
          snippet: null,
        })),
    }
  },
}
