// A typed client for the archive's data routes: an editor knows the parameters and the answers. For other programs; not part of the Worker.

import { hc } from 'hono/client'
import type { AppType } from '../app.ts'

/**
 * A client for the archive at an address.
 *
 * @example
 * const archive = apiClient('https://news.example')
 * const response = await archive.search.$get({ query: { q: 'harbour tunnel', type: ['quote'] } })
 * const { hits } = await response.json()
 */
export function apiClient(address: string, options?: Parameters<typeof hc>[1]): ReturnType<typeof hc<AppType>> {
  return hc<AppType>(address, options)
}
