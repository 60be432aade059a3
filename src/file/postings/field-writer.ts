// Writes one field of the index: an entry for each term (its document frequency, and its postings or where they are), the long lists, the
// positions, and the length of each document. A field with few of the dictionary's terms also stores which terms it has.

import { ByteWriter } from '../bytes/byte-writer.ts'
import { RecordWriter } from '../bytes/records.ts'
import { fieldPart } from '../section-ids.ts'
import { type Numbers, narrowest } from '../sections/sections.ts'
import { type CodedLengths, codeLengthsOf } from './lengths.ts'
import { blockLength, type ListContext, listPadding, type PostingList, writeLong, writeShort } from './list-writer.ts'

/** A field with less than this share of the dictionary stores a list of its terms, instead of an empty entry for each other term. */
const sparse = 0.5

export interface FieldInput {
  /** Length of each document of the field, in the field's own numbering. */
  readonly lengths: ArrayLike<number>
  /** Mean length, as scoring uses it. */
  readonly average: number
  /** The b of BM25 for which the bounds of the blocks are computed. */
  readonly b: number
  readonly positions: boolean
  /** Whether lengths must stay exact. */
  readonly exact: boolean
}

export class FieldWriter {
  /** The terms, and where the record of each ends among the bytes of all. */
  readonly #terms: number[] = []
  readonly #ends: number[] = []
  readonly #entries = new ByteWriter()
  readonly #lists = new ByteWriter()
  readonly #positions = new ByteWriter()
  readonly #record = new ByteWriter()
  readonly #input: FieldInput
  readonly #lengths: CodedLengths
  readonly #context: ListContext

  constructor(input: FieldInput) {
    this.#input = input
    this.#lengths = codeLengthsOf(input.lengths, input.exact)
    const { codes, table } = this.#lengths
    const lengths = codes.map(code => table[code] ?? 0)
    this.#context = { docCount: lengths.length, lengths, average: input.average, b: input.b }
  }

  /** Terms come in ascending order; those without postings are left out. */
  add(term: number, list: PostingList): void {
    const record = this.#record
    record.clear()
    record.varint(list.docs.length)
    if (list.docs.length < blockLength) writeShort(record, list, this.#context)
    else {
      record.varint(this.#lists.length)
      writeLong(this.#lists, this.#positions, list, this.#context)
    }
    this.#entries.append(record.take())
    this.#terms.push(term)
    this.#ends.push(this.#entries.length)
  }

  /** The field's sections, by part. */
  take(termCount: number): Map<number, Numbers> {
    const records = new RecordWriter()
    const isSparse = this.#terms.length < termCount * sparse
    const entries = this.#entries.take()
    let next = 0
    for (const [i, term] of this.#terms.entries()) {
      if (!isSparse) for (; next < term; next++) records.add(new Uint8Array(0))
      records.add(entries.subarray(this.#ends[i - 1] ?? 0, this.#ends[i]))
      next = term + 1
    }
    const { index, bytes } = records.take()
    this.#lists.append(new Uint8Array(listPadding))
    const { average, b, positions } = this.#input
    return new Map<number, Numbers>([
      [fieldPart.entryIndex, index],
      [fieldPart.entries, bytes],
      [fieldPart.lists, this.#lists.take()],
      [fieldPart.positions, this.#positions.take()],
      [fieldPart.lengths, narrowest(this.#lengths.codes)],
      [fieldPart.lengthTable, this.#lengths.table],
      [fieldPart.statistics, Float64Array.of(average, b, positions ? 1 : 0)],
      ...(isSparse ? [[fieldPart.terms, Uint32Array.from(this.#terms)] as const] : []),
    ])
  }
}
