// Writes down what was asked, where the newsroom counts searches: the configuration says so, and the deployment has a place for it.

import type { Context } from 'hono'
import type { Filters } from '../../search/request.ts'
import type { Bindings } from '../bindings.ts'
import { settingsOf } from '../settings.ts'
import { type Asked, filtersInLine, pointOf, queryInLine } from './asked.ts'

export interface Question {
  readonly kind: Asked['kind']
  readonly door: Asked['door']
  readonly q: string
  readonly filters: Filters
  readonly hits: number
  readonly place?: number
}

/** What cannot be written is lost: counting must not take the archive down. */
export function noteAsked(c: Context, question: Question): void {
  const place = (c.env as Bindings | undefined)?.SEARCHES
  if (place === undefined || !settingsOf(c).countSearches || wantsPrivacy(c)) return
  const { kind, door, q, filters, hits } = question
  try {
    place.writeDataPoint(
      pointOf({
        ...{ kind, door, hits, place: question.place ?? 0 },
        query: queryInLine(q),
        filters: filtersInLine(filters),
        language: languageOf(c.req.header('Accept-Language')),
        country: countryOf(c),
      }),
    )
  } catch (error) {
    console.error(String(error))
  }
}

/** The reader's browser asks not to be counted (Global Privacy Control). */
function wantsPrivacy(c: Context): boolean {
  return c.req.header('Sec-GPC') === '1'
}

/** The whole header would help to tell readers apart. */
function languageOf(header: string | undefined): string {
  return /^\s*([a-z]{2,3})(?![a-z])/i.exec(header ?? '')?.[1]?.toLowerCase() ?? ''
}

function countryOf(c: Context): string {
  const told = (c.req.raw as { readonly cf?: { readonly country?: unknown } }).cf?.country ?? c.env?.COUNTRY
  return typeof told === 'string' && /^[A-Z][A-Z0-9]$/.test(told) ? told : ''
}
