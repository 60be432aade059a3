// The searcher over one packed file: requests into plans, ranked units into hits. Holds nothing but the opened archive.

import type { OpenArchive } from '../file/open-archive.ts'
import type { Filter } from '../query/clause.ts'
import { rank } from '../rank/rank.ts'
import type { ArticleHead, SearchAnswer } from './answer.ts'
import { articleAnswer } from './answers/article-answer.ts'
import { didYouMean } from './answers/did-you-mean.ts'
import { explain } from './answers/explain-hits.ts'
import { facetsOf } from './answers/facet-values.ts'
import { headOf, headsOf, hitOf } from './answers/hit.ts'
import { speakerSummary, speakersAnswer } from './answers/speaker-answers.ts'
import { suggest } from './answers/suggest.ts'
import { filtersOf, givenOf } from './plan/ask-filters.ts'
import { plan } from './plan/planner.ts'
import { rankOptions } from './plan/rank-options.ts'
import type { SearchRequest } from './request.ts'
import type { Searcher } from './searcher.ts'
import { matcherOf } from './snippet/highlighter.ts'
import { verify } from './verify/verify.ts'

/**
 * Answers from an opened archive. Every answer is synchronous.
 *
 * @example
 * import { buildArchive, createSearcher, extractQuotes, openArchive, readFile } from 'onrecord'
 *
 * const text = 'Bridge opens\n\n“It is a good day for trains,” said Ana Costa, the mayor of Porto.\n'
 * const { articles } = await readFile({ path: 'bridge.txt', bytes: new TextEncoder().encode(text) })
 * const bytes = await buildArchive(articles.map(article => ({ article, quotes: extractQuotes(article) })))
 * const searcher = createSearcher(openArchive(bytes.buffer))
 *
 * const claim = await searcher.verify({ text: 'It is a good day for trains', speaker: 'Ana Costa', limit: 1 })
 * claim.verdict // 'verbatim'
 *
 * const page = { sort: 'relevance', limit: 10, offset: 0, facets: [], group: null, highlight: true }
 * const reading = { literal: false, recency: null, explain: false }
 * const { total, hits } = await searcher.search({ q: 'train speaker:costa', filters: {}, ...page, ...reading })
 * total // 1
 * hits[0].snippet.text // 'It is a good day for trains,'
 */
export function createSearcher(archive: OpenArchive): Searcher {
  /** `always` narrows whatever the request says: what is typed in a query can only narrow it more. */
  const search = (request: SearchRequest, always: readonly Filter[] = []): SearchAnswer => {
    const planned = plan(archive, request)
    const options = rankOptions(archive, request, [...planned.filters, ...always])
    const find = matcherOf(planned.wanted)
    const heads = headsOf(archive)
    const { total, hits, facets } = rank(archive, planned.clause, options)
    const parts = request.explain ? explain(archive, planned, options, hits) : []
    return {
      query: {
        q: request.q,
        terms: [...planned.terms],
        corrections: [...planned.corrections],
        reading: planned.reading,
        didYouMean: didYouMean(archive, request, planned, total),
      },
      total,
      limit: request.limit,
      offset: request.offset,
      hits: hits.map(({ unit, score, more }, i) => {
        const hit = hitOf(archive, unit, score, find, request.highlight, heads)
        return {
          ...hit,
          ...(request.group === 'article' && { more }),
          ...(request.explain && { explain: parts[i] ?? [] }),
        }
      }),
      facets: facetsOf(archive, request.facets, facets),
    }
  }
  return {
    about: () => ({
      version: archive.version,
      format: archive.format,
      analyzer: archive.analyzer,
      counts: { ...pick(archive.counts) },
      bytes: archive.bytes,
      from: archive.from,
      to: archive.to,
    }),
    search: request => search(request),
    quotesOf({ speaker, q, limit, offset, highlight }) {
      if (archive.speakers.find(speaker) < 0) return null
      const filters = { speaker: [speaker], type: ['quote'] as const }
      const plain = { facets: [], group: null, literal: false, recency: null, explain: false } as const
      const always = filtersOf(archive, givenOf(filters), new Map())
      return search({ q, filters, sort: 'oldest', limit, offset, highlight, ...plain }, always)
    },
    speakers: request => speakersAnswer(archive, request),
    speaker(id) {
      const speaker = archive.speakers.find(id)
      return speaker < 0 ? null : speakerSummary(archive, speaker)
    },
    article(id) {
      const article = archive.articles.find(id)
      return article < 0 ? null : articleAnswer(archive, article)
    },
    articles({ limit, offset }) {
      const heads: ArticleHead[] = []
      const end = Math.min(archive.articles.count, offset + limit)
      for (let article = offset; article < end; article += 1) heads.push(headOf(archive, article))
      return { total: archive.articles.count, limit, offset, articles: heads }
    },
    suggest: request => suggest(archive, request),
    verify: request => verify(archive, request),
  }
}

function pick({ articles, paragraphs, quotes, speakers, terms }: OpenArchive['counts']): OpenArchive['counts'] {
  return { articles, paragraphs, quotes, speakers, terms }
}
