// One header line as plain text: exports write titles with entities and tags, "AT&amp;T <em>wins</em>".

import { decodeHTMLStrict } from 'entities'
import { Outline } from './outline.ts'
import { addHtml, closedIn } from './read-html.ts'

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i
/** A text that closes an element or breaks a line is HTML; "Vec<T>" and "the <title> tag" are not. */
const closingTag = /<\/[a-z][a-z\d]{0,10}\s*>|<br\s*\/?>|<(?:img|wbr|hr)\b[^<>]*>/i

/** The text without tags, with its entities decoded, even if they were escaped twice. */
export function stripMarkup(text: string): string {
  const once = closingTag.test(text) ? textOfHtml(text) : decoded(text)
  if (once === text) return text
  return closingTag.test(once) ? textOfHtml(once) : decoded(once)
}

function decoded(text: string): string {
  return entity.test(text) ? decodeHTMLStrict(text) : text
}

function textOfHtml(html: string): string {
  const outline = new Outline()
  addHtml(html, outline, { filter: same, closed: closedIn(html), inline: true })
  return outline
    .finish()
    .map(({ text }) => text)
    .join(' ')
}

function same(text: string): string {
  return text
}
