// The class of a character within words. One lookup per UTF-16 code unit, except for astral characters. Classes beyond ASCII are computed
// from Unicode properties on first use, and cached.

/** Not part of any term: spaces, punctuation, symbols. */
export const SEPARATOR = 1
/** A letter of a script that puts spaces between words. */
export const LETTER = 2
export const DIGIT = 3
/** Combining marks: go with the letter before them. */
export const MARK = 4
/** Han, kana, Hangul: words without spaces between them, or with attached endings. Each character counts. */
export const IDEOGRAPH = 5
/** Thai, Lao, Khmer, Burmese: no spaces, syllables of several characters. */
export const SYLLABIC = 6
/** Invisible: soft hyphen, zero-width and direction marks. Never part of a term, never its end. */
export const INVISIBLE = 7
export const APOSTROPHE = 8
export const HYPHEN = 9
export const EMOJI = 10
export const CURRENCY = 11
/** Stands for an apostrophe, but only between letters: `O´Brien`, `O′Brien`, but 26′46″. */
export const APOSTROPHE_LIKE = 12

const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{sc=Hangul}]/u
const syllabic = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const letter = /\p{L}/u
/** Without vulgar fractions: `10½` is not 101/2. */
const digit = /[\p{N}--[¼½¾⅐-⅟↉]]/v
const mark = /\p{M}/u
const currency = /\p{Sc}/u
const invisible = /[\p{Cf}\u115F\u3164]/u
const emoji = /[[\p{Extended_Pictographic}\p{Regional_Indicator}]--[©®™‼⁉ℹ〰〽㊗㊙]]/v
/** Apostrophes, and signs that look like one; as the content of a character class. */
export const apostropheSigns = "'’‘ʼʻ＇"
export const apostropheLikes = '`´′‛ʹʽʾʿˈˊˋ\u0374\u055A\uA78C｀'
/** Hebrew geresh and gershayim stand inside words as apostrophes do. */
const apostrophes = new RegExp(`[${apostropheSigns}׳״]`, 'u')
const likeApostrophes = new RegExp(`[${apostropheLikes}]`, 'u')
/** Jamo that continue a syllable, and half-width voicing marks: letters in Unicode, but they act as marks. */
const trailing = /[\u1160-\u11FF\uD7B0-\uD7FF\uFF9E\uFF9F]/u
const hyphens = /[-‐‑－]/u

const classes = new Uint8Array(0x10000)

/** The class of the character that begins at `index`; `SEPARATOR` past the end. */
export function classAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  // Past the end: NaN.
  if (!(unit >= 0)) return SEPARATOR
  if (unit >= 0xd800 && unit < 0xe000) return classify(String.fromCodePoint(text.codePointAt(index) ?? 0))
  const known = classes[unit] ?? 0
  if (known !== 0) return known
  const found = classify(String.fromCharCode(unit))
  classes[unit] = found
  return found
}

/** Code units of the character that begins at `index`. */
export function widthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
}

/** Whether an apostrophe, or a sign that stands for one between letters, continues the word before `index`. */
export function isApostropheAt(text: string, index: number): boolean {
  const kind = classAt(text, index)
  if (kind === APOSTROPHE) return true
  if (kind !== APOSTROPHE_LIKE || classAt(text, index + 1) !== LETTER) return false
  const before = classAt(text, index - 1)
  return before === LETTER || before === MARK
}

function classify(character: string): number {
  if (apostrophes.test(character)) return APOSTROPHE
  if (likeApostrophes.test(character)) return APOSTROPHE_LIKE
  if (hyphens.test(character)) return HYPHEN
  if (invisible.test(character)) return INVISIBLE
  if (trailing.test(character)) return MARK
  if (letter.test(character) || character === '〇') {
    return unspaced.test(character) ? IDEOGRAPH : syllabic.test(character) ? SYLLABIC : LETTER
  }
  if (mark.test(character)) return syllabic.test(character) ? SYLLABIC : MARK
  if (digit.test(character)) return DIGIT
  if (currency.test(character)) return CURRENCY
  return emoji.test(character) ? EMOJI : SEPARATOR
}
