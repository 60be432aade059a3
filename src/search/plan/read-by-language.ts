// Reads the numbers and names of a query as the languages of the archive write them. A word that they read alike stays as it is. A word
// that they read differently becomes alternatives in spellings that all of them read alike: `10.000` is `10.000 OR 10000` where the archive
// has English and German articles, and `10 000` is `10000` where all of them are French.

import { digitsEnd, numberEnd, numberTerm } from '../../text/grouped.ts'
import { type Writing, writingOf } from '../../text/languages/writing.ts'
import { isWordAt, wordEnd } from '../../text/part.ts'
import { undetermined } from '../../text/primary-language.ts'
import { nameEnd } from '../../text/suffixes.ts'
import type { QueryClause, QueryNode } from '../grammar/ast.ts'

/** Words that languages may read differently: numbers with a separator, and names with an apostrophe. */
const telling = /\p{Nd}[\p{Z}.,'’ʼ＇٫٬]\p{Nd}|[\p{L}\p{Nd}][^\p{L}\p{Nd}\s]\p{L}/u
/** English, and every language without rules of its own. */
const plain = writingOf(undetermined)

const firstGroup = /^\p{Nd}{1,3}$/u
const laterGroup = /^\p{Nd}{3}$/u

/** The clauses as they are searched in an archive of these languages (BCP 47 tags). */
export function readByLanguage(clauses: readonly QueryClause[], langs: readonly string[]): readonly QueryClause[] {
  const writings = [...new Set(langs.map(writingOf))]
  return writings.every(writing => writing === plain) ? clauses : readClauses(clauses, writings)
}

function readClauses(clauses: readonly QueryClause[], writings: readonly Writing[]): readonly QueryClause[] {
  const read: QueryClause[] = []
  for (let at = 0; at < clauses.length; ) {
    const groups = groupsFrom(clauses, at)
    const clause = clauses[at]
    if (clause === undefined) break
    read.push(groups.length > 1 ? readGroups(clause, groups, writings) : readClause(clause, writings))
    at += groups.length
  }
  return read
}

function readClause(clause: QueryClause, writings: readonly Writing[]): QueryClause {
  const { occur, node } = clause
  if (node.op === 'group' || node.op === 'or') {
    return { occur, node: { ...node, clauses: readClauses(node.clauses, writings) } }
  }
  if (node.op === 'filter' || !telling.test(node.text)) return clause
  const texts = [...new Set(writings.map(writing => plainText(node.text, writing)))]
  // Quotation marks and fields require their content, and alternatives do not.
  const isRequired = texts.length > 1 && (node.op === 'phrase' || node.field !== null)
  return either(
    occur === 'should' && isRequired ? 'must' : occur,
    texts.map(text => ({ ...node, text })),
  )
}

/** The groups of one number: one word where a language groups by blanks, and words in a row for other languages. */
function readGroups({ occur }: QueryClause, groups: readonly string[], writings: readonly Writing[]): QueryClause {
  const nodes: QueryNode[] = []
  if (writings.some(({ groupsByBlank }) => groupsByBlank))
    nodes.push({ op: 'word', text: groups.join(''), prefix: false, field: null })
  if (writings.some(({ groupsByBlank }) => !groupsByBlank))
    nodes.push({ op: 'phrase', text: groups.join(' '), field: null })
  return either(occur, nodes)
}

function either(occur: QueryClause['occur'], nodes: readonly QueryNode[]): QueryClause {
  const [only] = nodes
  if (nodes.length === 1 && only !== undefined) return { occur, node: only }
  return { occur, node: { op: 'or', clauses: nodes.map(node => ({ occur: 'should', node })) } }
}

/** The text of a clause, and of the groups after it that belong to its number. */
function groupsFrom(clauses: readonly QueryClause[], at: number): string[] {
  const texts = [textOf(clauses[at]) ?? '']
  if (!firstGroup.test(texts[0] ?? '')) return texts
  for (let next = at + 1; clauses[next]?.occur === 'should'; next += 1) {
    const text = textOf(clauses[next])
    if (text === null || !laterGroup.test(text)) break
    texts.push(text)
  }
  const joined = texts.join(' ')
  return texts.length > 1 && numberEnd(joined, 0, byBlanks) === joined.length ? texts : texts.slice(0, 1)
}

const byBlanks: Writing = { ...plain, groupsByBlank: true }

function textOf(clause: QueryClause | undefined): string | null {
  const node = clause?.node
  return node?.op === 'word' && node.field === null && !node.prefix ? node.text : null
}

/** A text with its numbers and names as all languages read them: without thousands' signs, with a decimal point, and without suffixes. */
function plainText(text: string, writing: Writing): string {
  let read = ''
  for (let at = 0; at < text.length; ) {
    const isStart = isWordAt(text, at) && !isWordAt(text, at - 1)
    const digits = isStart ? digitsEnd(text, at) : at
    const close = digits > at ? numberEnd(text, at, writing) : at
    const isOwn = close > digits && isReadDifferently(text, at, close, writing)
    const end = isStart ? wordEnd(text, Math.max(at, close)) : at + 1
    const name = isStart ? Math.max(close, nameEnd(text, at, end, writing.suffixes)) : end
    read += isOwn ? numberTerm(text, at, close, writing) + text.slice(close, name) : text.slice(at, name)
    at = end
  }
  return read
}

function isReadDifferently(text: string, start: number, end: number, writing: Writing): boolean {
  return (
    numberEnd(text, start, plain) !== end ||
    numberTerm(text, start, end, plain) !== numberTerm(text, start, end, writing)
  )
}
