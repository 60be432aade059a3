// The front-coded dictionary against a sorted array, for any strings; edit distances against the whole matrix.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeUnits, encodeUnits } from '../../../src/file/bytes/code-units.ts'
import { trusted } from '../../../src/file/sections/section-check.ts'
import { Dictionary } from '../../../src/file/terms/dictionary.ts'
import { dictionaryStride, writeDictionary } from '../../../src/file/terms/dictionary-writer.ts'
import { type Fuzzy, fuzzyTerms } from '../../../src/file/terms/fuzzy.ts'
import { OneEdit } from '../../../src/file/terms/one-edit.ts'
import { anyText } from '../../support/section-file.ts'

function dictionaryOf(strings: readonly string[]): Dictionary {
  const { index, bytes } = writeDictionary(strings)
  return new Dictionary(strings.length, trusted(index), trusted(bytes))
}

const sorted = (word: fc.Arbitrary<string>, maxLength: number) =>
  fc.uniqueArray(word, { maxLength }).map(words => words.sort())

/** Few letters, so that many words are near each other; some longer than what fits in half a byte. */
const nearWord = fc.oneof(
  fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 9 }).map(letters => letters.join('')),
  fc.array(fc.constantFrom('a', 'b', 'é', '北', '\ud83c'), { maxLength: 6 }).map(letters => letters.join('')),
  fc.tuple(fc.nat(40), fc.constantFrom('a', 'b', 'ab')).map(([length, end]) => `${'ab'.repeat(length)}${end}`),
)

test('code units come back, and their bytes sort as strings do', () => {
  fc.assert(
    fc.property(anyText(20), anyText(20), (a, b) => {
      const [bytes, other] = [encodeUnits(a), encodeUnits(b)]
      expect(decodeUnits(bytes, 0, bytes.length)).toBe(a)
      expect(Math.sign(Buffer.compare(bytes, other))).toBe(a < b ? -1 : a > b ? 1 : 0)
    }),
    { numRuns: 500 },
  )
})

describe('a dictionary', () => {
  test('finds every string by its text and by its rank, and no other', () => {
    fc.assert(
      fc.property(sorted(fc.oneof(anyText(12), nearWord), 6 * dictionaryStride), anyText(12), (strings, other) => {
        const dictionary = dictionaryOf(strings)
        expect(strings.map((_, rank) => dictionary.at(rank))).toEqual(strings)
        expect(strings.map(string => dictionary.find(string))).toEqual(strings.map((_, rank) => rank))
        expect(dictionary.find(other)).toBe(strings.indexOf(other))
        expect([dictionary.at(-1), dictionary.at(strings.length), dictionary.at(Number.NaN)]).toEqual(['', '', ''])
      }),
      { numRuns: 300 },
    )
  })

  test('gives the run of strings that begin with a prefix', () => {
    fc.assert(
      fc.property(sorted(nearWord, 6 * dictionaryStride), fc.oneof(nearWord, anyText(3)), (strings, prefix) => {
        const [from, to] = dictionaryOf(strings).prefix(prefix)
        expect(strings.slice(from, to)).toEqual(strings.filter(string => string.startsWith(prefix)))
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['out of order', ['b', 'a']],
    ['twice', ['a', 'a']],
  ])('refuses strings %s', (_, strings) => {
    expect(() => writeDictionary(strings)).toThrow(RangeError)
  })

  test('holds a string longer than any word', () => {
    const strings = ['a'.repeat(70_000), `${'a'.repeat(70_000)}b`]
    expect([0, 1].map(rank => dictionaryOf(strings).at(rank))).toEqual(strings)
  })
})

/** Wagner & Fischer 1974, the whole matrix. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(replaced, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    before = row
  }
  return before[b.length] ?? 0
}

/** Enough for the walk to leave whole blocks out. */
const manyWords = fc
  .uniqueArray(nearWord, { minLength: 0, maxLength: 20 * dictionaryStride, size: 'max' })
  .map(words => words.sort())

describe('fuzzyTerms', () => {
  test('finds all terms within a distance, with their distances', () => {
    fc.assert(
      fc.property(manyWords, nearWord, fc.nat(3), (strings, word, most) => {
        const expected = strings
          .map((string, term) => ({ term, distance: distance(word, string) }))
          .filter(found => found.distance <= most)
        expect(fuzzyTerms(dictionaryOf(strings), word, most, { longest: 100 })).toEqual(expected)
      }),
      { numRuns: 1_000 },
    )
  })

  test('keeps to a range of terms', () => {
    fc.assert(
      fc.property(sorted(nearWord, 4 * dictionaryStride), nearWord, fc.nat(70), fc.nat(70), (strings, word, a, b) => {
        const dictionary = dictionaryOf(strings)
        const [from, to] = [Math.min(a, b, strings.length), Math.min(Math.max(a, b), strings.length)]
        const all = fuzzyTerms(dictionary, word, 2)
        expect(fuzzyTerms(dictionary, word, 2, { from, to })).toEqual(
          all.filter(({ term }) => term >= from && term < to),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('does not look for words that nobody types', () => {
    const long = 'a'.repeat(65)
    expect(fuzzyTerms(dictionaryOf([long]), long, 1)).toEqual([])
    expect(fuzzyTerms(dictionaryOf([long]), long, 1, { longest: 65 })).toEqual([{ term: 0, distance: 0 }])
  })
})

test('terms one edit away are those that the walk finds', () => {
  fc.assert(
    fc.property(manyWords, nearWord, fc.constantFrom(0, 8, 1_500), (strings, word, few) => {
      const dictionary = dictionaryOf(strings)
      const isSame = ({ term }: Fuzzy) => word === '' || strings[term]?.[0] === word[0]
      const expected = fuzzyTerms(dictionary, word, 1)
      const near = new OneEdit(dictionary, few)
      const inOrder = (found: readonly Fuzzy[]) => found.toSorted((a, b) => a.term - b.term)
      for (const time of ['first', 'second']) {
        const [same, other] = [inOrder(near.sameStart(word)), inOrder(near.otherStart(word))]
        expect({ time, same }).toEqual({ time, same: expected.filter(isSame) })
        expect({ time, other }).toEqual({ time, other: expected.filter(found => !isSame(found)) })
      }
    }),
    { numRuns: 1_500 },
  )
})
