// What is worth asking for while somebody types.

import { expect, test } from 'vitest'
import { isEnough } from '../../../src/worker/client/typing.ts'

test.each(['', ' ', 'k', 'K ', 'é', 'e\u0301', '5', 'ж', 'ก', '"k', '“n', '+k', '-k', '(a', ' "', '👍🏽', '"“('])(
  '%j is too little',
  query => {
    expect(isEnough(query)).toBe(false)
  },
)

test.each(['ko', 'ok ', '10', 'C++', '"no', '+ko', 'жи', 'กา', 'a b', '港', '“港', 'の', 'カ', '물', '𠮷'])(
  '%j is enough',
  query => {
    expect(isEnough(query)).toBe(true)
  },
)
