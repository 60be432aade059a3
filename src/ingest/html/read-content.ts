// The content of a post in a content system: HTML, WordPress's classic text with a few tags, or plain text. Captions are left out.

import { decodeHTMLStrict } from 'entities'
import type { Paragraph } from '../../article/article.ts'
import { readPlainBody } from '../plain/read-plain.ts'
import { readHtml } from './read-html.ts'
import { stripMarkup } from './strip-markup.ts'
import { wordpressHtml } from './wordpress-text.ts'

const anyTag = /<\/[a-z][a-z\d-]{0,20}\s*>|<(?:br|hr|img|p)\b[^<>]*>|<!--/i
const anyEntity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i
/** Paragraphs of a text whose whole markup is escaped; a lone "&lt;p&gt;" may be spoken of. */
const escapedBlock =
  /^\s*(?:&lt;|&#60;)(?:p|div|h[1-6]|ul|ol|blockquote|figure|section|article)\b[\s\S]*(?:&lt;|&#60;)\/[a-z][a-z\d]{0,10}\s*(?:&gt;|&#62;)/i
const anyShortcode = /\[(?:\/[a-z][\w-]*\]|[a-z][\w-]*(?:\]|\s[^[\]]{0,80}=))/i
const anyBlock =
  /<(?:p|div|section|article|h[1-6]|ul|ol|li|dl|blockquote|table|figure|hr|br|pre|center|main|header|body)\b/i

const captionStart = /<(figure|figcaption|p|dd|div)\b([^<>]*)>/gi
const figureWithText = /<(?:blockquote|table|pre|ul|ol)\b/i
const captionEnd = /<\/(figure|figcaption|p|dd|div)>/gi
/** What is longer is no caption. In UTF-16 code units. */
const longestCaption = 10_000
const captionClass = /\b(?:wp-caption-text|wp-caption-dd|caption-text|image-caption|photo-caption)\b/i

/** The paragraphs of a content that may be HTML or not. Text without any HTML is read as plain text. */
export function readContent(content: string): Paragraph[] {
  if (!anyTag.test(content) && escapedBlock.test(content)) return readContent(decodeHTMLStrict(content))
  const isMarkup = anyTag.test(content) || anyEntity.test(content) || anyShortcode.test(content)
  if (!isMarkup) return readPlainBody(content)
  if (anyBlock.test(content) || content.includes('<!--')) return readHtmlContent(content)
  const html = wordpressHtml(content)
  return readPlainBody(html.replaceAll('<p></p>', '')).flatMap(({ text, kind }) => {
    const plain = stripMarkup(text).trim()
    return plain === '' ? [] : [{ text: plain, kind }]
  })
}

/** The paragraphs of content that is certainly HTML, where line breaks mean nothing. */
export function readHtmlContent(html: string): Paragraph[] {
  return readHtml(withoutCaptions(wordpressHtml(html)))
}

/** Each caption ends at the next end tag of its name. A figure may hold a table or a quotation: then only its caption goes. */
function withoutCaptions(html: string): string {
  if (!/caption|<figure/i.test(html)) return html
  const endOf = nextEnds(html)
  const parts: string[] = []
  let from = 0
  for (const match of html.matchAll(captionStart)) {
    const [tag, name = '', attributes = ''] = match
    if (match.index < from || !(/^fig/i.test(name) || captionClass.test(attributes))) continue
    const inside = match.index + tag.length
    const end = endOf(name.toLowerCase(), inside)
    if (end < 0 || end - inside > longestCaption) continue
    if (name.toLowerCase() === 'figure' && figureWithText.test(html.slice(inside, end))) continue
    parts.push(html.slice(from, match.index))
    from = end + name.length + 3
  }
  return from === 0 ? html : parts.join('') + html.slice(from)
}

/** Where the next end tag of a name stands; -1 if there is none. Positions must be asked for in rising order. */
function nextEnds(html: string): (name: string, from: number) => number {
  const ends = new Map<string, number[]>()
  for (const match of html.matchAll(captionEnd)) {
    const name = (match[1] ?? '').toLowerCase()
    const found = ends.get(name)
    if (found === undefined) ends.set(name, [match.index])
    else found.push(match.index)
  }
  const passed = new Map<string, number>()
  return (name, from) => {
    const positions = ends.get(name) ?? []
    let at = passed.get(name) ?? 0
    while (at < positions.length && (positions[at] ?? 0) < from) at++
    passed.set(name, at)
    return positions[at] ?? -1
  }
}
