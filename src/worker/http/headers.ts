// Headers of every answer, errors included.

import type { Context, MiddlewareHandler } from 'hono'
import type { Bindings } from '../bindings.ts'
import { settingsOf } from '../settings.ts'
import { type Callers, isLocal, readersOf } from './origins.ts'

/** What a page may load: its own style sheet, script and images. JSON-LD is data, not script, and needs no exception. */
const pagePolicy = (framers: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framers}`,
  ].join('; ')

/** Says who may frame the page of a request, as the value of `frame-ancestors`. Nobody may unless a route says so. */
export function letFrame(c: Context, framers: string): void {
  c.set('framers', framers)
}

function framersOfPage(c: Context): string {
  return c.get('framers') ?? "'none'"
}

export const dataPolicy = "default-src 'none'; frame-ancestors 'none'"

/** Two years. Subdomains are not included by default: whoever controls the whole domain sets the variable `HSTS`. */
const strictTransport = 'max-age=63072000'

/** For every answer, and for every static asset. */
export const security: readonly (readonly [name: string, value: string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
]

const always: typeof security = [...security, ['Access-Control-Expose-Headers', 'ETag, Link']]

/** Lets the pages of other sites read the answer (CORS), if they are allowed to. */
function allowReading(c: Context<{ Bindings: Bindings }>, callers: Callers): void {
  if (callers === 'anyone') {
    c.res.headers.set('Access-Control-Allow-Origin', '*')
    return
  }
  const origin = c.req.header('Origin')
  if (origin !== undefined && callers(origin)) c.res.headers.set('Access-Control-Allow-Origin', origin)
  c.res.headers.append('Vary', 'Origin')
  if (isLocal(c.env)) c.res.headers.set('Cross-Origin-Resource-Policy', 'same-origin')
}

/** Security and CORS headers. By default the archive is public: any site may read it, none may frame its pages but quotations. */
export const commonHeaders: MiddlewareHandler<{ Bindings: Bindings }> = async (c, next) => {
  const callers = readersOf(c.env, c.req.url, settingsOf(c))
  await next()
  const headers = c.res.headers
  for (const [name, value] of always) headers.set(name, value)
  allowReading(c, callers)
  if (c.req.url.startsWith('https:') && !isLocal(c.env))
    headers.set('Strict-Transport-Security', c.env?.HSTS?.trim() || strictTransport)
  // A browser applies a 304's headers to its cached answer, so a page's policy must not be replaced by that of data.
  if (c.res.status === 304) return
  const page = headers.get('Content-Type')?.startsWith('text/html') === true
  headers.set('Content-Security-Policy', page ? pagePolicy(framersOfPage(c)) : dataPolicy)
}
