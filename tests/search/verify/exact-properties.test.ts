// For any text with numbers, signs and negations: another way of writing the same is verbatim, another value never is.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languageOf } from '../../../src/search/verify/claim-language.ts'
import { compare, comparedClaim, comparedPassage, type Frame, overlap } from '../../../src/search/verify/compare.ts'

const frame: Frame = { type: 'quote', breaks: () => [] }

function isVerbatim(text: string, claim: string, lang: string): boolean {
  const claimed = comparedClaim(claim, languageOf(lang))
  const passage = comparedPassage(text, languageOf(lang), claimed)
  return compare(claimed, passage, overlap(claimed, passage).words, frame)?.verdict === 'verbatim'
}

const blanks = ['\u00a0', '\u2009', '\u202f']
/** Signs behind which each language writes its thousands, and the decimal sign. */
const ways: Readonly<Record<string, { readonly groups: readonly string[]; readonly point: string }>> = {
  en: { groups: ['', ',', '’', ...blanks], point: '.' },
  'en-IN': { groups: ['', ',', 'indian', ...blanks], point: '.' },
  fr: { groups: ['', ' ', ...blanks], point: ',' },
  de: { groups: ['', ' ', '.', ...blanks], point: ',' },
  'de-CH': { groups: ['', '’', "'", ...blanks], point: '.' },
  es: { groups: ['', '.', ' ', ...blanks], point: ',' },
  ru: { groups: ['', ' ', ...blanks], point: ',' },
  ja: { groups: ['', ',', ...blanks], point: '.' },
}

/** The digits of a whole number in groups; fewer than four digits have none. */
function grouped(digits: string, sign: string): string {
  if (sign !== 'indian') return digits.replace(/\B(?=(\d{3})+$)/g, sign)
  const [front, last] = [digits.slice(0, -3), digits.slice(-3)]
  return front === '' ? last : `${front.replace(/\B(?=(\d{2})+$)/g, ',')},${last}`
}

interface Amount {
  readonly digits: string
  readonly fraction: string
  readonly sign: string
}

const digits = fc.oneof(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1_000, max: 2_000_000_000 })).map(String)
const amount: fc.Arbitrary<Amount> = fc.record({
  digits,
  fraction: fc.constantFrom('', '', '', '5', '25', '125', '0000'),
  sign: fc.constantFrom('', '', '-', '€', '$', '£', '-€', '+', '<', '>', '≤'),
})
const filler = fc.constantFrom('boats', 'we', 'saw', 'the', 'harbour', 'not', 'nie', 'of', 'them', 'town')
const lang = fc.constantFrom(...Object.keys(ways))

function written({ digits: whole, fraction, sign }: Amount, tag: string, pick: number): string {
  const { groups, point } = ways[tag] ?? { groups: [''], point: '.' }
  const number = grouped(whole, groups[pick % groups.length] ?? '')
  return `${sign}${number}${fraction === '' ? '' : point}${fraction}`
}

/** Words and amounts by turns, so that no number stands beside another one. */
const sentence = fc.array(fc.tuple(filler, filler, amount), { minLength: 2, maxLength: 6 })
type Sentence = readonly (readonly [string, string, Amount])[]

function textOf(parts: Sentence, tag: string, picks: readonly number[], gap = ' '): string {
  const words = parts.flatMap(([one, other, number], at) => [
    one,
    other,
    written(number, tag, picks[at % picks.length] ?? 0),
  ])
  return [...words, 'at', 'last'].join(gap)
}

const picks = fc.array(fc.nat(20), { minLength: 6, maxLength: 6 })

test('a number in other groups is the same number', () => {
  fc.assert(
    fc.property(sentence, lang, picks, picks, fc.constantFrom(' ', '  ', '\n'), (parts, tag, one, other, gap) => {
      expect(isVerbatim(textOf(parts, tag, one), textOf(parts, tag, other, gap).toUpperCase(), tag)).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

/** Amounts of another value: a digit more, less or changed, a fraction more or less, another sign. */
const otherAmount = fc
  .tuple(amount, fc.nat(), fc.nat(9), fc.constantFrom('digit', 'more', 'less', 'fraction', 'sign'))
  .map(([number, place, digit, how]): readonly [Amount, Amount] => {
    const at = place % number.digits.length
    const put = (digits: string): Amount => ({ ...number, digits: digits === '' ? '0' : digits })
    switch (how) {
      case 'digit':
        return [number, put(number.digits.slice(0, at) + digit + number.digits.slice(at + 1))]
      case 'more':
        return [number, put(number.digits.slice(0, at) + digit + number.digits.slice(at))]
      case 'less':
        return [number, put(number.digits.slice(0, at) + number.digits.slice(at + 1))]
      case 'fraction':
        return [number, { ...number, fraction: number.fraction === '' ? String(digit) : '' }]
      default:
        return [
          number,
          {
            ...number,
            sign:
              { '': '-', '-': '', '€': '£', $: '€', '£': '', '-€': '€', '+': '-', '<': '>', '>': '<' }[number.sign] ??
              '',
          },
        ]
    }
  })

test('a number of another value, sign or currency is another number', () => {
  fc.assert(
    fc.property(
      sentence,
      otherAmount,
      fc.nat(),
      lang,
      picks,
      picks,
      (parts, [number, changed], place, tag, one, other) => {
        const at = place % parts.length
        const having = (amount: Amount): Sentence => parts.map(([a, b, old], i) => [a, b, i === at ? amount : old])
        if (number.digits === changed.digits && number.fraction === changed.fraction && number.sign === changed.sign)
          return
        const [text, claim] = [textOf(having(number), tag, one), textOf(having(changed), tag, other)]
        expect(isVerbatim(text, claim, tag)).toBe(false)
        expect(isVerbatim(claim, text, tag)).toBe(false)
      },
    ),
    { numRuns: 2_000 },
  )
})

test('two numbers are not one, whatever stood between them', () => {
  const between = fc.constantFrom(
    ' ',
    ', ',
    '-',
    '–',
    ' – ',
    '/',
    ':',
    '×',
    ' x ',
    '; ',
    ' and ',
    '.',
    ',',
    '\n',
    '\u200b',
    ' & ',
    '+',
    '*',
    '^',
  )
  fc.assert(
    fc.property(digits, digits, between, lang, fc.boolean(), (one, other, sign, tag, isText) => {
      // What may group thousands where it does: those are one number.
      const groups = /^[1-9]\d{0,2}$/.test(one) && other.length === 3 && [' ', '.', ',', '\n'].includes(sign)
      if (groups || other.startsWith('0')) return
      const sentences = [`we saw ${one}${sign}${other} of them at last`, `we saw ${one}${other} of them at last`]
      const [text = '', claim = ''] = isText ? sentences : sentences.toReversed()
      expect(isVerbatim(text, claim, tag)).toBe(false)
    }),
    { numRuns: 2_000 },
  )
})

const negations: Readonly<Record<string, readonly string[]>> = {
  en: ['not', 'never', 'no', 'don’t', 'cannot', 'without', 'nobody', 'non'],
  fr: ['pas', 'jamais', 'rien', 'sans', 'n’ont'],
  de: ['nicht', 'kein', 'nie', 'ohne', 'niemand'],
  es: ['no', 'nunca', 'sin', 'nadie'],
  it: ['non', 'mai', 'senza', 'nessuno'],
  ru: ['не', 'нет', 'никогда', 'без'],
}
const plain = fc.constantFrom(
  'able',
  'table',
  'boats',
  'here',
  'thing',
  'harbour',
  'where',
  'one',
  'some',
  'gale',
  'ready',
)

test('a negation dropped, added, moved or joined changes what is said', () => {
  const how = fc.constantFrom('drop', 'add', 'move', 'join', 'ellipsis')
  const tags = fc.constantFrom(...Object.keys(negations))
  fc.assert(
    fc.property(
      fc.array(plain, { minLength: 4, maxLength: 9 }),
      tags,
      fc.nat(),
      fc.nat(),
      how,
      (words, tag, pick, place, way) => {
        const negation = negations[tag]?.[pick % (negations[tag]?.length ?? 1)] ?? 'not'
        const at = 1 + (place % (words.length - 2))
        const said = [...words.slice(0, at), negation, ...words.slice(at)]
        const elsewhere = at + 1 < words.length - 1 ? at + 2 : at - 1
        const claims = {
          drop: words,
          add: [...said.slice(0, at), negation, ...said.slice(at)],
          move: [...words.slice(0, elsewhere), negation, ...words.slice(elsewhere)],
          join: [...words.slice(0, at), `${negation}${words[at]}`, ...words.slice(at + 1)],
          ellipsis: [...words.slice(0, at), '…', ...words.slice(at)],
        }
        const [text, claim] = [said.join(' '), claims[way].join(' ')]
        if (claim === text || (way === 'join' && /^(?:no(?:one|where|thing)|non.*)$/.test(`${negation}${words[at]}`)))
          return
        expect(isVerbatim(text, claim, tag)).toBe(false)
        if (way !== 'ellipsis') expect(isVerbatim(claim, text, tag)).toBe(false)
      },
    ),
    { numRuns: 2_000 },
  )
})
