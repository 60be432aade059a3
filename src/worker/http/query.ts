// The checked query of a route, typed both ways: handlers get what was read, Hono's client may send what the parameters take.

import type { Context, Env, MiddlewareHandler, TypedResponse } from 'hono'
import type { Given, ParameterSet, Values } from './parameter.ts'
import { readParameters } from './read-parameters.ts'

/** Input of a route for Hono's types. */
interface QueryInput<S extends ParameterSet> {
  readonly in: { readonly query: Given<S> }
  readonly out: { readonly query: Values<S> }
}

/**
 * Reads the query by its parameters, or as `read` does for routes that refuse more.
 *
 * @throws Problem 400, naming each parameter that was refused and what it accepts
 */
export function query<S extends ParameterSet>(
  parameters: S,
  read: (url: URL, c: Context) => Values<S> = url => readParameters(parameters, url),
): MiddlewareHandler<Env, string, QueryInput<S>> {
  return async (c, next) => {
    c.req.addValidatedData('query', read(new URL(c.req.url), c))
    await next()
  }
}

/** An answer that is not data, where the route has both: clients that ask for JSON never see it. */
export function notData(response: Response): Response & TypedResponse<never, 200, 'text'> {
  return response as Response & TypedResponse<never, 200, 'text'>
}
