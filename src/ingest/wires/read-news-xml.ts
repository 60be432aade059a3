// The entry point for news XML: distinguishes NITF, NewsML-G2 and NewsML 1 by their root.

import type { Problem } from '../problem.ts'
import type { Reading } from '../publication/story.ts'
import { lineCounter } from '../xml/line-counter.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { childrenOf, elementsIn, type XmlElement } from '../xml/xml-element.ts'
import { cutProblems, withoutStories } from '../xml/xml-shapes.ts'
import { newsMl1Items } from './newsml-1.ts'
import { g2Item, newsItemsOf } from './newsml-g2.ts'
import { nitfItem } from './nitf.ts'
import { storyOfWire, type WireItem } from './wire-item.ts'

/** Reads the text of a file of news XML. */
export function readNewsXml(text: string, path: string): Reading {
  const parsed = parseXml(text)
  const lineOf = lineCounter(text)
  const items = itemsOf(parsed.root).map(({ item, start }) => ({ item, line: lineOf(start) }))
  if (items.length === 0) return withoutStories(path, 'the news XML holds no item', 'remove it from the folder')
  const problems: Problem[] = cutProblems(path, parsed)
  const isEntry = items.length > 1
  const stories = items.map(({ item, line }) =>
    storyOfWire(item, { path, line: isEntry ? line : null, isEntry }, problems),
  )
  return { stories, problems }
}

function itemsOf(root: XmlElement | null): { readonly item: WireItem; readonly start: number }[] {
  if (root === null) return []
  if (root.name === 'nitf') return [{ item: nitfItem(root), start: root.start }]
  return newsItemsOf(root)
    .flatMap(element => {
      const isFirst = childrenOf(element, 'newscomponent', 'identification', 'newsmanagement').length > 0
      const found = isFirst ? newsMl1Items(element) : [g2Item(element)]
      return found.map(item => ({ item, start: element.start }))
    })
    .concat(bareNitf(root))
}

/** NITF documents in an envelope of somebody's own. */
function bareNitf(root: XmlElement): { readonly item: WireItem; readonly start: number }[] {
  if (newsItemsOf(root).length > 0) return []
  return elementsIn(root, 'nitf').map(nitf => ({ item: nitfItem(nitf), start: nitf.start }))
}
