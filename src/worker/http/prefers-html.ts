// Chooses between the two forms of a resource: RFC 9110, section 12.5.1, for exactly two media types.

import { firstValue } from './read-parameters.ts'

/** Weight of a media type in an Accept header: the most specific range that covers it decides. */
function weight(accept: string, type: string): number {
  const [main = ''] = type.split('/')
  let best = { specific: -1, q: 0 }
  for (const range of accept.slice(0, 1_000).split(',')) {
    const [name = '', ...parameters] = range.split(';').map(part => part.trim().toLowerCase())
    const specific = [`*/*`, `${main}/*`, type].indexOf(name)
    if (specific <= best.specific) continue
    const given = parameters.find(parameter => parameter.startsWith('q='))
    const q = given === undefined ? 1 : Number(given.slice(2))
    best = { specific, q: q >= 0 && q <= 1 ? q : 0 }
  }
  return best.q
}

/** True for browsers, which name `text/html`; programs that take anything (`*` / `*`, or no header) get JSON. */
export function prefersHtml(accept: string | null | undefined): boolean {
  const header = accept ?? ''
  return weight(header, 'text/html') > weight(header, 'application/json')
}

/** Whether JSON is an acceptable answer. */
export function acceptsJson(accept: string | null | undefined): boolean {
  return !accept?.trim() || weight(accept, 'application/json') > 0
}

/** Whether a request wants a page: `format` decides if present, else the Accept header. */
export function wantsPage(url: URL, accept: string | null | undefined): boolean {
  const format = firstValue(url, 'format')
  return format === undefined ? prefersHtml(accept) : format === 'html'
}
