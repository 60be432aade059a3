// Which rate limit in wrangler.toml a request counts against. Cheap look-ups (articles, small files) have none.

import type { Context } from 'hono'
import { askedAddress } from './addresses.ts'
import type { Bindings, RateLimit } from './bindings.ts'
import { isLocal } from './http/origins.ts'
import { firstValue } from './http/read-parameters.ts'

type LimitName = 'SEARCH_LIMIT' | 'VERIFY_LIMIT' | 'EXPORT_LIMIT' | 'MCP_LIMIT'

/** The error text for a client that sent too many requests of a kind. */
const limited: Record<LimitName, string> = {
  SEARCH_LIMIT: 'searches',
  VERIFY_LIMIT: 'quotations to verify',
  EXPORT_LIMIT: 'exports',
  MCP_LIMIT: 'MCP messages',
}

const searching = /^\/(?:$|(?:search|search\.rss|quotes|suggest|speakers|facets|articles)$|speakers\/)/
const exporting = /^\/(?:search|quotes)$/

/** @param path as routes see it, decoded */
function limitNameOf(method: string, path: string, url: URL): LimitName | null {
  if (path === '/mcp') return method === 'POST' ? 'MCP_LIMIT' : null
  if (path === askedAddress) return method === 'POST' ? 'SEARCH_LIMIT' : null
  if (method !== 'GET' && method !== 'HEAD') return null
  if (path === '/verify') return firstValue(url, 'text') === undefined ? null : 'VERIFY_LIMIT'
  const format = firstValue(url, 'format')
  if (exporting.test(path) && (format === 'csv' || format === 'jsonl')) return 'EXPORT_LIMIT'
  // An article whose page marks a query.
  if (path.startsWith('/articles/')) return firstValue(url, 'q') === undefined ? null : 'SEARCH_LIMIT'
  return searching.test(path) ? 'SEARCH_LIMIT' : null
}

/** The limit of a request; null if it is not counted, or locally, where benchmarks measure the engine. */
export function rateLimitOf(c: Context<{ Bindings: Bindings }>): { limit: RateLimit; what: string } | null {
  if (isLocal(c.env)) return null
  const name = limitNameOf(c.req.method, c.req.path, new URL(c.req.url))
  const limit = name === null ? undefined : c.env?.[name]
  return name === null || limit === undefined ? null : { limit, what: limited[name] }
}
