// What the newsroom's configuration says of the archive, for every request. Without a configuration, and where the archive cannot be
// opened, these are the usual settings.

import type { Context, MiddlewareHandler } from 'hono'
import { noSettings, type Settings } from '../article/settings.ts'
import type { Searcher } from '../search/searcher.ts'
import { fold } from '../text/fold.ts'
import { Problem } from './http/problem-json.ts'
import { firstValue } from './http/read-parameters.ts'

/** Finds the settings for every request. An archive that cannot be opened is told of by whoever needs it. */
export function knowingSettings(searcher: Searcher): MiddlewareHandler {
  return async (c, next) => {
    try {
      c.set('settings', (await searcher.about()).settings)
    } catch {
      c.set('settings', noSettings)
    }
    await next()
  }
}

/** Refuses queries that are longer than the configuration allows. */
export const limitingQueries: MiddlewareHandler = async (c, next) => {
  const most = settingsOf(c).limits.query
  const asked = most < noSettings.limits.query ? (firstValue(new URL(c.req.url), 'q') ?? '') : ''
  if (asked.length > most) {
    const said = { code: 'long-query', values: most } as const
    throw new Problem(400, `This archive takes queries of at most ${most} characters.`, [], said)
  }
  await next()
}

export function settingsOf(c: Context): Settings {
  return c.get('settings') ?? noSettings
}

/** The archive's name in file names and for programs: `harbour-times-archive`. */
export function machineName({ name }: Settings): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).map(fold)
  return (
    words
      .join('-')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'archive'
  )
}
