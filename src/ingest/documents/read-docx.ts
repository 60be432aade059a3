// Word documents (DOCX): mammoth turns them into HTML by the names of their styles; title, author and date come from their properties.

import mammoth from 'mammoth'
import { decode } from '../decode.ts'
import { readHtml } from '../html/read-html.ts'
import type { Reading } from '../publication/story.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { charactersIn, childOf } from '../xml/xml-element.ts'
import { type DocumentFields, readDocument } from './story-of-document.ts'
import { partsOf } from './zip-entries.ts'

/** Styles that mammoth does not know by itself; German Word names them so. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titel'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Zitat'] => blockquote > p:fresh",
  "p[style-name='Intensives Zitat'] => blockquote > p:fresh",
  "p[style-name='caption'] => !",
  "p[style-name='Caption'] => !",
]

/** Reads a Word document. */
export async function readDocx(bytes: Uint8Array, path: string): Promise<Reading> {
  // The parts are unpacked within bounds before mammoth unpacks them.
  const parts = await partsOf(bytes, () => true)
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: styles, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  )
  const html = value.replace(/<a href="#(?:foot|end)note-ref-\d+">[^<]*<\/a>/g, '')
  return readDocument(readHtml(html), propertiesIn(parts.get('docProps/core.xml')), path)
}

function propertiesIn(part: Uint8Array | undefined): DocumentFields {
  const { root } = parseXml(part === undefined ? '' : (decode(part).text ?? ''))
  const text = (...names: string[]): string =>
    charactersIn(names.map(name => childOf(root, name)).find(found => found !== null) ?? null).trim()
  return {
    title: text('dc:title'),
    creator: text('dc:creator'),
    published: text('dcterms:created', 'created'),
    tags: text('keywords', 'cp:keywords'),
    summary: text('dc:description'),
    section: text('category', 'cp:category'),
    lang: text('dc:language'),
  }
}
