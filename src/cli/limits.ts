// Rate limits: what the configuration asks for, and what wrangler.toml says, which counts on Cloudflare.

import { parse } from 'smol-toml'
import { type RequestKind, requestKinds } from '../article/settings.ts'
import type { Bindings } from '../worker/bindings.ts'

/** The limits, and how many requests of a client they take in a minute where the configuration does not say. As in wrangler.toml. */
export const usualLimits: Readonly<Record<RequestKind, readonly [name: keyof Bindings, perMinute: number]>> = {
  search: ['SEARCH_LIMIT', 600],
  verify: ['VERIFY_LIMIT', 300],
  export: ['EXPORT_LIMIT', 60],
  mcp: ['MCP_LIMIT', 600],
}

interface Rule {
  readonly name?: unknown
  readonly simple?: { readonly limit?: unknown; readonly period?: unknown }
}

/**
 * Where wrangler.toml has other limits than the configuration asks for, a sentence each.
 *
 * @param requests requests a minute, as an archive's settings have them
 * @param configuration text of wrangler.toml
 */
export function differentLimits(
  requests: Readonly<Partial<Record<RequestKind, number>>>,
  configuration: string,
): string[] {
  const { ratelimits = [] } = parse(configuration) as { readonly ratelimits?: readonly Rule[] }
  return requestKinds.flatMap(kind => {
    const wanted = requests[kind]
    const [name] = usualLimits[kind]
    const rule = ratelimits.find(one => one.name === name)?.simple
    const deployed = rule === undefined ? null : (Number(rule.limit) * 60) / Number(rule.period)
    if (wanted === undefined || wanted === deployed) return []
    const there = deployed === null ? 'has none' : `has ${deployed} a minute`
    return [
      `limits.requests.${kind} is ${wanted} in the configuration, but ${name} in wrangler.toml ${there}, which counts on Cloudflare`,
    ]
  })
}
