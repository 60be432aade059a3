// Which unit is what: the plan of the build, and the table that reads it, against a plain list of units.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArchiveEntry } from '../../../src/article/entry.ts'
import { ArchiveError } from '../../../src/file/archive.ts'
import { ones } from '../../../src/file/bytes/bits.ts'
import { rankStride, UnitTable } from '../../../src/file/tables/unit-table.ts'
import { planUnits } from '../../../src/file/writing/unit-plan.ts'
import { article, quoteOf } from '../../support/corpus.ts'

/** For each article, how many quotes begin in each paragraph. */
type Shape = readonly (readonly number[])[]

function entriesOf(shape: Shape): ArchiveEntry[] {
  return shape.map((paragraphs, number) => {
    const own = article(
      `a/${String(number).padStart(5, '0')}`,
      '',
      paragraphs.map(() => 'words'),
    )
    const quotes = paragraphs.flatMap((count, paragraph) =>
      Array.from({ length: count }, () => quoteOf(own, paragraph, 'words', null)),
    )
    return { article: own, quotes }
  })
}

/** Quotes before every 512th unit, counted one by one. */
function ranksOf(quoteBits: Uint32Array): Uint32Array {
  const ranks: number[] = []
  let before = 0
  quoteBits.forEach((word, at) => {
    if (at % rankStride === 0) ranks.push(before)
    for (let bit = 0; bit < 32; bit++) before += (word >>> bit) & 1
  })
  return Uint32Array.from([...ranks, before])
}

function tableOf(shape: Shape): UnitTable {
  const plan = planUnits(entriesOf(shape))
  const count = plan.unitStarts.at(-1) ?? 0
  return new UnitTable(count, shape.length, plan.unitStarts, plan.quoteBits, ranksOf(plan.quoteBits))
}

function unitsOf(shape: Shape) {
  return shape.flatMap((paragraphs, of) =>
    paragraphs.flatMap((count, paragraph) => [
      { type: 'paragraph', article: of, paragraph, quote: null },
      ...Array.from({ length: count }, (_, quote) => ({ type: 'quote', article: of, paragraph, quote: quote + 1 })),
    ]),
  )
}

const anyShape = fc.array(
  fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(60)), { maxLength: 40 }),
  { maxLength: 12 },
)

function expectUnits(shape: Shape): void {
  const table = tableOf(shape)
  const units = unitsOf(shape)
  expect(units.map((_, unit) => table.at(unit))).toEqual(units)
  const articleNamed = (id: string) =>
    /^a\/\d{5}$/.test(id) && Number(id.slice(2)) < shape.length ? Number(id.slice(2)) : -1
  units.forEach(({ article: of, paragraph, quote }, unit) => {
    const id = `a/${String(of).padStart(5, '0')}/p${paragraph}${quote === null ? '' : `/q${quote}`}`
    expect(table.find(id, articleNamed), id).toBe(unit)
    expect(table.quotesBefore(unit)).toBe(units.slice(0, unit).filter(one => one.quote !== null).length)
    expect(table.paragraphOf(unit)).toBe(unit - (quote ?? 0))
  })
  shape.forEach((paragraphs, of) => {
    expect(table.range(of)).toEqual(
      [units.findIndex(unit => unit.article === of), units.findLastIndex(unit => unit.article === of) + 1].map(at =>
        paragraphs.length === 0 ? table.range(of)[0] : at,
      ),
    )
    const [from, to] = table.paragraphs(of)
    expect(to - from).toBe(paragraphs.length)
    expect(table.find(`a/${String(of).padStart(5, '0')}/p${paragraphs.length}`, articleNamed)).toBe(-1)
  })
}

describe('units', () => {
  test('of any archive', () => {
    fc.assert(fc.property(anyShape, expectUnits), { numRuns: 200 })
  })

  test('of more articles than one count of quotes covers', () => {
    expectUnits(Array.from({ length: 90 }, (_, of) => Array.from({ length: 1 + (of % 9) }, (_, i) => (i * 7 + of) % 5)))
  })

  test.each([
    'a/00000',
    'a/00000/p',
    'a/00000/p00',
    'a/00000/p0/q0',
    'a/00000/p0/q3',
    'a/00000/p0/q01',
    'a/00009/p0',
    '/p0',
    'a/00000/p0/q1/q1',
    'a/00000/p99999999999',
  ])('there is no unit %s', id => {
    expect(tableOf([[2, 0]]).find(id, name => (name === 'a/00000' ? 0 : -1))).toBe(-1)
  })

  test.each([
    ['articles that end elsewhere', 3, 1, [0, 2], [0]],
    ['too few starts', 2, 2, [0, 2], [0]],
    ['too few bits', 33, 1, [0, 33], [0]],
  ] as const)('%s are refused', (_, count, articles, starts, bits) => {
    expect(
      () => new UnitTable(count, articles, Uint32Array.from(starts), Uint32Array.from(bits), Uint32Array.of(0)),
    ).toThrow(ArchiveError)
  })
})

test('windows are whole articles, at least 128 units each but for the last', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(4), { maxLength: 90 }), { maxLength: 30 }), shape => {
      const { windows, unitStarts } = planUnits(entriesOf(shape))
      expect([windows[0], windows.at(-1)]).toEqual([0, shape.length])
      const sizes = Array.from(
        windows.slice(1),
        (end, i) => (unitStarts[end] ?? 0) - (unitStarts[windows[i] ?? 0] ?? 0),
      )
      for (const size of sizes.slice(0, -1)) expect(size).toBeGreaterThanOrEqual(128)
    }),
  )
})

test('bits that are set', () => {
  fc.assert(
    fc.property(fc.nat(0xffff_ffff), word => {
      expect(ones(word)).toBe(word.toString(2).replaceAll('0', '').length)
    }),
  )
})

const word = article('a', '', ['word'])

test.each<[string, readonly ArchiveEntry[], RegExp]>([
  ['two articles of one id', [...entriesOf([[0]]), ...entriesOf([[0]])], /have the id/],
  [
    'a quote beyond its paragraph',
    [{ article: article('a', '', ['x']), quotes: [quoteOf(word, 0, 'word', null)] }],
    /outside/,
  ],
])('%s are refused', (_, entries, message) => {
  expect(() => planUnits(entries)).toThrow(message)
})
