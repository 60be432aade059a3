// NewsML-G2 of the IPTC: news items, alone or in a message, whose content is NITF, XHTML or plain text. Packages, concepts and plans refer
// to other items and contain no text.

import type { Paragraph } from '../../article/article.ts'
import { readHtml } from '../html/read-html.ts'
import { readPlainBody } from '../plain/read-plain.ts'
import { htmlOf, type Rename } from '../xml/html-of-xml.ts'
import {
  attributeOf,
  charactersIn,
  childOf,
  childrenOf,
  elementsIn,
  textIn,
  type XmlElement,
} from '../xml/xml-element.ts'
import { nitfItem } from './nitf.ts'
import { authorsOfByline } from './wire-byline.ts'
import type { WireItem } from './wire-item.ts'

/** Items of a document, in order; those without text too. */
export function newsItemsOf(root: XmlElement): XmlElement[] {
  const names = ['newsitem', 'packageitem', 'conceptitem', 'knowledgeitem', 'planningitem', 'catalogitem']
  return names.includes(root.name) ? [root] : elementsIn(root, ...names)
}

const others: Readonly<Record<string, string>> = {
  packageitem: 'a package of other items',
  conceptitem: 'the description of a concept',
  knowledgeitem: 'a vocabulary',
  planningitem: 'a plan of coverage',
  catalogitem: 'a catalogue',
}

const kinds: Readonly<Record<string, string>> = {
  picture: 'a picture',
  photo: 'a picture',
  graphic: 'a graphic',
  video: 'a video',
  audio: 'a recording',
  animation: 'an animation',
  composite: 'a package of other items',
}

/** Reads one item. */
export function g2Item(item: XmlElement): WireItem {
  const [meta, content] = [childOf(item, 'itemmeta'), childOf(item, 'contentmeta')]
  const inside = contentOf(childOf(item, 'contentset'))
  const nitf = inside?.nitf ?? null
  const byline = authorsOfByline(childrenOf(content, 'by').map(by => textIn(by) ?? ''))
  const creators = childrenOf(content, 'creator').map(nameOf).filter(isPerson)
  const authors = [byline.authors, nitf?.fields.authors as readonly string[] | undefined, creators].find(
    given => (given ?? []).length > 0,
  )
  const title = headlineOf(content) ?? nitf?.fields.title ?? textIn(childOf(meta, 'title'))
  const { section, tags } = subjectsOf(content, title)
  const itemClass = lastPart(attributeOf(childOf(meta, 'itemclass'), 'qcode') ?? '')
  const date = (name: string): string | null => textIn(childOf(meta, name)) ?? textIn(childOf(content, name))
  return {
    fields: {
      ...nitf?.fields,
      id: attributeOf(item, 'guid'),
      version: attributeOf(item, 'version'),
      title,
      authors: authors ?? [],
      // Each version is published when it is made; a kill is later than what it kills.
      date: date('versioncreated') ?? date('firstcreated') ?? date('contentcreated'),
      versioncreated: date('versioncreated'),
      url: addressOf(meta),
      lang: attributeOf(childOf(content, 'language'), 'tag') ?? inside?.lang ?? attributeOf(item, 'xml:lang'),
      source: sourceOf(item, meta, content) ?? byline.source ?? nitf?.fields.source,
      section,
      tags: tags.length > 0 ? tags : nitf?.fields.tags,
      summary: summaryOf(content) ?? nitf?.fields.summary,
      slugline: textIn(childOf(content, 'slugline')),
      pubstatus:
        attributeOf(childOf(meta, 'pubstatus'), 'qcode', 'uri', 'literal') ?? textIn(childOf(meta, 'pubstatus')),
      embargoed: childrenOf(meta, 'embargoed').map(embargo => textIn(embargo) ?? true)[0],
      // What is for editors alone may speak of passages, contacts and the like; a kill or an embargo in it counts.
      ednote: childrenOf(meta, 'ednote')
        .map(note => charactersIn(note).trim())
        .filter(note => note !== ''),
      signal: [...childrenOf(meta, 'signal'), ...childrenOf(content, 'genre')]
        .flatMap(given => [lastPart(attributeOf(given, 'qcode') ?? ''), textIn(childOf(given, 'name')) ?? ''])
        .filter(word => word !== ''),
      status: null,
    },
    dateline: textIn(childOf(content, 'dateline')) ?? nitf?.dateline ?? placeOf(content),
    paragraphs: inside?.paragraphs ?? [],
    ...kindOf(item.name, itemClass),
  }
}

function kindOf(name: string, itemClass: string): Pick<WireItem, 'kind'> {
  const kind = others[name] ?? kinds[itemClass]
  return kind === undefined ? {} : { kind }
}

interface Content {
  readonly paragraphs: readonly Paragraph[]
  readonly nitf: WireItem | null
  readonly lang: string | null
}

/** The first of an item's renditions that gives a text. */
function contentOf(set: XmlElement | null): Content | null {
  for (const rendition of childrenOf(set, 'inlinexml', 'inlinedata')) {
    const lang = attributeOf(rendition, 'xml:lang')
    const [nitf] = elementsIn(rendition, 'nitf')
    const item = nitf === undefined ? null : nitfItem(nitf)
    const paragraphs = item?.paragraphs ?? textOf(rendition)
    if (paragraphs.length > 0) return { paragraphs, nitf: item, lang: lang ?? null }
  }
  return null
}

/** XHTML, HTML as text, or a text wrapped as wires wrap it. */
function textOf(rendition: XmlElement): readonly Paragraph[] {
  const type = attributeOf(rendition, 'contenttype') ?? ''
  if (attributeOf(rendition, 'encoding') !== null || /sportsml|eventsml|newsml|g2\+xml/i.test(type)) return []
  const inner = childrenOf(rendition)
  if (inner.length > 0) {
    const [body] = elementsIn(rendition, 'body')
    return readHtml(cleanMarkup(htmlOf(body ?? rendition, rename)))
  }
  const text = charactersIn(rendition).trim()
  const [, only] = /^<(?:p|pre|div)>([^<>]*)<\/(?:p|pre|div)>$/i.exec(text) ?? []
  if (only !== undefined || !/<\/?[a-z][^<>]*>/i.test(text))
    return readPlainBody((only ?? text).replace(/^\s*\n|\s+$/g, ''))
  return readHtml(cleanMarkup(text))
}

/** What stands around the text of a page: its headline, keywords and pictures. */
const around = new Set(['header', 'footer', 'nav', 'aside', 'figure', 'head'])
const rename: Rename = ({ name }) => (around.has(name) ? null : name.includes(':') ? 'span' : name)

/** Some systems escape their text twice; their own escaped marks are not text. */
function cleanMarkup(html: string): string {
  return html
    .replace(/&amp;(#\d{1,6}|#x[\da-f]{1,5}|quot|apos|amp|lt|gt|nbsp);/gi, '&$1;')
    .replace(/&lt;\/?[a-z]{2,12}&gt;/g, '')
}

/** The headline that is not a subtitle, a short form or a version for screens. */
function headlineOf(content: XmlElement | null): string | null {
  const headlines = childrenOf(content, 'headline').filter(headline => textIn(headline) !== null)
  const role = (headline: XmlElement): string => lastPart(attributeOf(headline, 'role') ?? '').toLowerCase()
  const main = headlines.find(
    headline => attributeOf(headline, 'role') === null || /^(?:main|headline|title)/.test(role(headline)),
  )
  const other = headlines.find(headline => !/sub|short|mobile|seo|kicker|over/.test(role(headline)))
  return textIn(main ?? other ?? headlines[0] ?? null)
}

function summaryOf(content: XmlElement | null): string | null {
  const descriptions = childrenOf(content, 'description').filter(given => textIn(given) !== null)
  const summary = descriptions.find(given => /summary|abstract|lead|standfirst/i.test(attributeOf(given, 'role') ?? ''))
  return textIn(summary ?? descriptions.find(given => attributeOf(given, 'role') === null) ?? null)
}

/** A subject whose type is a category or a department is the section. */
function subjectsOf(content: XmlElement | null, title: unknown): { section: string | null; tags: string[] } {
  const subjects = childrenOf(content, 'subject').filter(subject => nameOf(subject) !== title)
  const isCategory = (subject: XmlElement): boolean =>
    /(?:category|department|desk|ressort|cat)$/i.test(attributeOf(subject, 'type') ?? '') ||
    /(?:department|category|desk):/i.test(attributeOf(subject, 'qcode') ?? '')
  const section = subjects.find(subject => isCategory(subject) && isWord(nameOf(subject)))
  const isPlace = (subject: XmlElement): boolean => /poi$/i.test(attributeOf(subject, 'type') ?? '')
  const names = subjects.filter(subject => subject !== section && !isPlace(subject)).map(nameOf)
  const keywords = childrenOf(content, 'keyword').flatMap(keyword =>
    (textIn(keyword) ?? '').split(/[,;]/).map(word => word.trim()),
  )
  return {
    section: section === undefined ? null : nameOf(section),
    tags: [...new Set([...names, ...keywords])].filter(isWord),
  }
}

/** The name of a thing: a display name first. A code is not a name. */
function nameOf(element: XmlElement): string {
  const names = childrenOf(element, 'name')
  const shown = names.find(name => /display|full/i.test(attributeOf(name, 'role') ?? '')) ?? names[0]
  // Beside a code, a literal is the code's, too.
  const literal = attributeOf(element, 'qcode', 'uri') === null ? attributeOf(element, 'literal') : null
  return textIn(shown ?? null) ?? (/^ID[0-9A-Z]+$/.test(literal ?? '') ? '' : (literal ?? ''))
}

/** "ALR", "f" and "15054000" are codes. */
function isWord(name: string): boolean {
  return /\p{L}{2}/u.test(name) && !/^[A-Z0-9]{1,4}$/.test(name)
}

/** "degenhardt.sandra" and "VRG" are ids of a system, not names. */
function isPerson(name: string): boolean {
  return /^\p{L}[^\d@]*\s\S/u.test(name) && /\p{Lu}/u.test(name)
}

function sourceOf(item: XmlElement, meta: XmlElement | null, content: XmlElement | null): string | null {
  const holder = childOf(childOf(item, 'rightsinfo'), 'copyrightholder')
  const named = [childOf(meta, 'provider'), childOf(content, 'infosource'), holder].map(party =>
    party === null ? '' : nameOf(party),
  )
  return (
    named.find(name => name !== '') ??
    textIn(childOf(content, 'creditline')) ??
    (lastPart(attributeOf(childOf(meta, 'provider'), 'qcode') ?? '') || null)
  )
}

/** The page of the story, if the item names it. */
function addressOf(meta: XmlElement | null): string | null {
  const link = childrenOf(meta, 'link').find(given =>
    /(?:canonical|hasOriginal|self|permalink)$/i.test(attributeOf(given, 'rel') ?? ''),
  )
  return attributeOf(link ?? null, 'href')
}

function placeOf(content: XmlElement | null): string | null {
  const [located] = childrenOf(content, 'located')
  return located === undefined ? null : nameOf(located) || null
}

/** "stat:usable" is "usable". */
function lastPart(code: string): string {
  return code.slice(code.lastIndexOf(':') + 1)
}
