// How terms are written: which spelling wins, and that the packed form gives it back.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Records } from '../../../src/file/bytes/records.ts'
import { trusted } from '../../../src/file/sections/section-check.ts'
import { packWritten, WrittenTerms } from '../../../src/file/terms/written.ts'
import { WrittenForms } from '../../../src/file/writing/written-forms.ts'
import { analyze } from '../../../src/text/analyzer.ts'

/** Why; the texts; a term and how it is written. */
const table: readonly [why: string, texts: readonly string[], term: string, written: string][] = [
  ['a name', ['The mayor of Porto spoke.'], 'porto', 'Porto'],
  ['an acronym', ['Ask NATO again.'], 'nato', 'NATO'],
  ['an acronym with points', ['The U.S. army', 'the U.S. navy', 'the US fleet'], 'us', 'U.S.'],
  ['a contraction', ['They don’t know.', 'We don’t.', "You don't."], 'dont', 'don’t'],
  ['the other apostrophe, where it is more usual', ["They don't know.", "We don't.", 'You don’t.'], 'dont', "don't"],
  [
    'two apostrophes together outweigh none',
    ['We dont. It dont.', "He don't, she don't.", 'Who don’t?'],
    'dont',
    "don't",
  ],
  ['accents', ['Then Đoković won.'], 'dokovic', 'Đoković'],
  [
    'the more usual of two spellings',
    ['Then Erdoğan said', 'and Erdogan said', 'and Erdoğan said'],
    'erdogan',
    'Erdoğan',
  ],
  ['a spelling without accents that is more usual', ['a café', 'a cafe', 'the cafe'], 'cafe', 'cafe'],
  ['capitals inside', ['The iPhone is here.'], 'iphone', 'iPhone'],
  ['capitals inside, at the beginning of a sentence', ['MacArthur left.'], 'macarthur', 'MacArthur'],
  ['an apostrophe inside a name', ['It was O’Brien who left.'], 'obrien', 'O’Brien'],
  ['a disease with its hyphen', ['The COVID-19 years'], 'covid19', 'COVID-19'],
  ['a tag', ['Ask #MeToo again.'], '#metoo', '#MeToo'],
  ['thousands', ['Some 10,000 troops'], '10000', '10,000'],
  ['another alphabet', ['Президент Украины сказал', 'мир и Украины'], 'украины', 'Украины'],
  ['a German noun', ['Die Straße und die Häuser'], 'strasse', 'Straße'],
  ['decomposed accents', ['The re\u0301sume\u0301 of it'], 'resume', 'résumé'],
  ['a soft hyphen', ['The Sanc\u00ADtions of it'], 'sanctions', 'Sanctions'],
  // What says nothing about capitals.
  ['the beginning of a sentence', ['Bridges fell. Bridges rose! Why? Bridges.'], 'bridges', 'bridges'],
  ['the beginning of a quotation', ['He said, “Bridges fell.”', '“Bridges fell,” he said.'], 'bridges', 'bridges'],
  ['the beginning of a line', ['One\nBridges fell', '- Bridges rose', '• Bridges'], 'bridges', 'bridges'],
  ['behind a colon', ['The news: Bridges fell.'], 'bridges', 'bridges'],
  ['a name that begins sentences too', ['Porto won. Porto lost.', 'All of Porto sang.'], 'porto', 'Porto'],
  ['accents at the beginning of a sentence', ['Évora won.'], 'evora', 'évora'],
  ['behind a title', ['Then Mr. Zwicky and Dr. Abel met.'], 'zwicky', 'Zwicky'],
  ['words in capitals', ['BRIDGE FALLS IN PORTO'], 'falls', 'falls'],
  ['an acronym between words', ['the ITU and the IPU'], 'itu', 'ITU'],
  // Most occurrences decide.
  ['more often without a capital', ['a Rose, the rose, two rose'], 'rose', 'rose'],
  ['as often with as without', ['a Rose, the rose'], 'rose', 'rose'],
  ['more often with a capital', ['the Mark, a Mark, one mark'], 'mark', 'Mark'],
  [
    'a title in title case says less than a sentence',
    ['A Museum Reopens Its Doors', 'It reopens.'],
    'reopens',
    'reopens',
  ],
  [
    'a title in title case, where nothing else tells',
    ['The Curious Guggenheim Museum Reopens'],
    'guggenheim',
    'Guggenheim',
  ],
  ['another title tells', ['A museum reopens', 'A Museum Reopens Its Doors'], 'museum', 'museum'],
  // What is no spelling of the term.
  ['a possessive', ['It is Russia’s army in Russia.'], 'russia', 'Russia'],
  ['an amount and its scale', ['It cost $5m or five million, $5m or $6m.'], 'million', 'million'],
  ['brackets', ['Then [t]he man', 'then [T]he man', 'so (the) man'], 'the', 'the'],
  ['a term that nobody wrote', ['Nothing here'], 'porto', 'porto'],
]

function formsOf(texts: readonly string[]): WrittenForms {
  const forms = new WrittenForms()
  for (const text of texts) forms.read(text, analyze(text))
  return forms
}

test.each(table)('%s', (_why, texts, term, written) => {
  expect(formsOf(texts).of(term)).toBe(written)
})

test('a name of a speaker tells where no text does', () => {
  const forms = formsOf(['Đoković won. Will he win again? He will.'])
  for (const name of ['Novak Đoković', 'Will Smith']) forms.read(name, analyze(name), true)
  expect([forms.of('dokovic'), forms.of('novak'), forms.of('will')]).toEqual(['Đoković', 'Novak', 'will'])
})

test('no number of spellings of one term is too much', () => {
  const texts = Array.from({ length: 5_000 }, (_, i) => `So ${'a'.repeat(i % 60)}Nato${i}, naTO`)
  expect(formsOf([...texts, ...Array.from({ length: 9 }, () => 'then NATO')]).of('nato')).toMatch(/^nato$/i)
})

function opened(terms: readonly string[], forms: readonly string[]): WrittenTerms {
  const { shapes, ranks, records } = packWritten(terms, term => forms[terms.indexOf(term)] ?? term)
  return new WrittenTerms(shapes, ranks, new Records(trusted(records.index), trusted(records.bytes)))
}

describe('packed', () => {
  test.each(table)('%s', (_why, _texts, term, written) => {
    expect(opened([term], [written]).of(0, term)).toBe(written)
  })

  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'é', 'ß', 'Đ', 'İ', '’', '-', '😀', 'я', '1'),
    maxLength: 12,
  })
  test('of any terms, by number, in any order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 60 }),
        fc.array(word, { minLength: 60, maxLength: 60 }),
        (terms, forms) => {
          const long = Array.from({ length: 40 }, (_, i) => terms.map(term => `${term}${i}`)).flat()
          const written = long.map((_, i) => (i % 3 === 0 ? (long[i] ?? '') : `${forms[i % 60]}${i}`))
          const read = opened(long, written)
          for (const i of [...long.keys()].reverse())
            if (long[i] !== '') expect(read.of(i, long[i] ?? '')).toBe(written[i])
        },
      ),
      { numRuns: 20 },
    )
  })

  test('of damaged bytes, something short', () => {
    const bytes = fc.uint8Array({ maxLength: 60 })
    fc.assert(
      fc.property(bytes, word, (damaged, term) => {
        const shapes = new Uint32Array(2).fill(0xffffffff)
        const index = Uint32Array.from([0])
        const read = new WrittenTerms(shapes, new Uint32Array(1), new Records(trusted(index), trusted(damaged)))
        for (let number = 0; number < 40; number++) expect(read.of(number, term).length).toBeLessThan(400)
      }),
    )
  })
})
