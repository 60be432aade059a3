// Rate limits as Cloudflare's binding offers them, for one process: requests of a client are counted in windows of fixed length.

import type { RateLimit } from '../../worker/bindings.ts'

/** Clients that are remembered at once. A flood of addresses must not fill the memory. */
const mostClients = 100_000

/**
 * A limit of so many requests a client within a period.
 *
 * @param period in seconds
 * @param now the time in milliseconds
 */
export function countingLimit(most: number, period: number, now: () => number = Date.now): RateLimit {
  const counts = new Map<string, number>()
  let windowEnd = 0
  return {
    limit({ key }) {
      const time = now()
      if (time >= windowEnd || counts.size >= mostClients) {
        counts.clear()
        windowEnd = time + period * 1_000
      }
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return Promise.resolve({ success: count <= most })
    },
  }
}
