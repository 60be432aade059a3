// Scans a page before its document is built: collects the facts of the head, and drops scripts, styles, pictures and most attributes from
// the body. So the document is small, and its depth and size are bounded for the next steps.

import { type Handler, Parser } from 'htmlparser2'

/** Deeper elements are read as text of the deepest one that counts. Real pages stay below 60. */
const deepest = 200

/** A page with more elements is not searched for its main text. Real pages have at most 15,000. */
export const mostElements = 30_000

/** Most text of JSON-LD scripts that is kept, in UTF-16 code units; and most facts of the head. */
const longestJsonLd = 1_000_000
const mostFacts = 2_000

/** A page is parsed in pieces of this length, in UTF-16 code units; if this many elements are open after a piece, all are closed. */
const pieceLength = 16_384
const mostOpen = 1_000

/** Elements that are dropped with their content. */
const dropped = new Set(
  `script style svg template iframe object embed canvas noscript video audio map select datalist textarea button dialog picture figcaption
math noembed noframes rp rt progress meter`.split(/\s+/),
)

/** Elements without text that are dropped. */
const voided = new Set(
  'img input source track area link meta base param col command keygen basefont bgsound frame'.split(' '),
)

/** Attributes that later steps read. */
const kept = new Set(
  'class id data-field href rel itemprop itemtype property datetime content role hidden style lang aria-hidden title cite'.split(
    ' ',
  ),
)

/** Code of PHP, ASP and similar languages that was never run. */
const serverCode = /<\?(?:php|=)(?:[^?]|\?(?!>))*(?:\?>|$)|<%(?:[^%]|%(?!>))*(?:%>|$)/gi

/** One `<meta>`: its name and content. */
export interface MetaFact {
  readonly name: string
  readonly content: string
}

export interface ScannedPage {
  /** A whole page again, with the title and the rest of the body. */
  readonly html: string
  /** Is it a whole page, with `<html>`, `<head>` or `<body>`? */
  readonly isWhole: boolean
  /** How many elements the page has. */
  readonly elements: number
  readonly title: string
  readonly lang: string | null
  readonly canonical: string | null
  readonly metas: readonly MetaFact[]
  /** The texts of its JSON-LD scripts. */
  readonly jsonLd: readonly string[]
}

/** Scans a page or a piece of one. Linear. */
export function scanPage(html: string): ScannedPage {
  const parts: string[] = []
  const metas: MetaFact[] = []
  const jsonLd: string[] = []
  /** For each open element: whether it was written. */
  const open: boolean[] = []
  let [elements, unread, depth, quotations, jsonLength] = [0, 0, 0, 0, 0]
  let [title, lang, canonical] = ['', null as string | null, null as string | null]
  let [inTitle, inJson, isWhole] = [false, false, false]

  const takeFact = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? ''))
      canonical ??= attributes.href ?? null
    if (metas.length >= mostFacts) return
    const content = attributes.content ?? (name === 'link' ? attributes.href : undefined)
    if (content === undefined || content.trim() === '') return
    for (const key of ['property', 'name', 'itemprop', 'http-equiv'])
      for (const called of (attributes[key] ?? '').toLowerCase().split(/\s+/))
        if (called !== '') metas.push({ name: called, content })
  }

  const handler = {
    onopentag(name: string, attributes: Readonly<Record<string, string>>) {
      elements += 1
      if (name === 'html' || name === 'head' || name === 'body') isWhole = true
      if (name === 'html') lang ??= attributes.lang ?? attributes['xml:lang'] ?? null
      if (name === 'meta' || name === 'link') takeFact(name, attributes)
      if (name === 'title' && unread === 0 && title === '') inTitle = true
      inJson = name === 'script' && /^application\/(?:[\w.+-]*\+)?ld\+json/i.test((attributes.type ?? '').trim())
      if (inJson && jsonLength < longestJsonLd) jsonLd.push('')
      if (dropped.has(name)) unread += 1
      const isWritten =
        unread === 0 && depth < deepest && elements <= mostElements && !isFrame(name) && !voided.has(name)
      open.push(isWritten)
      if (!isWritten) return
      depth += 1
      if (name === 'blockquote') quotations += 1
      parts.push(openTag(nameIn(name, quotations), attributes))
    },
    ontext(text: string) {
      if (inTitle) title += text
      else if (inJson && jsonLd.length > 0 && jsonLength < longestJsonLd) {
        jsonLength += text.length
        jsonLd[jsonLd.length - 1] += text
      } else if (unread === 0) parts.push(escapeText(text))
    },
    onclosetag(name: string) {
      if (name === 'title') inTitle = false
      if (name === 'script') inJson = false
      if (dropped.has(name)) unread -= 1
      if (open.pop() !== true) return
      depth -= 1
      if (name !== 'br' && name !== 'hr' && name !== 'wbr') parts.push(`</${nameIn(name, quotations)}>`)
      if (name === 'blockquote') quotations -= 1
    },
  }
  parseBounded(html.replace(serverCode, ''), handler, () => open.length)
  const body = `<!DOCTYPE html><html><head><title>${escapeText(title)}</title></head><body>${parts.join('')}</body></html>`
  return { html: body, isWhole, elements, title, lang, canonical, metas, jsonLd }
}

/** The parser's time grows with the number of open elements: if a page never closes them, they are closed here. */
function parseBounded(html: string, handler: Partial<Handler>, openElements: () => number): void {
  let parser = new Parser(handler, { decodeEntities: true })
  for (let at = 0; at < html.length; ) {
    // After a tag, so that none is split.
    const end = html.indexOf('>', at + pieceLength)
    const next = end < 0 ? html.length : end + 1
    parser.write(html.slice(at, next))
    at = next
    if (openElements() <= mostOpen) continue
    parser.end()
    parser = new Parser(handler, { decodeEntities: true })
  }
  parser.end()
}

/** The frame of a page is written once, around everything. */
function isFrame(name: string): boolean {
  return name === 'html' || name === 'head' || name === 'body' || name === 'title'
}

/** The footer of a quotation names the speaker; readability would take any footer for the page's. */
function nameIn(name: string, quotations: number): string {
  return quotations > 0 && name === 'footer' ? 'p' : name
}

function openTag(name: string, attributes: Readonly<Record<string, string>>): string {
  let tag = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (!kept.has(key) || (key === 'style' && !/display|visibility/.test(value))) continue
    tag += ` ${key}="${value.slice(0, 1_000).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
  }
  return `${tag}>`
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
