// The term that a word is filed under: lower case, without accents and vowel points, one spelling for letters that are written in
// several ways. Marks that are letters in their script (Indic vowels, kana voicing, й) stay.

/** Longer terms are cut: nobody types them. In UTF-16 code units. */
const longestTerm = 64

/** ASCII without what is dropped: quotation marks and what nobody sees. */
const plain = /^[!#-&(-~]*$/
const loneSurrogate = /[\uD800-\uDBFF]$/

/** Accents and variation selectors, Hebrew points, Arabic vowel signs and tatweel, everything invisible; not the voicing of kana. */
const dropped =
  /[[\p{sc=Inherited}[\p{Mn}&&[\p{sc=Hebrew}\p{sc=Arabic}]]\p{Variation_Selector}\p{Cf}\u0640\u3164]--[\u3099\u309A]]/gv
/** Cyrillic letters whose mark makes another letter of them: й, ї, ў. */
const cyrillicMarked = /(?:и\u0306|у\u0306|і\u0308)/gu
/** What compatibility forms leave behind, and apostrophes. */
const unwanted = /['’‘ʼʻ׳״"\s]/gu

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
])
const respelled = new RegExp(`[${[...spellings.keys()].join('')}]`, 'gu')
/** Arabic-Indic and Persian digits. */
const digits = /[\u0660-\u0669\u06F0-\u06F9]/gu

/** The term of a word as it stands in a text; empty where nothing is left. At most 64 code units. */
export function fold(surface: string): string {
  return plain.test(surface) ? foldPlain(surface) : cut(foldAny(surface))
}

/** The same for ASCII letters and digits alone. */
export function foldPlain(surface: string): string {
  return cut(surface.toLowerCase())
}

function cut(term: string): string {
  return term.length <= longestTerm ? term : term.slice(0, longestTerm).replace(loneSurrogate, '')
}

function foldAny(surface: string): string {
  return surface
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(cyrillicMarked, marked => marked.normalize('NFC'))
    .replace(dropped, '')
    .replace(unwanted, '')
    .replace(respelled, letter => spellings.get(letter) ?? letter)
    .replace(digits, digit => String(digit.charCodeAt(0) & 0xf))
    .normalize('NFC')
}
