// The entries of a feed, element by element: RSS of every version, RDF, Atom 0.3 and 1.0. read-feed.ts interprets the fields.

import { textToHtml } from '../html/text-to-html.ts'
import { htmlOf } from '../xml/html-of-xml.ts'
import {
  attributeOf,
  charactersIn,
  childOf,
  childrenOf,
  elementsIn,
  textIn,
  type XmlElement,
} from '../xml/xml-element.ts'

/** One entry. What it does not have is null or empty. */
export interface FeedEntry {
  readonly id: string | null
  readonly title: string | null
  readonly url: string | null
  /** As written: "ann@example.org (Ann Roe)". */
  readonly authors: readonly string[]
  readonly published: string | null
  readonly updated: string | null
  /** HTML of the whole text. */
  readonly content: string | null
  /** HTML of a description or summary, which some feeds use for the whole text. */
  readonly summary: string | null
  readonly tags: readonly string[]
  readonly lang: string | null
  /** The publication that the entry was taken from. */
  readonly source: string | null
  /** Where it begins in the file. */
  readonly start: number
}

export interface Feed {
  readonly title: string | null
  readonly entries: readonly FeedEntry[]
}

/** The feed in a document; null if it holds none. */
export function feedIn(root: XmlElement | null): Feed | null {
  if (root === null) return null
  if (root.name === 'feed' || root.name === 'entry' || root.name === 'atom:feed') return atomFeed(root)
  if (root.name !== 'rss' && root.name !== 'rdf:rdf' && root.name !== 'channel' && root.name !== 'rdf') return null
  const channel = root.name === 'channel' ? root : childOf(root, 'channel')
  const lang = textOf(channel, 'language', 'dc:language') ?? attributeOf(root, 'xml:lang')
  const base = attributeOf(channel, 'xml:base') ?? attributeOf(root, 'xml:base') ?? textOf(channel, 'link')
  const items = elementsIn(root, 'item')
  return { title: textOf(channel, 'title', 'dc:title'), entries: items.map(item => rssEntry(item, lang, base)) }
}

function rssEntry(item: XmlElement, lang: string | null, base: string | null): FeedEntry {
  const guid = childOf(item, 'guid', 'id')
  const about = attributeOf(item, 'rdf:about')
  const isAddress = guid !== null && attributeOf(guid, 'ispermalink')?.toLowerCase() !== 'false'
  const link = linkIn(item) ?? attributeOf(item, 'rdf:resource')
  const id = textIn(guid) ?? textOf(item, 'dc:identifier') ?? about
  const names = [['dc:creator'], ['author', 'dc:author', 'itunes:author', 'googleplay:author'], ['dc:contributor']].map(
    group => childrenOf(item, ...group).map(authorIn),
  )
  const atomAuthors = childrenOf(item, 'atom:author').map(authorIn)
  return {
    id,
    title: textOf(item, 'title', 'dc:title', 'media:title', 'itunes:title', 'atom:title'),
    url: resolved(link ?? (isAddress ? textIn(guid) : null) ?? about, attributeOf(item, 'xml:base') ?? base),
    authors: distinct(firstGiven([...names.slice(0, 2), atomAuthors, ...names.slice(2)])),
    published: textOf(item, ...publishedNames),
    updated: textOf(item, 'dcterms:modified', 'atom:updated', 'updated', 'lastmod', 'a10:updated'),
    content: rssContent(item),
    summary: markupOf(
      item,
      'description',
      'dc:description',
      'atom:summary',
      'summary',
      'itunes:summary',
      'media:description',
    ),
    tags: rssTags(item),
    lang: textOf(item, 'dc:language', 'language') ?? attributeOf(item, 'xml:lang') ?? lang,
    source: textOf(item, 'source', 'dc:publisher', 'dc:source'),
    start: item.start,
  }
}

const publishedNames = [
  'pubdate',
  'dc:date',
  'dcterms:issued',
  'dcterms:created',
  'dcterms:available',
  'atom:published',
  'published',
  'a10:published',
  'date',
]

/** The fields that hold a whole text: of the module "content", of XHTML, of services that read feeds. */
function rssContent(item: XmlElement): string | null {
  const named = markupOf(
    item,
    'content:encoded',
    'yandex:full-text',
    'full-text',
    'fulltext',
    'body',
    'xhtml:body',
    'div',
  )
  if (named !== null) return named
  const atom = childOf(item, 'atom:content', 'content')
  if (atom !== null) return atomMarkup(atom)
  const parts = elementsIn(item, 'content:item').flatMap(part => elementsIn(part, 'rdf:value'))
  return parts.length === 0 ? null : parts.map(markupIn).join('') || null
}

function rssTags(item: XmlElement): string[] {
  const terms = childrenOf(item, 'category', 'dc:subject', 'dcterms:subject').map(term => textIn(term) ?? '')
  const atom = childrenOf(item, 'atom:category').map(term => attributeOf(term, 'label', 'term') ?? '')
  const lists = childrenOf(item, 'media:keywords', 'itunes:keywords', 'keywords').flatMap(list =>
    (textIn(list) ?? '').split(/[,;]/),
  )
  return distinct([...terms, ...atom, ...lists])
}

function atomFeed(root: XmlElement): Feed {
  const entries = root.name === 'entry' ? [root] : childrenOf(root, 'entry', 'atom:entry')
  const authors = childrenOf(root, 'author').map(authorIn)
  const lang = attributeOf(root, 'xml:lang')
  const base = attributeOf(root, 'xml:base') ?? linkIn(root)
  const title = root.name === 'entry' ? null : textOf(root, 'title')
  return {
    title: title === null ? null : plain(title),
    entries: entries.map(entry => atomEntry(entry, authors, lang, base)),
  }
}

function atomEntry(
  entry: XmlElement,
  feedAuthors: readonly string[],
  lang: string | null,
  base: string | null,
): FeedEntry {
  const origin = childOf(entry, 'source')
  const own = childrenOf(entry, 'author', 'dc:creator').map(authorIn)
  const [content, summary] = [childOf(entry, 'content'), childOf(entry, 'summary', 'dc:description')]
  const id = textOf(entry, 'id')
  return {
    id,
    title: atomTitle(childOf(entry, 'title', 'dc:title')),
    url: resolved(linkIn(entry), attributeOf(entry, 'xml:base') ?? base),
    authors: distinct(
      firstGiven([
        own,
        childrenOf(origin, 'author').map(authorIn),
        feedAuthors,
        childrenOf(entry, 'contributor').map(authorIn),
      ]),
    ),
    published: textOf(entry, 'published', 'issued', 'dc:date', 'dcterms:issued', 'created', 'updated', 'modified'),
    updated: textOf(entry, 'updated', 'modified', 'dcterms:modified'),
    content: content === null ? null : atomMarkup(content),
    summary: summary === null ? null : atomMarkup(summary),
    tags: distinct([
      ...childrenOf(entry, 'category').map(term => attributeOf(term, 'label', 'term') ?? textIn(term) ?? ''),
      ...childrenOf(entry, 'dc:subject').map(term => textIn(term) ?? ''),
    ]),
    lang: attributeOf(content, 'xml:lang') ?? attributeOf(entry, 'xml:lang') ?? lang,
    source: textOf(origin, 'title'),
    start: entry.start,
  }
}

/** HTML of Atom's three kinds of text. Feeds are careless about the kind: text with tags in it is HTML. */
function atomMarkup(element: XmlElement): string | null {
  if (attributeOf(element, 'src') !== null && element.children.length === 0) return null
  const type = (attributeOf(element, 'type') ?? '').toLowerCase()
  const mode = (attributeOf(element, 'mode') ?? '').toLowerCase()
  // A picture or a sound.
  if (/^(?:image|audio|video|application\/(?!xhtml|xml))/.test(type)) return null
  if (mode === 'base64') return ofBase64(charactersIn(element))
  if (childrenOf(element).length > 0) return htmlOf(element) || null
  const text = charactersIn(element).trim()
  if (text === '') return null
  return type === 'html' || type === 'text/html' || /<\/?[a-z][^<>]*>/i.test(text) ? text : textToHtml(text)
}

function atomTitle(element: XmlElement | null): string | null {
  const text = textIn(element)
  return text !== null && attributeOf(element, 'mode') === 'base64' ? ofBase64(text) : text
}

/** A text that Atom 0.3 has as its bytes; null if it is none. */
function ofBase64(written: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(written.replace(/\s+/g, '')), character => character.charCodeAt(0))
    return new TextDecoder().decode(bytes)
  } catch {
    return null
  }
}

/** The markup of the first of these elements that has any. */
function markupOf(element: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const child of childrenOf(element, name)) {
      const markup = markupIn(child)
      if (markup !== '') return markup
    }
  }
  return null
}

/** RSS holds HTML as text; some feeds have its elements instead. Text without tags has its paragraphs by blank lines. */
function markupIn(element: XmlElement): string {
  if (childrenOf(element).length > 0) return htmlOf(element)
  const text = charactersIn(element).trim()
  return /<\/?[a-z!][^<>]*>/i.test(text) ? text : text.replace(/\n\s*\n/g, '<p></p>')
}

/** The address of the page: of an entry's own link, not of its comments or enclosures. */
function linkIn(element: XmlElement): string | null {
  const original = textOf(element, 'feedburner:origlink', 'pheedo:origlink')
  if (original !== null) return original
  const links = childrenOf(element, 'link')
  const text = links.map(textIn).find(found => found !== null)
  if (text !== undefined) return text
  const addresses = [...links, ...childrenOf(element, 'atom:link')].filter(link => attributeOf(link, 'href') !== null)
  const [page] = addresses.filter(link => (attributeOf(link, 'rel') ?? 'alternate') === 'alternate')
  return attributeOf(page ?? null, 'href')
}

function resolved(address: string | null, base: string | null): string | null {
  if (address === null || /^https?:/i.test(address) || base === null) return address
  return URL.canParse(address, base) ? new URL(address, base).href : address
}

function authorIn(element: XmlElement): string {
  const name = textOf(element, 'name', 'atom:name', 'foaf:name')
  return name ?? (childrenOf(element).length === 0 ? (textIn(element) ?? '') : '')
}

/** The text of the first of these elements that has any. */
function textOf(element: XmlElement | null, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const child of childrenOf(element, name)) {
      const text = textIn(child)
      if (text !== null) return text
    }
  }
  return null
}

function plain(title: string): string {
  return title.replace(/<\/?[a-z][^<>]*>/gi, '')
}

function firstGiven(groups: readonly (readonly string[])[]): readonly string[] {
  return groups.find(group => group.some(name => name !== '')) ?? []
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map(text => text.trim()).filter(text => text !== ''))]
}
