// A term's stem, by language: groups `sanction`, `sanctions` and `sanctioned` when a query is matched. Terms themselves stay whole words
// (analyzer.ts). The stemmers are in `languages/`.

import { languageData } from './languages/languages.ts'

/** Shorter terms have no ending to lose; longer ones are not words. In UTF-16 code units. */
const shortest = 3
const longest = 40

const latin = /^[a-z]+$/

/**
 * The stem of an analyzed term in a language (BCP 47 tag). The term itself if the language has no stemmer here, or if the term is not in
 * the language's script: numbers, codes, names in other alphabets.
 *
 * `stem('sanctions', 'en-GB')` is `sanction`.
 */
export function stem(term: string, lang: string): string {
  if (term.length < shortest || term.length > longest) return term
  const language = languageData(lang)
  if (language?.stem === undefined) return term
  if (language.codePlural?.test(term)) return term.slice(0, -1)
  return (language.stemmed ?? latin).test(term) ? language.stem(term) || term : term
}
