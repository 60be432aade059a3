// Converts elements of an XML document to HTML, for the HTML reader: XHTML unchanged, NITF by a table of element names.

import type { XmlElement, XmlNode } from './xml-element.ts'

/** An element's name in HTML: null drops it with its content; an empty name keeps only its content. */
export type Rename = (element: XmlElement) => string | null

/** Pictures and formulas keep their names, so that they are left out. */
const keep: Rename = ({ name }) =>
  /^(?:svg|math):/.test(name) ? name.replace(/^\w+:/, '') : name.includes(':') ? 'span' : name
const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const kept = new Set(['class', 'id', 'href', 'cite', 'lang', 'colspan', 'rowspan', 'datetime', 'itemprop', 'role'])

/** The content of an element as HTML. */
export function htmlOf({ children }: Pick<XmlElement, 'children'>, rename: Rename = keep): string {
  const parts: string[] = []
  const write = (node: XmlNode): void => {
    if (typeof node === 'string') {
      parts.push(escapeHtml(node))
      return
    }
    const name = rename(node)
    if (name === null) return
    if (name !== '') parts.push(`<${name}${attributesOf(node)}>`)
    // An unclosed "<br>" contains the text after it.
    for (const child of node.children) write(child)
    if (name !== '' && !voids.has(name)) parts.push(`</${name}>`)
  }
  for (const child of children) write(child)
  return parts.join('')
}

function attributesOf({ attributes }: XmlElement): string {
  if (attributes.size === 0) return ''
  return [...attributes]
    .filter(([name]) => kept.has(name))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
