// What a configuration may say, and what is said of one that is wrong: the field, what was found, what to write.

import { expect, test } from 'vitest'
import { checkConfig } from '../../src/config/check-config.ts'

const longName = Array.from({ length: 9 }, (_, at) => `word${at}`).join(' ')

test.each<[name: string, config: unknown]>([
  ['nothing', {}],
  [
    'synonyms of words and of names',
    {
      synonyms: [
        ['UN', 'United Nations', 'ONU'],
        ['Kyiv', 'Kiev'],
      ],
    },
  ],
  ['no synonyms', { synonyms: [] }],
  [
    'synonyms in other scripts',
    {
      synonyms: [
        ['Київ', 'Kyiv'],
        ['北京', 'Beijing'],
        ['القاهرة', 'Cairo'],
      ],
    },
  ],
])('%s is accepted as it is', (_name, config) => {
  expect(checkConfig(config, 'onrecord.config.ts')).toEqual(config)
})

test.each<[name: string, config: unknown, ...says: string[]]>([
  ['a misspelt field', { synonims: [] }, 'no field "synonims"; did you mean "synonyms"?'],
  ['a field in other case', { Synonyms: [] }, 'no field "Synonyms"; did you mean "synonyms"?'],
  ['a field like no other', { colours: 1 }, 'no field "colours"; the fields are '],
  ['a text', 'synonyms', 'found "synonyms"; write an object'],
  ['a list', [], 'found []; write an object'],
  ['nothing at all', null, 'found null; write an object'],
  ['a function', () => ({}), 'found a function; write an object'],
  ['a text for a list', { synonyms: 'UN' }, 'synonyms: found "UN"; write a list of lists'],
  ['a list of words', { synonyms: ['UN'] }, 'synonyms[0]: found "UN"; write two or more forms'],
  ['a list of one', { synonyms: [['UN']] }, 'synonyms[0]: found ["UN"]; write two or more forms'],
  ['a number for a form', { synonyms: [['UN', 5]] }, 'synonyms[0][1]: found 5; write a text'],
  ['a form without a word', { synonyms: [['UN', '?!']] }, 'synonyms[0][1]: found "?!"; write a word or a name'],
  ['an empty form', { synonyms: [['UN', ' ']] }, 'synonyms[0][1]: found " "; write a word or a name'],
  ['one form twice', { synonyms: [['UN', 'U.N.']] }, 'synonyms[0][1]: found "U.N."; leave it out'],
  [
    'one form in two lists',
    {
      synonyms: [
        ['Kyiv', 'Kiev'],
        ['a', 'kyiv'],
      ],
    },
    'synonyms[1][1]: found "kyiv"; put both lists into one: the same words are in synonyms[0]',
  ],
  ['a form of nine words', { synonyms: [['UN', longName]] }, 'synonyms[0][1]: found "word0', 'write at most 8 words'],
  ['a form without an end', { synonyms: [['UN', 'x'.repeat(1e6)]] }, 'xxx…; write at most 8 words and 120 characters'],
  ['very many forms', { synonyms: [Array.from({ length: 13 }, (_, at) => `word${at}`)] }, 'write at most 12 forms'],
  [
    'very many lists',
    { synonyms: Array.from({ length: 2001 }, (_, at) => [`a${at}`, `b${at}`]) },
    'at most 2000 lists',
  ],
])('%s is refused, and the error says what to write', (_name, config, ...says) => {
  const check = () => checkConfig(config, 'onrecord.config.ts')
  for (const part of says) expect(check).toThrow(part)
  expect(check).toThrow(/^onrecord\.config\.ts: /)
})

test('every problem has a line, but not without end', () => {
  const config = { nane: 1, synonyms: Array.from({ length: 30 }, (_, at) => [`x${at}`]) }
  const message = (() => {
    try {
      checkConfig(config, 'a.config.ts')
      return ''
    } catch (error) {
      return String(error)
    }
  })()
  expect(message.split('\n')).toHaveLength(11)
  expect(message).toContain('a.config.ts: and 21 more')
})
