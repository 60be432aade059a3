// More documents of passages that were found: their copies in other editions, the other passages of their articles, and the paragraphs
// beside them.

import { unitId } from '../../file/archive.ts'
import type { Passage, Surroundings } from '../../search/engine.ts'
import type { Asking } from './asking.ts'
import { passageId } from './document-ids.ts'
import type { PassageDocument } from './layout.ts'
import { allOf, anyOf, paragraphFields, queryOf, quoteFields } from './match.ts'
import { anyMatching, type Matching, withQuote } from './passages-matching.ts'

/** Most copies that are looked at, and most passages of some articles. */
const mostCopies = 1_000
const mostOfArticles = 2_000

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

/** The passages of some articles that match. */
export function documentsOfArticles(
  asking: Asking,
  matching: Matching,
  articles: readonly string[],
): Promise<PassageDocument[]> {
  return documents(asking, queryOf(allOf([anyMatching(matching), { terms: { article: articles } }])), mostOfArticles)
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
