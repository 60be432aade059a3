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

const numbers: readonly Row[] = [
  ['German thousands', '10000', 'de: Rund [10.000] Menschen', 'de: Nur 10 Menschen', 'de: Nur 10,000 Prozent'],
  [
    'German thousands typed',
    '10.000',
    'de: Rund [10000] Menschen',
    'de: Etwa [10.000] Menschen',
    'de: Nur 10 Menschen',
  ],
  ['German thousands with a blank', '10.000', 'de: Rund [10 000] Menschen', 'de: Die 10 und 000'],
  ['German millions', '1234567', 'de: Rund [1.234.567] Euro', 'de: Rund 1.234 und 567 Euro'],
  [
    'German decimals',
    '3,5',
    'de: Rund [3,5] Prozent',
    'de: Rund 3 Prozent',
    'de: Nur 5 Prozent',
    'de: Rund 35 Prozent',
  ],
  ['German decimals with a point', '3.5', 'de: Rund [3,5] Prozent', 'de: Rund 3 und 5'],
  ['German thousands and decimals', '1234.5', 'de: Rund [1.234,5] Euro'],
  ['a German list', '7', 'de: Die Zahlen 3,[7],12 gewinnen', 'de: Genau 3,7 Prozent'],
  ['a German date', '2024', 'de: Am 4.11.[2024] kam er', 'de: Am 4.11.2023 kam er'],
  ['a German time', '10.30', 'de: Um [10.30] Uhr', 'de: Um 1030 nach'],
  ['Spanish', '10000', 'es: Unas [10.000] personas', 'es: Unas 10 personas'],
  ['Spanish of Mexico', '10000', 'es-MX: Unas [10,000] personas', 'es-MX: Unas 10.000 partes'],
  [
    'Portuguese',
    '10000',
    'pt: Cerca de [10.000] pessoas',
    'pt-PT: Cerca de [10 000] pessoas',
    'pt: Cerca de 10 pessoas',
  ],
  ['Italian', '10000', 'it: Circa [10.000] persone', 'it: Circa 10 persone'],
  ['Dutch', '10000', 'nl: Zo’n [10.000] mensen', 'nl: Zo’n 10 mensen'],
  ['Danish', '10000', 'da: Cirka [10.000] mennesker', 'da: Cirka 10 mennesker'],
  ['Norwegian', '10000', 'no: Rundt [10.000] mennesker', 'nb: Rundt [10 000] mennesker', 'no: Rundt 10 mennesker'],
  ['Turkish', '10000', 'tr: Yaklaşık [10.000] kişi', 'tr: Yaklaşık 10 kişi'],
  ['Indonesian', '10000', 'id: Sekitar [10.000] orang', 'id: Sekitar 10 orang'],
  ['French', '10000', 'fr: Environ [10 000] personnes', 'fr: Environ 10 personnes'],
  ['French with a narrow blank', '10000', 'fr: Environ [10\u202f000] personnes', 'fr: Environ 000 personnes'],
  ['French with a no-break blank', '10000', 'fr: Environ [10\u00a0000] personnes'],
  [
    'French typed',
    '10 000',
    'fr: Environ [10\u202f000] personnes',
    'fr: Environ [10 000] autres',
    'fr: Environ 10 personnes',
  ],
  ['French millions', '1 234 567', 'fr: Environ [1 234 567] euros', 'fr: Environ 1 234 euros'],
  [
    'French typed in quotation marks',
    '"10 000 personnes"',
    'fr: Environ [10\u202f000 personnes]',
    'fr: Environ 10 personnes',
  ],
  ['French in an English article', '10000', 'en: Some [10\u202f000] people', 'en: Some 10 000 people'],
  ['two French numbers', '300', 'fr: En 2024 [300] personnes', 'fr: En 12 300 personnes'],
  ['Swedish', '10000', 'sv: Omkring [10 000] personer', 'sv: Omkring 10 personer'],
  ['Russian', '10000', 'ru: Около [10 000] человек', 'ru: Около 10 человек'],
  ['Swiss', '10000', "de-CH: Rund [10'000] Leute", 'de-CH: Etwa [10’000] Leute', 'de-CH: Nur 10.000 Teile'],
  ['Swiss typed', "10'000", 'de-CH: Rund [10’000] Leute', 'de-CH: Nur [10000] Leute'],
  ['Indian', '100000', 'en-IN: Some [1,00,000] people', 'en: Some 1 person'],
  ['Indian typed', '1,00,000', 'en-IN: Some [100,000] people', 'en-IN: Some 1,00 people'],
  ['crores', '12345678', 'en: Some [1,23,45,678] rupees', 'en: Some 1,23,45 rupees'],
  ['Devanagari', '2024', 'hi: सन [२०२४] में', 'hi: सन २०२३ में'],
  ['Devanagari, lakh', '100000', 'hi: कुल [१,००,०००] लोग', 'hi: कुल १ लोग'],
  ['Devanagari typed', '१०', 'hi: कुल [10] लोग', 'hi: कुल 1 लोग'],
  ['Bengali', '2024', 'bn: সাল [২০২৪] এ', 'bn: সাল ২০২৩ এ'],
  ['Bengali thousands', '10000', 'bn: মোট [১০,০০০] জন', 'bn: মোট ১০ জন'],
  ['Arabic', '10000', 'ar: نحو [١٠٬٠٠٠] شخص', 'ar: نحو ١٠ شخص'],
  ['Arabic decimals', '3.5', 'ar: نحو [٣٫٥] بالمئة', 'ar: نحو ٣ بالمئة'],
  ['Persian', '1403', 'fa: سال [۱۴۰۳] بود', 'fa: سال ۱۴۰۲ بود'],
  ['Thai', '2567', 'th: ปี [๒๕๖๗] นี้', 'th: ปี ๒๕๖๖ นี้'],
  ['Thai thousands', '10000', 'th: ราว [๑๐,๐๐๐] คน', 'th: ราว ๑๐ คน'],
  ['Burmese', '2024', 'my: နှစ် [၂၀၂၄] မှာ', 'my: နှစ် ၂၀၂၃ မှာ'],
  ['English and German', '10.000', 'de: Rund [10.000] Menschen', 'en: A share of [10.000] units', 'en: Ten people'],
  [
    'English and German, typed in English',
    '10,000',
    'de: Rund [10.000] Menschen',
    'en: Some [10,000] people',
    'de: Genau 10 Menschen',
  ],
  [
    'English and French',
    '10 000',
    'fr: Environ [10 000] personnes',
    'en: Some [10,000] people',
    'en: Some [10 000] others',
    'en: Some 10 people',
  ],
  ['left out', 'menschen -"10.000"', 'de: Nur 10 [Menschen]', 'de: Rund 10000 Menschen', 'de: Rund 10.000 Menschen'],
  ['required', '+"10.000" menschen', 'de: Rund [10000] [Menschen]', 'de: Nur 10 Menschen'],
  [
    'in quotation marks',
    '"10000 menschen"',
    'de: Rund [10.000 Menschen]',
    'de: Nur 10.000 arme Menschen',
    'en: Some 10.000 menschen',
  ],
  [
    'in quotation marks, typed in German',
    '"10.000 menschen"',
    'de: Rund [10000 Menschen]',
    'de: Nur 10 Menschen',
    'en: Ten',
  ],
]

const suffixes: readonly Row[] = [
  ['in Ankara', 'Ankara', "tr: Dün [Ankara'daki] olay", 'tr: Dün Ankaralı olay', "en: Ankara'daki"],
  ['Erdoğan’s', 'erdogan', 'tr: Bu [Erdoğan’ın] evi', 'tr: Bu ev'],
  ['an acronym', 'TBMM', "tr: Bu [TBMM'nin] kararı"],
  ['an acronym with points', 'TC', "tr: Bu [T.C.'nin] kararı", 'tr: Bu nin'],
  ['a year', '2024', "tr: Olay [2024'te] oldu", "tr: Olay 2023'te oldu"],
  ['an ordinal', '5', "tr: Bu [5'inci] yıl", "tr: Bu 15'inci yıl"],
  ['typed with a suffix', "Ankara'da", 'tr: Dün [Ankara] sokakları', "tr: Bugün [Ankara'nın] sesi", 'tr: Dün da'],
  ['typed with a suffix in quotation marks', '"Ankara\'nın sesi"', 'tr: Bu [Ankara sesi] mi', 'tr: Bu Ankara mi'],
  ['several suffixes', 'istanbul', "tr: Bu [İstanbul'dakilerin] sesi", 'tr: Bu İstanbullu'],
  ['a suffix of the verb', 'Türkiye', "tr: Burası [Türkiye'dir] işte"],
  ['a title in capitals', 'Ankara', "tr: [ANKARA'DA] YANGIN"],
  ['a look-alike', 'Ankara', 'tr: Dün [Ankara´da] olay'],
  ['an apostrophe of the name', 'Kuran', "tr: Bu [Kur'an'ın] sözü", 'tr: Bu kur yüksek'],
  ['an apostrophe of the name, no suffix', "Kur'an", "tr: Bu [Kur'an] sözü", 'tr: Bu kur yüksek'],
  ['an Irish name', "O'Brien", "tr: Bu [O'Brien'ın] evi", 'tr: Bu o'],
  ['a possessive inside', 'McDonald', "tr: Bu [McDonald's'ın] yeri"],
  ['decimals', '3,5', "tr: Bu [3,5'lik] oran", 'tr: Bu 3 oran'],
  ['Polish', 'Kennedy', "pl: To dom [Kennedy'ego]", 'pl: To ego'],
  ['English beside Turkish', "Ankara'nın", "en: The [Ankara'nın] song", 'tr: Bu [Ankara]', 'en: Nin'],
]

test.each([...apostrophes, ...scripts, ...numbers, ...suffixes])('%s: %s', async (_what, q, ...texts) => {
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
