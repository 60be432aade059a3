// Text stored as a tree of blocks: Lexical, Slate, TipTap, Draft.js, Editor.js, Portable Text, Contentful, WordPress blocks, Chorus, Arc.
// They differ in the names of types and keys; this reader knows the names, and treats unknown blocks as wrappers.

import type { Paragraph } from '../../article/article.ts'
import { isRecord } from '../field-values.ts'
import { Outline } from '../html/outline.ts'
import { addHtml, closedIn } from '../html/read-html.ts'
import { outlineMarkdown } from '../markdown/outline-markdown.ts'
import { firstText, type JsonRecord } from './json-records.ts'

/** With more quotations than this, repeats are not searched for. */
const mostQuotes = 50

/** Deeper trees are cut there. */
const deepest = 60

const typeKeys = ['type', '_type', 'nodeType', '__typename', 'blockName', 'block_type', 'role'] as const
const childKeys =
  'root blocks children content content_elements components nodes items header rows paragraphs innerBlocks contents line model data fields attributes quote document body'.split(
    ' ',
  )

/** Blocks that do not belong to the text, by type in lower case without separators. */
const unread = new RegExp(
  'image|photo|picture|video|audio|gallery|embed|divider|separator|horizontalrule|^hr$|button|bookmark|file|signup' +
    '|paywall|email|advert|^ad$|interstitial|related|reference|linklist|media|figure|caption|oembed|citation|relation' +
    '|playlist|map$|poll|form$|toc$|spacer|atomic|product$|podcast|tweet$|kicker|byline|authorinfo|^date$|^deck$',
  '',
)
const elements: readonly (readonly [RegExp, string])[] = [
  [/linebreak|hardbreak|^br$/, 'br'],
  [/heading|header|^h[1-6]$|^title$|subhead/, 'h2'],
  [/quote|^bq$|^pq$/, 'blockquote'],
  [/listitem|^li$|^uli$|^oli$|liststyleitem/, 'li'],
  [/list$|^ul$|^ol$/, 'ul'],
  [/code|^pre$|preformatted/, 'pre'],
  [/^table$/, 'table'],
  [/row$/, 'tr'],
  [/cell$|headercell/, 'td'],
  [/paragraph|^p$|^text$|^body$|^intro$|normal|unstyled|^block$|correction|callout|richtext|freeform/, 'p'],
]
/** Types of text inside a block. */
const inline =
  /^(?:text|span|extendedtext|link|a|autolink|hyperlink|strong|em|bold|italic|underline|mark|inline.*|code|textrun|strikethrough)$/

/** Whether a value is a tree of blocks. */
export function isBlockTree(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isBlock)
  if (!isRecord(value)) return false
  if (isRecord(value.root) && Array.isArray(value.root.children)) return true
  if (Array.isArray(value.blocks)) return value.blocks.length === 0 || value.blocks.every(isBlock)
  if (Array.isArray(value.components)) return value.components.every(isBlock)
  const isDocument = /^(?:doc|document|root)$/.test(typeOf(value))
  return isDocument && (Array.isArray(value.content) || Array.isArray(value.children))
}

/** The paragraphs of a text in blocks. */
export function readBlockTree(tree: unknown): Paragraph[] {
  const outline = new Outline()
  write(tree, outline, 0, false)
  return withoutRepeatedQuotes(outline.finish())
}

function isBlock(value: unknown): boolean {
  if (!isRecord(value)) return false
  const isNamed = 'title' in value || 'headline' in value || 'headlines' in value || 'published_at' in value
  const named = typeof value.name === 'string' && value.name.includes('/')
  if (isNamed) return false
  return named || typeKeys.some(key => typeof value[key] === 'string') || Array.isArray(value.children)
}

function write(node: unknown, outline: Outline, depth: number, inBlock: boolean): void {
  if (depth > deepest) return
  if (typeof node === 'string') writeOwn(node, outline, inBlock)
  if (Array.isArray(node)) for (const one of node) write(one, outline, depth + 1, inBlock)
  if (!isRecord(node)) return
  const type = typeOf(node)
  if (inBlock ? /image|video|audio|linebreak|hardbreak/.test(type) && !isBreak(type) : unread.test(type)) {
    if (type !== 'html' && type !== 'rawhtml') return
  }
  const element = inBlock && inline.test(type) ? null : elementOf(type, node)
  if (element === 'br') {
    outline.open('br')
    return
  }
  if (element !== null) outline.open(element)
  const isInside = inBlock || (element !== null && element !== 'ul' && element !== 'table' && element !== 'tr')
  writeContent(node, outline, depth, isInside, element !== null || !inBlock)
  if (element !== null) outline.close(element)
}

/** The text of a node and its child nodes. `isBlockText`: whether its own text may be HTML; leaves inside a block are never HTML. */
function writeContent(node: JsonRecord, outline: Outline, depth: number, inBlock: boolean, isBlockText: boolean): void {
  if (depth > deepest) return
  const html = firstText(node.html, node.innerHTML, node.calloutText)
  if (html !== undefined && !Array.isArray(node.innerBlocks)) {
    writeOwn(html, outline, false)
    return
  }
  if (typeof node.markdown === 'string') {
    for (const { text } of outlineMarkdown(node.markdown).paragraphs) outline.code(text)
    return
  }
  const own = firstText(node.text, node.value, node.code, typeof node.content === 'string' ? node.content : undefined)
  if (own !== undefined) writeOwn(own, outline, !isBlockText)
  for (const key of childKeys) {
    const child = node[key]
    if (key === 'rows' || key === 'header') writeRows(child, outline, depth)
    else if (key === 'items' && Array.isArray(child)) writeItems(child, outline, depth)
    else if (isRecord(child) && typeOf(child) === '') writeContent(child, outline, depth + 1, inBlock, isBlockText)
    else if (Array.isArray(child) || isRecord(child)) write(child, outline, depth + 1, inBlock)
  }
}

/** Items of a list, with or without the type of an item. */
function writeItems(items: readonly unknown[], outline: Outline, depth: number): void {
  for (const item of items) {
    const isList = isRecord(item) && /^(?:list|ul|ol)$/.test(typeOf(item))
    if (!isList) outline.open('li')
    write(item, outline, depth + 1, !isList)
    if (!isList) outline.close('li')
  }
}

function writeRows(rows: unknown, outline: Outline, depth: number): void {
  if (!Array.isArray(rows)) return
  const isOneRow = rows.every(cell => !Array.isArray(cell) && !isRecord(cellsOf(cell)))
  for (const row of isOneRow ? [rows] : rows) {
    outline.open('tr')
    for (const cell of Array.isArray(row) ? row : []) {
      outline.open('td')
      write(isRecord(cell) ? { ...cell, type: 'span' } : cell, outline, depth + 1, true)
      outline.close('td')
    }
    outline.close('tr')
  }
}

function writeOwn(text: string, outline: Outline, isPlain: boolean): void {
  if (isPlain || !/[<&]/.test(text)) outline.text(text)
  else addHtml(text, outline, { filter: same, closed: closedIn(text), inline: false })
}

function elementOf(type: string, node: JsonRecord): string | null {
  const style = typeof node.style === 'string' ? plainType(node.style) : ''
  if (typeof node.listItem === 'string') return 'li'
  if (/^list/.test(type) === false && /ordered.*item$/.test(type)) return 'li'
  if (style !== '' && style !== 'normaltext' && (type === 'block' || type === 'text')) {
    const byStyle = elements.find(([pattern]) => pattern.test(style))?.[1]
    if (byStyle !== undefined) return byStyle
  }
  return elements.find(([pattern]) => pattern.test(type))?.[1] ?? null
}

function typeOf(node: JsonRecord): string {
  const name = typeof node.name === 'string' && node.name.includes('/') ? node.name : undefined
  return plainType(firstText(...typeKeys.map(key => node[key]), name) ?? '')
}

function plainType(type: string): string {
  return type
    .toLowerCase()
    .replace(/^(?:core\/|entrybody|blocks?\.|nodetype\.)/, '')
    .replace(/[^a-z0-9]/g, '')
}

function isBreak(type: string): boolean {
  return /linebreak|hardbreak/.test(type)
}

function cellsOf(value: unknown): unknown {
  return isRecord(value) ? value.cells : undefined
}

/** A pull quote repeats words of the text, so it is dropped. */
function withoutRepeatedQuotes(paragraphs: Paragraph[]): Paragraph[] {
  if (paragraphs.filter(({ kind }) => kind === 'blockquote').length > mostQuotes) return paragraphs
  const prose = paragraphs
    .filter(({ kind }) => kind === 'prose')
    .map(({ text }) => bare(text))
    .join('\n')
  return paragraphs.filter(
    ({ kind, text }) => kind !== 'blockquote' || bare(text).length < 12 || !prose.includes(bare(text)),
  )
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function same(text: string): string {
  return text
}
