// The numbers of an archive's sections. A number is never used again: a section whose meaning changes gets a new one. `article/columns.ts`
// has the numbers of the articles' columns, 27 to 34.

import { articleColumns } from '../article/columns.ts'

/** Parts of a section group follow its first number. */
export const sectionIds = {
  counts: 1,
  termIndex: 2,
  termBytes: 3,
  settings: 4,
  contentWords: 5,
  past: 6,
  content: 7,
  texts: 8,
  unitStarts: 16,
  quoteBits: 17,
  quoteRanks: 18,
  kinds: 19,
  windows: 20,
  times: 22,
  articleIndex: 24,
  articleRecords: 25,
  dates: 26,
  writtenShapes: 36,
  writtenRanks: 37,
  writtenIndex: 38,
  writtenRecords: 39,
  quoteUnits: 40,
  quoteSpeakers: 41,
  quoteIndex: 42,
  quoteRecords: 43,
  breakUnits: 44,
  breakStarts: 45,
  breakPlaces: 46,
  speakerIndex: 48,
  speakerRecords: 49,
  speakerStarts: 50,
  speakerQuotes: 51,
  editions: 52,
  stemIndex: 56,
  stemBytes: 57,
  stemMemberIndex: 58,
  stemMembers: 59,
  copies: 60,
  fields: 64,
  blockNames: 88,
  blockSums: 89,
  blockLengths: 90,
  textBlocks: 91,
  positionBlocks: 92,
  followingIndex: 93,
  followingTerms: 94,
  listRows: 95,
} as const

/** Sections of one field; their numbers are added to the field's first section number. */
export const fieldPart = {
  entryIndex: 0,
  entries: 1,
  lists: 2,
  positions: 3,
  lengths: 4,
  lengthTable: 5,
  terms: 6,
  statistics: 7,
} as const
export const fieldParts = 8

/** Sections of a table of groups, likewise. An archive without copies has none of them. */
export const copySection = { starts: 0, members: 1, sorted: 2, places: 3 } as const

/** Sections of the texts, likewise. */
export const textPart = {
  index: 0,
  records: 1,
  perLength: 2,
  pieceOffsets: 3,
  pieceLengths: 4,
  pieces: 5,
  unitsPerLength: 6,
  units: 7,
} as const

/** First section of a field, by its place among the fields. */
export function fieldSection(field: number): number {
  return sectionIds.fields + field * fieldParts
}

/** Numbers of the `counts` section, in order. The later ones say how many values each column has, and how many other strings there are. */
export const countNames = [
  'units',
  'articles',
  'paragraphs',
  'quotes',
  'speakers',
  'terms',
  'stems',
  'firstDate',
  'lastDate',
  ...articleColumns.map(({ name }) => name),
  'others',
] as const
export type Counts = Readonly<Record<(typeof countNames)[number], number>>
