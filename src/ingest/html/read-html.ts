// HTML, whole or in the bits that Markdown embeds, to an outline. A bit is read by a tokenizer of its own, so that a tag left open
// (`<div`, `<title>`) swallows nothing beyond it; which elements are open is the outline's matter.

import { Tokenizer } from 'htmlparser2'
import type { Paragraph } from '../../archive/article.ts'
import { isElement, voidElements } from './elements.ts'
import { Outline } from './outline.ts'

/** Adds a piece of HTML to an outline. `filter` is applied to its text. */
export function addHtml(html: string, outline: Outline, filter: (text: string) => string = text => text): void {
  let name = ''
  let attributes = false
  let tagStart = 0
  const openTag = (end: number, selfClosing: boolean): void => {
    // `Vec<T>` in prose is no element: it is text, unless attributes say that it is a component.
    if (!isElement(name) && !attributes) outline.text(html.slice(tagStart, end + 1))
    else outline.open(name)
    if (selfClosing && !voidElements.has(name) && !isElement(name)) outline.close(name)
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => outline.text(filter(html.slice(start, end))),
      ontextentity: codePoint => outline.text(String.fromCodePoint(codePoint)),
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase()
        tagStart = start - 1
        attributes = false
      },
      onattribname: () => {
        attributes = true
      },
      onopentagend: end => openTag(end, false),
      onselfclosingtag: end => openTag(end, true),
      onclosetag: (start, end) => {
        outline.close(html.slice(start, end).toLowerCase())
      },
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

/** The paragraphs of an HTML text. */
export function readHtml(html: string): Paragraph[] {
  const outline = new Outline()
  addHtml(html, outline)
  return outline.finish()
}

function nothing(): void {}
