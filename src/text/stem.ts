// A term's stem, by language: what groups `sanction`, `sanctions` and `sanctioned` when a query is matched. Terms themselves stay
// whole words (analyzer.ts). Snowball's algorithms (Porter 2001): English by `porter2`, the others by `@orama/stemmers`.

import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as finnish } from '@orama/stemmers/finnish'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { stem as english } from 'porter2'
import { primaryLanguage } from './primary-language.ts'

/** Shorter terms have no ending to lose; longer ones are no words. In UTF-16 code units. */
const shortest = 3
const longest = 40

/** A plural that Porter's rules leave alone, since it has no vowel to speak of: `mps`, `ngos`. */
const initialsPlural = /^[^aeiouy\d]{2,}o?s$/

/** A name with a number in the plural: `f35s`, `b52s`. */
const codePlural = /^[a-z]{1,8}\d+s$/

const stemmers: ReadonlyMap<string, (term: string) => string> = new Map([
  ['en', term => (initialsPlural.test(term) && !term.endsWith('ss') ? term.slice(0, -1) : english(term))],
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['it', italian],
  ['pt', portuguese],
  ['nl', dutch],
  ['ru', russian],
  ['sv', swedish],
  ['no', norwegian],
  ['nb', norwegian],
  ['nn', norwegian],
  ['da', danish],
  ['fi', finnish],
])

const latin = /^[a-z]+$/
const cyrillic = /^[а-я]+$/

/**
 * The stem of an analyzed term in a language (BCP 47 tag). The term itself where the language has no stemmer here, and where the
 * term is not a word of the language's script: numbers, codes, names in other alphabets.
 */
export function stem(term: string, lang: string): string {
  if (term.length < shortest || term.length > longest) return term
  const primary = primaryLanguage(lang)
  if (primary === 'en' && codePlural.test(term)) return term.slice(0, -1)
  const stemmer = stemmers.get(primary)
  if (stemmer === undefined || !(primary === 'ru' ? cyrillic : latin).test(term)) return term
  return stemmer(term) || term
}
