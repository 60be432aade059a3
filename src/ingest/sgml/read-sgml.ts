// News collections in SGML: Reuters 1987 and those of TREC and the LDC (AP, Wall Street Journal, Financial Times, New York Times). Each
// document of a file is an article. Elements have many names; metadata of the collection is left out.

import type { Paragraph } from '../../article/article.ts'
import { dateInPath, readDate } from '../dates.ts'
import { readPlainBody } from '../plain/read-plain.ts'
import type { Problem } from '../problem.ts'
import type { Reading } from '../publication/story.ts'
import { authorsOfByline } from '../wires/wire-byline.ts'
import { storyOfWire, type WireItem } from '../wires/wire-item.ts'
import { lineCounter } from '../xml/line-counter.ts'
import { parseXml } from '../xml/parse-xml.ts'
import {
  attributeOf,
  charactersIn,
  childOf,
  childrenOf,
  elementsIn,
  textIn,
  type XmlElement,
} from '../xml/xml-element.ts'
import { cutProblems, withoutStories } from '../xml/xml-shapes.ts'

const titles = ['title', 'headline', 'hl', 'head', 'ht', 'h3']
const texts = ['text', 'body', 'lp', 'main']
const dates = ['date', 'date_time', 'datetime', 'dd', 'date1']
const bylines = ['byline', 'author', 'by']
/** Elements in a text that are not the story's. */
const aside = new Set([
  ...titles,
  ...bylines,
  'dateline',
  'graphic',
  'type',
  'subject',
  'correction',
  'correction-date',
])

/** The agency's name that ends a dispatch. */
const sign = /\bREUTERS?$/i
/** Longer than that, in UTF-16 code units. */
const longestSign = 20

/** Reads a file of documents. */
export function readSgml(text: string, path: string): Reading {
  const body = text.replace(/^\s*<!DOCTYPE[^>]*>/i, declaration => declaration.replace(/[^\n]/g, ' '))
  // Documents stand side by side: they get one element around them.
  const parsed = parseXml(`<sgml>${body}</sgml>`)
  const documents = elementsIn(parsed.root, 'reuters', 'doc')
  if (documents.length === 0)
    return withoutStories(
      path,
      'the SGML holds no document',
      'save each article as text, or export the articles as JSON Lines',
    )
  const lineOf = lineCounter(text)
  const problems: Problem[] = cutProblems(path, parsed)
  const isEntry = documents.length > 1
  const stories = documents.map(document =>
    storyOfWire(itemOf(document), { path, line: isEntry ? lineOf(document.start) : null, isEntry }, problems),
  )
  return { stories, problems }
}

function itemOf(document: XmlElement): WireItem {
  const isReuters = document.name === 'reuters'
  const text = childOf(document, 'text', 'body', 'lp')
  const whole = text ?? document
  const found = (names: readonly string[]): XmlElement | null => childOf(whole, ...names) ?? childOf(document, ...names)
  const id = attributeOf(document, 'newid', 'id') ?? textIn(childOf(document, 'docno', 'docid'))
  const byline = authorsOfByline(bylinesIn(found(bylines)))
  return {
    fields: {
      id: id === null ? null : isReuters ? `reuters-${id}` : id,
      title: textIn(found(titles)),
      authors: byline.authors,
      source: isReuters ? 'Reuters' : (byline.source ?? textIn(childOf(document, 'so', 'pub'))),
      date: dateOf(textIn(childOf(document, ...dates))) ?? dateInPath(id ?? ''),
      section: textIn(childOf(document, 'section')),
      tags: elementsIn(childOf(document, 'topics'), 'd').map(topic => textIn(topic) ?? ''),
    },
    dateline: textIn(found(['dateline'])),
    paragraphs: text === null ? [] : textOf(childOf(text, ...texts) ?? text),
  }
}

/** "26-FEB-1987 15:01:01.79", "April 2, 1992, Thursday, Home Edition": a date, and what else stands there. */
function dateOf(text: string | null): string | null {
  if (text === null) return null
  const parts = text.split(',').map(part => part.trim())
  const forms = [text, parts.slice(0, 2).join(', '), parts[0] ?? '']
  return forms.map(form => readDate(form.replace(/(\d)\.\d+$/, '$1'))).find(date => date !== null) ?? null
}

function bylinesIn(element: XmlElement | null): string[] {
  const text = textIn(element)
  return text === null ? [] : [text.replace(/,?\s*(?:Reuters|Associated Press Writer|AP Writer)\.?$/i, '')]
}

/** Marked paragraphs, or a text whose paragraphs are indented. */
function textOf(text: XmlElement): readonly Paragraph[] {
  const marked = elementsIn(text, 'p')
  if (marked.length > 0) {
    const lines = marked.map(paragraph => textIn(paragraph)).filter(line => line !== null)
    return lines.map((line): Paragraph => ({ text: line, kind: 'prose' }))
  }
  const own = { ...text, children: text.children.filter(child => typeof child === 'string' || !aside.has(child.name)) }
  const inner = childrenOf(own).length > 0 ? charactersIn(own) : own.children.join('')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the collection marks its texts by them
  const clean = inner.replace(/[\x01-\x08\x0e-\x1f]/g, '')
  const body = clean.replace(/^\s*\n/, '').trimEnd()
  return readPlainBody(body.slice(0, -longestSign) + body.slice(-longestSign).replace(sign, '').trimEnd())
}
