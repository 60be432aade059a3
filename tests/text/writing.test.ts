// How languages write numbers, compared with Unicode's data.

import { describe, expect, test } from 'vitest'
import { differentlyWritten, writingOf } from '../../src/text/languages/writing.ts'

const someNumber = 1_234_567.8

function signsOf(tag: string): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(tag, { numberingSystem: 'latn', useGrouping: true }).formatToParts(someNumber)
  const sign = (type: string) => parts.find(part => part.type === type)?.value ?? ''
  return { group: sign('group'), decimal: sign('decimal') }
}

const languages =
  'am ar az be bg bn bs ca cs cy da de el es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mr ms my nb ' +
  'ne nl nn no pa pl pt ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi zh zu'
const regions =
  'es-AR es-CL es-CO es-CR es-ES es-MX es-PE es-US es-419 pt-BR pt-PT fr-BE fr-CA fr-CH de-AT it-IT nl-BE ar-DZ ar-EG ar-MA ar-SA zh-Hant-TW'

describe('the decimal sign is Unicode’s', () => {
  test.each(`${languages} ${regions}`.split(' '))('%s', tag => {
    const { group, decimal } = signsOf(tag)
    const { decimalComma, groupsByPoint, groupsByBlank } = writingOf(tag)
    expect(decimalComma).toBe(decimal === ',')
    if (group === '.') expect(groupsByPoint).toBe(true)
    if (/\s/u.test(group)) expect(groupsByBlank).toBe(true)
  })
})

test.each([
  ['English anywhere has a decimal point', 'en-DE', false],
  ['Swiss papers have a decimal comma', 'de-CH', true],
  ['tags in other spellings', 'PT_br', true],
  ['a script in the tag', 'sr-Latn-RS', true],
  ['no language', 'und', false],
  ['no tag', '', false],
])('%s: %s', (_what, tag, decimalComma) => {
  expect(writingOf(tag).decimalComma).toBe(decimalComma)
})

test('languages that write alike are read once', () => {
  expect(differentlyWritten(['en', 'en-GB', 'ja', 'fr', 'it', 'tr', 'fr-CA'])).toHaveLength(3)
})
