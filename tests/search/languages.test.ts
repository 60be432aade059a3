// The table of words that languages write differently, through build, query and highlight alike: numbers, suffixes, signs and scripts.

import { expect, test } from 'vitest'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { ask, entryOf } from './fixture.ts'

/**
 * What is typed, and texts behind the language of their article: those with brackets are found, and the brackets show what is marked; the
 * others are not found.
 */
type Row = readonly [what: string, q: string, ...texts: string[]]

const apostrophes: readonly Row[] = [
  ['an acute accent for an apostrophe', "O'Brien", 'en: Mr [O´Brien] spoke.', 'en: O and Brien spoke.'],
  ['a grave accent', 'O’Brien', 'en: Mr [O`Brien] spoke.'],
  ['a prime', 'obrien', 'en: Mr [O′Brien] spoke.'],
  ['a modifier prime', "O'Brien", 'en: Mr [OʹBrien] spoke.'],
  ['a reversed comma', "O'Brien", 'en: Mr [O‛Brien] spoke.'],
  ['a full-width apostrophe', "O'Brien", 'en: Mr [O＇Brien] spoke.'],
  ['typed with an acute accent', 'O´Brien', "en: Mr [O'Brien] spoke."],
  ['typed with a grave accent', 'O`Brien', 'en: Mr [O’Brien] spoke.'],
  ['typed with a prime', 'O′Brien', 'en: Mr [OBrien] spoke.', 'en: Brien spoke.'],
  ['an Arabic hamza', "Qur'an", 'en: The [Qurʾan] was read.', 'en: A qur and an an.'],
  ['an Arabic ayn', 'Kaaba', 'en: The [Kaʿaba] was full.'],
  ['an ayn before a name', 'Abd', 'en: King ʿ[Abd] came.'],
  ['an okina', 'Hawaii', 'en: [Hawaiʻi] is far.'],
  ['a possessive', 'Ann', 'en: It was [Ann´s] house.'],
  ['a possessive after a grave accent', 'Ann', 'en: It was [Ann`s] house.'],
  ['a contraction', 'dont', 'en: They [don´t] know.'],
  ['an elision', 'assemblée', 'fr: À l´[Assemblée] nationale'],
  ['primes between digits stay', '26', 'en: It lies at 40°[26]′46″ North.', 'en: It lies at 2646.'],
  ['quotation by grave accents', 'code', 'en: Type `[code]` here.'],
]

const scripts: readonly Row[] = [
  ['nukta as a character of its own', 'क़लम', 'hi: यह [क\u093Cलम] है', 'hi: यह कमल है'],
  ['no nukta', 'क़लम', 'hi: यह [कलम] है'],
  ['nukta in the text alone', 'कलम', 'hi: यह [\u0958लम] है'],
  ['nukta of फ़', 'फिल्म', 'hi: नई [फ़िल्म] आई', 'hi: नई किताब आई'],
  ['nukta of ड़', 'सड़क', 'hi: यह [सडक] है'],
  ['anusvara for n', 'हिंदी', 'hi: वह [हिन्दी] है', 'hi: वह हिदी है'],
  ['n for anusvara', 'हिन्दी', 'hi: वह [हिंदी] है'],
  ['anusvara for m', 'संबंध', 'hi: यह [सम्बन्ध] है', 'hi: यह सबध है'],
  ['m for anusvara', 'सम्बंध', 'hi: यह [संबंध] है'],
  ['anusvara for ng', 'गंगा', 'hi: नदी [गङ्गा] है', 'hi: नदी गगा है'],
  ['anusvara for retroflex n', 'पंडित', 'hi: वह [पण्डित] है'],
  ['anusvara for palatal n', 'मंच', 'hi: वह [मञ्च] है'],
  ['chandrabindu', 'हंस', 'hi: वह [हँस] है', 'hi: वह हस है'],
  ['n before a vowel is none', 'अनादि', 'hi: वह [अनादि] है', 'hi: वह अंआदि है'],
  ['Taiwan', '台灣', 'zh-TW: 他在[臺灣]說', 'zh-TW: 他在舞臺說'],
  ['Taiwan, the other way round', '臺灣', 'zh-TW: 他在[台灣]說'],
  ['Taipei', '臺北', 'zh-TW: 昨天在[台北]', 'zh-TW: 昨天在東北'],
  ['inside', '這裏', 'zh-TW: 他在[這裡]', 'zh-TW: 他在那裡'],
  ['mass', '群眾', 'zh-TW: 一[羣眾]在此', 'zh-TW: 一羣人'],
  ['for', '為了', 'zh-HK: 他[爲了]她'],
  ['peak', '高峰', 'zh-HK: 到[高峯]了'],
  ['line', '綫路', 'zh-TW: 新[線路]開了', 'zh-TW: 新路開了'],
  [
    'England',
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    'en: Go [🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}] now',
    'en: Go 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} now',
    'en: Go 🏴 now',
  ],
  [
    'Scotland',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    'en: Go [🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}] now',
    'en: Go 🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F} now',
  ],
  [
    'Wales',
    '🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}',
    'en: Go [🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}]🏴 now',
    'en: Go 🏴 now',
  ],
  ['a black flag', '🏴', 'en: A [🏴] flew', 'en: Go 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} now'],
  ['a flag of a state of two letters', '🇩🇪', 'en: Go [🇩🇪] now', 'en: Go 🇫🇷 now'],
  ['a pirates’ flag', '🏴‍☠️', 'en: A [🏴‍☠️] flew', 'en: A 🏴 flew'],
]

test.each([...apostrophes, ...scripts])('%s: %s', async (_what, q, ...texts) => {
  const entries = texts.map((text, i) => {
    const [lang = '', rest = ''] = text.split(/: (.*)/u)
    return entryOf({ id: `a${i}`, title: '', lang, paragraphs: [rest.replace(/[[\]]/gu, '')] })
  })
  const searcher = createSearcher(openArchive((await buildArchive(entries)).buffer))
  const { hits, query } = await searcher.search(ask(q))
  expect(query.corrections).toEqual([])
  const shown = hits.map(({ snippet: { text, highlights } }) =>
    highlights.reduceRight(
      (rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
      text,
    ),
  )
  const found = texts.filter(text => text.includes('[')).map(text => text.replace(/^.*?: /u, ''))
  expect(shown.toSorted()).toEqual(found.toSorted())
})
