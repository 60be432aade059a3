// Every string of the archive - paragraphs, titles, names - as Huffman codes of whole words, readable one by one. Words that occur
// fewer than four times are spelled out in codes of their letters.
//
//   record   | pieces varint | code of a piece | code of a piece | ...
//   rare     | code of "spelled" | codes of its code units | code of "end" |
//
// Pieces are numbered by code length, words before separators, then by code units; `text-reader.ts` finds them by that.

import { ByteWriter } from '../bytes/byte-writer.ts'
import { encodeUnits } from '../bytes/code-units.ts'
import { RecordWriter } from '../bytes/records.ts'
import { textPart } from '../section-ids.ts'
import type { Numbers } from '../sections/sections.ts'
import { CodeWriter } from './code-bits.ts'
import { codeLengths, longestCode } from './huffman.ts'
import { longestPiece, piecesOf } from './text-pieces.ts'

/**
 * Fewest occurrences for which an entry saves space: 7 letters and 1.25 bytes to find them, against 4.9 bytes for each spelled occurrence.
 */
const fewest = 4
/** Pieces between two offsets of the index. */
export const pieceStride = 16
/** A code unit that no text contains: the end of a spelled piece. Written as number 65,536. */
const endUnit = 0x10000

interface Code {
  readonly code: number
  readonly length: number
}

/** Symbols in canonical order, the number of them per length, and each one's code. */
function canonical(lengths: Uint8Array, before: (a: number, b: number) => number) {
  const order = Array.from(lengths, (_, i) => i).sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || before(a, b))
  const perLength = new Uint32Array(longestCode + 1)
  const codes: Code[] = []
  let [code, length] = [0, 0]
  for (const symbol of order) {
    while (length < (lengths[symbol] ?? 0)) {
      code *= 2
      length++
    }
    perLength[length] = (perLength[length] ?? 0) + 1
    codes[symbol] = { code: code++, length }
  }
  return { order, perLength, codes }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Packs strings; `each` is called twice for every string. A record's number is the string's place. */
export function writeTexts(strings: Iterable<string>, onProgress: (done: number) => void): Map<number, Numbers> {
  const [words, separators] = [new Map<string, number>(), new Map<string, number>()]
  for (const string of strings) {
    for (const { text, isWord } of piecesOf(string)) {
      const counts = isWord ? words : separators
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  // The empty piece of each kind means "spelled".
  const symbols: { readonly text: string; readonly isWord: boolean; readonly count: number }[] = []
  const unitCounts = new Map<number, number>([[endUnit, 0]])
  for (const [counts, isWord] of [
    [words, true],
    [separators, false],
  ] as const) {
    let spelled = 0
    for (const [text, count] of counts) {
      if (count >= fewest && text.length <= longestPiece) {
        symbols.push({ text, isWord, count })
        continue
      }
      spelled += count
      counts.delete(text)
      for (let i = 0; i < text.length; i++)
        unitCounts.set(text.charCodeAt(i), (unitCounts.get(text.charCodeAt(i)) ?? 0) + count)
      unitCounts.set(endUnit, (unitCounts.get(endUnit) ?? 0) + count)
    }
    symbols.push({ text: '', isWord, count: Math.max(1, spelled) })
  }
  symbols.sort((a, b) => Number(b.isWord) - Number(a.isWord) || compare(a.text, b.text))
  const coded = canonical(codeLengths(symbols.map(symbol => symbol.count)), (a, b) => a - b)
  const units = [...unitCounts].sort((a, b) => a[0] - b[0])
  const spelling = canonical(codeLengths(units.map(unit => Math.max(1, unit[1]))), (a, b) => a - b)
  const wordCodes = new Map<string, Code>()
  const separatorCodes = new Map<string, Code>()
  symbols.forEach(({ text, isWord }, i) => {
    const code = coded.codes[i]
    if (code !== undefined) (isWord ? wordCodes : separatorCodes).set(text, code)
  })
  const unitCodes = new Map(units.map(([unit], i) => [unit, spelling.codes[i] ?? { code: 0, length: 1 }]))

  const records = new RecordWriter()
  const [record, body] = [new ByteWriter(), new ByteWriter()]
  const bits = new CodeWriter(body)
  const write = (code: Code | undefined) => {
    if (code !== undefined) bits.code(code.code, code.length)
  }
  let done = 0
  for (const string of strings) {
    body.clear()
    record.clear()
    let count = 0
    for (const { text, isWord } of piecesOf(string)) {
      count++
      const codes = isWord ? wordCodes : separatorCodes
      const code = codes.get(text)
      write(code ?? codes.get(''))
      if (code !== undefined) continue
      for (let i = 0; i < text.length; i++) write(unitCodes.get(text.charCodeAt(i)))
      write(unitCodes.get(endUnit))
    }
    bits.end()
    record.varint(count)
    record.append(body.take())
    records.add(record.take())
    onProgress(++done)
  }

  const pieces = new ByteWriter()
  const offsets: number[] = []
  const lengths = new Uint8Array(symbols.length)
  const wordsPerLength = new Uint32Array(longestCode + 1)
  coded.order.forEach((symbol, number) => {
    const { text, isWord } = symbols[symbol] ?? { text: '', isWord: true }
    const bytes = encodeUnits(text)
    if (number % pieceStride === 0) offsets.push(pieces.length)
    lengths[number] = bytes.length
    pieces.append(bytes)
    const length = coded.codes[symbol]?.length ?? 0
    if (isWord) wordsPerLength[length] = (wordsPerLength[length] ?? 0) + 1
  })
  return new Map<number, Numbers>([
    ...packRecords(records),
    [textPart.perLength, Uint32Array.of(...coded.perLength, ...wordsPerLength)],
    [textPart.pieceOffsets, Uint32Array.from(offsets)],
    [textPart.pieceLengths, lengths],
    [textPart.pieces, pieces.take()],
    [textPart.unitsPerLength, spelling.perLength],
    [textPart.units, Uint32Array.from(spelling.order, i => units[i]?.[0] ?? 0)],
  ])
}

/** The sections of coded strings. A reader of codes loads four bytes at once. */
export function packRecords(records: RecordWriter): Map<number, Numbers> {
  const { index, bytes } = records.take()
  const padded = new Uint8Array(bytes.length + 4)
  padded.set(bytes)
  return new Map<number, Numbers>([
    [textPart.index, index],
    [textPart.records, padded],
  ])
}
