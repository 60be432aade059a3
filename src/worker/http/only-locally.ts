// A Worker that `npm start` serves answers this machine alone. A web page can give its own name this machine's address (DNS rebinding)
// and would then read an archive that is not published: the Host header still tells the page's name.

import type { MiddlewareHandler } from 'hono'
import type { Bindings } from '../bindings.ts'
import { hostnameOf, isLocal, isLoopback } from './origins.ts'
import { Problem } from './problem-json.ts'

/** Refuses other hosts with 421 (RFC 9110, section 15.5.20) where the variable `LOCAL` is 1. */
export const onlyLocally: MiddlewareHandler<{ Bindings: Bindings }> = async (c, next) => {
  if (isLocal(c.env)) {
    const { host } = new URL(c.req.url)
    const isOurs = [host, c.req.header('Host') ?? host].every(name => isLoopback(hostnameOf(`http://${name}`) ?? ''))
    if (!isOurs)
      throw new Problem(
        421,
        'This archive is served for its own machine alone. Open it as localhost, or serve it without the variable LOCAL.',
      )
  }
  await next()
}
