// The text of a JSON article: whichever of its fields holds it. A field or a paragraph of an odd shape costs itself.

import type { Paragraph } from '../../article/article.ts'
import { paragraphKinds } from '../../article/kinds.ts'
import { readContent } from '../html/read-content.ts'
import { outlineMarkdown } from '../markdown/outline-markdown.ts'

/** A JSON article as it was parsed. */
export type ArticleRecord = Readonly<Record<string, unknown>>

export interface Body {
  /** Null if no field holds a text. */
  readonly paragraphs: readonly Paragraph[] | null
  /** What could not be read: `[field, what to write]`. */
  readonly odd: readonly (readonly [field: string, expected: string])[]
}

/** The fields that may hold the text, the most exact first. */
const readers: readonly (readonly [field: string, read: (text: string) => readonly Paragraph[]])[] = [
  ['html', readContent],
  ['markdown', text => outlineMarkdown(text).paragraphs],
  ['text', readContent],
  ['body', readContent],
  ['content', readContent],
]

const paragraphForm = `a text, or { "text": ..., "kind": one of ${paragraphKinds.join(', ')} }`

/** Reads the text of an article. */
export function readBody(record: ArticleRecord): Body {
  const odd: [string, string][] = []
  const { paragraphs } = record
  if (Array.isArray(paragraphs)) {
    const read = paragraphs.map((given: unknown, at) => readParagraph(given, `paragraphs.${at}`, odd))
    return { paragraphs: read.filter(paragraph => paragraph !== null && paragraph.text !== '') as Paragraph[], odd }
  }
  if (isGiven(paragraphs)) odd.push(['paragraphs', 'a list of paragraphs'])
  for (const [field, read] of readers) {
    const value = record[field]
    if (typeof value === 'string') return { paragraphs: read(value.replace(/\r\n?/g, '\n')), odd }
    if (isGiven(value)) odd.push([field, 'a text'])
  }
  return { paragraphs: null, odd }
}

function readParagraph(given: unknown, field: string, odd: [string, string][]): Paragraph | null {
  const isRecord = typeof given === 'object' && given !== null
  const text: unknown = isRecord && 'text' in given ? given.text : given
  if (typeof text !== 'string') {
    odd.push([field, paragraphForm])
    return null
  }
  const kind = isRecord && 'kind' in given && isGiven(given.kind) ? kindOf(given.kind) : 'prose'
  if (kind === null) odd.push([`${field}.kind`, `one of ${paragraphKinds.join(', ')}`])
  return { text: text.replace(/\r\n?/g, '\n').trim(), kind: kind ?? 'prose' }
}

function kindOf(value: unknown): Paragraph['kind'] | null {
  return paragraphKinds.find(kind => kind === value) ?? null
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined
}
