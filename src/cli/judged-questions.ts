// Questions that editors have judged: a search that has to find an article, or words that somebody has said. A table in text form, one
// question a row.

import { readFile } from 'node:fs/promises'
import { decode } from '../ingest/decode.ts'
import { tableRows } from '../ingest/tables/table-rows.ts'
import type { Searcher } from '../search/searcher.ts'
import { CommandError } from './command.ts'

/** The table that is read without being named. */
export const usualJudged = 'judged.csv'

/** An article has to be among so many first ones, if the row does not say. */
const usualWithin = 10

export type Question = { readonly row: number } & (
  | { readonly search: string; readonly article: string; readonly within: number }
  | { readonly words: string; readonly speaker: string | null }
)

const columns = ['search', 'article', 'within', 'words', 'speaker'] as const
type ColumnOf = (typeof columns)[number]

/** @throws CommandError that names the row */
export async function readJudged(file: string): Promise<Question[]> {
  const bytes = await readFile(file).catch(() => {
    throw new CommandError(`there is no table "${file}"; its columns are ${columns.join(', ')}`)
  })
  const decoded = decode(new Uint8Array(bytes))
  const table = decoded.text === null ? null : tableRows(decoded.text, file)
  if (table === null || table.problem !== null)
    throw new CommandError(`${file} is not a table in text form; save it as CSV`)
  const [head, ...body] = table.rows
  const names = (head?.cells ?? []).map(cell => cell.replace('\ufeff', '').trim().toLowerCase())
  const unknown = names.find(name => !columns.some(column => column === name))
  if (names.length === 0 || unknown !== undefined)
    throw new CommandError(`${file}, row 1: "${unknown ?? ''}" is no column; they are ${columns.join(', ')}`)
  return body.map(({ cells, line }) => {
    const value = (name: ColumnOf) => (cells[names.indexOf(name)] ?? '').trim()
    return questionOf(value, line, what => new CommandError(`${file}, row ${line}: ${what}`))
  })
}

function questionOf(value: (name: ColumnOf) => string, row: number, wrong: (what: string) => CommandError): Question {
  const [search, words] = [value('search'), value('words')]
  if ((search === '') === (words === '')) throw wrong('it needs either a search or words')
  if (words !== '') return { row, words, speaker: value('speaker') || null }
  const article = idOf(value('article'))
  if (article === '') throw wrong('it does not say which article the search has to find: its id or address')
  const within = value('within') === '' ? usualWithin : Number(value('within'))
  if (!Number.isInteger(within) || within < 1 || within > 100) throw wrong('"within" is a number from 1 to 100')
  return { row, search, article, within }
}

/** An article's id, also where its address in an archive is given. */
function idOf(given: string): string {
  const [, inAddress] = /\/articles\/([^?#]+)/.exec(given) ?? []
  if (inAddress === undefined) return given
  try {
    return decodeURIComponent(inAddress)
  } catch {
    return inAddress
  }
}

/** What the archive answers instead, as a sentence; null if it answers as judged. */
export async function judge(searcher: Searcher, question: Question): Promise<string | null> {
  return 'search' in question ? judgeSearch(searcher, question) : judgeWords(searcher, question)
}

async function judgeSearch(
  searcher: Searcher,
  { search, article, within }: Extract<Question, { search: string }>,
): Promise<string | null> {
  if ((await searcher.article(article)) === null) return `there is no article "${article}"`
  const { hits } = await searcher.search({
    ...{ q: search, filters: {}, sort: 'relevance', limit: within, offset: 0, facets: [], group: 'article' },
    ...{ literal: false, recency: null, explain: false, highlight: false },
  })
  if (hits.some(hit => hit.article.id === article)) return null
  const [first] = hits
  const found = first === undefined ? 'it finds nothing' : `the first is "${first.article.id}"`
  return `"${search}" does not find "${article}" among the first ${within}; ${found}`
}

async function judgeWords(
  searcher: Searcher,
  { words, speaker }: Extract<Question, { words: string }>,
): Promise<string | null> {
  const { verdict, saidByOther, summary } = await searcher.verify({ text: words, speaker, limit: 1 })
  return verdict === 'verbatim' && !saidByOther ? null : `"${words}": ${summary}`
}
