// The configuration of a preview, made of wrangler.toml. A preview takes bindings and variables from the block `previews` alone, so they
// are repeated there. Where no custom domain serves previews, they belong to a Worker of their own: then the published one needs no
// `preview_urls`, which would also show its older versions.

import { parse } from 'smol-toml'

/** What a preview gets from the top of the file. Cloudflare: "Worker Previews, Configuration". */
const repeated = ['vars', 'ratelimits', 'version_metadata', 'analytics_engine_datasets', 'kv_namespaces', 'r2_buckets']

interface Route {
  readonly custom_domain?: unknown
  readonly previews_enabled?: unknown
}

type Settings = Readonly<Record<string, unknown>>

/** @param toml text of wrangler.toml */
export function previewConfig(toml: string): Settings {
  const settings = parse(toml) as Settings
  const { env: _, previews, routes, route, ...rest } = settings
  const own = Object.fromEntries(repeated.filter(name => name in rest).map(name => [name, rest[name]]))
  const block = { previews: previews ?? own }
  const all = [...(Array.isArray(routes) ? routes : []), ...(route === undefined ? [] : [route])] as readonly Route[]
  if (all.some(one => one.custom_domain === true && one.previews_enabled === true))
    return { ...rest, ...(routes === undefined ? { route } : { routes }), ...block }
  return { ...rest, name: `${rest.name}-preview`, workers_dev: false, preview_urls: true, ...block }
}
