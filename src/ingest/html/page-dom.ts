// The small part of a DOM that reading a page needs. linkedom's own types require a browser's, which this project does not load.

import { parseHTML } from 'linkedom'

export interface PageNode {
  readonly nodeType: number
  readonly textContent: string
  readonly parentNode: PageElement | null
}

export interface PageElement extends PageNode {
  readonly localName: string
  readonly innerHTML: string
  readonly childNodes: Iterable<PageNode>
  readonly children: Iterable<PageElement>
  getAttribute(name: string): string | null
  removeAttribute(name: string): void
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement
  readonly body: PageElement
}

/** The document of a whole page. */
export function parsePage(html: string): PageDocument {
  return parseHTML(html).document as unknown as PageDocument
}

export function isElementNode(node: PageNode): node is PageElement {
  return node.nodeType === 1
}

/** Words of a text, parted by one blank. */
export function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}
