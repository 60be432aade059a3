// Search and quotes as data: JSON, or rows for a spreadsheet or a script.

import { type Context, Hono } from 'hono'
import { filterNames } from '../../article/columns.ts'
import type { Searcher } from '../../search/searcher.ts'
import { asksForSomething } from '../addresses.ts'
import { rowsResponse } from '../api/feeds/rows-response.ts'
import { searchJson, sent } from '../api/json-answers.ts'
import { mostHits, mostPassages, quotesParameters, type SearchParameters, searchParameters } from '../api/parameters.ts'
import { noteAsked } from '../asked/note-asked.ts'
import { linkNext, nextPage } from '../http/next-page.ts'
import { Problem } from '../http/problem-json.ts'
import { notData, query } from '../http/query.ts'
import { acceptsOf, readParameters, refuse } from '../http/read-parameters.ts'
import { filtersOf, searchRequest } from '../search-request.ts'
import { machineName, settingsOf } from '../settings.ts'
import { fullSiteOf } from '../site.ts'

type Format = 'json' | 'csv' | 'jsonl'

/** Only exports accept more than a page of hits. */
function checkLimit({ limit, format }: { limit: number; format: Format }): void {
  if (format !== 'json' || limit <= mostHits) return
  refuse([
    {
      parameter: 'limit',
      detail: `is ${limit}`,
      accepts: acceptsOf(searchParameters.shape.limit),
      fault: { code: 'range', values: [1, mostHits] },
    },
  ])
}

/** A search needs a query or a filter. */
export function checkAsked(parameters: Parameters<typeof asksForSomething>[0]): void {
  if (asksForSomething(parameters)) return
  const accepts = acceptsOf(searchParameters.shape.q)
  throw new Problem(
    400,
    `Nothing is asked for: give q, or one of the filters ${[...filterNames, 'from', 'to'].join(', ')}.`,
    [{ parameter: 'q', detail: 'is missing, and so is any filter', accepts, fault: { code: 'missing', values: null } }],
    { code: 'nothing-asked', values: null },
  )
}

function readSearch(url: URL): SearchParameters {
  const parameters = readParameters(searchParameters, url)
  checkLimit(parameters)
  checkAsked(parameters)
  return parameters
}

function readQuotes(url: URL) {
  const parameters = readParameters(quotesParameters, url)
  checkLimit(parameters)
  return parameters
}

function rowsAt(c: Context, { next }: { readonly next: string | null }) {
  return { site: fullSiteOf(c), link: nextPage(c, next), name: machineName(settingsOf(c)) }
}

export function searchRoutes(searcher: Searcher) {
  return new Hono()
    .get('/search', query(searchParameters, readSearch), async c => {
      const parameters = c.req.valid('query')
      const { limit, cursor, format, facets } = parameters
      const explain = parameters.explain === '1'
      // Rows have no snippets.
      const highlight = format === 'json' && parameters.highlight !== 'none'
      // A row is one passage.
      const group = parameters.group === 'article' ? parameters.group : null
      const passages = format === 'json' ? mostPassages : 1
      const answer = await searcher.search(
        searchRequest(parameters, { limit, cursor, facets, group, passages, explain, highlight }),
      )
      // Later pages are the same search, and HEAD shows nobody what was found.
      if (parameters.offset === 0 && cursor === undefined && c.req.method === 'GET')
        noteAsked(c, {
          kind: 'search',
          door: 'api',
          q: parameters.q,
          filters: filtersOf(parameters),
          hits: answer.total,
        })
      if (format !== 'json') return notData(rowsResponse(answer.hits, format, rowsAt(c, answer)))
      linkNext(c, answer)
      return c.json(sent(searchJson(answer, parameters.highlight)))
    })
    .get('/quotes', query(quotesParameters, readQuotes), async c => {
      const { speaker, q, limit, cursor, offset, format, copies, ...shown } = c.req.valid('query')
      const highlight = format === 'json' && shown.highlight !== 'none'
      const place = { limit, cursor, offset }
      const answer = await searcher.quotesOf({ speaker, q, ...place, copies: copies === '1', highlight })
      if (answer === null) {
        throw new Problem(404, `No speaker here has the id ${speaker}; /speakers?q= finds ids by name.`, [], {
          code: 'no-speaker',
          values: speaker,
        })
      }
      if (format !== 'json') return notData(rowsResponse(answer.hits, format, rowsAt(c, answer)))
      linkNext(c, answer)
      return c.json(sent(searchJson(answer, shown.highlight)))
    })
}
