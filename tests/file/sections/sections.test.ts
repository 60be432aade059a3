// The outermost layer: sections come out as they went in, in the width they were written, and any change has another hash.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArchiveError } from '../../../src/file/archive.ts'
import { hash128, hex128 } from '../../../src/file/sections/hash.ts'
import { type Numbers, narrowest } from '../../../src/file/sections/sections.ts'
import { asFile } from '../../support/section-file.ts'

const anyNumbers: fc.Arbitrary<Numbers> = fc.oneof(
  fc.uint8Array({ maxLength: 40 }).map(numbers => Uint8Array.from(numbers)),
  fc.uint16Array({ maxLength: 40 }).map(numbers => Uint16Array.from(numbers)),
  fc.uint32Array({ maxLength: 40 }).map(numbers => Uint32Array.from(numbers)),
  fc.float64Array({ maxLength: 40 }).map(numbers => Float64Array.from(numbers)),
)

test('any sections come out as they went in', () => {
  fc.assert(
    fc.property(fc.array(anyNumbers, { maxLength: 12 }), all => {
      const file = asFile(new Map(all.map((numbers, id) => [id, numbers])), 3)
      all.forEach((numbers, at) => {
        const id = at + 3
        expect(file.has(id)).toBe(true)
        const isFloat = numbers instanceof Float64Array
        expect(isFloat ? file.f64(id) : file.integers(id)).toEqual(numbers)
        if (isFloat) expect(() => file.integers(id)).toThrow(ArchiveError)
        if (!(numbers instanceof Uint8Array)) expect(() => file.bytes(id)).toThrow(ArchiveError)
        if (!(numbers instanceof Uint32Array)) expect(() => file.u32(id)).toThrow(ArchiveError)
      })
      expect(file.has(2)).toBe(false)
      expect(() => file.bytes(2)).toThrow('no section 2')
    }),
  )
})

test.each([
  [[0, 255], Uint8Array],
  [[256], Uint16Array],
  [[65_535, 0], Uint16Array],
  [[65_536], Uint32Array],
  [[], Uint8Array],
])('%j fit in the narrowest', (values, width) => {
  const numbers = narrowest(values)
  expect(numbers).toBeInstanceOf(width)
  expect([...numbers]).toEqual(values)
})

test('another byte, another length: another hash', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      fc.nat(199),
      fc.integer({ min: 1, max: 255 }),
      (bytes, place, flip) => {
        const before = hex128(hash128(bytes))
        expect(before).toMatch(/^[\da-f]{32}$/)
        expect(hex128(hash128(Uint8Array.from([...bytes, 0])))).not.toBe(before)
        const changed = Uint8Array.from(bytes)
        changed[place % bytes.length] = (changed[place % bytes.length] ?? 0) ^ flip
        expect(hex128(hash128(changed))).not.toBe(before)
        const shifted = Uint8Array.from([9, ...bytes]).subarray(1)
        expect(hex128(hash128(shifted))).toBe(before)
      },
    ),
  )
})
