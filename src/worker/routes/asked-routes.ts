// What the script of a page tells: a page of results was looked at, or a hit was opened. Pages come from caches, which run no code, so only
// their readers' browsers can count them. The message is hostile like any other: bounded, checked, and never answered with more than "204".

import { Hono } from 'hono'
import * as z from 'zod/mini'
import { askedAddress, asksForSomething } from '../addresses.ts'
import { homeParameters } from '../api/parameters.ts'
import { noteAsked } from '../asked/note-asked.ts'
import type { Bindings } from '../bindings.ts'
import { Problem } from '../http/problem-json.ts'
import { readBody } from '../http/read-body.ts'
import { readParameters, refuse } from '../http/read-parameters.ts'
import { filtersOf } from '../search-request.ts'
import { settingsOf } from '../settings.ts'

/** In bytes: the address of a search with many filters, and two numbers. */
const longestMessage = 8_192
const mostHits = 1_000_000_000
const mostPlace = 10_000

const message = z.strictObject({
  /** The address of the page of results, without its host. */
  address: z.string().check(z.startsWith('/?'), z.maxLength(longestMessage)),
  hits: z.int().check(z.gte(0), z.lte(mostHits)),
  /** The hit that was opened, from 1 on. */
  place: z.optional(z.int().check(z.gte(1), z.lte(mostPlace))),
})

export function askedRoutes() {
  return new Hono<{ Bindings: Bindings }>().post(askedAddress, async c => {
    if (!settingsOf(c).countSearches)
      throw new Problem(404, `There is nothing at ${askedAddress}.`, [], { code: 'no-page', values: askedAddress })
    const text = await readBody(c.req.raw, longestMessage)
    const { success, data } = z.safeParse(message, text === null ? null : parsed(text))
    if (!success) wrong()
    // Pages of other sites have nothing to tell.
    const from = c.req.header('Sec-Fetch-Site') ?? 'same-origin'
    if (from !== 'same-origin') return c.body(null, 204)
    const { address, hits, place } = data
    const parameters = readParameters(homeParameters, new URL(address, 'http://localhost'), true)
    if (!asksForSomething(parameters) || parameters.q.length > settingsOf(c).limits.query) wrong()
    const question = { door: 'page', q: parameters.q, filters: filtersOf(parameters), hits } as const
    noteAsked(c, place === undefined ? { ...question, kind: 'search' } : { ...question, kind: 'click', place })
    return c.body(null, 204)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function wrong(): never {
  return refuse([
    {
      parameter: 'body',
      detail: 'is no message of a page of results',
      accepts: 'JSON with address, hits and place, as the script of the pages sends it',
    },
  ])
}
