// Collects the paragraphs of a document from its elements in order, with their kinds. Markdown and HTML both write to it, so that Markdown
// inside a `<blockquote>` is a block quote. It accepts any nesting, valid or not.

import type { Paragraph } from '../../article/article.ts'
import { inOneLine } from '../line-breaks.ts'
import { blockElements, headings, unreadElements, voidElements } from './elements.ts'
import { lower, raise } from './raised-text.ts'

/** Between the cells of a table's row. */
const cellSeparator = ' · '

/** Deeper elements are read as text of the deepest one that counts. */
const deepest = 200

const anyLetter = /[\p{L}\p{N}\p{So}]/u

/** The state of a document being read: the paragraphs so far, and the open elements. */
export class Outline {
  readonly #paragraphs: Paragraph[] = []
  readonly #open: string[] = []
  #text = ''
  /** Whether the text ends in a line break, perhaps followed by blanks. Checking the text would copy it. */
  #isBroken = false
  #cells: string[] = []
  #unread = 0
  /** The place in `#open` of the outermost element that is unread for its class; -1 without one. */
  #unreadFrom = -1
  #preformatted = 0
  #tables = 0
  /** Where the text of the open `sup` and `sub` elements begins, and whether they are links. */
  #shifted: { readonly start: number; isLink: boolean }[] = []
  /** Where the text of the last link begins; -1 outside links. */
  #linkStart = -1

  /** Begins an element. With `isUnread` its text, up to its end, does not belong to the article. */
  open(name: string, isUnread = false): void {
    if (name === 'br') this.#breakLine()
    else if (name === 'hr') this.#endParagraph()
    else if (name === 'q') this.text('“')
    else if (name === 'wbr') return
    else if (blockElements.has(name)) this.#endBlock()
    else if (name === 'a') this.#openLink()
    else if (name === 'sup' || name === 'sub') this.#openShifted()
    if (voidElements.has(name) || this.#open.length >= deepest) return
    this.#open.push(name)
    this.#count(name, 1)
    if (!isUnread || this.#unreadFrom >= 0) return
    this.#unreadFrom = this.#open.length - 1
    this.#unread += 1
  }

  /** Ends the nearest open element of this name and those inside it; does nothing if there is none. */
  close(name: string): void {
    const at = this.#open.lastIndexOf(name)
    if (at < 0) return
    if (name === 'q') this.text('”')
    else if (name === 'a') this.#linkStart = -1
    else if (name === 'sup' || name === 'sub') this.#closeShifted(name)
    else if (blockElements.has(name)) this.#endBlock(name)
    for (const ended of this.#open.splice(at)) this.#count(ended, -1)
    if (this.#unreadFrom < at) return
    this.#unreadFrom = -1
    this.#unread -= 1
  }

  /** Adds characters to the innermost element. */
  text(characters: string): void {
    if (this.#unread === 0) this.#append(characters)
  }

  /** Adds text that is code without a `pre`: a fenced block. */
  code(characters: string): void {
    this.#endBlock()
    if (this.#unread === 0 && characters.trim() !== '')
      this.#paragraphs.push({ text: trimLines(characters), kind: 'code' })
  }

  /** Ends the paragraph, inside any element. */
  breakParagraph(): void {
    this.#endBlock()
  }

  /** All paragraphs; call once, at the end. */
  finish(): Paragraph[] {
    this.#endCell()
    this.#endRow()
    this.#endParagraph()
    return this.#paragraphs
  }

  #count(name: string, step: 1 | -1): void {
    if (unreadElements.has(name)) this.#unread += step
    if (name === 'pre') this.#preformatted += step
    if (name === 'table') this.#tables += step
  }

  /** Two line breaks in a row separate paragraphs, as on old pages. */
  #breakLine(): void {
    if (this.#unread > 0) return
    if (this.#preformatted === 0 && this.#tables === 0 && this.#isBroken) this.#endParagraph()
    else this.#append('\n')
  }

  #append(characters: string): void {
    this.#text += characters
    let end = characters.length
    while (end > 0 && (characters[end - 1] === ' ' || characters[end - 1] === '\t')) end -= 1
    if (end > 0) this.#isBroken = characters[end - 1] === '\n'
  }

  #openLink(): void {
    this.#linkStart = this.#text.length
    const last = this.#shifted.at(-1)
    if (last !== undefined) last.isLink = true
  }

  #openShifted(): void {
    // A link around a mark has no words before it: `<a href="#fn1"><sup>1</sup></a>`.
    const isLink = this.#linkStart >= 0 && this.#text.slice(this.#linkStart).trim() === ''
    this.#shifted.push({ start: this.#text.length, isLink })
  }

  #closeShifted(name: 'sup' | 'sub'): void {
    const shifted = this.#shifted.pop()
    if (shifted === undefined || shifted.start > this.#text.length) return
    const [before, inner] = [this.#text.slice(0, shifted.start), this.#text.slice(shifted.start)]
    this.#text = before + (name === 'sup' ? raise(before, inner, shifted.isLink) : lower(inner))
  }

  #takeText(): string {
    const text = this.#text
    this.#text = ''
    this.#isBroken = false
    this.#shifted = []
    this.#linkStart = -1
    return text
  }

  #endBlock(closing?: string): void {
    if (this.#tables === 0) this.#endParagraph()
    else if (closing === 'td' || closing === 'th') this.#endCell()
    else if (closing === 'tr' || closing === 'table') this.#endRow()
    else if (closing === 'caption') this.#endParagraph()
    else this.#append(' ')
  }

  #endCell(): void {
    if (this.#tables === 0) return
    const cell = inOneLine(this.#takeText()).trim()
    if (cell !== '') this.#cells.push(cell)
  }

  #endRow(): void {
    this.#endCell()
    const text = this.#cells.join(cellSeparator)
    this.#cells = []
    this.#add(text, 'table')
  }

  #endParagraph(): void {
    const text = this.#takeText()
    if (this.#preformatted > 0) this.#add(trimLines(text), 'code')
    else this.#add(inOneLine(text).trim(), this.#kind())
  }

  #add(text: string, kind: Paragraph['kind']): void {
    if (anyLetter.test(text)) this.#paragraphs.push({ text, kind })
  }

  #kind(): Paragraph['kind'] {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const name = this.#open[at] ?? ''
      if (headings.has(name)) return 'heading'
      if (name === 'li' || name === 'dd' || name === 'dt') return 'item'
      if (name === 'blockquote') return 'blockquote'
      if (name === 'table') return 'table'
    }
    return 'prose'
  }
}

/** Without empty lines at both ends, and without blanks at line ends. */
function trimLines(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd()
}
