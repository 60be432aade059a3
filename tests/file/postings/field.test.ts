// One field of the index, written and opened alone: every posting list comes back, in every encoding that its shape can bring about.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressBits } from '../../../src/file/blocks/blocks.ts'
import { readRecordBlock } from '../../../src/file/blocks/record-block.ts'
import { Field } from '../../../src/file/postings/field-reader.ts'
import { FieldWriter } from '../../../src/file/postings/field-writer.ts'
import { lengthNorm } from '../../../src/file/postings/impact.ts'
import { listPadding } from '../../../src/file/postings/list-writer.ts'
import { fieldPart } from '../../../src/file/section-ids.ts'
import { unchecked } from '../../../src/file/sections/section-check.ts'
import { partField } from '../../../src/file/writing/part-field.ts'
import { asFile } from '../../support/section-file.ts'

interface Posting {
  readonly doc: number
  readonly positions: readonly number[]
}
/** A term's number, and its postings. */
type Terms = ReadonlyMap<number, readonly Posting[]>

const [average, b] = [7, 0.4]
const first = 64

function fieldOf(
  terms: Terms,
  lengths: readonly number[],
  { positions = true, exact = true, termCount = 0 } = {},
): Field {
  return new Field(asFile(sectionsOf(terms, lengths, { positions, exact, termCount }), first), first)
}

function sectionsOf(terms: Terms, lengths: readonly number[], { positions = true, exact = true, termCount = 0 } = {}) {
  const writer = new FieldWriter({ lengths, average, b, positions, exact })
  for (const [term, postings] of terms) {
    writer.add(term, {
      docs: postings.map(({ doc }) => doc),
      freqs: postings.map(one => one.positions.length),
      positions: positions ? postings.flatMap(one => one.positions) : null,
    })
  }
  return writer.take(Math.max(termCount, ...terms.keys(), -1) + 1)
}

/** The same field as a large archive has it: lists of fewer than `below` documents in blocks of so many bytes, and the positions of others. */
function partedOf(terms: Terms, lengths: readonly number[], size: number, below: number, options = {}): Field {
  const sections = sectionsOf(terms, lengths, options)
  const positions = Uint8Array.from(sections.get(fieldPart.positions) ?? [])
  const parted = partField(new Field(asFile(sections, first), first), positions, below, size)
  const viewOf = ({ buffer, byteOffset, length }: Uint8Array) => new DataView(buffer, byteOffset, length)
  return new Field(asFile(new Map([...sections, ...parted.sections]), first), first, {
    positions: {
      mask: 2 ** addressBits - 1,
      isLacking: false,
      at: address => ({
        view: viewOf(parted.positions[address >>> addressBits] ?? new Uint8Array()),
        check: unchecked,
      }),
    },
    lists: {
      below,
      find(row) {
        const place = parted.listRows.findLastIndex(start => start <= row)
        const [start = 0, end = 0] = parted.listRows.subarray(place, place + 2)
        const records = readRecordBlock(parted.lists[place] ?? new Uint8Array(), start, end)
        return { bytes: records.bytes, view: viewOf(records.bytes), at: records.seek(row - start).at, check: unchecked }
      },
    },
  })
}

/** All postings of a term, block by block. */
function read(field: Field, term: number): Posting[] {
  const cursor = field.open(term)
  const all: Posting[] = []
  const place: number[] = []
  for (let block = 0; cursor !== null && block < cursor.blocks; block++) {
    cursor.load(block)
    cursor.loadFreqs()
    for (let i = 0; i < cursor.count; i++) {
      const count = cursor.positions(i, place)
      expect(count).toBe(field.hasPositions ? cursor.freqs[i] : 0)
      all.push({ doc: cursor.docs[i] ?? -1, positions: place.slice(0, count) })
    }
    expect(cursor.last(block)).toBe(all.at(-1)?.doc)
  }
  return all
}

/** `gaps` between documents, with `freqs` occurrences in each, which are spread over `slack` more words than they need. */
function shaped(gaps: readonly number[], freqs: readonly number[], slack: number) {
  let doc = -1
  const lengths: number[] = []
  const postings = gaps.map((gap, i): Posting => {
    doc += gap + 1
    const freq = freqs[i % freqs.length] ?? 1
    lengths[doc] = freq + slack
    const shifts = Array.from({ length: freq }, (_, n) => ((n + 1) * 7919 + doc * 104_729) % (slack + 1))
    return { doc, positions: shifts.sort((x, y) => x - y).map((shift, n) => n + shift) }
  })
  return { postings, lengths: Array.from(lengths, length => length ?? slack) }
}

const repeat = (count: number, of: (i: number) => number) => Array.from({ length: count }, (_, i) => of(i))

const shapes: readonly (readonly [string, readonly number[], readonly number[], number])[] = [
  ['one document, one word', [0], [1], 0],
  ['the longest short list', repeat(127, i => i % 5), [1, 2, 3], 4],
  ['the shortest long list: one whole block', repeat(128, i => i % 5), [1, 2, 3], 4],
  ['a block and one posting', repeat(129, i => i % 50), [1, 30], 4],
  ['more positions than the offset of a run can tell', repeat(130, () => 0), [3_000], 5_000],
  ['every document: no gaps, no bits', repeat(400, () => 0), [1], 3],
  ['dense: bitmaps', repeat(1_000, i => i % 2), [1, 1, 1, 2], 9],
  ['bitmaps with a hole wider than a word', repeat(300, i => (i === 60 ? 90 : i % 3)), [1], 2],
  ['sparse: wide gaps', repeat(300, i => (i * 7919) % 3_000), [1, 2], 2],
  ['one gap of 200,000 among none', repeat(140, i => (i === 70 ? 200_000 : 0)), [1], 0],
  ['frequencies in unary', repeat(256, i => i % 4), [1, 1, 1, 1, 1, 1, 9], 1],
  ['one frequency too high for unary', repeat(256, i => i % 4), [...repeat(127, () => 1), 60], 1],
  ['a word that fills its documents', repeat(200, () => 1), [25, 24, 26], 0],
]

describe.each(shapes)('%s', (_, gaps, freqs, slack) => {
  const { postings, lengths } = shaped(gaps, freqs, slack)

  test('comes back', () => {
    const field = fieldOf(new Map([[0, postings]]), lengths)
    expect(read(field, 0)).toEqual(postings)
    expect(field.df(0)).toBe(postings.length)
    expect(field.lengthOf(lengths.length - 1)).toBe(lengths.at(-1))
  })

  test.each([
    [1, 0],
    [300, 0],
    [300, 50],
    [300, 500],
    [1, 5_000],
  ])('comes back with blocks of %d bytes and lists below %d documents in them', (size, below) => {
    expect(read(partedOf(new Map([[0, postings]]), lengths, size, below), 0)).toEqual(postings)
  })

  test.each<[string, typeof fieldOf]>([
    ['in one file', fieldOf],
    ['with positions in blocks', (terms, all) => partedOf(terms, all, 99, 0)],
    ['in blocks', (terms, all) => partedOf(terms, all, 99, 5_000)],
  ])('gives positions in any order, %s', (_, of) => {
    const cursor = of(new Map([[0, postings]]), lengths).open(0)
    const place: number[] = []
    for (const { doc, positions } of [...postings].reverse().slice(0, 300)) {
      const count = cursor?.positions(cursor.find(doc), place)
      expect(place.slice(0, count)).toEqual(positions)
    }
  })

  test.each([7, 33, 70])('gives positions of every %d-th posting', step => {
    const cursor = fieldOf(new Map([[0, postings]]), lengths).open(0)
    const place: number[] = []
    for (const { doc, positions } of postings.filter((_, i) => i % step === 0).slice(0, 300)) {
      const count = cursor?.positions(cursor.find(doc), place)
      expect(place.slice(0, count)).toEqual(positions)
    }
  })

  test('comes back without positions', () => {
    const field = fieldOf(new Map([[0, postings]]), lengths, { positions: false })
    expect(read(field, 0)).toEqual(postings.map(({ doc }) => ({ doc, positions: [] })))
  })

  test('comes back where lengths are rounded', () => {
    const many = [...lengths, ...repeat(300, i => i * 3)]
    expect(read(fieldOf(new Map([[0, postings]]), many, { exact: false }), 0)).toEqual(postings)
  })

  test('no block has a posting above its bound', () => {
    const field = fieldOf(new Map([[0, postings]]), lengths)
    const cursor = field.open(0)
    postings.forEach(({ doc, positions }, i) => {
      const impact = positions.length / lengthNorm(lengths[doc] ?? 0, average, b)
      expect(cursor?.highest(Math.floor(i / 128))).toBeGreaterThanOrEqual(impact)
    })
  })

  test('every document is found, and no other', () => {
    const cursor = fieldOf(new Map([[0, postings]]), lengths).open(0)
    const docs = new Set(postings.map(({ doc }) => doc))
    const step = Math.max(1, Math.floor(lengths.length / 2_000))
    for (let doc = 0; doc < lengths.length; doc += step) {
      const place = cursor?.find(doc) ?? -1
      expect(place >= 0, `document ${doc}`).toBe(docs.has(doc))
      if (place >= 0) expect(cursor?.docs[place]).toBe(doc)
    }
    // And backwards: the cursor has no direction of its own.
    for (const { doc } of [...postings].reverse()) expect(cursor?.docs[cursor.find(doc)]).toBe(doc)
    expect(cursor?.find(lengths.length)).toBe(-1)
  })
})

test.each([
  ['every document is a bit', repeat(1_280, () => 0), [1], 10 * (8 + 4 + 2 + 16)],
  ['half of the documents are a bitmap', repeat(1_280, i => (i % 128 === 0 ? 2 : 1)), [1], 10 * (8 + 4 + 2 + 33)],
  ['gaps below 16 have four bits', repeat(1_280, i => (i * 7) % 16), [1], 10 * (8 + 4 + 2 + 64)],
  [
    'frequencies of one and a few more are unary',
    repeat(1_280, () => 0),
    [...repeat(15, () => 1), 8],
    10 * (8 + 4 + 2 + 16 + 24),
  ],
])('%s', (_, gaps, freqs, bytes) => {
  const { postings, lengths } = shaped(gaps, freqs, 0)
  expect(fieldOf(new Map([[0, postings]]), lengths).lists.length).toBeLessThanOrEqual(bytes + listPadding)
})

test('any lists of any terms, in a dictionary of any size', () => {
  const list = fc.record({
    gaps: fc.oneof(
      fc.array(fc.nat(3), { minLength: 1, maxLength: 400 }),
      fc.array(fc.oneof(fc.nat(2), fc.nat(900)), { minLength: 100, maxLength: 300 }),
      fc.array(fc.nat(60), { minLength: 1, maxLength: 12 }),
    ),
    freqs: fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 40 })), {
      minLength: 1,
      maxLength: 20,
    }),
    slack: fc.nat(40),
    skipped: fc.nat(3),
  })
  fc.assert(
    fc.property(fc.array(list, { maxLength: 6 }), fc.nat(40), fc.boolean(), (lists, more, exact) => {
      const lengths: number[] = []
      const terms = new Map<number, readonly Posting[]>()
      let term = -1
      for (const { gaps, freqs, slack, skipped } of lists) {
        const one = shaped(gaps, freqs, slack)
        one.lengths.forEach((length, doc) => {
          lengths[doc] = Math.max(lengths[doc] ?? 0, length)
        })
        term += skipped + 1
        terms.set(term, one.postings)
      }
      const field = fieldOf(terms, lengths, { exact, termCount: term + more })
      const parted = partedOf(terms, lengths, 400, 200, { exact, termCount: term + more })
      for (let any = 0; any < term + more + 3; any++) {
        expect(read(field, any)).toEqual(terms.get(any) ?? [])
        expect(read(parted, any)).toEqual(terms.get(any) ?? [])
      }
    }),
    { numRuns: 100 },
  )
})

test('the bits of any stretch are those of its documents', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(fc.nat(2), { minLength: 300, maxLength: 900 }),
        fc.array(fc.oneof({ weight: 5, arbitrary: fc.nat(1) }, fc.nat(70)), { minLength: 1, maxLength: 600 }),
      ),
      fc.array(fc.tuple(fc.nat(1_500), fc.nat(1_500)), { minLength: 1, maxLength: 4 }),
      (gaps, stretches) => {
        const { postings, lengths } = shaped(gaps, [1, 2], 1)
        const cursor = fieldOf(new Map([[0, postings]]), lengths).open(0)
        for (const [from, size] of stretches) {
          const bits = new Uint32Array(Math.ceil(size / 32) + 1)
          cursor?.orInto(from, from + size, from, bits)
          const found = repeat(size, i => from + i).filter((_, i) => ((bits[i >>> 5] ?? 0) >>> (i & 31)) & 1)
          expect(found).toEqual(postings.map(({ doc }) => doc).filter(doc => doc >= from && doc < from + size))
        }
      },
    ),
    { numRuns: 200 },
  )
})

test.each([
  ['beyond the length', [0, 3]],
  ['twice', [1, 1]],
  ['backwards', [2, 1]],
])('positions %s are refused', (_, positions) => {
  const writer = new FieldWriter({ lengths: [3], average, b, positions: true, exact: true })
  expect(() => writer.add(0, { docs: [0], freqs: [2], positions })).toThrow(RangeError)
})

test('no more positions than there are bits, where length and frequency lie', () => {
  const writer = new FieldWriter({ lengths: [1_000], average, b, positions: true, exact: true })
  writer.add(0, { docs: [0], freqs: [64], positions: repeat(64, i => i * 15) })
  const parts = writer.take(1)
  const entries = parts.get(fieldPart.entries) ?? new Uint8Array(0)
  // Behind its own length and its document frequency: a document and a frequency of 24 ones and 32 bits each; then zeros.
  const lying = Uint8Array.from(entries, (byte, at) => (at < 2 ? byte : at < 15 ? 0xff : 0))
  parts.set(fieldPart.entries, lying)
  parts.set(fieldPart.lengthTable, Uint32Array.of(60_000_000))
  const cursor = new Field(asFile(parts, first), first).open(0)
  const place: number[] = []
  expect(cursor?.freqs[0]).toBe(2 ** 24)
  expect(cursor?.positions(0, place)).toBe(place.length)
  expect(place.length).toBeLessThanOrEqual(lying.length * 8)
})
