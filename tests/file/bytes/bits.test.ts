// Every code of `bits.ts` gives back what was written, whatever stands before and after it, and reads zeros past its end.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BitReader, BitWriter, unaryLimit, widthOf } from '../../../src/file/bytes/bits.ts'
import { ByteWriter } from '../../../src/file/bytes/byte-writer.ts'

type Code =
  | { readonly as: 'bits'; readonly value: number; readonly width: number }
  | { readonly as: 'unary'; readonly value: number }
  | { readonly as: 'rice'; readonly value: number; readonly k: number }
  | { readonly as: 'below'; readonly value: number; readonly max: number }

const most = 0xffff_ffff

function write(codes: readonly Code[]): Uint8Array {
  const out = new ByteWriter()
  const bits = new BitWriter(out)
  for (const code of codes) {
    if (code.as === 'bits') bits.bits(code.value, code.width)
    if (code.as === 'unary') bits.unary(code.value)
    if (code.as === 'rice') bits.rice(code.value, code.k)
    if (code.as === 'below') bits.below(code.value, code.max)
  }
  bits.end()
  return out.take()
}

function read(bytes: Uint8Array, codes: readonly Code[], byte = 0): number[] {
  const bits = new BitReader()
  bits.open(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), byte)
  return codes.map(code => {
    if (code.as === 'bits') return bits.bits(code.width)
    if (code.as === 'unary') return bits.unary()
    return code.as === 'rice' ? bits.rice(code.k) : bits.below(code.max)
  })
}

const anyCode: fc.Arbitrary<Code> = fc.oneof(
  fc
    .integer({ min: 0, max: 32 })
    .chain(width => fc.nat(2 ** width - 1).map(value => ({ as: 'bits', value, width }) as const)),
  fc.oneof(fc.nat(40), fc.nat(most)).map(value => ({ as: 'unary', value }) as const),
  fc.record({ as: fc.constant('rice'), value: fc.oneof(fc.nat(5_000), fc.nat(most)), k: fc.nat(31) }),
  fc.oneof(fc.nat(40), fc.nat(most)).chain(max => fc.nat(max).map(value => ({ as: 'below', value, max }) as const)),
)

test.each<[string, Code, number]>([
  ['nothing in no bits', { as: 'bits', value: 0, width: 0 }, 0],
  ['all of 32 bits', { as: 'bits', value: most, width: 32 }, 4],
  ['unary: one bit for 0', { as: 'unary', value: 0 }, 1],
  ['unary: the last that is ones alone', { as: 'unary', value: unaryLimit - 1 }, 3],
  ['unary: the first with a number', { as: 'unary', value: unaryLimit }, 7],
  ['rice: quotient 3, rest 1', { as: 'rice', value: 13, k: 2 }, 1],
  ['below: the only one it can be', { as: 'below', value: 0, max: 0 }, 0],
  ['below: of 255, in 8 bits', { as: 'below', value: 255, max: 255 }, 1],
  ['below: of 256, the ones that could have a ninth bit have it', { as: 'below', value: 256, max: 256 }, 2],
  ['below: of 256, the others do not', { as: 'below', value: 255, max: 256 }, 1],
  ['below: the largest', { as: 'below', value: most, max: most }, 4],
])('%s', (_, code, bytes) => {
  const written = write([code])
  expect(written.length).toBe(bytes)
  expect(read(written, [code])).toEqual([code.value])
})

test('any codes one after another', () => {
  fc.assert(
    fc.property(fc.array(anyCode, { maxLength: 40 }), fc.nat(5), (codes, before) => {
      const bytes = Uint8Array.from([...new Uint8Array(before).fill(0xff), ...write(codes)])
      expect(read(bytes, codes, before)).toEqual(codes.map(code => code.value))
    }),
    { numRuns: 1_000 },
  )
})

test('past the end there are zeros', () => {
  const codes: Code[] = [
    { as: 'bits', value: 1, width: 1 },
    ...Array.from({ length: 9 }, () => ({ as: 'bits', value: 0, width: 32 }) as const),
  ]
  expect(read(write(codes.slice(0, 1)), codes)).toEqual(codes.map(code => code.value))
  expect(
    read(new Uint8Array(0), [
      { as: 'unary', value: 0 },
      { as: 'rice', value: 0, k: 9 },
      { as: 'below', value: 0, max: most },
    ]),
  ).toEqual([0, 0, 0])
})

/** Ascending numbers from 0 to `last`, each told by what is skipped before it; and the bytes they are written in. */
const anyAscending = fc
  .tuple(fc.array(fc.oneof(fc.nat(3), fc.nat(70_000)), { maxLength: 60 }), fc.oneof(fc.constant(0), fc.nat(most - 1e7)))
  .map(([skips, behind]) => {
    let value = -1
    const numbers = skips.map(skip => (value += skip + 1))
    const last = Math.max(0, value) + behind
    const codes = numbers.map((number, i): Code => {
      const before = numbers[i - 1] ?? -1
      return { as: 'below', value: number - before - 1, max: last - before - 1 }
    })
    return { numbers, last, bytes: write(codes) }
  })

test('ascending numbers come back, however near the end of the bytes they are', () => {
  fc.assert(
    fc.property(anyAscending, fc.nat(5), fc.nat(5), ({ numbers, last, bytes }, before, after) => {
      const all = Uint8Array.from([...new Uint8Array(before), ...bytes, ...new Uint8Array(after).fill(0xff)])
      const bits = new BitReader()
      bits.open(new DataView(all.buffer), before)
      const found: number[] = []
      expect(bits.ascending(last, numbers.length, found)).toBe(numbers.length)
      expect(found).toEqual(numbers)
      expect((bits.at + 7) >>> 3).toBe(before + bytes.length)
    }),
    { numRuns: 500 },
  )
})

test('no more ascending numbers than there are bits, however many are asked for', () => {
  // At the last byte, at the end, past it, and so far past it that an offset in bits is negative as a 32-bit number.
  const anyByte = fc.oneof(fc.nat(12), fc.integer({ min: 2 ** 28, max: 2 ** 29 - 1 }))
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 8 }), anyByte, fc.integer({ min: 500, max: most }), (bytes, byte, last) => {
      const bits = new BitReader()
      bits.open(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), byte)
      bits.toByte()
      const found: number[] = []
      expect(bits.ascending(last, 100_000, found)).toBe(found.length)
      expect(found.length).toBeLessThanOrEqual(8 * Math.max(0, bytes.length - byte))
    }),
    { numRuns: 500 },
  )
})

test('the only number that is left takes no bits, and is read at the end too', () => {
  const bits = new BitReader()
  bits.open(new DataView(new ArrayBuffer(1)), 1)
  const found: number[] = []
  expect(bits.ascending(0, 9, found)).toBe(1)
  expect(found).toEqual([0])
})

test.each([
  [0, 0],
  [1, 1],
  [255, 8],
  [256, 9],
  [most, 32],
])('%i has %i bits', (value, width) => {
  expect(widthOf(value)).toBe(width)
})
