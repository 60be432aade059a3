// More documents of passages that were found: their copies in other editions, the other passages of their articles, and the paragraphs
// beside them.

import { unitId } from '../../file/archive.ts'
import type { Passage, Surroundings } from '../../search/engine.ts'
import type { Asking, Found } from './asking.ts'
import { passageId } from './document-ids.ts'
import type { PassageDocument } from './layout.ts'
import { allOf, anyOf, paragraphFields, queryOf, quoteFields } from './match.ts'
import { anyMatching, type Matching, withQuote } from './passages-matching.ts'

/** Most copies that are looked at. */
const mostCopies = 1_000

/** The passages that match and have one of these copies, also in a quote. */
export function copiesOfDocuments(
  asking: Asking,
  { paragraph, quote, around }: Matching,
  names: readonly string[],
): Promise<PassageDocument[]> {
  const among = (field: string) => ({ terms: { [field]: names } })
  const match = anyOf([
    allOf([paragraph, among(paragraphFields.copy)]),
    allOf([around, withQuote(allOf([quote, among(quoteFields.copy)]))]),
  ])
  return documents(asking, queryOf(match), mostCopies)
}

/** Of an article: how many passages match, and whether all of them are here. */
interface Count {
  readonly passages: number
  readonly isWhole: boolean
}

type Group = { readonly total: { readonly value: number }; readonly hits: readonly Found<PassageDocument>[] }
type Counted = { readonly doc_count: number }
interface Bucket {
  readonly key: string
  readonly paragraphs: Counted
  readonly others: { readonly quotes: { readonly matching: Counted } }
}

interface Wanted {
  /** A query that scores passages; the first ones are taken without it. */
  readonly best: object | null
  /** Most passages of an article. */
  readonly most: number
  /** Whether a paragraph and its quotes are one. */
  readonly fold: boolean
}

/** The best passages of some articles, and how many there are. */
export async function passagesOfArticles(
  asking: Asking,
  matching: Matching,
  articles: readonly string[],
  { best, most, fold }: Wanted,
): Promise<{ readonly documents: PassageDocument[]; readonly counts: ReadonlyMap<string, Count> }> {
  const filter = [queryOf(allOf([anyMatching(matching), { terms: { article: articles } }]))]
  const quotes = { nested: { path: 'quotes' }, aggs: { matching: { filter: queryOf(matching.quote) } } }
  const others = fold ? queryOf(allOf([], [matching.paragraph])) : { match_all: {} }
  const { hits, aggregations } = await asking.search<Pick<PassageDocument, 'article'>>('passages', {
    size: articles.length,
    track_total_hits: false,
    query: { bool: { filter, ...(best !== null && { must: [best] }) } },
    _source: ['article'],
    collapse: {
      field: 'article',
      inner_hits: { name: 'best', size: most, sort: best === null ? [{ paragraph: 'asc' }] : ['_score'] },
    },
    aggs: {
      articles: {
        terms: { field: 'article', size: articles.length },
        aggs: { paragraphs: { filter: queryOf(matching.paragraph) }, others: { filter: others, aggs: { quotes } } },
      },
    },
  })
  const { buckets } = aggregations.articles as { readonly buckets: readonly Bucket[] }
  const passages = new Map(
    buckets.map(({ key, paragraphs, others }) => [key, paragraphs.doc_count + others.quotes.matching.doc_count]),
  )
  const groups = hits.map(({ _source: { article }, inner_hits }) => {
    const { total, hits: own } = (inner_hits as { readonly best: { readonly hits: Group } }).best.hits
    return { article, isWhole: total.value <= own.length, documents: own.map(hit => hit._source) }
  })
  return {
    documents: groups.flatMap(group => group.documents),
    counts: new Map(groups.map(({ article, isWhole }) => [article, { isWhole, passages: passages.get(article) ?? 0 }])),
  }
}

async function documents(asking: Asking, query: object, size: number): Promise<PassageDocument[]> {
  const { hits } = await asking.search<PassageDocument>('passages', {
    size,
    track_total_hits: false,
    query: { bool: { filter: [query] } },
    sort: [{ article: 'asc' }, { paragraph: 'asc' }],
  })
  return hits.map(({ _source }) => _source)
}

type Shown = Pick<PassageDocument, 'article' | 'paragraph'> & { readonly shown: { readonly text: string } }

/** The texts of passages' paragraphs, and of those beside them. */
export async function surroundingsOf(asking: Asking, passages: readonly Passage[]): Promise<Surroundings[]> {
  if (passages.length === 0) return []
  const placesOf = ({ article, paragraph }: Passage) =>
    [paragraph - 1, paragraph, paragraph + 1].flatMap(place => (place < 0 ? [] : [[article.id, place] as const]))
  const ids = [...new Set(passages.flatMap(placesOf).map(([article, paragraph]) => passageId(article, paragraph)))]
  const { hits } = await asking.search<Shown>('passages', {
    size: ids.length,
    track_total_hits: false,
    query: { ids: { values: ids } },
    _source: ['article', 'paragraph', 'shown.text'],
  })
  const texts = new Map(hits.map(({ _source: one }) => [unitId(one.article, one.paragraph, null), one.shown.text]))
  return passages.map(({ article, paragraph, text }) => {
    const at = (place: number) => texts.get(unitId(article.id, place, null)) ?? null
    return { own: at(paragraph) ?? text, before: at(paragraph - 1), after: at(paragraph + 1) }
  })
}
