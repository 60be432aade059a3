// Removes what clearly does not belong to the article before the main text is searched: menus, boxes of links, share buttons, bylines,
// captions. An element with much of the page's prose stays, whatever its name.

import { isElementNode, type PageElement } from './page-dom.ts'
import {
  fieldName,
  fieldProperty,
  noiseElements,
  noiseName,
  noiseRoles,
  noQuotation,
  passiveName,
  pictureName,
} from './page-noise.ts'

/** A paragraph of at least this length counts as prose, in UTF-16 code units. */
const proseLength = 80

/** An element with more than this share of the prose stays. */
const mostProse = 0.25

/** If a page has no prose: an element with more than this share of its text stays. */
const mostText = 0.4

/** Longer names are cut, in UTF-16 code units. */
const longestName = 300

/** The names of rows and cells describe their subject. */
const unnamed = new Set('tr td th tbody thead tfoot'.split(' '))

const quoting = 'blockquote, table, pre, ul, ol'

interface Measure {
  prose: number
  text: number
}

/** Removes the noise below an element. */
export function cleanPage(root: PageElement): void {
  const measures = new Map<PageElement, Measure>()
  const whole = measure(root, measures)
  const names = new Map<string, boolean>()
  const visit = (element: PageElement, inQuotation: boolean): void => {
    for (const child of [...element.children]) {
      const isInside = inQuotation || child.localName === 'blockquote'
      if (isNoise(child, isInside, names) && isSmall(measures.get(child), whole)) {
        child.remove()
        continue
      }
      // Readability also judges by names, so elements that must stay lose the names that count against them.
      if (names.get(nameOf(child)) === true) for (const name of ['class', 'id']) child.removeAttribute(name)
      visit(child, isInside)
    }
  }
  visit(root, false)
}

function measure(element: PageElement, measures: Map<PageElement, Measure>): Measure {
  const sum = { prose: 0, text: 0 }
  let own = 0
  for (const node of element.childNodes) {
    if (isElementNode(node)) {
      const { prose, text } = measure(node, measures)
      sum.prose += prose
      sum.text += text
    } else if (node.nodeType === 3) own += node.textContent.trim().length
  }
  sum.text += own
  if ((element.localName === 'p' && sum.text >= proseLength) || own >= proseLength)
    sum.prose = Math.max(sum.prose, sum.text)
  measures.set(element, sum)
  return sum
}

function isSmall(part: Measure | undefined, whole: Measure): boolean {
  if (part === undefined) return true
  if (whole.prose > 0) return part.prose <= whole.prose * mostProse
  return part.text <= whole.text * mostText
}

function isNoise(element: PageElement, inQuotation: boolean, names: Map<string, boolean>): boolean {
  const { localName } = element
  if (localName === 'article' || localName === 'main' || localName === 'body') return false
  // `<blockquote><p>…</p><footer>— Ann Roe</footer></blockquote>`
  if (inQuotation) return false
  if (noiseElements.has(localName)) return true
  if (noiseRoles.has((element.getAttribute('role') ?? '').toLowerCase())) return true
  if (isHidden(element)) return true
  if (localName === 'figure') return element.querySelector(quoting) === null
  if (fieldProperty.test(element.getAttribute('itemprop') ?? '')) return true
  if (unnamed.has(localName)) return false
  const name = nameOf(element)
  if (name === ' ') return false
  const known = names.get(name)
  const isNamed = known ?? isNoiseName(name)
  names.set(name, isNamed)
  return isNamed && (noQuotation.test(name) || element.querySelector('blockquote') === null)
}

function nameOf(element: PageElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, longestName)
}

function isNoiseName(name: string): boolean {
  return name.split(/\s+/).some(word => {
    const plain = word
      .replace(/([a-z\d])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .replace(/[^a-z\d]+/g, '-')
      .replace(/^-|-$/g, '')
    return !passiveName.test(plain) && (noiseName.test(plain) || pictureName.test(plain) || fieldName.test(plain))
  })
}

function isHidden(element: PageElement): boolean {
  return (
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  )
}
