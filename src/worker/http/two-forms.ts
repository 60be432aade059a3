// Routes that answer with JSON or with a page, as the request prefers. A route says so once, by how it reads its query; caching asks here.

import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'

const readers = new WeakSet<object>()

/** The same handler; its route answers in two forms. */
export function inTwoForms<Handler extends MiddlewareHandler>(handler: Handler): Handler {
  readers.add(handler)
  return handler
}

/** Whether the route of a request answers in two forms. Known before any of its work is done. */
export function hasTwoForms(c: Context): boolean {
  return matchedRoutes(c).some(({ handler }) => readers.has(handler))
}
