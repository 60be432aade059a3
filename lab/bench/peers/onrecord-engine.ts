// The engine alone: `rank` on a plan of dictionary terms, BM25 without stems, proximity or folding of quotes. Once with the texts of ten
// hits, once with hits and snippets as the product has them: what the query language, stems, corrections, closeness and `did you mean` cost
// is the difference of the latter to `onrecord.ts`.

import { headsOf, PackedPassage } from '../../../src/engines/packed/packed-passage.ts'
import { beginning } from '../../../src/engines/packed/packed-words.ts'
import type { OpenArchive } from '../../../src/file/open-archive.ts'
import type { Clause, Form } from '../../../src/query/clause.ts'
import type { RankOptions } from '../../../src/query/ranking.ts'
import { rank } from '../../../src/rank/rank.ts'
import { hitOf } from '../../../src/search/answers/hit.ts'
import { mostPrefixForms } from '../../../src/search/plan/most-forms.ts'
import { bm25 } from '../../../src/search/ranking-numbers.ts'
import { matcherOf, type Wanted } from '../../../src/search/snippet/highlighter.ts'
import { markHtml } from '../../../src/worker/escape-html.ts'
import { buildParagraphs, openBytes } from './onrecord-archive.ts'
import type { Peer, Query } from './peer.ts'
import { ownVersion } from './version.ts'

/** At most so many words for a typo; the product looks at as many. */
const mostForms = 40

const options: RankOptions = {
  limit: 10,
  offset: 0,
  sort: 'relevance',
  k1: 1.2,
  fields: { text: { weight: 1, b: 0.75 }, title: { weight: 1, b: 0.75 }, speaker: { weight: 1, b: 0.75 } },
  filters: [],
  facets: [],
  facetLimit: 0,
  groupByArticle: false,
  fold: true,
  collapse: false,
  proximity: 0,
  recency: null,
}

function formsOf(archive: OpenArchive, kind: Query['kind'], word: string): Form[] {
  const { terms } = archive
  // The same words as in the product, so that the rows differ in what is on top of them.
  if (kind === 'prefix') return beginning(terms, word, mostPrefixForms).map(term => ({ term, weight: 1 }))
  if (kind === 'typo') return terms.fuzzy(word, 1, mostForms).map(({ term }) => ({ term, weight: 1 }))
  const term = terms.find(word)
  return term < 0 ? [] : [{ term, weight: 1 }]
}

function formsOfAll(archive: OpenArchive, { kind, words }: Query): Form[][] {
  return words.map(word => formsOf(archive, kind, word))
}

function clauseOf({ kind }: Query, forms: readonly (readonly Form[])[]): Clause {
  if (kind === 'phrase') return { op: 'phrase', slots: forms }
  return { op: 'bool', should: forms.map(each => ({ op: 'word', forms: each })) }
}

/** What is to be marked in a hit: the words themselves. */
function wantedOf({ terms }: OpenArchive, { kind, words }: Query, forms: readonly (readonly Form[])[]): Wanted {
  const nothing: Wanted = { words: new Map(), prefixes: [], phrases: [] }
  if (kind === 'prefix') return { ...nothing, prefixes: words.map((prefix, word) => ({ prefix, word, weight: 1 })) }
  const sets = forms.map(ofWord => ofWord.map(({ term }) => terms.at(term)))
  if (kind === 'phrase') {
    const slots = sets.map((ofWord, place) => ({ terms: new Set(ofWord), place }))
    return { ...nothing, phrases: [{ slots, word: 0, weight: 1 }] }
  }
  return {
    ...nothing,
    words: new Map(sets.flatMap((ofWord, word) => ofWord.map(term => [term, { word, weight: 1 }] as const))),
  }
}

export const onrecordEngine: Peer = {
  name: 'Onrecord, bare engine',
  version: ownVersion,
  ranking: 'BM25F',
  bm25: true,
  snippets: false,
  without: ['no snippets, stems or query language: they are the product’s, two rows above'],
  build: buildParagraphs,
  async open(bytes) {
    const archive = openBytes(bytes)
    return {
      search(query) {
        const forms = formsOfAll(archive, query)
        return rank(archive, clauseOf(query, forms), options).hits.map(({ unit }) => ({
          title: archive.articles.head(archive.units.at(unit).article).title,
          text: archive.units.text(unit),
          snippet: null,
        }))
      },
    }
  },
}

/** With the product's BM25 parameters: others would show passages of another length, and time those. */
const productOptions: RankOptions = { ...options, ...bm25, proximity: 0 }

export const onrecordWords: Peer = {
  ...onrecordEngine,
  name: 'Onrecord, words and snippets alone',
  snippets: true,
  without: [
    'no stems, corrections, closeness, query language or `did you mean`: they are the product’s, in the row above',
  ],
  async open(bytes) {
    const archive = openBytes(bytes)
    return {
      search(query) {
        const forms = formsOfAll(archive, query)
        const find = matcherOf(wantedOf(archive, query, forms))
        const heads = headsOf(archive)
        return rank(archive, clauseOf(query, forms), productOptions).hits.map(({ unit, score, more }) => {
          const passage = new PackedPassage(archive, unit, heads)
          const { article, text, snippet } = hitOf(
            { passage, score, more, further: [], explain: [], alsoIn: 0, also: [] },
            find,
            { highlight: true, explain: false, group: null },
          )
          return { title: article.title, text, snippet: markHtml(snippet.text, snippet.highlights) }
        })
      },
    }
  },
}
