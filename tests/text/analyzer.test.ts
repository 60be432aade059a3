import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze, readTerms, type Token } from '../../src/text/analyzer.ts'
import { asciiOf } from '../../src/text/ascii.ts'
import { TermFilter } from '../../src/text/term-filter.ts'

/** `term` where it is the surface, `term<surface>` where it is not; `/` parts positions, `+` joins what shares one. */
function show(text: string): string {
  let shown = ''
  let position = -1
  for (const { term, start, end, position: at } of analyze(text)) {
    const surface = text.slice(start, end)
    shown += `${at === position ? '+' : position < 0 ? '' : ' / '}${term}${surface === term ? '' : `<${surface}>`}`
    position = at
  }
  return shown
}

const table: readonly [what: string, text: string, shown: string][] = [
  ['acronym', 'U.S. and US', 'us<U.S.> / and / us<US>'],
  ['acronym without the last point', 'the U.N said', 'the / un<U.N> / said'],
  ['acronym, possessive', 'U.S.’s', 'us<U.S.’s>'],
  ['acronym in a compound', 'U.S.-backed', 'us<U.S.> / backed'],
  ['spaced initials', 'U. S. and J. D. Vance', 'us<U. S.> / and / jd<J. D.> / vance<Vance>'],
  ['an initial is no acronym', 'George W. Bush', 'george<George> / w<W> / bush<Bush>'],
  ['contraction', "don’t don't dont", "dont<don’t> / dont<don't> / dont"],
  ['clitics', 'we’ll she’s', 'we<we’ll> / she<she’s>'],
  ['possessive', "Russia's Russians’", "russia<Russia's> / russians<Russians>"],
  ['names with apostrophes', "O’Brien Qur'an", "obrien<O’Brien> / quran<Qur'an>"],
  ['elision', "l’Assemblée d'Ivoire", 'assemblee<Assemblée> / ivoire<Ivoire>'],
  [
    'signs next to a word that are no part of it',
    '(a word), "word" word/word word_word word— end- end’ x, word&',
    'a / word / word / word / word / word / word / word / end / end / x / word',
  ],
  ['a word that ends the text', 'the end', 'the / end'],
  ['points and commas', 'digital.gov 1,5 2nd.', 'digital / gov / 1 / 5 / 2nd'],
  ['code', 'AK-12', 'ak12<AK-12>+ak<AK> / 12'],
  ['code in the plural', 'F-35s', 'f35<F-35s>+f<F> / 35<35s>'],
  ['code in one word', 'COVID19', 'covid19<COVID19>'],
  ['disease', 'COVID-19', 'covid19<COVID-19>+covid<COVID> / 19'],
  ['bound prefix', 'co-op', 'coop<co-op>+co / op'],
  ['non-breaking hyphen', 'anti‑war', 'antiwar<anti‑war>+anti / war'],
  ['hyphenated name', 'Kim Jong-un', 'kim<Kim> / jong<Jong> / un'],
  ['longer compound', '16-year-old', '16 / year / old'],
  ['money', '$5m', '5m<$5m>+5<$5m> / million<$5m>'],
  ['money, decimals', '€2.5bn', '2.5bn<€2.5bn>+2.5<€2.5bn> / billion<€2.5bn>'],
  ['money, plain', '£10,000.50', '10000.50<10,000.50>'],
  ['share', '3.5%', '3.5 / percent<%>'],
  ['thousands', '10,000 3,5', '10000<10,000> / 3 / 5'],
  ['version', '1.75.0', '1.75<1.75.0>+1.75.0'],
  ['date with points', '04.11.2024', '04.11 / 2024'],
  ['mention', '@name', '@name+name'],
  ['mention with underscore', '@a_b', '@a_b+a / b'],
  ['mail address', 'a@name.org', 'a / name / org'],
  ['hash tag', '#MeToo', '#metoo<#MeToo>+metoo<MeToo>'],
  ['C++', 'C++ C++20', 'c++<C++> / c++<C++> / 20'],
  ['C#', 'C# F#.', 'c#<C#> / f#<F#>'],
  ['ampersand', 'AT&T Q&A Smith&Sons', 'at&t<AT&T> / q&a<Q&A> / smith<Smith> / sons<Sons>'],
  ['Turkish', 'Erdoğan İstanbul ısı', 'erdogan<Erdoğan> / istanbul<İstanbul> / isi<ısı>'],
  ['decomposed', 'Erdog\u0306an', 'erdogan<Erdog\u0306an>'],
  ['German', 'Straße STRASSE', 'strasse<Straße> / strasse<STRASSE>'],
  ['Nordic and Polish', 'Ærø Łódź', 'aero<Ærø> / lodz<Łódź>'],
  ['Greek', 'ΟΔΟΣ οδός', 'οδοσ<ΟΔΟΣ> / οδοσ<οδός>'],
  ['Cyrillic', 'Русский ёлка', 'русский<Русский> / елка<ёлка>'],
  ['Arabic', 'مُحَمَّد الإسلام ٢٠٢٤', 'محمد<مُحَمَّد> / الاسلام<الإسلام> / 2024<٢٠٢٤>'],
  ['Hebrew', 'שָׁלוֹם צה"ל צה״ל', 'שלומ<שָׁלוֹם> / צהל<צה"ל> / צהל<צה״ל>'],
  ['Chinese', '习近平', '习近 / 近平 / 平'],
  ['Japanese', '北朝鮮が ｶﾞｽ', '北朝 / 朝鮮 / 鮮が / が / ガス<ｶﾞｽ> / ス<ｽ>'],
  ['Korean', '한국의', '한국 / 국의 / 의'],
  ['Korean, decomposed', '한국'.normalize('NFD'), `한국<${'한국'.normalize('NFD')}> / 국<${'국'.normalize('NFD')}>`],
  ['Thai', 'ไทยรบ', 'ไทย / ยร / รบ / บ'],
  ['Thai, zero-width space', 'ไทย\u200Bรบ', 'ไทย / ย / รบ / บ'],
  ['scripts side by side', 'COVID感染', 'covid<COVID> / 感染 / 染'],
  ['Hindi keeps its vowels, and files a nasal as a dot', 'हिन्दी', 'हिंदी<हिन्दी>'],
  ['emoji', '🚀 👍🏽', '🚀 / 👍<👍🏽>'],
  ['emoji, joined', '👨‍👩‍👧', '👨👩👧<👨‍👩‍👧>'],
  ['flags', '🇰🇵🇷🇺', '🇰🇵 / 🇷🇺'],
  ['soft hyphen', 'sanc\u00ADtions', 'sanctions<sanc\u00ADtions>'],
  ['zero-width characters', '\uFEFFwo\u200Brld\u200D', 'world<wo\u200Brld>'],
  ['full width', 'ＮＡＴＯ', 'nato<ＮＡＴＯ>'],
  ['mathematical letters', '𝐀𝐁', 'ab<𝐀𝐁>'],
  ['subscript', 'CO₂', 'co2<CO₂>'],
  ['fraction', '10½ miles', '10 / miles'],
  ['no words', ' -- ? ☐ © ́', ''],
]

test.each(table)('%s: %s', (_what, text, shown) => {
  expect(show(text)).toBe(shown)
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'aZ.9 ,-\'’%$@#&+_"한平ไย้が\u00AD\u200B\uD83D\uDE80🇰צה'), maxLength: 80 }),
  // Long words, some of letters that are folded to many, and what is glued to them.
  fc
    .array(fc.tuple(fc.constantFrom(...'$ € @ # & + . - _ bn m co a İ ﷺ 𝐁 9 1.7 한 👨\u200D'.split(' ')), fc.nat(100)))
    .map(pieces => pieces.map(([piece, times]) => piece.repeat(times < 50 ? 1 : times)).join('')),
)

/** The longest that a term can be, in UTF-16 code units: 64 of an amount, and `bn`. */
const longestTerm = 66

test('spans slice the text, positions count up, terms are analyzed to themselves or parts of themselves', () => {
  fc.assert(
    fc.property(anyText, text => {
      let position = 0
      let start = 0
      for (const token of analyze(text)) {
        expect(token.term).not.toBe('')
        expect(token.term.length).toBeLessThanOrEqual(longestTerm)
        expect(token.start).toBeGreaterThanOrEqual(0)
        expect(token.end).toBeGreaterThan(token.start)
        expect(token.end).toBeLessThanOrEqual(text.length)
        expect([position, position + 1]).toContain(token.position)
        if (token.position !== position) expect(token.start).toBeGreaterThanOrEqual(start)
        position = token.position
        start = token.start
      }
    }),
    { numRuns: 2_000 },
  )
})

test('a filter passes over no term that it was given, nor one that begins as one', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 3 }), (text, one, other, length) => {
      const all = analyze(text)
      const term = all[one % Math.max(1, all.length)]?.term ?? 'none'
      const beginning = (all[other % Math.max(1, all.length)]?.term ?? 'none').slice(0, length)
      const filter = new TermFilter()
      filter.add(term)
      filter.addBeginning(beginning)
      const isWanted = (token: Token) => token.term === term || token.term.startsWith(beginning)
      const read: Token[] = []
      readTerms(
        text,
        'en',
        {
          plain: (start, end, position) =>
            read.push({ term: text.slice(start, end).toLowerCase(), start, end, position }),
          term: (term, start, end, position) => {
            if (filter.passesTerm(term)) read.push({ term, start, end, position })
          },
        },
        filter,
      )
      expect(read.filter(isWanted)).toEqual(all.filter(isWanted))
    }),
    { numRuns: 1_000 },
  )
})

test('a filter passes over other first letters and lengths', () => {
  const filter = new TermFilter()
  filter.add('cab')
  filter.addBeginning('north')
  const terms = ['cab', 'cob', 'cable', 'ca', 'ab', 'north', 'northern', `n${'o'.repeat(60)}`, 'nort', 'über']
  expect(terms.filter(term => filter.passesTerm(term))).toEqual([
    'cab',
    'cob',
    'north',
    'northern',
    `n${'o'.repeat(60)}`,
    'über',
  ])
  expect(terms.slice(0, -1).filter(term => filter.passes(term.toUpperCase().charCodeAt(0), term.length))).toEqual(
    terms.slice(0, -1).filter(term => filter.passesTerm(term)),
  )
})

test('a byte for each code unit, and a zero behind them', () => {
  fc.assert(
    fc.property(anyText, text => {
      const expected = Array.from({ length: text.length }, (_, i) => Math.min(0x80, text.charCodeAt(i)))
      expect([...asciiOf(text).subarray(0, text.length + 1)]).toEqual([...expected, 0])
    }),
  )
})

test('what stands before and after a word in other lines does not change it', () => {
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      const terms = (text: string) => analyze(text).map(token => token.term)
      expect(terms(`${one}\n\n${other}`)).toEqual([...terms(one), ...terms(other)])
    }),
  )
})

test.each([
  ['an amount with its scale', `$${'7'.repeat(80)}bn`, `${'7'.repeat(64)}bn`],
  ['a tag', `@${'a'.repeat(80)}`, `@${'a'.repeat(64)}`],
  ['a compound in one word', `co-${'a'.repeat(80)}`, `co${'a'.repeat(62)}`],
  [
    'one letter that is written for many, beside an ampersand',
    'ﷺﷺ&ﷺﷺ',
    `${'صلياللهعليهوسلم'.repeat(2)}&${'صلياللهعليهوسلم'.repeat(2)}`,
  ],
])('terms are cut: %s', (_what, text, term) => {
  expect(analyze(text)[0]?.term).toBe(term)
})

/** What a word is read of, in UTF-16 code units (fold.ts). */
const longestRead = 512

test('a word is read to 512 code units: what stands behind thousands of marks is no part of its term', () => {
  const terms = (marks: number) => analyze(`a${'\u0301\u0323'.repeat(marks / 2)}b`).map(token => token.term)
  expect(terms(longestRead - 2)).toEqual(['ab'])
  for (const marks of [longestRead, 100_000]) expect(terms(marks)).toEqual(['a'])
  // So too where each character is a word.
  const syllables = analyze(`한${'\u0301\u0323'.repeat(50_000)}국`).map(token => token.term)
  expect(syllables).toEqual(['한', '국'])
})

test('a word with three marks on each of 64 letters is read whole', () => {
  const letters = 'abcdefgh'.repeat(8)
  expect(analyze(letters.replace(/./g, '$&\u0301\u0323\u200B'))).toMatchObject([{ term: letters }])
})

test('a pair of surrogates is not parted where a word is cut', () => {
  for (let marks = longestRead - 6; marks < longestRead + 2; marks++) {
    const [token] = analyze(`a${'\u0301'.repeat(marks)}𝐁c`)
    expect(['a', 'ab', 'abc']).toContain(token?.term)
  }
})

test('hostile lengths are read to the end, in bounded terms', () => {
  const long = 200_000
  for (const piece of [
    'a',
    'a-',
    'a.',
    'A. ',
    '1,',
    '1.',
    "a'",
    'a\u0301',
    '한',
    'ไ',
    '้',
    '\u200B',
    '🇰',
    'a&',
    '@a_',
    '👨‍',
  ]) {
    const tokens = analyze(piece.repeat(long / piece.length))
    expect(Math.max(0, ...new Set(tokens.map(token => token.term.length)))).toBeLessThanOrEqual(longestTerm)
  }
})
