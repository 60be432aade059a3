// The checked query of a route, typed both ways: handlers get what the schema gives, Hono's client may send what the schema takes.

import type { Context, Env, MiddlewareHandler, TypedResponse } from 'hono'
import type * as z from 'zod/mini'
import { wantsPage } from './prefers-html.ts'
import { readParameters } from './read-parameters.ts'
import { inTwoForms } from './two-forms.ts'

/** Input of a route for Hono's types. */
interface QueryInput<S extends z.ZodMiniObject> {
  readonly in: { readonly query: z.input<S> }
  readonly out: { readonly query: z.output<S> }
}

/**
 * Reads the query by a schema, or as `read` does for routes that refuse more or less.
 *
 * @throws Problem 400, naming each parameter that was refused and what it accepts
 */
export function query<S extends z.ZodMiniObject>(
  schema: S,
  read: (url: URL, c: Context) => z.output<S> = url => readParameters(schema, url),
): MiddlewareHandler<Env, string, QueryInput<S>> {
  return async (c, next) => {
    c.req.addValidatedData('query', read(new URL(c.req.url), c))
    await next()
  }
}

/** For a resource that is data or a page: where a page is wanted, parameters of others do no harm, since shared links collect them. */
export function dataOrPage<S extends z.ZodMiniObject>(
  schema: S,
  read: (url: URL, c: Context) => z.output<S> = (url, c) =>
    readParameters(schema, url, wantsPage(url, c.req.header('Accept'))),
) {
  return inTwoForms(query(schema, read))
}

/** An answer that is not data, where the route has both: clients that ask for JSON never see it. */
export function notData(response: Response): Response & TypedResponse<never, 200, 'text'> {
  return response as Response & TypedResponse<never, 200, 'text'>
}
