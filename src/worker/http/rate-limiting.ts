// Rate limits: how many requests a client may send per minute. Cloudflare counts them in each of its locations, approximately. Answers from
// the cache before the Worker never reach it, so they are not counted.

import type { Context, MiddlewareHandler } from 'hono'
import type { RateLimit } from '../bindings.ts'
import { Problem } from './problem-json.ts'

/** The `period` of the limits in wrangler.toml, in seconds: the longest time to wait. */
export const limitPeriod = 60

/**
 * The key that is counted: an IPv4 address, or the /64 network of an IPv6 address, because one client has all addresses of that network.
 *
 * @param address `CF-Connecting-IP`, which Cloudflare sets and no client can
 */
export function clientOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const [before, after] = [head, tail ?? ''].map(part => part.split(':').filter(group => group !== ''))
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - (before?.length ?? 0) - (after?.length ?? 0))
  const groups = [...(before ?? []), ...Array<string>(zeros).fill('0'), ...(after ?? [])]
  return groups
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

/**
 * Answers 429 with `Retry-After` when a client asks too often.
 *
 * @param limitOf the limit that a request counts against, and what it limits; null where there is none
 */
export function rateLimiting(
  limitOf: (c: Context) => { readonly limit: RateLimit; readonly what: string } | null,
): MiddlewareHandler {
  return async (c, next) => {
    const counted = limitOf(c)
    if (counted !== null) {
      const key = clientOf(c.env?.CLIENT ?? c.req.header('CF-Connecting-IP') ?? '')
      // A failing rate limiter must not take the archive down.
      const { success } = await counted.limit.limit({ key }).catch(() => ({ success: true }))
      if (!success) {
        c.header('Retry-After', String(limitPeriod))
        throw new Problem(
          429,
          `Too many ${counted.what} from your network. Wait ${limitPeriod} seconds, then go on.`,
          [],
          { code: 'too-often', values: String(limitPeriod) },
        )
      }
    }
    await next()
  }
}
