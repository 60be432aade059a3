// E-books (EPUB): one article per chapter, because a magazine issue has an article in each, and a reader wants a link to the chapter. The
// book is the source. Covers, title pages and tables of contents are left out.

import { cleanId, idOfPath } from '../article-id.ts'
import { decode } from '../decode.ts'
import { isSame } from '../html/clean-lines.ts'
import { parsePage } from '../html/page-dom.ts'
import { headlinesOnPage } from '../html/page-itself.ts'
import { plainHtml } from '../html/plain-html.ts'
import { readHtml } from '../html/read-html.ts'
import { scanPage } from '../html/scan-page.ts'
import type { Problem } from '../problem.ts'
import type { Reading, Story } from '../publication/story.ts'
import { Unreadable } from '../source-file.ts'
import { storyOfFields } from '../story-of-fields.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { charactersIn, childOf, childrenOf, elementsIn, type XmlElement } from '../xml/xml-element.ts'
import { partsOf } from './zip-entries.ts'

/** A shorter chapter without a sentence is a title page or similar, unless all chapters are that short. In UTF-16 code units. */
const shortest = 120
/** Prose of six words or more that ends like a sentence. */
const sentence = /^(?:\S+\s+){5,}\S+[.!?…]['"’”»)\]]*$/u

const aboutTheBook = new RegExp(
  String.raw`^(?:cover|titlepage|title-page|toc|contents|nav|copyright|colophon|imprint|impressum|inhalt|loi|index)\b|(?:^` +
    String.raw`|[-_/])(?:cover|titlepage|toc|nav|copyright)\.x?html?$`,
  'i',
)
const aboutTypes = /\b(?:cover|titlepage|toc|landmarks|copyright-page|loi|lot|index|colophon|imprint)\b/

interface Chapter {
  readonly path: string
  readonly label: string | null
}

/** Reads an e-book. */
export async function readEpub(bytes: Uint8Array, path: string): Promise<Reading> {
  const parts = await partsOf(bytes, name => /\.(?:x?html?|xml|opf|ncx)$/i.test(name))
  const text = (name: string): string => {
    const part = parts.get(name)
    return part === undefined ? '' : (decode(part).text ?? '')
  }
  if (/EncryptedData/.test(text('META-INF/encryption.xml')) && !/font/i.test(text('META-INF/encryption.xml')))
    throw new Unreadable('its text is locked (DRM)', 'use a copy without a lock')
  const opf =
    elementsIn(parseXml(text('META-INF/container.xml')).root, 'rootfile')[0]?.attributes.get('full-path') ??
    [...parts.keys()].find(name => name.endsWith('.opf')) ??
    ''
  const root = parseXml(text(opf)).root
  if (root === null) throw new Unreadable('it has no list of its parts (OPF)', 'export it again')
  const problems: Problem[] = []
  const book = bookIn(root)
  const chapters = chaptersIn(root, opf, text)
  const read = chapters.map(chapter => readChapter(chapter, text(chapter.path), book, path, problems))
  const long = read.filter(story => story !== null && (lengthOf(story) >= shortest || hasSentence(story)))
  const stories = (long.length > 0 ? long : read).filter(story => story !== null)
  if (stories.length === 0)
    problems.push({
      file: path,
      line: null,
      severity: 'error',
      message: 'there is no text in it',
      advice: 'use a book with text, not with pictures of pages',
    })
  return { stories, problems }
}

function bookIn(root: XmlElement): Readonly<Record<string, unknown>> {
  const meta = childOf(root, 'metadata')
  const texts = (name: string): string[] =>
    childrenOf(meta, name)
      .map(element => charactersIn(element).trim())
      .filter(Boolean)
  return {
    source: texts('dc:title')[0],
    authors: texts('dc:creator'),
    published: texts('dc:date')[0],
    lang: texts('dc:language')[0],
    tags: texts('dc:subject'),
  }
}

/** The documents in the order of reading, with the names that the table of contents gives them. */
function chaptersIn(root: XmlElement, opf: string, text: (name: string) => string): Chapter[] {
  const items = new Map(
    childrenOf(childOf(root, 'manifest'), 'item').map(item => [item.attributes.get('id') ?? '', item]),
  )
  const folder = opf.slice(0, opf.lastIndexOf('/') + 1)
  const labels = labelsIn([...items.values()], folder, text)
  const chapters: Chapter[] = []
  for (const reference of childrenOf(childOf(root, 'spine'), 'itemref')) {
    const item = items.get(reference.attributes.get('idref') ?? '')
    const href = item?.attributes.get('href') ?? ''
    if (item === undefined || /\bnav\b/.test(item.attributes.get('properties') ?? '')) continue
    if (
      !/html/.test(item.attributes.get('media-type') ?? 'html') ||
      aboutTheBook.test(href) ||
      aboutTheBook.test(item.attributes.get('id') ?? '')
    )
      continue
    const path = resolvePath(folder, href)
    chapters.push({ path, label: labels.get(path) ?? null })
  }
  return chapters
}

/** Names of chapters by their paths: of `nav.xhtml`, or of EPUB 2's `toc.ncx`. The first name of a file is the whole file's. */
function labelsIn(
  items: readonly XmlElement[],
  folder: string,
  text: (name: string) => string,
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  const note = (base: string, href: string, label: string): void => {
    const path = resolvePath(base, href.replace(/#.*$/, ''))
    if (!labels.has(path) && label !== '') labels.set(path, label)
  }
  for (const item of items) {
    const path = resolvePath(folder, item.attributes.get('href') ?? '')
    const base = path.slice(0, path.lastIndexOf('/') + 1)
    if (/\bnav\b/.test(item.attributes.get('properties') ?? '')) {
      for (const link of elementsIn(parseXml(text(path)).root, 'a'))
        note(base, link.attributes.get('href') ?? '', plainHtml(charactersIn(link)))
    } else if (/dtbncx/.test(item.attributes.get('media-type') ?? '')) {
      for (const point of pointsIn(parseXml(text(path)).root))
        note(
          base,
          childOf(point, 'content')?.attributes.get('src') ?? '',
          plainHtml(charactersIn(childOf(point, 'navlabel'))),
        )
    }
  }
  return labels
}

function pointsIn(element: XmlElement | null): XmlElement[] {
  return elementsIn(element, 'navpoint').flatMap(point => [point, ...pointsIn(point)])
}

function resolvePath(folder: string, href: string): string {
  const parts: string[] = []
  for (const part of `${folder}${safelyDecoded(href)}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function safelyDecoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

function readChapter(
  chapter: Chapter,
  html: string,
  book: Readonly<Record<string, unknown>>,
  path: string,
  problems: Problem[],
): Story | null {
  const page = scanPage(html)
  const document = parsePage(page.html)
  if (
    [...document.querySelectorAll('section, body')].some(element =>
      aboutTypes.test(element.getAttribute('epub:type') ?? ''),
    )
  )
    return null
  const all = readHtml(document.body.innerHTML)
  const headline = all[0]?.kind === 'heading' ? all[0].text : null
  const title = headline ?? chapter.label ?? headlinesOnPage(document)[0] ?? (plainHtml(page.title) || null)
  const paragraphs = all.filter(({ text }, at) => at > 2 || !isSame(text, title))
  if (!paragraphs.some(({ kind, text }) => kind !== 'heading' && /\p{L}/u.test(text))) return null
  const id = `${idOfPath(path)}-${cleanId(title ?? chapter.path)}`
  return storyOfFields({ fields: { ...book, id, title, lang: page.lang || book.lang }, paragraphs, path }, problems)
}

function hasSentence({ article }: Story): boolean {
  return article.title !== null && article.paragraphs.some(({ kind, text }) => kind === 'prose' && sentence.test(text))
}

function lengthOf({ article }: Story): number {
  return article.paragraphs.reduce((sum, { text }) => sum + text.length, 0)
}
