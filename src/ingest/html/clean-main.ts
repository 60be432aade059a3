// Removes blocks that contain only links to other pages, and their labels, from a page's main text.

import { oneLine, type PageElement } from './page-dom.ts'
import { relatedLabel } from './page-lines.ts'

/** A block with at least this share of its letters in links is a block of links. */
const linkShare = 0.85

/** If blocks of links are a larger share of the text than this, they are the text: a page of links, a digest. */
const mostLinked = 0.5

/** Longest block of links, in UTF-16 code units; a longer one is text. */
const longestLink = 250

/** Longest label before links. */
const longestLabel = 80

const leafNames = new Set('p div li h2 h3 h4 h5 h6 td span section article center'.split(' '))
const blockNames = 'p, div, li, ul, ol, table, blockquote, h1, h2, h3, h4, h5, h6, section, article, pre, dl, figure'

interface Block {
  readonly element: PageElement
  readonly text: string
  readonly linked: boolean
  readonly isHeading: boolean
}

/** Removes blocks of links from the main text. */
export function cleanMain(content: PageElement): void {
  const blocks = blocksIn(content)
  const total = blocks.reduce((sum, { text }) => sum + text.length, 0)
  const linked = blocks.filter(block => block.linked).reduce((sum, { text }) => sum + text.length, 0)
  if (linked > total * mostLinked) return
  const kept: boolean[] = []
  let [afterLabel, label] = [false, -1]
  for (const [at, block] of blocks.entries()) {
    const { element, text, isHeading } = block
    const isLabel = text.length <= longestLabel && relatedLabel.test(text) && !/[.!?]$/.test(text.replace(/\.{3}$/, ''))
    const isLink = block.linked && text.length <= longestLink
    const isSentence = /[.!?…。！？]["'”’»)\]]*$/.test(text)
    const goes =
      isLink && (afterLabel || relatedLabel.test(text) || (element.localName !== 'li' && !isHeading && !isSentence))
    if (goes || (leadsToLink(element, text) && text.length <= longestLink)) {
      element.remove()
      if (afterLabel && label >= 0) blocks[label]?.element.remove()
    }
    kept.push(!goes)
    if (isLabel) [afterLabel, label] = [true, at]
    else if (!goes) afterLabel = false
  }
}

/** "Related: " and a link. */
function leadsToLink(element: PageElement, text: string): boolean {
  const label = relatedLabel.exec(text)?.[0]
  if (label === undefined || label.length === text.length) return false
  return linkedLength(element) >= (text.length - label.length) * linkShare
}

/** The innermost blocks in order. */
function blocksIn(content: PageElement): Block[] {
  const blocks: Block[] = []
  for (const element of content.querySelectorAll('p, div, li, h2, h3, h4, h5, h6, section, article, center')) {
    if (!leafNames.has(element.localName) || element.querySelector(blockNames) !== null || isQuoted(element)) continue
    const text = oneLine(element.textContent)
    if (text === '') continue
    const isHeading = /^h\d$/.test(element.localName)
    blocks.push({ element, text, linked: linkedLength(element) >= text.length * linkShare, isHeading })
  }
  return blocks
}

function isQuoted(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parentNode)
    if (at.localName === 'blockquote') return true
  return false
}

export function linkedLength(element: PageElement): number {
  let length = 0
  for (const link of element.querySelectorAll('a')) length += oneLine(link.textContent).length
  return length
}
