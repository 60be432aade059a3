// Which sites' pages may call from a browser, and which host names mean this machine.

import type { Settings } from '../../article/settings.ts'
import type { Bindings } from '../bindings.ts'

/** Which pages may call: all, or those whose origin the function accepts. */
export type Callers = 'anyone' | ((origin: string) => boolean)

/** Names that browsers never ask a name server for (RFC 6761, section 6.3), and loopback addresses as URLs write them. */
const loopback = /^(?:(?:[\w-]+\.)*localhost\.?|127(?:\.\d{1,3}){3}|\[::1\])$/i

export function isLoopback(hostname: string): boolean {
  return loopback.test(hostname)
}

export function isLocal(env: Bindings | undefined): boolean {
  return env?.LOCAL === '1'
}

/** The hostname of an origin or URL; null if it has none, such as the origin `null` of a sandboxed page. */
export function hostnameOf(address: string): string | null {
  return URL.parse(address)?.hostname || null
}

/** The origins of the variable `ORIGINS`, as browsers write them. */
function listed(origins: string): Set<string> {
  const entries = origins.split(/[\s,;]+/).filter(entry => entry !== '')
  return new Set(
    entries.map(entry => {
      const origin = URL.parse(entry)?.origin ?? ''
      if (/^https?:\/\/[\w.:[\]-]+$/.test(origin)) return origin
      throw new Error(`ORIGINS has “${entry}”, which is no origin. Write origins such as https://example.org.`)
    }),
  )
}

/**
 * Which pages may call the Worker at an address. Locally, pages of this machine; at a public address, the archive's own pages and those of
 * `ORIGINS`, or of the configuration; all if neither names any.
 */
export function callersOf(env: Bindings | undefined, address: string, configured: readonly string[] = []): Callers {
  if (isLocal(env)) return origin => isLoopback(hostnameOf(origin) ?? '')
  const origins = env?.ORIGINS?.trim() || configured.join(' ')
  if (origins === '' || origins === '*') return 'anyone'
  const allowed = listed(origins).add(new URL(address).origin)
  return origin => allowed.has(origin)
}

/** What a page that embeds the archive asks for: results, suggestions, quotations. */
const embeddable = /^\/(?:search|suggest|oembed|embed\/.*)$/

/** Which pages may read the answer at an address. Where others may embed the archive, they may read what that needs. */
export function readersOf(
  env: Bindings | undefined,
  address: string,
  { origins, embed }: Pick<Settings, 'origins' | 'embed'>,
): Callers {
  const callers = callersOf(env, address, origins)
  if (callers === 'anyone' || isLocal(env) || embed.origins === null) return callers
  if (!embeddable.test(new URL(address).pathname)) return callers
  if (embed.origins === '*') return 'anyone'
  const named = new Set(embed.origins)
  return origin => named.has(origin) || callers(origin)
}

/** The pages that may show a quotation in a frame, as the value of `frame-ancestors`. */
export function framersOf(env: Bindings | undefined, { origins, embed }: Pick<Settings, 'origins' | 'embed'>): string {
  if (isLocal(env)) return "'self' http://localhost:* http://127.0.0.1:*"
  const callers = env?.ORIGINS?.trim() || origins.join(' ')
  const open = callers === '' || callers === '*'
  if (embed.origins === '*' || (embed.origins === null && open)) return '*'
  return ["'self'", ...new Set([...(embed.origins ?? []), ...(open ? [] : listed(callers))])].join(' ')
}
