// Words that say little about the subject of a query, by language. They are ignored beside other words, but count alone, in a phrase or
// with a sign. An archive of several languages tells which of them mostly mean something there (file/writing/content-words.ts).

import type { LanguageData } from './languages/language-data.ts'
import { languageData, languages } from './languages/languages.ts'

const sets = new Map<LanguageData, ReadonlySet<string>>()

/** Does any of the languages (BCP 47 tags) list a term as a stop word? */
export function isStopWord(term: string, langs: readonly string[]): boolean {
  return langs.some(lang => {
    const language = languageData(lang)
    return language !== undefined && wordsOf(language).has(term)
  })
}

/** Whether a language has a list of stop words. */
export function hasStopWords(lang: string): boolean {
  return languageData(lang)?.stopWords !== undefined
}

/** The stop words of all languages. */
export function allStopWords(): ReadonlySet<string> {
  return new Set(languages.flatMap(language => [...wordsOf(language)]))
}

function wordsOf(language: LanguageData): ReadonlySet<string> {
  const words = sets.get(language) ?? new Set(language.stopWords?.split(' '))
  sets.set(language, words)
  return words
}
