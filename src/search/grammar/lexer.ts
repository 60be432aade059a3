// Splits a query into lexemes. Anything that is not an operator is text, and nothing is refused.

import { type FilterField, filterFields } from './ast.ts'

export type Sign = '' | '+' | '-'
export type QueryField = FilterField | 'title'

export interface Lexeme {
  readonly kind: 'word' | 'phrase' | 'open' | 'close' | 'or' | 'and' | 'not'
  readonly sign: Sign
  readonly field: QueryField | null
  /** The text of words and phrases; without quotation marks, except between Hebrew letters. */
  readonly text: string
}

/** Characters of a query that are read; the rest is ignored. A long paragraph fits. */
export const longestQuery = 4_000

const space = /[\s\p{Cc}]/u
const wordBreak = /[\s\p{Cc}()]/u
const number = /\p{N}/u
const hebrew = /\p{sc=Hebrew}/u
/** Opening marks and what closes them. */
const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”"'],
  ['”', '”"'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«'],
  ['＂', '＂'],
])
/**
 * A sign and up to three digits, with thousands, decimals and a sign of percent or degrees: `-40%`, `-40C`, `+2°C`; but no version, `-1.75.0`,
 * and no telephone number.
 */
const quantityAt =
  /[+-]\d{1,3}(?:(?:,\d{3})+(?:\.\d+)?|(?:\.\d{3})+(?:,\d+)?|[.,]\d+)?(?:[%٪％﹪]|[°º]?[CF]|[°º℃℉])?(?![\p{L}\p{N}:*-]|[.,]\p{N})/uy
/** `5 %`, as the analyzer reads it in a text: the blank and the sign. */
const shareAt = /[ \u00a0\u2009\u202f][%٪％﹪](?![^\s()])/uy
/** `U. S.`, as the analyzer reads it in a text. */
const initialsAt = /\p{L}\.(?: {1,2}\p{L}\.)+(?![^\s()])/uy
const fieldAt = new RegExp(`(title|${filterFields.join('|')}):(?=[^\\s()])`, 'iuy')

const operators: ReadonlyMap<string, Lexeme['kind']> = new Map([
  ['OR', 'or'],
  ['AND', 'and'],
  ['NOT', 'not'],
])

/** Whether a word could be read as an operator, so that as a word it has to be written otherwise. */
export function isOperatorName(word: string): boolean {
  return operators.has(word)
}

/** The lexemes of a query. */
export function lex(query: string): Lexeme[] {
  const text = query.slice(0, longestQuery)
  const lexemes: Lexeme[] = []
  /** The part of the current operand that was read so far. An opening mark that is never closed is skipped. */
  let sign: Sign = ''
  let field: QueryField | null = null
  /** Marks that are never closed, so that each is searched for only once. */
  const unclosed = new Set<string>()
  const push = (kind: Lexeme['kind'], surface: string): void => {
    lexemes.push({ kind, sign, field, text: surface })
    sign = ''
    field = null
  }
  for (let at = 0; at < text.length; ) {
    const unit = text[at] ?? ''
    const named: QueryField | null = field === null ? readField(text, at) : null
    if (space.test(unit) || unit === '*') {
      if (unit !== '*') [sign, field] = ['', null]
      at += 1
    } else if ((unit === '+' || unit === '-') && !isQuantity(text, at)) {
      if (field === null) sign = unit
      at += 1
    } else if (named !== null) {
      field = named
      at += named.length + 1
    } else if (unit === '(' || unit === ')') {
      field = null
      push(unit === '(' ? 'open' : 'close', '')
      at += 1
    } else if (isMark(text, at)) {
      const close = unclosed.has(unit) ? 0 : closeOf(text, at)
      if (close === 0) unclosed.add(unit)
      else push('phrase', withoutMarks(text.slice(at + 1, close)))
      at = Math.max(close, at) + 1
    } else {
      const end = initialsEnd(text, at) || shareEnd(text, wordEnd(text, at))
      const word = text.slice(at, end)
      const operator = sign === '' && field === null ? operators.get(word) : undefined
      push(operator ?? 'word', word)
      at = end
    }
  }
  return isInCapitals(lexemes) ? lexemes.map(plainWord) : lexemes
}

/** Whether every word is in capitals, so that `AND` and `NOT` mean nothing special. Digits and scripts without case do not count. */
function isInCapitals(lexemes: readonly Lexeme[]): boolean {
  const texts = lexemes.filter(({ kind }) => kind === 'word' || kind === 'phrase')
  const cased = texts.filter(({ text }) => text.toLowerCase() !== text.toUpperCase())
  return cased.length > 0 && texts.every(({ text, field }) => field === null && text === text.toUpperCase())
}

function plainWord(lexeme: Lexeme): Lexeme {
  return lexeme.kind === 'and' || lexeme.kind === 'not' ? { ...lexeme, kind: 'word' } : lexeme
}

function readField(text: string, at: number): QueryField | null {
  fieldAt.lastIndex = at
  const name = fieldAt.exec(text)?.[1]?.toLowerCase()
  return name === 'title' ? name : (filterFields.find(field => field === name) ?? null)
}

/** The sign of a number, as in `+1` or `-40%`; not that of a year. */
function isQuantity(text: string, at: number): boolean {
  quantityAt.lastIndex = at
  return quantityAt.test(text)
}

/** Whether this is a quotation mark, and not the gershayim of a Hebrew acronym. */
function isMark(text: string, at: number): boolean {
  return closers.has(text[at] ?? '') && !(hebrew.test(text[at - 1] ?? '') && hebrew.test(text[at + 1] ?? ''))
}

/** Where the phrase that opens at `at` closes, or 0. */
function closeOf(text: string, at: number): number {
  const marks = closers.get(text[at] ?? '') ?? ''
  for (let close = at + 1; close < text.length; close += 1) {
    if (marks.includes(text[close] ?? '') && isMark(text, close)) return close
  }
  return 0
}

function withoutMarks(text: string): string {
  let kept = ''
  for (let at = 0; at < text.length; at += 1) kept += isMark(text, at) ? ' ' : (text[at] ?? '')
  return kept
}

/** The end of initials (`U. S.`), which are one word even with spaces between them; 0 if there are none. */
function initialsEnd(text: string, start: number): number {
  initialsAt.lastIndex = start
  return initialsAt.test(text) ? initialsAt.lastIndex : 0
}

/** The end of a word and of the percent sign after it, if the word ends with a number. */
function shareEnd(text: string, end: number): number {
  shareAt.lastIndex = end
  return number.test(text[end - 1] ?? '') && shareAt.test(text) ? shareAt.lastIndex : end
}

function wordEnd(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && !wordBreak.test(text[end] ?? '') && !isMark(text, end)) end += 1
  return end
}
