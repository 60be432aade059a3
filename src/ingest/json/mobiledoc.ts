// Mobiledoc, in which Ghost kept its posts until 2023: sections of markers.
// https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md

import type { Paragraph } from '../../article/article.ts'
import { isRecord } from '../field-values.ts'
import { Outline } from '../html/outline.ts'
import { addHtml, closedIn } from '../html/read-html.ts'
import { outlineMarkdown } from '../markdown/outline-markdown.ts'
import type { JsonRecord } from './json-records.ts'

const [markup, image, list, card] = [1, 2, 3, 10]

/** Whether it is a Mobiledoc document. */
export function isMobiledoc(value: unknown): value is JsonRecord {
  return (
    isRecord(value) && Array.isArray(value.sections) && (Array.isArray(value.cards) || Array.isArray(value.markups))
  )
}

/** The paragraphs of a document. */
export function readMobiledoc({ sections, cards, atoms }: JsonRecord): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const section of listIn(sections)) {
    const [type, first, second] = listIn(section)
    if (type === card) paragraphs.push(...paragraphsOfCard(listIn(cards)[Number(first)]))
    if (type === image || type === card) continue
    const outline = new Outline()
    if (type === markup) writeMarkers(elementName(first), second, outline, atoms)
    if (type === list) for (const item of listIn(second)) writeMarkers('li', item, outline, atoms)
    paragraphs.push(...outline.finish())
  }
  return paragraphs
}

function writeMarkers(element: string, markers: unknown, outline: Outline, atoms: unknown): void {
  outline.open(element)
  for (const marker of listIn(markers)) {
    const [kind, , , value] = listIn(marker)
    const [atom, text] = kind === 1 ? listIn(listIn(atoms)[Number(value)]) : ['', value]
    if (atom === 'soft-return') outline.open('br')
    else if (typeof text === 'string') outline.text(text)
  }
  outline.close(element)
}

function paragraphsOfCard(given: unknown): readonly Paragraph[] {
  const [, payload] = listIn(given)
  if (!isRecord(payload)) return []
  if (typeof payload.markdown === 'string') return outlineMarkdown(payload.markdown).paragraphs
  const html = typeof payload.html === 'string' ? payload.html : payload.calloutText
  if (typeof html !== 'string') return []
  const outline = new Outline()
  addHtml(html, outline, { filter: text => text, closed: closedIn(html), inline: false })
  return outline.finish()
}

function elementName(name: unknown): string {
  if (name === 'aside' || name === 'pull-quote') return 'blockquote'
  return typeof name === 'string' && /^(?:h[1-6]|blockquote|pre)$/.test(name) ? name : 'p'
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
