// What an older project lacks: `onrecord init` wrote its wrangler.toml once, and a newer Onrecord may want more of it.

import { parse } from 'smol-toml'
import { usualLimits } from './limits.ts'
import { testedWrangler } from './wrangler.ts'

/** The `compatibility_date` that this version was tested with. */
export const testedDate = '2026-11-01'

interface Settings {
  readonly compatibility_date?: unknown
  readonly preview_urls?: unknown
  readonly cache?: { readonly enabled?: unknown }
  readonly version_metadata?: { readonly binding?: unknown }
  readonly ratelimits?: readonly { readonly name?: unknown }[]
}

/**
 * What to change, a sentence each.
 *
 * @param toml text of wrangler.toml
 * @param wrangler the installed version of wrangler
 */
export function outdatedIn(toml: string, wrangler: string): string[] {
  const { compatibility_date: date, preview_urls, cache, version_metadata, ratelimits } = parse(toml) as Settings
  const unlimited = Object.values(usualLimits).filter(([name]) => !ratelimits?.some(rule => rule.name === name))
  return [
    ...(isOlder(wrangler, testedWrangler)
      ? [
          `version ${wrangler} is installed, and ${testedWrangler} is needed: npm install --save-dev wrangler@${testedWrangler}`,
        ]
      : []),
    ...(String(date) < testedDate
      ? [`compatibility_date in wrangler.toml is older than ${testedDate}: set it to that`]
      : []),
    ...(cache?.enabled === true
      ? []
      : ['wrangler.toml has no [cache] with enabled = true: every answer costs processor time']),
    ...(version_metadata?.binding === 'CF_VERSION_METADATA'
      ? []
      : [
          'wrangler.toml has no [version_metadata] with binding = "CF_VERSION_METADATA": browsers may show pages of an older deployment',
        ]),
    ...(preview_urls === false
      ? []
      : [
          'wrangler.toml does not say preview_urls = false: addresses of older versions go on serving what was hidden since',
        ]),
    ...unlimited.map(
      ([name, perMinute]) => `wrangler.toml has no [[ratelimits]] with name = "${name}" (${perMinute} a minute)`,
    ),
  ]
}

/** Whether a version such as 4.163.0 comes before another. One that cannot be read does not. */
function isOlder(version: string, other: string): boolean {
  const [[a = 0, b = 0, c = 0], [x = 0, y = 0, z = 0]] = [version, other].map(text => text.split('.').map(Number)) as [
    number[],
    number[],
  ]
  return a !== x ? a < x : b !== y ? b < y : c < z
}
