// HTML, whole or in the bits that Markdown embeds, to an outline. A bit is read by a tokenizer of its own, so that a tag left open
// (`<div`, `<title>`) swallows nothing beyond it; which elements are open is the outline's matter.

import { Tokenizer } from 'htmlparser2'
import type { Paragraph } from '../../article/article.ts'
import { isElement, unreadElements, voidElements } from './elements.ts'
import { Outline } from './outline.ts'

/** How a bit of HTML is read. */
export interface HtmlOptions {
  /** Applied to its text. */
  readonly filter: (text: string) => string
  /** Elements that end in this bit, or in the paragraph that it stands in. */
  readonly closed: ReadonlySet<string>
  /** Does it stand in a line of text? Then `Vec<T>` is no element. */
  readonly inline: boolean
}

/** Adds a piece of HTML to an outline. */
export function addHtml(html: string, outline: Outline, { filter, closed, inline }: HtmlOptions): void {
  let written = ''
  let attributes = false
  let tagStart = 0
  const openTag = (end: number, selfClosing: boolean): void => {
    const name = written.toLowerCase()
    // What is not read must end, or it would swallow the text: prose speaks of "the <title> tag".
    if (unreadElements.has(name) && !closed.has(name)) return
    const known = isElement(name) && !/^[A-Z][a-z]/.test(written)
    if (inline && !known && !attributes && !closed.has(name)) outline.text(html.slice(tagStart, end + 1))
    else outline.open(name)
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
      },
      onattribname: () => {
        attributes = true
      },
      onopentagend: end => openTag(end, false),
      onselfclosingtag: end => openTag(end, true),
      onclosetag: (start, end) => outline.close(html.slice(start, end).toLowerCase()),
      onattribdata: nothing,
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
