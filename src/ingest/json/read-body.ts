// Finds the text of a JSON article in its fields. A field or paragraph of an unknown shape loses only itself.

import type { Paragraph } from '../../article/article.ts'
import { paragraphKinds } from '../../article/kinds.ts'
import { exportNames, fieldNames } from '../field-names.ts'
import { isRecord, plainKey } from '../field-values.ts'
import { readContent, readHtmlContent } from '../html/read-content.ts'
import { outlineMarkdown } from '../markdown/outline-markdown.ts'
import { readPlainBody } from '../plain/read-plain.ts'
import { isBlockTree, readBlockTree } from './block-tree.ts'
import type { JsonRecord } from './json-records.ts'
import { isMobiledoc, readMobiledoc } from './mobiledoc.ts'
import { parseJson } from './parse-json.ts'

export interface Body {
  /** Null if no field contains text. */
  readonly paragraphs: readonly Paragraph[] | null
  /** Fields that could not be read: `[field, what to write]`. */
  readonly odd: readonly (readonly [field: string, expected: string])[]
  /** Whether the service withheld the rest of the text. */
  readonly isCut: boolean
}

type ReadText = (text: string) => readonly Paragraph[]

/** The fields that may contain the text, the most exact first; names as `plainKey` returns them. Onrecord's own come first in each row. */
const readers: readonly (readonly [names: readonly string[], read: ReadText])[] = [
  [
    words('html contenthtml bodyhtml bodyxhtml bodyhtml5 articlehtml htmlbody htmlcontent contentencoded fullhtml'),
    readHtmlContent,
  ],
  [words('markdown contentmarkdown bodymarkdown markdowncontent bodymd md'), text => outlineMarkdown(text).paragraphs],
  [words('lexical mobiledoc contentelements blocks components richtext portabletext'), readContent],
  [
    words(
      `text body content articlebody maintext maincontent fulltext bodytext contenttext articletext articlecontent storytext storybody storycontent
       postcontent postbody newscontent newstext contentbody textbody article story document contents ocreng ocrtext ocr fullarticle
       transcript rawtext rawcontent texte texto testo inhalt
       contenido cuerpo corps contenu conteúdo conteudo`,
    ),
    readContent,
  ],
  [['plaintext', 'textplain'], readPlainBody],
]

const bodyNames: ReadonlySet<string> = new Set(readers.flatMap(([names]) => names))
const headerNames: ReadonlySet<string> = new Set([fieldNames, exportNames].flatMap(Object.values).flat())

/** The field names that people use in files written for Onrecord: an odd value there is reported. */
const ours = new Set(['html', 'markdown', 'text', 'body', 'content'])

/** The keys under which programs wrap a text. */
const wrappers =
  'processed rendered value html xhtml #text #cdata-section $t __cdata text plain markdown raw full main und'.split(' ')

/** Placeholders of services for text that is paid for or removed. */
const noText = /^\s*(?:\[removed\]|only available in .{0,40}|n\/a|null|none|nan)\s*$/i
const cutMark = /\s*(?:…|\.\.\.)?\s*\[\+?[\d,]{1,9} (?:more )?char(?:acter)?s?\]\s*$/i
const paragraphForm = `a text, or { "text": ..., "kind": one of ${paragraphKinds.join(', ')} }`

/** Longest text that has no letters, in UTF-16 code units. */
const mostSigns = 40

/** Deepest map that wraps a text. */
const deepest = 3

/** Whether a field contains text. Fast: nothing is parsed. */
export function hasBody(record: JsonRecord): boolean {
  if (Array.isArray(record.paragraphs)) return true
  const names = new Map(Object.keys(record).map(key => [plainName(key), key]))
  return readers.some(([known]) =>
    known.some(name => {
      const key = names.get(name)
      return key !== undefined && textIn(record[key]) !== null
    }),
  )
}

/** Whether it is the name of a field of an article, the text included. */
export function isFieldName(name: string): boolean {
  const plain = plainName(name.trim())
  return bodyNames.has(plain) || headerNames.has(plain)
}

/** Reads the text of an article. */
export function readBody(record: JsonRecord): Body {
  const odd: [string, string][] = []
  const { paragraphs } = record
  if (Array.isArray(paragraphs)) return { paragraphs: readParagraphs(paragraphs, odd), odd, isCut: false }
  if (isGiven(paragraphs)) odd.push(['paragraphs', 'a list of paragraphs'])
  const names = new Map(Object.keys(record).map(key => [plainName(key), key]))
  for (const [known, read] of readers) {
    for (const name of known) {
      const key = names.get(name)
      const value = key === undefined ? undefined : record[key]
      const found = textIn(value)
      if (found !== null) return { ...readText(found, read), odd }
      if (isGiven(value) && ours.has(name) && !isSilent(value)) odd.push([key ?? name, 'a text'])
    }
  }
  return { paragraphs: null, odd, isCut: false }
}

/** The text of one value in any form that content systems use; null if there is none. */
export function readValue(value: unknown, read: ReadText = readContent): readonly Paragraph[] | null {
  const found = textIn(value)
  return found === null ? null : readText(found, read).paragraphs
}

/** A text, or a tree of blocks. */
type Found = { readonly text: string } | { readonly tree: unknown }

function textIn(value: unknown, depth = 0): Found | null {
  if (typeof value === 'string') return value.trim() === '' || noText.test(value) ? null : { text: value }
  if (isMobiledoc(value) || isBlockTree(value)) return { tree: value }
  if (Array.isArray(value)) return textInList(value, depth)
  if (!isRecord(value) || depth >= deepest) return null
  for (const key of wrappers) {
    const found = Object.hasOwn(value, key) ? textIn(value[key], depth + 1) : null
    if (found !== null) return found
  }
  return null
}

/** `["First paragraph.", "Second."]`, or a list of one. */
function textInList(list: readonly unknown[], depth: number): Found | null {
  const texts = list.filter(item => typeof item === 'string')
  if (texts.length > 0 && texts.length === list.length) return { text: texts.join('\n\n') }
  return list.length === 1 && depth < deepest ? textIn(list[0], depth + 1) : null
}

function readText(found: Found, read: ReadText): Omit<Body, 'odd'> {
  if ('tree' in found) return { paragraphs: readTree(found.tree), isCut: false }
  const tree = treeOf(found.text)
  if (tree !== null) return { paragraphs: readTree(tree), isCut: false }
  const cut = cutMark.exec(found.text.slice(-80))
  const whole = cut === null ? found.text : `${found.text.slice(0, -cut[0].length)}…`
  const paragraphs = read(whole.replace(/\r\n?/g, '\n'))
  return { paragraphs: paragraphs.length > 0 ? paragraphs : signsAlone(whole), isCut: cut !== null }
}

/** A text without letters, such as "...", is still the text. */
function signsAlone(text: string): readonly Paragraph[] {
  const signs = text.replace(/<[^<>]*>/g, '').trim()
  return signs === '' || signs.length > mostSigns || signs.includes('[') ? [] : [{ text: signs, kind: 'prose' }]
}

function readTree(tree: unknown): readonly Paragraph[] {
  return isMobiledoc(tree) ? readMobiledoc(tree) : readBlockTree(tree)
}

/** Ghost and others store the tree as a JSON string. */
function treeOf(text: string): unknown {
  if (!/^\s*[{[]\s*["{]/.test(text)) return null
  const parsed = parseJson(text)
  return 'value' in parsed && (isMobiledoc(parsed.value) || isBlockTree(parsed.value)) ? parsed.value : null
}

function readParagraphs(given: readonly unknown[], odd: [string, string][]): Paragraph[] {
  return given
    .map((one, at) => readParagraph(one, `paragraphs.${at}`, odd))
    .filter(paragraph => paragraph !== null)
    .filter(({ text }) => text !== '')
}

function readParagraph(given: unknown, field: string, odd: [string, string][]): Paragraph | null {
  const text: unknown = isRecord(given) && 'text' in given ? given.text : given
  if (typeof text !== 'string') {
    odd.push([field, paragraphForm])
    return null
  }
  const kind = isRecord(given) && isGiven(given.kind) ? kindOf(given.kind) : 'prose'
  if (kind === null) odd.push([`${field}.kind`, `one of ${paragraphKinds.join(', ')}`])
  return { text: text.replace(/\r\n?/g, '\n').trim(), kind: kind ?? 'prose' }
}

function kindOf(value: unknown): Paragraph['kind'] | null {
  return paragraphKinds.find(kind => kind === value) ?? null
}

function plainName(key: string): string {
  return plainKey(key).replace(/[:.]/g, '')
}

/** Blank or removed text, or an empty list, has no content. */
function isSilent(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.length === 0)
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}
