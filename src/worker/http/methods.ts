// Methods that a known path does not take: 405 with `Allow` (RFC 9110, section 15.5.6), and OPTIONS for CORS preflights.

import type { Context, Env, Hono, Schema } from 'hono'
import { Problem } from './problem-json.ts'

/** A day: browsers cap it lower. */
const preflightSeconds = '86400'

/** Answers all other methods on the routes that `app` has so far. */
export function answerOtherMethods<E extends Env, S extends Schema, P extends string>(app: Hono<E, S, P>): void {
  const methods = new Map<string, Set<string>>()
  for (const { method, path } of app.routes) {
    if (method === 'ALL') continue
    methods.set(path, (methods.get(path) ?? new Set()).add(method))
  }
  for (const [path, known] of methods) {
    const allow = [...known, ...(known.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
    app.all(path, (c: Context) => {
      c.header('Allow', allow)
      if (c.req.method !== 'OPTIONS')
        throw new Problem(405, `This address takes ${allow}, not ${c.req.method}.`, [], {
          code: 'method',
          values: allow,
        })
      c.header('Access-Control-Allow-Methods', allow)
      c.header('Access-Control-Allow-Headers', c.req.header('Access-Control-Request-Headers') ?? 'Content-Type')
      c.header('Access-Control-Max-Age', preflightSeconds)
      return c.body(null, 204)
    })
  }
}
