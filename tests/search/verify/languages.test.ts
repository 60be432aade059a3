// Claims beside passages that write the same number, name or word in another way, by the language of the article.

import { describe, expect, test } from 'vitest'
import { searcherOver } from '../fixture.ts'

/** What, the article's language, its passage, the claim. */
type Row = readonly [what: string, lang: string, passage: string, claim: string]

const same: readonly Row[] = [
  ['German thousands', 'de', 'Es kamen rund 10.000 Menschen zum Platz', 'rund 10000 Menschen zum Platz'],
  ['German thousands with a blank', 'de', 'Es kamen rund 10 000 Menschen zum Platz', 'rund 10.000 Menschen zum Platz'],
  ['German decimals', 'de', 'Die Preise stiegen um 3,5 Prozent im Mai', 'Preise stiegen um 3.5 Prozent im Mai'],
  ['Spanish thousands', 'es', 'Llegaron unas 10.000 personas a la plaza', 'unas 10000 personas a la plaza'],
  ['Mexican thousands', 'es-MX', 'Llegaron unas 10,000 personas a la plaza', 'unas 10000 personas a la plaza'],
  ['Norwegian thousands', 'no', 'Det kom rundt 10.000 mennesker til plassen', 'rundt 10 000 mennesker til plassen'],
  ['French thousands', 'fr', 'Environ 10\u202f000 personnes sur la place', 'environ 10 000 personnes sur la place'],
  [
    'French thousands with a point',
    'fr',
    'Environ 10.000 personnes sur la place',
    'environ 10 000 personnes sur la place',
  ],
  ['Swiss thousands', 'de-CH', 'Es kamen rund 10’000 Leute zum Platz', 'rund 10000 Leute zum Platz'],
  ['lakh', 'en-IN', 'Some 1,00,000 people came to the square', 'some 100,000 people came to the square'],
  ['Devanagari digits', 'hi', 'मैदान में कुल १,००,००० लोग आए थे', 'मैदान में कुल 100000 लोग आए थे'],
  ['Bengali digits', 'bn', 'মাঠে মোট ১০,০০০ মানুষ এসেছিল', 'মাঠে মোট 10000 মানুষ এসেছিল'],
  ['Arabic digits', 'ar', 'حضر نحو ١٠٬٠٠٠ شخص إلى الساحة', 'حضر نحو 10000 شخص إلى الساحة'],
  ['Persian digits', 'fa', 'در سال ۱۴۰۳ مردم به میدان آمدند', 'در سال 1403 مردم به میدان آمدند'],
  ['Thai digits', 'th', 'ในปี ๒๕๖๗ มีคนมาก', 'ในปี 2567 มีคนมาก'],
  ['a look-alike of the apostrophe', 'en', 'Then Mr O´Brien spoke to the crowd', "then Mr O'Brien spoke to the crowd"],
  ['a grave accent', 'en', 'They don`t know what happened there', 'they don’t know what happened there'],
  ['Taiwan', 'zh-TW', '他昨天在臺灣說了這句話', '他昨天在台灣說了這句話'],
  ['anusvara', 'hi', 'वह हिन्दी में बोलता है और लिखता है', 'वह हिंदी में बोलता है और लिखता है'],
]

const other: readonly Row[] = [
  ['another number in German', 'de', 'Es kamen rund 10.000 Menschen zum Platz', 'rund 10 Menschen zum Platz'],
  ['a decimal in German', 'de', 'Es kamen rund 10,000 Menschen zum Platz', 'rund 10000 Menschen zum Platz'],
  [
    'a decimal in English',
    'en',
    'It weighs some 10.000 kilograms in the end',
    'weighs some 10000 kilograms in the end',
  ],
  ['a decimal in Mexico', 'es-MX', 'Pesa unos 10.000 kilogramos al final', 'pesa unos 10000 kilogramos al final'],
  ['another decimal', 'de', 'Die Preise stiegen um 3,5 Prozent im Mai', 'Preise stiegen um 35 Prozent im Mai'],
  ['other digits', 'hi', 'मैदान में कुल १,००,००० लोग आए थे', 'मैदान में कुल 10000 लोग आए थे'],
  ['a Turkish suffix', 'tr', "Dün Ankara'daki olay herkesi üzdü", 'dün Ankara olay herkesi üzdü'],
  ['another Turkish suffix', 'tr', "Dün Ankara'daki olay herkesi üzdü", "dün Ankara'nın olay herkesi üzdü"],
  ['a negation behind a look-alike', 'en', 'They don´t know what happened there', 'they do know what happened there'],
]

async function verdictOf([, lang, passage, text]: Row): Promise<string> {
  const searcher = await searcherOver([passage], { lang })
  return (await searcher.verify({ text, speaker: null, limit: 1 })).verdict
}

describe('the same words', () => {
  test.each(same)('%s', async (...row) => expect(await verdictOf(row)).toBe('verbatim'))
})

describe('other words', () => {
  test.each(other)('%s', async (...row) => expect(await verdictOf(row)).toBe('altered'))
})

test('a claim is found as the language of its article reads it, in an archive of several', async () => {
  const searcher = await searcherOver(['Rund 10.000'], { lang: 'de' })
  expect((await searcher.verify({ text: 'rund 10 000', speaker: null, limit: 1 })).verdict).toBe('verbatim')
})
