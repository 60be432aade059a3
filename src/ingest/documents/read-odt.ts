// OpenDocument texts (ODT): headings, paragraphs, lists and tables by their elements, quotations by the names of their styles. Notes,
// comments, deleted text and pictures are left out.

import { decode } from '../decode.ts'
import { Outline } from '../html/outline.ts'
import type { Reading } from '../publication/story.ts'
import { Unreadable } from '../source-file.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { charactersIn, childOf, elementsIn, type XmlElement } from '../xml/xml-element.ts'
import { type DocumentFields, readDocument } from './story-of-document.ts'
import { partsOf } from './zip-entries.ts'

const unread = new Set(
  'note annotation annotation-end tracked-changes table-of-content illustration-index alphabetical-index bibliography sequence-decls forms frame title desc ruby-text'.split(
    ' ',
  ),
)
const elements: Readonly<Record<string, string>> = {
  h: 'h2',
  p: 'p',
  'list-item': 'li',
  'list-header': 'li',
  table: 'table',
  'table-row': 'tr',
  'table-cell': 'td',
  'covered-table-cell': 'td',
}

/** Reads an OpenDocument text. */
export async function readOdt(bytes: Uint8Array, path: string): Promise<Reading> {
  const parts = await partsOf(
    bytes,
    name => name === 'content.xml' || name === 'meta.xml' || name === 'META-INF/manifest.xml',
  )
  const root = rootOf(parts.get('content.xml'))
  if (root === null) {
    const isLocked = charactersOf(parts.get('META-INF/manifest.xml')).includes('encryption-data')
    throw new Unreadable(
      isLocked ? 'it is locked with a password' : 'it has no content.xml',
      'save it again without a password',
    )
  }
  const outline = new Outline()
  addElement(childOf(childOf(root, 'body', 'office:body'), 'text', 'office:text'), outline, stylesIn(root))
  return readDocument(outline.finish(), propertiesIn(rootOf(parts.get('meta.xml'))), path)
}

function charactersOf(part: Uint8Array | undefined): string {
  return part === undefined ? '' : (decode(part).text ?? '')
}

function rootOf(part: Uint8Array | undefined): XmlElement | null {
  return parseXml(charactersOf(part)).root
}

/** Names of styles by the names that the text gives: an automatic style has that of what it is based on. */
function stylesIn(root: XmlElement): ReadonlyMap<string, string> {
  const styles = elementsIn(root, 'style:style')
  return new Map(styles.map(style => [attribute(style, 'style:name'), attribute(style, 'style:parent-style-name')]))
}

function addElement(element: XmlElement | null, outline: Outline, styles: ReadonlyMap<string, string>): void {
  for (const child of element?.children ?? []) {
    if (typeof child === 'string') {
      outline.text(child)
      continue
    }
    const local = child.name.slice(child.name.indexOf(':') + 1)
    if (unread.has(local)) continue
    if (local === 's') outline.text(' ')
    else if (local === 'tab') outline.text('\t')
    else if (local === 'line-break') outline.open('br')
    else addBlock(child, local, outline, styles)
  }
}

function addBlock(element: XmlElement, local: string, outline: Outline, styles: ReadonlyMap<string, string>): void {
  const written = attribute(element, 'text:style-name')
  const style = `${written} ${styles.get(written) ?? ''}`
  if (local === 'p' && /caption|illustration|beschriftung/i.test(style)) return
  const isTitle = local === 'p' && /(?:^|\s)(?:Title|Titel)(?:\s|$)/.test(style)
  const isQuotation = local === 'p' && /quot|zitat/i.test(style)
  const name = isTitle ? 'h1' : elements[local]
  if (isQuotation) outline.open('blockquote')
  if (name !== undefined) outline.open(name)
  addElement(element, outline, styles)
  if (name !== undefined) outline.close(name)
  if (isQuotation) outline.close('blockquote')
}

function attribute(element: XmlElement, name: string): string {
  return element.attributes.get(name) ?? ''
}

function propertiesIn(root: XmlElement | null): DocumentFields {
  const meta = childOf(root, 'meta', 'office:meta')
  const text = (...names: string[]): string => charactersIn(childOf(meta, ...names)).trim()
  return {
    title: text('dc:title'),
    creator: text('meta:initial-creator') || text('dc:creator'),
    published: text('meta:creation-date') || text('dc:date'),
    tags: elementsIn(meta, 'meta:keyword').map(keyword => charactersIn(keyword).trim()),
    summary: text('dc:description'),
    lang: text('dc:language'),
  }
}
