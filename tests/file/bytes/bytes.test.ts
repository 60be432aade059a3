// Numbers and records of bytes: what is written is read, and past the end everything is zero or empty.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteReader } from '../../../src/file/bytes/byte-reader.ts'
import { ByteWriter } from '../../../src/file/bytes/byte-writer.ts'
import { Records, RecordWriter, recordStride } from '../../../src/file/bytes/records.ts'
import { trusted } from '../../../src/file/sections/section-check.ts'

const anyNumber = fc.oneof(
  fc.record({ as: fc.constant('byte' as const), value: fc.nat(255) }),
  fc.record({ as: fc.constant('varint' as const), value: fc.oneof(fc.nat(300), fc.nat(0xffff_ffff)) }),
  fc.record({ as: fc.constant('f64' as const), value: fc.double() }),
)

test('any numbers one after another', () => {
  fc.assert(
    fc.property(fc.array(anyNumber, { maxLength: 400 }), numbers => {
      const out = new ByteWriter()
      for (const { as, value } of numbers) out[as](value)
      expect(out.take().length).toBe(out.length)
      const reader = new ByteReader(out.take())
      expect(numbers.map(({ as }) => reader[as]())).toEqual(numbers.map(({ value }) => value))
      expect(reader.at).toBe(out.length)
    }),
  )
})

test.each([
  [0, 1],
  [127, 1],
  [128, 2],
  [16_383, 2],
  [16_384, 3],
  [0xffff_ffff, 5],
])('the varint of %i has %i bytes', (value, bytes) => {
  const out = new ByteWriter()
  out.varint(value)
  expect(out.length).toBe(bytes)
})

test('past the end everything is zero, and no run of high bits goes on for ever', () => {
  const reader = new ByteReader(Uint8Array.of(0x80))
  expect([reader.varint(), reader.byte(), reader.f64(), reader.varint()]).toEqual([0, 0, 0, 0])
  const endless = new ByteReader(new Uint8Array(100).fill(0xff))
  expect(endless.varint()).toBe(0xffff_ffff)
  expect(endless.at).toBe(5)
})

test('what was taken is a copy', () => {
  const out = new ByteWriter()
  out.byte(1)
  const before = out.take()
  out.clear()
  out.append(Uint8Array.of(2, 3))
  expect([[...before], [...out.take()]]).toEqual([[1], [2, 3]])
})

test('records are found by number, whatever their lengths', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 * recordStride }), all => {
      const writer = new RecordWriter()
      for (const record of all) writer.add(record)
      const { index, bytes } = writer.take()
      const records = new Records(trusted(index), trusted(bytes))
      const found = all.map((_, number) => {
        const { at, end } = records.seek(number)
        return records.bytes.slice(at, end)
      })
      expect(found).toEqual(all.map(record => Uint8Array.from(record)))
      const { at, end } = records.seek(Math.ceil(all.length / recordStride) * recordStride)
      expect(at).toBe(end)
    }),
  )
})

test('a record that says it is longer than the section ends where the section does', () => {
  const records = new Records(trusted(Uint32Array.of(0)), trusted(Uint8Array.of(200, 1, 7, 7)))
  expect(records.seek(0)).toEqual({ at: 2, end: 4 })
})
