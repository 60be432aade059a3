// The checked query of a route, typed both ways: handlers get the schema's output, Hono's client may send its input.

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

/**
 * For a resource that is data or a page. If a page is wanted, unknown parameters are ignored, because shared links collect parameters of
 * other sites.
 */
export function dataOrPage<S extends z.ZodMiniObject>(
  schema: S,
  read: (url: URL, c: Context) => z.output<S> = (url, c) =>
    readParameters(schema, url, wantsPage(url, c.req.header('Accept'))),
) {
  return inTwoForms(query(schema, read))
}

/** An answer that is not data, on a route with both forms: clients that ask for JSON never get it. */
export function notData(response: Response): Response & TypedResponse<never, 200, 'text'> {
  return response as Response & TypedResponse<never, 200, 'text'>
}
