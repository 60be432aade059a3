// Reads corrections from a table that editors keep in a spreadsheet: CSV with commas, semicolons or tabs, in UTF-8 or as Excel saves it.
// The first row names the columns; each further row is one correction. Every fault names its file, row and column.

import type * as z from 'zod'
import { speakerKinds } from '../article/kinds.ts'
import { decode } from '../ingest/decode.ts'
import { tableRows } from '../ingest/tables/table-rows.ts'
import {
  type ArticleCorrection,
  articleCorrectionSchema,
  CorrectionError,
  type Placed,
  type QuoteCorrection,
  quoteCorrectionSchema,
  type SpeakerCorrection,
  speakerCorrectionSchema,
} from './corrections.ts'
import { type CorrectionTable, faultsIn } from './sense.ts'

/** How a cell is read. `settable`: `-` takes a value away. */
type CellKind = 'text' | 'settable' | 'kind' | 'flag'

/** The columns of each table, in the order of its rows. `note` is for people. */
export const correctionColumns = {
  speakers: {
    id: 'text',
    into: 'text',
    name: 'text',
    role: 'settable',
    affiliation: 'settable',
    kind: 'kind',
    hide: 'flag',
    note: 'text',
  },
  quotes: {
    quote: 'text',
    words: 'text',
    remove: 'flag',
    speaker: 'settable',
    role: 'settable',
    affiliation: 'settable',
    kind: 'kind',
    note: 'text',
  },
  articles: { id: 'text', hide: 'flag', note: 'text' },
} as const satisfies Readonly<Record<CorrectionTable, Readonly<Record<string, CellKind>>>>

export interface OfTable {
  readonly speakers: SpeakerCorrection
  readonly quotes: QuoteCorrection
  readonly articles: ArticleCorrection
}

const schemas: Readonly<Record<CorrectionTable, z.ZodType>> = {
  speakers: speakerCorrectionSchema,
  quotes: quoteCorrectionSchema,
  articles: articleCorrectionSchema,
}

const tooLong = 'it is too long: give 500 characters at most'
const notHidden = 'it does not say yes; write yes, or take the row out'

const yes = new Set('yes y true 1 x ja oui o sí si sim s wahr vrai'.split(' '))
const no = new Set('no n false 0 nein non não nao falsch faux'.split(' '))

/** The corrections of a file. Throws a CorrectionError that names all of its faults. */
export function readCorrections<Table extends CorrectionTable>(
  table: Table,
  file: string,
  bytes: Uint8Array,
): Placed<OfTable[Table]>[] {
  const decoded = decode(bytes)
  if (decoded.text === null)
    throw new CorrectionError([`${file} is not a table in text form: ${decoded.reason}. Save it as CSV`])
  const { rows, problem } = tableRows(decoded.text, file)
  if (problem !== null)
    throw new CorrectionError([`${file}, row ${problem.line}: ${problem.message}; ${problem.advice}`])
  const columns: Readonly<Record<string, CellKind>> = correctionColumns[table]
  const [head, ...body] = rows
  const names = (head?.cells ?? []).map(cell => cell.replace('\ufeff', '').trim().toLowerCase())
  const unknown = faultsOfHead(file, names, Object.keys(columns))
  if (unknown.length > 0) throw new CorrectionError(unknown)
  const faults: string[] = []
  const found: Placed<OfTable[Table]>[] = []
  for (const { cells, line } of body) {
    const at = { file, line, place: `row ${line}` }
    const wrong = (column: string, what: string) => faults.push(`${file}, row ${line}, column "${column}": ${what}`)
    const before = faults.length
    const record: Record<string, unknown> = {}
    for (const [place, cell] of cells.entries()) {
      const text = cell.trim()
      const name = names[place] ?? ''
      const kind = columns[name]
      if (text === '') continue
      if (kind === undefined)
        faults.push(`${file}, row ${line}: it has more cells than columns: put "" around a cell with the delimiter`)
      else
        read(
          kind,
          text,
          value => (record[name] = value),
          what => wrong(name, what),
        )
    }
    if (faults.length > before) continue
    const parsed = schemas[table].safeParse(record)
    if (!parsed.success) {
      for (const { path, code } of parsed.error.issues)
        wrong(String(path[0] ?? ''), code === 'too_big' ? tooLong : path[0] === 'hide' ? notHidden : 'it is missing')
      continue
    }
    const correction = { ...(parsed.data as OfTable[Table]), at }
    for (const [column, what] of faultsIn(table, correction)) wrong(column, what)
    found.push(correction)
  }
  if (faults.length > 0) throw new CorrectionError([...new Set(faults)])
  return found
}

function read(kind: CellKind, text: string, set: (value: unknown) => void, wrong: (what: string) => void): void {
  const plain = text.toLowerCase()
  if (kind === 'flag') {
    if (yes.has(plain)) set(true)
    else if (!no.has(plain)) wrong(`"${text.slice(0, 40)}" is neither yes nor no`)
  } else if (kind === 'kind') {
    if ((speakerKinds as readonly string[]).includes(plain)) set(plain)
    else wrong(`"${text.slice(0, 40)}" is no kind; write one of ${speakerKinds.join(', ')}`)
  } else if (kind === 'settable' && /^[-–—]$/.test(text)) set(null)
  else set(text)
}

function faultsOfHead(file: string, names: readonly string[], known: readonly string[]): string[] {
  const [first] = known
  const shown = `it may have the columns ${known.join(', ')}`
  if (!names.includes(first ?? '')) return [`${file}, row 1: there is no column "${first}"; ${shown}`]
  return names.flatMap((name, at) => {
    if (name === '') return []
    if (!known.includes(name)) return [`${file}, row 1: the column "${name.slice(0, 40)}" means nothing here; ${shown}`]
    return names.indexOf(name) < at ? [`${file}, row 1: there are two columns "${name}"; take one out`] : []
  })
}
