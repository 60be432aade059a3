// The text of a JSON article: whichever of its fields holds it. A field or a paragraph of an odd shape costs itself.

import type { Paragraph } from '../../article/article.ts'
import { paragraphKinds } from '../../article/kinds.ts'
import { exportNames, fieldNames } from '../field-names.ts'
import { isRecord, plainKey } from '../field-values.ts'
import { readContent, readHtmlContent } from '../html/read-content.ts'
import { outlineMarkdown } from '../markdown/outline-markdown.ts'
import { readPlainBody } from '../plain/read-plain.ts'
import { isBlockTree, readBlockTree } from './block-tree.ts'
import { isMobiledoc, readMobiledoc } from './mobiledoc.ts'
import { parseJson } from './parse-json.ts'
import type { JsonRecord } from './records.ts'

export interface Body {
  /** Null if no field holds a text. */
  readonly paragraphs: readonly Paragraph[] | null
  /** What could not be read: `[field, what to write]`. */
  readonly odd: readonly (readonly [field: string, expected: string])[]
  /** Did the service that gave the text keep the rest of it back? */
  readonly isCut: boolean
}

type ReadText = (text: string) => readonly Paragraph[]

/** The fields that may hold the text, the most exact first; names as `plainKey` gives them. Ours come first in each row. */
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
       postcontent postbody newscontent newstext contentbody textbody article story document contents ocreng ocrtext ocr fullarticle transcript rawtext rawcontent texte texto testo inhalt
       contenido cuerpo corps contenu conteúdo conteudo`,
    ),
    readContent,
  ],
  [['plaintext', 'textplain'], readPlainBody],
]

const bodyNames: ReadonlySet<string> = new Set(readers.flatMap(([names]) => names))
const headerNames: ReadonlySet<string> = new Set([fieldNames, exportNames].flatMap(Object.values).flat())

/** The names by which people who write files for Onrecord call the text: an odd value there is worth a word. */
const ours = new Set(['html', 'markdown', 'text', 'body', 'content'])

/** The keys under which programs wrap a text. */
const wrappers =
  'processed rendered value html xhtml #text #cdata-section $t __cdata text plain markdown raw full main und'.split(' ')

/** What services put where the text would be if one paid for it, or what they removed. */
const noText = /^\s*(?:\[removed\]|only available in .{0,40}|n\/a|null|none|nan)\s*$/i
const cutMark = /\s*(?:…|\.\.\.)?\s*\[\+?[\d,]{1,9} (?:more )?char(?:acter)?s?\]\s*$/i
const paragraphForm = `a text, or { "text": ..., "kind": one of ${paragraphKinds.join(', ')} }`

/** Longest text of signs alone, in UTF-16 code units. */
const mostSigns = 40

/** Deepest map that wraps a text. */
const deepest = 3

/** Does a field hold a text? Cheap: nothing is read. */
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

/** Is it the name of a field of an article, its text included? */
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

/** The text of one value, of the kind that content systems keep. Null if it holds none. */
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

/** A text without any letter, such as "...", is still the text. */
function signsAlone(text: string): readonly Paragraph[] {
  const signs = text.replace(/<[^<>]*>/g, '').trim()
  return signs === '' || signs.length > mostSigns || signs.includes('[') ? [] : [{ text: signs, kind: 'prose' }]
}

function readTree(tree: unknown): readonly Paragraph[] {
  return isMobiledoc(tree) ? readMobiledoc(tree) : readBlockTree(tree)
}

/** Ghost and others keep the tree as a string of JSON. */
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

/** A blank text or a removed one says nothing, and so does an empty list. */
function isSilent(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.length === 0)
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}
