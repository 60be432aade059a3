import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stem } from '../../src/text/stem.ts'

/** Forms of one word share a stem. Terms as the analyzer folds them: no marks, ß as ss. */
const together: readonly [lang: string, ...forms: string[]][] = [
  ['en', 'sanction', 'sanctions', 'sanctioned', 'sanctioning'],
  ['en-US', 'country', 'countries'],
  ['en', 'ngo', 'ngos'],
  ['en', 'mp', 'mps'],
  ['en', 'dvd', 'dvds'],
  ['en', 'deploy', 'deployed', 'deploys', 'deploying'],
  ['de', 'regierung', 'regierungen'],
  ['de', 'haus', 'hauser', 'hausern'],
  ['fr', 'nationalite', 'nationalites'],
  ['fr', 'election', 'elections'],
  ['es', 'soldado', 'soldados'],
  ['it', 'guerra', 'guerre'],
  ['pt', 'governo', 'governos'],
  ['nl', 'verkiezing', 'verkiezingen'],
  ['ru', 'война', 'войны', 'войну'],
  ['sv', 'regering', 'regeringen'],
  ['no', 'regjering', 'regjeringen'],
  ['nb', 'avis', 'aviser'],
  ['da', 'regering', 'regeringen'],
  ['fi', 'talo', 'talot', 'talon'],
]

test.each(together)('%s: %s', (lang, ...forms) => {
  expect(new Set(forms.map(form => stem(form, lang))).size, forms.map(form => stem(form, lang)).join(' ')).toBe(1)
})

/** Words that must not meet, though their letters are near. */
const apart: readonly [lang: string, one: string, other: string][] = [
  ['en', 'news', 'new'],
  ['en', 'police', 'policy'],
  ['en', 'iraq', 'iran'],
  ['en', 'cs', 'css'],
]

test.each(apart)('%s: %s is not %s', (lang, one, other) => {
  expect(stem(one, lang)).not.toBe(stem(other, lang))
})

const untouched: readonly [lang: string, term: string][] = [
  ['ja', '戦争'],
  ['cy', 'llywodraethau'],
  ['en', 'ak-12s'],
  ['en', '2024'],
  ['en', 'войны'],
  ['en', 'us'],
  ['ru', 'sanctions'],
]

test.each(untouched)('%s: %s stays', (lang, term) => {
  expect(stem(term, lang)).toBe(term)
})

test('any term in any language has a stem that is not empty', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1, maxLength: 60 })
  const terms = fc.oneof(letters, fc.string({ unit: 'grapheme', minLength: 1 }))
  fc.assert(
    fc.property(
      terms,
      fc.constantFrom('en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'sv', 'nb', 'da', 'fi', 'xx', ''),
      (term, lang) => {
        expect(stem(term, lang)).not.toBe('')
      },
    ),
    { numRuns: 2_000 },
  )
})
