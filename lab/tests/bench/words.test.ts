import { expect, test } from 'vitest'
import { wordsOf } from '../../bench/words.ts'

// `null` breaks a phrase: no two words around it are drawn as adjacent.
test.each([
  ['Plain words Here', ['plain', 'words', 'here']],
  ['said. The mayor', ['said', null, 'the', 'mayor']],
  ['(the mayor), who', [null, 'the', 'mayor', null, 'who']],
  ["the mayor's 3 well-known cafés", ['the', null, null, null, null]],
  ['', []],
  [' \n\t', []],
] as const)('%j', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})
