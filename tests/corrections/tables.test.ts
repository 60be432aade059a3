// Corrections as editors keep them: tables of spreadsheets, in any of their forms, with errors that name row and column; and as a
// configuration lists them.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkConfig } from '../../src/config/check-config.ts'
import { correctionColumns, readCorrections } from '../../src/corrections/read-table.ts'
import type { CorrectionTable } from '../../src/corrections/sense.ts'

const read = (table: CorrectionTable, text: string | Uint8Array) =>
  readCorrections(table, 'list.csv', typeof text === 'string' ? new TextEncoder().encode(text) : text).map(
    ({ at, ...correction }) => [at.line, correction] as const,
  )

const seamus = [
  [2, { id: 'seamus-o-brien', name: 'Séamus Ó Briain', role: null, hide: true }],
  [4, { id: 'jon-smith', into: 'john-smith' }],
] as const
const rows = [
  ['id', 'name', 'role', 'hide', 'into'],
  ['seamus-o-brien', 'Séamus Ó Briain', '-', 'Yes', ''],
  ['', '', '', '', ''],
  ['jon-smith', '', '', '', 'john-smith'],
]
const joined = (delimiter: string, lineEnd = '\n') => rows.map(row => row.join(delimiter)).join(lineEnd)

test.each<[string, string | Uint8Array]>([
  ['commas', joined(',')],
  ['semicolons, as Excel writes them in Europe', joined(';', '\r\n')],
  ['tabs', joined('\t')],
  ['a byte order mark', `\ufeff${joined(',')}`],
  ['quotation marks', rows.map(row => row.map(cell => `"${cell}"`).join(';')).join('\n')],
  ['Windows-1252', Uint8Array.from(joined(';', '\r\n'), letter => letter.charCodeAt(0))],
  ['UTF-16, as Excel calls Unicode text', Uint8Array.from(Buffer.from(`\ufeff${joined('\t')}`, 'utf16le'))],
  ['column names in capitals, with spaces', joined(',').replace('id,name', ' ID , Name ')],
])('a table with %s', (_what, text) => {
  expect(read('speakers', text)).toEqual(seamus)
})

test('a flag is yes, ja, oui, x, 1 or true; no, empty and 0 say nothing', () => {
  for (const yes of ['yes', 'JA', 'oui', 'x', '1', 'TRUE', 'sí'])
    expect(read('articles', `id,hide\nbridge,${yes}`)).toEqual([[2, { id: 'bridge', hide: true }]])
  expect(read('quotes', 'quote,words,remove,speaker\nb/p1/q1,one two three,no,ann')).toEqual([
    [2, { quote: 'b/p1/q1', words: 'one two three', speaker: 'ann' }],
  ])
})

test.each<[CorrectionTable, string, string]>([
  [
    'speakers',
    'id,kind\nann,man',
    'list.csv, row 2, column "kind": "man" is no kind; write one of person, organization, group, unknown',
  ],
  ['speakers', 'id,hide\nann,maybe', 'list.csv, row 2, column "hide": "maybe" is neither yes nor no'],
  ['speakers', 'id,name\nann,\n', 'list.csv, row 2, column "id": nothing is said about "ann"'],
  ['speakers', 'id,name\n,Ann\n', 'list.csv, row 2, column "id": it is missing'],
  [
    'speakers',
    'id,into,name\nann,bob,Bob\n',
    'list.csv, row 2, column "name": "ann" becomes "bob": write the name in the row of "bob"',
  ],
  [
    'speakers',
    'name,into\nAnn,bob\n',
    'list.csv, row 1: there is no column "id"; it may have the columns id, into, name, role',
  ],
  ['speakers', 'id,intp\nann,bob\n', 'list.csv, row 1: the column "intp" means nothing here'],
  ['speakers', 'id,role,role\nann,a,b\n', 'list.csv, row 1: there are two columns "role"'],
  ['speakers', 'id,role\nann,mayor, of Lune\n', 'list.csv, row 2: it has more cells than columns'],
  ['speakers', `id,role\nann,${'a'.repeat(501)}\n`, 'list.csv, row 2, column "role": it is too long'],
  ['speakers', 'id,role\nann,"mayor\nbob,clerk\n', 'list.csv, row 2: a quotation mark is not closed'],
  ['speakers', '\u0000\u0001\u0002', 'list.csv is not a table in text form: binary data'],
  ['quotes', 'quote,speaker\nbridge/p3/q1,ann', 'list.csv, row 2, column "words": it is missing: give the first words'],
  ['quotes', 'quote,words,speaker\nbridge,a b c,ann', 'list.csv, row 2, column "quote": "bridge" names no quote'],
  ['quotes', 'quote,words\nbridge/p3/q1,a b c', 'list.csv, row 2, column "speaker": nothing is corrected'],
  [
    'quotes',
    'quote,words,remove,speaker\nb/p3/q1,a b c,yes,ann',
    'list.csv, row 2, column "speaker": the quote is removed',
  ],
  ['quotes', 'quote,words,speaker,role\nb/p3/q1,a b c,-,mayor', 'list.csv, row 2, column "speaker": nobody said it'],
  [
    'articles',
    'id,hide\nbridge,no',
    'list.csv, row 2, column "hide": it does not say yes; write yes, or take the row out',
  ],
  [
    'articles',
    'id,hide\nbridge,',
    'list.csv, row 2, column "hide": it does not say yes; write yes, or take the row out',
  ],
  ['articles', 'id\nbridge', 'list.csv, row 2, column "hide": it does not say yes; write yes, or take the row out'],
])('%s: %j is an error', (table, text, message) => {
  expect(() => read(table, text)).toThrow(message)
})

test('an error names every fault', () => {
  expect(() => read('speakers', 'id,kind,hide\nann,man,\nbob,,maybe\n')).toThrow(/2 corrections.*row 2.*row 3/s)
})

test('the tables of docs/corrections.md can be read, and have every column', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'corrections.md'), 'utf8')
  const tables = [...page.matchAll(/^```csv\n([\s\S]*?)```$/gm)].map(([, text = '']) => text)
  const names = ['speakers', 'quotes', 'articles'] as const
  expect(tables).toHaveLength(names.length)
  for (const [i, name] of names.entries()) {
    expect(read(name, tables[i] ?? '').length).toBeGreaterThan(1)
    expect(tables[i]?.split('\n')[0]).toBe(Object.keys(correctionColumns[name]).join(','))
  }
})

test.each<[object, string]>([
  [
    { speakers: 3 },
    "speakers: found 3; write a list, such as [{ id: 'jon-smith', into: 'john-smith' }], or the path of a table",
  ],
  [{ quotes: '' }, 'quotes: found ""; write the path of a table, such as "./quotes.csv"'],
  [
    { speakers: [{ id: 'ann', kind: 'man' }] },
    'speakers[0].kind: found "man"; write one of person, organization, group, unknown',
  ],
  [
    { speakers: [{ id: 'ann', hidden: true }] },
    'speakers[0]: found {"id":"ann","hidden":true}; leave out hidden: it may have id, into',
  ],
  [{ speakers: [{ id: 'ann' }] }, 'speakers[0].id: found "ann"; nothing is said about "ann"'],
  [
    { quotes: [{ quote: 'b/p1/q1', speaker: 'ann' }] },
    'quotes[0].words: found nothing; it is missing: give the first words',
  ],
  [{ articles: [{ id: 'bridge' }] }, 'articles[0].hide: found nothing; write one of true'],
])('a configuration with %j is an error', (config, message) => {
  expect(() => checkConfig(config, 'onrecord.config.ts')).toThrow(message)
})
