// One field of the index: an entry a term (how many documents, and where or what its postings are), the long lists, the positions,
// and the length of each document. Fields that have few of the dictionary's terms also keep which.

import { ByteWriter } from '../bytes/byte-writer.ts'
import { RecordWriter } from '../bytes/records.ts'
import { fieldPart } from '../section-ids.ts'
import { type Numbers, narrowest } from '../sections/sections.ts'
import { type CodedLengths, codeLengthsOf } from './lengths.ts'
import { blockLength, type ListContext, listPadding, type PostingList, writeLong, writeShort } from './list-writer.ts'

/** Share of the dictionary below which a field keeps a list of its terms instead of an empty entry for every other. */
const sparse = 0.5

export interface FieldInput {
  /** Length of each document of the field, in the field's own numbering. */
  readonly lengths: ArrayLike<number>
  /** Mean length as scoring takes it. */
  readonly average: number
  /** BM25's b that the bounds of blocks are made for. */
  readonly b: number
  readonly positions: boolean
  /** Whether lengths may not be rounded. */
  readonly exact: boolean
}

export class FieldWriter {
  readonly #entries: { readonly term: number; readonly record: Uint8Array }[] = []
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
      record.varint(this.#positions.length)
      writeLong(this.#lists, this.#positions, list, this.#context)
    }
    this.#entries.push({ term, record: record.take() })
  }

  /** The field's sections, by part. */
  take(termCount: number): Map<number, Numbers> {
    const records = new RecordWriter()
    const isSparse = this.#entries.length < termCount * sparse
    let next = 0
    for (const { term, record } of this.#entries) {
      if (!isSparse) for (; next < term; next++) records.add(new Uint8Array(0))
      records.add(record)
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
      ...(isSparse ? [[fieldPart.terms, Uint32Array.from(this.#entries, entry => entry.term)] as const] : []),
    ])
  }
}
