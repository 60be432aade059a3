// What is word for word and what is not, by kind, as anyone may ask it: an archive of one article, and a claim. Every table has claims
// that were once called verbatim and are not, and beside them what has to stay verbatim.

import { describe, expect, test } from 'vitest'
import { searcherOver } from '../fixture.ts'

async function verdictOf(text: string, claim: string, lang = 'en'): Promise<string> {
  const searcher = await searcherOver([text], { lang })
  return (await searcher.verify({ text: claim, speaker: null, limit: 3 })).verdict
}

/** A sentence around the words, so that they are not too few to be found. */
const around = (words: string) => `The committee that met last week wrote ${words} into the report for the council.`

type Pair = [text: string, claim: string, lang?: string]

function areAltered(pairs: readonly Pair[]): void {
  test.each<Pair>(pairs)('%s | %s', async (text, claim, lang = 'en') => {
    expect(await verdictOf(around(text), around(claim), lang)).toBe('altered')
    expect(await verdictOf(around(claim), around(text), lang)).toBe('altered')
  })
}

function areVerbatim(pairs: readonly Pair[]): void {
  test.each<Pair>(pairs)('%s = %s', async (text, claim, lang = 'en') => {
    expect(await verdictOf(around(text), around(claim), lang)).toBe('verbatim')
    expect(await verdictOf(around(claim), around(text), lang)).toBe('verbatim')
  })
}

describe('two numbers are not their digits joined', () => {
  areAltered([
    ['1–2 million', '12 million'],
    ['1-2 million', '12 million'],
    ['9/11', '911'],
    ['3-2', '32'],
    ['3:2', '32'],
    ['1/2', '12'],
    ['10 15', '1015'],
    ['5×10', '510'],
    ['5 x 10', '510'],
    ['Section 2, 3', 'Section 23'],
    ['Section 2, 300', 'Section 2300'],
    ['Sections 12.3', 'Sections 123'],
    ['10:30', '1030'],
    ['10⁶ people', '106 people'],
    ['1½ miles', '11/2 miles'],
    ['2, 3 and 4', '23 and 4'],
    ['10\u200b15', '1015'],
    ['1\n2', '12'],
    ['202-555-0123', '2025550123'],
    ['1.2.3', '123'],
    ['.5 percent', '5 percent'],
    ['the book [Lund, 1994]', 'the book [Lund, 1, 994]'],
    ['the book [Lund, 1994]', 'the book [Lund, 1995]'],
    ['page 4 5', 'page 45'],
    ['٤ ٥', '٤٥'],
    ['1/2', '1-2'],
    ['9/11', '9 11'],
  ])
})

describe('digits join only as thousands', () => {
  areAltered([
    ['5 100-dollar bills', '5100-dollar bills'],
    ['5 100-dollar bills', '5100-dollar bills', 'fr'],
    ['4 100m races', '4100m races', 'fr'],
    ['A4 100 feuilles', 'A4100 feuilles', 'fr'],
    ['COVID-19 100 morts', 'COVID-19100 morts', 'fr'],
    ['10:30 100 personnes', '10:30100 personnes', 'fr'],
    ['3.125', '3125'],
    ['3.125', '3125', 'de-CH'],
    ['3,125 Prozent', '3125 Prozent', 'de'],
    ['3,125 %', '3125 %', 'fr'],
    ['0,125', '0125'],
    ['1 000', '1000'],
    ['10 000', '10000', 'ja'],
    ['10,15', '1015'],
    ['1,00', '100'],
    ['1,0000', '10000'],
    ['1,000 000', '1000000'],
    ['1,000.000', '1000000'],
    ['1,234,56', '123456'],
    ['1 000,000', '1000000', 'fr'],
    ['2024 100 Gäste', '2024100 Gäste', 'de'],
    ['12 34 567', '1234567', 'fr'],
    ['202 555 0123', '2025550123', 'fr'],
    ['10,000', '1000'],
    ['10,000', '100,000'],
  ])
  areVerbatim([
    ['10,000', '10000'],
    ['1,234,567.5', '1234567.5'],
    ['$10,000-a-year', '$10000-a-year'],
    ['10’000', '10000'],
    ["10'000", '10,000'],
    ['10\u00a0000', '10000'],
    ['10\u202f000', '10,000'],
    ['1 000', '1000', 'fr'],
    ['1 000', '1\u202f000', 'fr'],
    ['1 234 567,8', '1234567,8', 'fr'],
    ['10 000', '10000', 'ru'],
    ['10 000', '10000', 'de'],
    ['10.000', '10000', 'de'],
    ['1.234.567', '1 234 567', 'de'],
    ['10.000', '10000', 'es'],
    ['10,000', '10000', 'es-MX'],
    ['10.000', '10000', 'id'],
    ['10 000', '10000', 'sv'],
    ['10’000', '10000', 'de-CH'],
    ['1,234,567', '1234567', 'de'],
    ['12,34,567', '1234567'],
    ['1,00,000', '100,000'],
    ['1,23,45,678', '12345678', 'hi'],
    ['-10,000', '−10000'],
    ['1,000–2,000', '1000-2000'],
    ['1 000–2 000', '1000-2000', 'fr'],
    ['3.5', '3.5'],
    ['.5 percent', '0.5 percent'],
    ['٣٬٥٠٠', '3500', 'ar'],
    ['5%', '5 per cent'],
    ['5 m', '5m'],
    ['F-16', 'F16'],
    ['10 am', '10am'],
    ['CO₂', 'CO2'],
  ])
})

describe('words join without making or losing a negation', () => {
  areAltered([
    ['not able', 'notable'],
    ['now here', 'nowhere'],
    ['no table', 'notable'],
    ['with out', 'without'],
    ['never the less', 'nevertheless'],
    ['no-table', 'notable'],
    ['un-less', 'unless'],
    ['nicht ig', 'nichtig', 'de'],
    ['ohne hin', 'ohnehin', 'de'],
    ['sin cero', 'sincero', 'es'],
    ['ne utre', 'neutre', 'fr'],
    ['niet es', 'nietes', 'nl'],
    ['a part', 'apart'],
    ['may be', 'maybe'],
    ['the rapist', 'therapist'],
    ['in formal', 'informal'],
    ['no body', 'nobody'],
    ['no thing', 'nothing'],
  ])
  areVerbatim([
    ['co-op', 'coop'],
    ['can not', 'cannot'],
    ['no where', 'nowhere'],
    ['no-one', 'noone'],
    ['non-profit', 'nonprofit'],
    ['long-term', 'long term'],
    ['web site', 'website'],
    ['rail-\nroad', 'railroad'],
    ['with-\nout', 'without'],
    ['don’t', 'dont'],
    ['U.S.', 'US'],
    ['U. S.', 'U.S.'],
    ['D. P. R. K.', 'DPRK'],
    ['Ph.D.', 'PhD'],
    ['M.Sc.', 'MSc'],
    ['LL.B.', 'LLB'],
    ['ter\u00adrorists', 'terrorists'],
    ['l’homme', 'l ’homme', 'fr'],
  ])
})

describe('signs that matter', () => {
  areAltered([
    ['€5m', '£5m'],
    ['$5', '5'],
    ['5 €', '5 $'],
    ['¥500', '₩500'],
    ['−5 degrees', '5 degrees'],
    ['-5 degrees', '5 degrees'],
    ['+5 degrees', '-5 degrees'],
    ['-$5', '$5'],
    ['(-5)', '(5)'],
    ['< 5', '> 5'],
    ['<5', '5'],
    ['≤ 5', '≥ 5'],
    ['<= 5', '< 5'],
    ['x > y', 'x < y'],
    ['x = y', 'x ≠ y'],
    ['±5', '5'],
    ['~5', '5'],
    ['C++', 'C'],
    ['C#', 'C'],
    ['C#', 'C++'],
    ['A+', 'A-'],
    ['A-', 'A'],
    ['BBB-', 'BBB+'],
    ['AB-', 'AB+'],
    ['18+', '18'],
    ['Disney+', 'Disney'],
    ['AT&T', 'AT T'],
    ['Smith & Sons', 'Smith Sons'],
    ['5%', '5'],
    ['5%', '5‰'],
    ['5%–10%', '5% 10%'],
  ])
  areVerbatim([
    ['€5m', '€ 5m'],
    ['−5 degrees', '-5 degrees'],
    ['<= 5', '≤5'],
    ['x >= y', 'x ≥ y'],
    ['5 × 10', '5x10'],
    ['the end -> of it', 'the end of it'],
    ['<<the end>>', 'the end'],
    ['the end — of it', 'the end, of it'],
    ['the end –of it–', 'the end of it'],
    ['pre-war', 'pre war'],
    ['and/or', 'and or'],
    ['we came- and saw', 'we came and saw'],
    ['2010–2015', '2010 - 2015'],
    ['AK-47', 'AK 47'],
    ['A & B', 'A&B'],
    ['C++', 'c++'],
    ['no. 5', 'no 5'],
    ['5-year-old', '5 year old'],
  ])
})

describe('brackets that the article prints are its text', () => {
  test.each([
    ['The [wo]man who chases two rabbits', 'THE  [WO]MAN  WHO  CHASES  TWO  RABBITS'],
    ['The [wo]man who chases two rabbits', 'The [w]oman who chases two rabbits'],
    ['want[s] to see the old harbour', 'want[s] to see the old harbour'],
    ['[T]he president of the old port', '[t]he president of the old port'],
    ['we (re)elected [them] on a Monday', 'we (re)elected [them] on a Monday'],
    ['the book [Lund, 1994] is about ships', 'the book [Lund, 1994] is about ships'],
    ['go[ing] to the [un]happy town', 'go[ing] to the [un]happy town'],
  ])('%s | %s', async (said, claim) => {
    expect(await verdictOf(around(said), around(claim))).toBe('verbatim')
  })

  test.each([
    ['The [wo]man who chases two rabbits', 'The [hu]man who chases two rabbits'],
    ['the book [Lund, 1994] is about ships', 'the book [Lund, 199] is about ships'],
  ])('but another word is another one: %s | %s', async (said, claim) => {
    expect(await verdictOf(around(said), around(claim))).toBe('altered')
  })
})

describe('what brackets hold may share words with what was said', () => {
  const said = around('that the city will never sell the old water works to anybody for a price like this')
  const with_ = (from: string, to: string) => said.replace(from, to)
  test.each([
    [with_('the old water works', '[the water works]')],
    [with_('the city will', '[the capital city] will')],
    [with_('a price like this', '[a low] price like this')],
  ])('%s', async claim => {
    expect(await verdictOf(said, claim)).toBe('verbatim')
  })

  test.each([
    [with_('will never sell', '[will sell]')],
    [with_('that the city will never sell the old water works to anybody for', '[that the price for]')],
    [with_('old water', 'water')],
  ])('but no negation, and nothing long: %s', async claim => {
    expect(await verdictOf(said, claim)).toBe('altered')
  })
})

describe('the ends of a range, and amounts in words', () => {
  areAltered([
    ['10-15%', '10-15'],
    ['10-15%', '10 15%'],
    ['10-15%', '10%'],
    ['10%-15%', '10-15'],
    ['$5-10m', '$5-10'],
    ['$5-10m', '5-10m'],
    ['$5-10m', '$5-10bn'],
    ['$5m-$10m', '$5m-$10bn'],
    ['$5m-$10m', '$5-$10'],
    ['€20m-30m', '€20m 30m'],
    ['€20m-30m', '€20m-30'],
    ['€20m-30m', '£20m-30m'],
    ['20m-30m', '20m 30m'],
    ['10kg-15kg', '10kg 15kg'],
    ['$7-$8bn', '$7-$8'],
    ['$7-$8bn', '$7-$8m'],
    ['$7-$8bn', '$7-€8bn'],
    ['$5m', '5 million'],
    ['5m people', '5 million people'],
    ['5 %', '5'],
    ['5٪', '5'],
    ['-40C', '40C'],
    ['−40 °C', '40 °C'],
    ['-40C', '-40F'],
  ])
  areVerbatim([
    ['10-15%', '10–15 %'],
    ['10-15%', '10%-15%'],
    ['10-15%', '10% – 15%'],
    ['10-15%', '10-15 per cent'],
    ['$5-10m', '$5m-10m'],
    ['$5-10m', '$5m–$10m'],
    ['$5-10m', '$5-10 million'],
    ['€20m-30m', '€20m–€30m'],
    ['€20m-30m', '€20-30 million'],
    ['$7-$8bn', '$7–8 billion'],
    ['$7-$8bn', '$7bn-$8bn'],
    ['$5m', '$5 million'],
    ['€2.5bn', '€2.5 billion'],
    ['GBP5.5m', 'GBP 5.5 million'],
    ['5bn people', '5 billion people'],
    ['5 %', '5%'],
    ['5٪', '5%'],
    ['5％', '5 percent'],
    ['5 pct', '5%'],
    ['-40C', '−40 °C'],
    ['40 ℃', '40°C'],
    ['10kg', '10 kg'],
    ['iPhone15', 'iPhone 15'],
    ['Python3.12', 'Python 3.12'],
    ['the 1990s', 'the 1990’s'],
    ['the mid-1990s', 'the mid 1990s'],
    ['COVID-19-driven', 'COVID 19 driven'],
    ['read_file', 'read file'],
  ])
})

describe('telephone numbers', () => {
  areAltered([
    ['202-555-0123', '202-555-0124'],
    ['202-555-0123', '2025550123'],
    ['202.555.0123', '202.555'],
    ['+1 202 555 0123', '+2 202 555 0123'],
    ['555-0123', '555 0123'],
    ['2024-11-04', '2024 11 04'],
    ['1.75.0', '1 75 0'],
    ['100-200-300', '100 200 300'],
  ])
  areVerbatim([
    ['202-555-0123', '202.555.0123'],
    ['202-555-0123', '202 555 0123'],
    ['202-555-0123', '(202) 555-0123'],
    ['1-800-555-0199', '1.800.555.0199'],
    ['+1 202 555 0123', '+1-202-555-0123'],
    ['020 7946 0958', '020-7946-0958'],
    ['01 42 68 53 00', '01.42.68.53.00'],
    ['+44 20 7946 0958', '+44-20-7946-0958'],
    ['+33 1 42 68 53 00', '+33.1.42.68.53.00'],
  ])
})
