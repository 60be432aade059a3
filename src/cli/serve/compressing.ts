// Compression of answers for clients that take it. Hono's middleware would send every other answer as a stream, which costs more than most
// answers, so it sees only those that are compressed.

import { Hono } from 'hono'
import { COMPRESSIBLE_CONTENT_TYPE_REGEX, compress } from 'hono/compress'

const takesCompressed = /\b(?:gzip|deflate)\b|\*/i

type Answers<Connection> = (request: Request, connection: Connection) => Response | Promise<Response>

/** The same answers, compressed where the client takes it. */
export function compressing<Connection>(answer: Answers<Connection>): Answers<Connection> {
  const compressed = new Hono<{ Bindings: { readonly connection: Connection } }>()
    .use(compress())
    .all('*', c => answer(c.req.raw, c.env.connection))
  return async (request, connection) => {
    if (takesCompressed.test(request.headers.get('Accept-Encoding') ?? ''))
      return compressed.fetch(request, { connection })
    const plain = await answer(request, connection)
    const type = plain.headers.get('Content-Type')
    // A cache in front must know that others get it compressed.
    if (type !== null && COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type)) plain.headers.append('Vary', 'Accept-Encoding')
    return plain
  }
}
