// Compression of answers for clients that take it. Hono's middleware would send every other answer as a stream, which costs more than most
// answers, so it sees only those that are compressed.

import { Hono } from 'hono'
import { COMPRESSIBLE_CONTENT_TYPE_REGEX, compress } from 'hono/compress'

const takesCompressed = /\b(?:gzip|deflate)\b|\*/i

/** The same answers, compressed where the client of the request takes it. */
export function compressing<Asked>(
  answer: (asked: Asked) => Response | Promise<Response>,
): (request: Request, asked: Asked) => Promise<Response> {
  const compressed = new Hono<{ Bindings: { readonly asked: Asked } }>()
    .use(compress())
    .all('*', c => answer(c.env.asked))
  return async (request, asked) => {
    if (takesCompressed.test(request.headers.get('Accept-Encoding') ?? '')) return compressed.fetch(request, { asked })
    const plain = await answer(asked)
    const type = plain.headers.get('Content-Type')
    // A cache in front must know that others get it compressed.
    if (type !== null && COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type)) plain.headers.append('Vary', 'Accept-Encoding')
    return plain
  }
}
