// Finds the main text of a page, as an element. Readability finds it in what the cleaner leaves. A page that marks its text with
// microformats (Medium's export), or that contains only text (Substack's), needs no search.

import { Readability } from '@mozilla/readability'
import { cleanMain, linkedLength } from './clean-main.ts'
import { cleanPage } from './clean-page.ts'
import { oneLine, type PageDocument, type PageElement, parsePage } from './page-dom.ts'
import { mostElements, type ScannedPage } from './scan-page.ts'

/** With more than this share of its text in links, an element is a list of links. */
const mostLinked = 0.6

/** A page with this many headings that are links, and less text than this for each (in UTF-16 code units), lists other pages. */
const fewestTeasers = 3
const longestTeaser = 500

/** The element with the main text of a page, or null. Changes the document. */
export function findMainText(page: ScannedPage, document: PageDocument): PageElement | null {
  // A profile describes a person.
  if (document.querySelector('body > .h-card') !== null && document.querySelector('.h-entry') === null) return null
  const [marked, ...others] = document.querySelectorAll('.h-entry .e-content')
  const content = marked !== undefined && others.length === 0 ? marked : document.body
  if (page.elements > mostElements) return document.body
  cleanPage(content)
  // Where the cleaner leaves nothing, its names meant something else on this page.
  const found = content === marked || !page.isWhole ? content : (search(document) ?? search(parsePage(page.html)))
  if (found !== null) cleanMain(found)
  return found
}

function search(document: PageDocument): PageElement | null {
  const reader = new Readability(document as never, {
    disableJSONLD: true,
    maxElemsToParse: mostElements,
    serializer: (element: unknown) => element,
  })
  return (reader.parse()?.content ?? null) as unknown as PageElement | null
}

/** Whether a main text only links to other pages: a tag, a search, a front page. */
export function isListOfLinks(content: PageElement): boolean {
  const length = oneLine(content.textContent).length
  if (linkedLength(content) > length * mostLinked) return true
  const headings = [...content.querySelectorAll('h1, h2, h3, h4, h5')]
  const teasers = headings.filter(heading => linkedLength(heading) > oneLine(heading.textContent).length * 0.8).length
  return teasers >= fewestTeasers && length / teasers < longestTeaser
}
