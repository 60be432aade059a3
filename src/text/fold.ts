// The term for a word: lower case, without accents and vowel points, with one spelling for letter variants. Marks that are letters in their
// script (Indic vowels, kana voicing, й) stay.

import { apostropheLikes, apostropheSigns } from './character.ts'
import { asciiDigit } from './digits.ts'
import { languages } from './languages/languages.ts'

/** Longer terms are cut, because nobody types them. In UTF-16 code units. */
const longestTerm = 64

/**
 * Code units of a word that are read: eight times a term. Normalising a run of combining marks takes quadratic time, and no real word comes
 * near this length.
 */
const longestRead = 512

/** ASCII without the characters that are dropped: quotation marks, the grave accent and control characters. */
const plain = /^[!#-&(-_a-~]*$/
const loneSurrogate = /[\uD800-\uDBFF]$/

/**
 * Accents and variation selectors, Hebrew points, Arabic vowel signs and tatweel, and everything invisible; but not the voicing of kana.
 */
const dropped =
  /[[\p{sc=Inherited}[\p{Mn}&&[\p{sc=Hebrew}\p{sc=Arabic}]]\p{Variation_Selector}\p{Cf}\u0640\u3164]--[\u3099\u309A]]/gv
/** Cyrillic letters whose mark makes them another letter: й, ї, ў. */
const cyrillicMarked = /(?:и\u0306|у\u0306|і\u0308)/gu
/** Apostrophes, and spaces and marks that decomposing compatibility characters leaves behind. */
const unwanted = new RegExp(`[${apostropheSigns}${apostropheLikes}׳״"\\s]`, 'gu')

const spellings: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŋ', 'n'],
  // Greek and Hebrew final forms.
  ['ς', 'σ'],
  ['ך', 'כ'],
  ['ם', 'מ'],
  ['ן', 'נ'],
  ['ף', 'פ'],
  ['ץ', 'צ'],
  // Arabic and Persian (Lucene's ArabicNormalizer and PersianNormalizer).
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ې', 'ي'],
  ['ة', 'ه'],
  ['ہ', 'ه'],
  ['ۀ', 'ه'],
  ['ک', 'ك'],
  ...languages.flatMap(
    ({ variants }) => variants?.split(' ').map(([one = '', other = '']) => [one, other] as const) ?? [],
  ),
])
const respelled = new RegExp(`[${[...spellings.keys()].join('')}]`, 'gu')
const digits = /[\p{Nd}--[0-9]]/gv

const devanagari = /[\u0900-\u097F]/u
const nukta = /\u093C/gu
/** A nasal before a consonant of its row, which is also written as a dot over the letter before: हिन्दी, हिंदी; and the dot in a moon. */
const nasal = /ङ्(?=[क-ङ])|ञ्(?=[च-ञ])|ण्(?=[ट-ण])|न्(?=[त-न])|म्(?=[प-म])|ँ/gu
const anusvara = '\u0902'

/** The letter or ideograph by which another is filed: 台 for 臺. */
export function spelling(letter: string): string {
  return spellings.get(letter) ?? letter
}

/** The term for a word of a text; empty if nothing is left. At most 64 code units. */
export function fold(surface: string): string {
  const read = cut(surface, longestRead)
  return plain.test(read) ? foldPlain(read) : cut(foldAny(read), longestTerm)
}

/** The same for ASCII letters and digits alone. */
export function foldPlain(surface: string): string {
  return cut(surface.toLowerCase(), longestTerm)
}

/** Cuts a text to a number of code units, without half a surrogate pair at the end. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(loneSurrogate, '')
}

function foldAny(surface: string): string {
  const folded = surface
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(cyrillicMarked, marked => marked.normalize('NFC'))
    .replace(dropped, '')
    .replace(unwanted, '')
    .replace(respelled, spelling)
    .replace(digits, asciiDigit)
  return (devanagari.test(folded) ? folded.replace(nukta, '').replace(nasal, anusvara) : folded).normalize('NFC')
}
