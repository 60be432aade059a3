// Under `npm start`, the Worker answers only this machine. A web page can make its own name resolve to this machine (DNS rebinding) and
// could then read an unpublished archive, but the Host header still shows the page's name.

import type { MiddlewareHandler } from 'hono'
import type { Bindings } from '../bindings.ts'
import { hostnameOf, isLocal, isLoopback } from './origins.ts'
import { Problem } from './problem-json.ts'

/** Refuses other hosts with 421 (RFC 9110, section 15.5.20) if the variable `LOCAL` is 1. */
export const onlyLocally: MiddlewareHandler<{ Bindings: Bindings }> = async (c, next) => {
  if (isLocal(c.env)) {
    const { host } = new URL(c.req.url)
    const isOurs = [host, c.req.header('Host') ?? host].every(name => isLoopback(hostnameOf(`http://${name}`) ?? ''))
    if (!isOurs)
      throw new Problem(
        421,
        'This archive is served for its own machine alone. Open it as localhost, or serve it without the variable LOCAL.',
        [],
        { code: 'only-locally', values: null },
      )
  }
  await next()
}
