// Reads HTML, whole or as pieces embedded in Markdown, into an outline. Each piece has its own tokenizer, so that an unclosed tag (`<div`,
// `<title>`) swallows nothing beyond it; the outline tracks the open elements.

import { Tokenizer } from 'htmlparser2'
import type { Paragraph } from '../../article/article.ts'
import { blockElements, isElement, unreadElements, voidElements } from './elements.ts'
import { Outline } from './outline.ts'
import { isSiteBlock } from './site-blocks.ts'

/** Options for reading a piece of HTML. */
export interface HtmlOptions {
  /** Applied to its text. */
  readonly filter: (text: string) => string
  /** Elements that end in this piece, or in its paragraph. */
  readonly closed: ReadonlySet<string>
  /** Whether it is in a line of text; then `Vec<T>` is not an element. */
  readonly inline: boolean
}

/** Adds a piece of HTML to an outline. */
export function addHtml(html: string, outline: Outline, { filter, closed, inline }: HtmlOptions): void {
  let written = ''
  let attributes = false
  let attribute = ''
  let classes = ''
  let tagStart = 0
  const openTag = (end: number, selfClosing: boolean): void => {
    const name = written.toLowerCase()
    // An unread element must have an end, or it would swallow the text: prose speaks of "the <title> tag".
    if (unreadElements.has(name) && !closed.has(name)) return
    const known = isElement(name) && !/^[A-Z][a-z]/.test(written)
    if (inline && !known && !attributes && !closed.has(name)) outline.text(html.slice(tagStart, end + 1))
    else outline.open(name, closed.has(name) && blockElements.has(name) && isSiteBlock(classes))
    if (selfClosing && !known && !voidElements.has(name)) outline.close(name)
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => outline.text(filter(html.slice(start, end))),
      ontextentity: codePoint => outline.text(String.fromCodePoint(codePoint)),
      onopentagname: (start, end) => {
        written = html.slice(start, end)
        tagStart = start - 1
        attributes = false
        classes = ''
      },
      onattribname: (start, end) => {
        attributes = true
        attribute = html.slice(start, end).toLowerCase()
      },
      onopentagend: end => openTag(end, false),
      onselfclosingtag: end => openTag(end, true),
      onclosetag: (start, end) => outline.close(html.slice(start, end).toLowerCase()),
      onattribdata: (start, end) => {
        if (attribute === 'class') classes += html.slice(start, end)
      },
      onattribentity: nothing,
      onattribend: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}

/** The names of the elements that end in a piece of HTML, lower case. */
export function closedIn(html: string): ReadonlySet<string> {
  return new Set(Array.from(html.matchAll(/<\/([A-Za-z][\w.:-]*)/g), match => (match[1] ?? '').toLowerCase()))
}

/** The paragraphs of an HTML text. */
export function readHtml(html: string): Paragraph[] {
  const outline = new Outline()
  addHtml(html, outline, { filter: text => text, closed: closedIn(html), inline: false })
  return outline.finish()
}

function nothing(): void {}
