// The content of a post as content systems keep it: HTML, WordPress's classic text with a few tags, or text without any.

import type { Paragraph } from '../../article/article.ts'
import { readPlainBody } from '../plain/read-plain.ts'
import { readHtml } from './read-html.ts'
import { stripMarkup } from './strip-markup.ts'
import { wordpressHtml } from './wordpress-text.ts'

const anyTag = /<\/[a-z][a-z\d-]{0,20}\s*>|<(?:br|hr|img|p)\b[^<>]*>|<!--/i
const anyEntity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i
const anyShortcode = /\[(?:\/[a-z][\w-]*\]|[a-z][\w-]*(?:\]|\s[^[\]]{0,80}=))/i
const anyBlock =
  /<(?:p|div|section|article|h[1-6]|ul|ol|li|dl|blockquote|table|figure|hr|br|pre|center|main|header|body)\b/i

/** The paragraphs of a content. Text without any HTML is read as plain text. */
export function readContent(content: string): Paragraph[] {
  const isMarkup = anyTag.test(content) || anyEntity.test(content) || anyShortcode.test(content)
  if (!isMarkup) return readPlainBody(content)
  const html = wordpressHtml(content)
  if (anyBlock.test(html) || html.includes('<!--')) return readHtml(html)
  return readPlainBody(html).flatMap(({ text, kind }) => {
    const plain = stripMarkup(text).trim()
    return plain === '' ? [] : [{ text: plain, kind }]
  })
}
