// The strings of an archive, written and opened alone: any of them comes back, whatever JavaScript can hold.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ByteWriter } from '../../../src/file/bytes/byte-writer.ts'
import { textPart } from '../../../src/file/section-ids.ts'
import { codeLengths, codeTable, longestCode } from '../../../src/file/texts/huffman.ts'
import { piecesOf } from '../../../src/file/texts/text-pieces.ts'
import { Texts } from '../../../src/file/texts/text-reader.ts'
import { writeTexts } from '../../../src/file/texts/text-writer.ts'
import { anyText, asFile } from '../../support/section-file.ts'

const first = 8

function textsOf(strings: readonly string[]): Texts {
  return new Texts(
    asFile(
      writeTexts(strings, () => {}),
      first,
    ),
    first,
  )
}

const repeated = (text: string, times: number) => Array.from({ length: times }, () => text)

describe('texts', () => {
  test.each<[string, readonly string[]]>([
    ['none', []],
    ['one that is empty', ['']],
    ['one letter', ['a']],
    ['spaces alone', [' ', '  ', '   ', ' a', 'a ', ' a ', 'a b', 'a  b', ' a b ']],
    ['words that are coded and words that are spelled', [...repeated('the war', 9), 'the peace', 'a war', 'peace']],
    ['separators that are spelled', ['a\tb', 'a\n\nb', '… a …', 'a—b']],
    ['lone surrogates', ['\ud800', '\udfff', 'a\ud83c', '\udf5ea', '\ud83c \udf5e', ...repeated('\ud83c', 9)]],
    [
      'every kind of letter',
      ['Ærø straße', 'Кыргыз тили', '北京大学 東京', 'ภาษาไทย', 'e\u0301 \u0301e', '\u{1f35e}\u{1f468}\u200d\u{1f469}'],
    ],
    ['signs that mean something to machines', ['\0', '\0\0', '\uffff', '\ufeff', '\\u0000', '</script>']],
    [
      'a word longer than any',
      [...repeated('x'.repeat(81), 5), 'x'.repeat(80), ...repeated('y'.repeat(80), 5), 'z'.repeat(100_000)],
    ],
    ['more than a block of records', Array.from({ length: 100 }, (_, i) => `number ${i} of a hundred`)],
    [
      'a huge one among small ones',
      ['before', Array.from({ length: 200_000 }, (_, i) => `w${i % 977}`).join(' '), 'after'],
    ],
  ])('%s', (_, strings) => {
    const texts = textsOf(strings)
    expect(strings.map((_, number) => texts.at(number))).toEqual(strings)
  })

  test('pieces of every length, and with surrogates, read once and again', () => {
    const pieces = Array.from({ length: 90 }, (_, length) => 'x'.repeat(length + 1))
    const strings = pieces.flatMap(piece => repeated(`${piece} ${piece}한${piece}🍞 \udfff${piece}`, 4))
    const texts = textsOf(strings)
    for (const _ of ['once', 'again']) expect(strings.map((_, number) => texts.at(number))).toEqual(strings)
  })

  test('any', () => {
    fc.assert(
      fc.property(fc.array(anyText(30), { maxLength: 60 }), strings => {
        const texts = textsOf(strings)
        // In another order than they were written: reading one leaves nothing behind for the next.
        const backwards = strings.map((_, number) => texts.at(strings.length - 1 - number))
        expect(backwards.reverse()).toEqual(strings)
      }),
      { numRuns: 300 },
    )
  })

  test('beyond the last there is nothing', () => {
    const texts = textsOf(repeated('a', 16))
    expect([texts.at(16), texts.at(1_000_000), texts.at(-1)]).toEqual(['', '', ''])
  })
})

describe('texts that lie', () => {
  /** Words of `length` bytes and one bit each, and a string of `size` bytes that says it is of 2^32 - 1 of them. */
  function lying(length: number, size: number): Texts {
    const parts = writeTexts(repeated(`${'x'.repeat(80)} ${'y'.repeat(80)}`, 9), () => {})
    const perLength = new Uint32Array(2 * (longestCode + 1))
    perLength[1] = perLength[longestCode + 2] = 2
    const [record, count] = [new ByteWriter(), new ByteWriter()]
    count.varint(0xffff_ffff)
    record.varint(count.length + size)
    record.append(count.take())
    record.append(new Uint8Array(size))
    // What stands behind it is no part of it.
    record.append(new Uint8Array(size + 4))
    parts.set(textPart.index, Uint32Array.of(0))
    parts.set(textPart.records, record.take())
    parts.set(textPart.perLength, perLength)
    parts.set(textPart.pieceLengths, new Uint8Array(2).fill(length))
    return new Texts(asFile(parts, first), first)
  }

  test.each([60, 255])('have no more words than bits: of %d bytes', length => {
    const words = lying(length, 100).at(0).split(' ')
    expect(words.length).toBe(800)
    expect(new Set(words.map(word => word.length))).toEqual(new Set([length]))
  })

  test.each([60, 255])('are cut at 4 MiB: of %d bytes', length => {
    const texts = lying(length, 16_000)
    for (const _ of ['once', 'again']) {
      expect(texts.at(0).length).toBeLessThanOrEqual(2 ** 22)
      expect(texts.at(0).length).toBeGreaterThan(2 ** 22 - 300)
    }
  })
})

test('pieces are the text, but for spaces that go without saying', () => {
  fc.assert(
    fc.property(anyText(40), text => {
      let whole = ''
      let afterWord = false
      for (const { text: piece, isWord } of piecesOf(text)) {
        whole += afterWord && isWord ? ` ${piece}` : piece
        afterWord = isWord
      }
      expect(whole).toBe(text)
    }),
    { numRuns: 500 },
  )
})

/** Bits that Huffman's own construction takes, by always joining the two lightest. */
function leastBits(counts: readonly number[]): number {
  const weights = [...counts]
  let bits = 0
  while (weights.length > 1) {
    weights.sort((a, b) => b - a)
    const joined = (weights.pop() ?? 0) + (weights.pop() ?? 0)
    bits += joined
    weights.push(joined)
  }
  return bits
}

describe('codes', () => {
  const bitsOf = (counts: readonly number[], lengths: Uint8Array) =>
    counts.reduce((sum, count, symbol) => sum + count * (lengths[symbol] ?? 0), 0)
  const kraft = (lengths: Uint8Array) => lengths.reduce((sum, length) => sum + 2 ** -length, 0)

  test('are as short as codes can be', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 2, maxLength: 60 }), counts => {
        const lengths = codeLengths(counts)
        expect(kraft(lengths)).toBe(1)
        expect(bitsOf(counts, lengths)).toBe(leastBits(counts))
      }),
    )
  })

  test('never have more than 24 bits, and the rarer have no shorter ones', () => {
    const counts = [1, 1]
    while (counts.length < 60) counts.push((counts.at(-1) ?? 0) + (counts.at(-2) ?? 0))
    const lengths = codeLengths(counts)
    expect(Math.max(...lengths)).toBe(longestCode)
    expect(kraft(lengths)).toBeLessThanOrEqual(1)
    expect([...lengths]).toEqual([...lengths].sort((a, b) => b - a))
  })

  test.each([
    [[], []],
    [[5], [1]],
    [
      [5, 5],
      [1, 1],
    ],
    [
      [1, 1, 2],
      [2, 2, 1],
    ],
  ])('of %j occurrences have %j bits', (counts, lengths) => {
    expect([...codeLengths(counts)]).toEqual(lengths)
  })

  test('a table of counts that cannot be is a table still', () => {
    const { limits, bases } = codeTable(new Uint32Array(longestCode + 1).fill(0xffff_ffff))
    expect([limits.length, bases.length]).toEqual([longestCode + 1, longestCode + 1])
    for (const limit of limits) expect(limit).toBeLessThanOrEqual(2 ** longestCode)
  })
})
