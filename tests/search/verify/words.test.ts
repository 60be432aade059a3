// A text as compared words: what they are, and that the short ways of reading find what the pattern finds.

import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { noLanguage } from '../../../src/search/verify/claim-language.ts'
import { comparedWords } from '../../../src/search/verify/compared-words.ts'
import { fold } from '../../../src/text/fold.ts'

const most = 1_000
const [firstIdeograph, lastIdeograph] = [0x4e00, 0x9fff]

describe('ideographs', () => {
  test('each is a word, whose key is what folding makes of it', () => {
    for (let code = firstIdeograph; code <= lastIdeograph; code++) {
      const sign = String.fromCharCode(code)
      expect(comparedWords(sign, most, noLanguage)).toEqual([{ key: fold(sign), start: 0, end: 1 }])
    }
  })

  /** An ideograph of another block, which is read by the pattern. */
  const rare = '\u3400'

  /** The words of a text, by those with a rare ideograph for each 北. */
  function byPattern(text: string) {
    const words = comparedWords(text.replaceAll('北', rare), most, noLanguage)
    return words.map(word => ({ ...word, key: word.key.replaceAll(rare, '北') }))
  }

  test('before any code unit they are what the pattern makes of them', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const next = String.fromCharCode(code)
      const text = `北${next === rare ? '北' : next}a`
      expect(comparedWords(text, most, noLanguage)).toEqual(byPattern(text))
    }
  })

  test('among any others too', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'北 北北 北. . a U. U.S. 5 % , ， 。 か か\u3099 \u3099 \u302a \ufe00 \u{e0100} \u0301 𠀀 ไ 한 々 〇'.split(
          ' ',
        ),
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
        const text = pieces.join('').replaceAll(rare, '北')
        expect(comparedWords(text, most, noLanguage)).toEqual(byPattern(text))
      }),
      { numRuns: 2_000 },
    )
  })

  test('alone or with what Chinese and Japanese put between them they are not folded', () => {
    const normalize = vi.spyOn(String.prototype, 'normalize')
    try {
      const words = comparedWords('北京大学，中文系。「東京」は 北 5年', most, noLanguage)
      expect(words.map(({ key }) => key).join('')).toBe('北京大学中文系東京は北5年')
      // The one of kana.
      expect(new Set(normalize.mock.contexts)).toEqual(new Set(['は']))
    } finally {
      normalize.mockRestore()
    }
  })
})
