// Words that say little about the subject of a query. They are ignored beside other words, but count alone, in a phrase or with a sign.

import type { LanguageData } from '../../text/languages/language-data.ts'
import { languageData } from '../../text/languages/languages.ts'

const sets = new Map<LanguageData, ReadonlySet<string>>()

/** Is a term a stop word in any of the languages (BCP 47 tags)? */
export function isStopWord(term: string, langs: readonly string[]): boolean {
  return langs.some(lang => {
    const language = languageData(lang)
    return language !== undefined && wordsOf(language).has(term)
  })
}

function wordsOf(language: LanguageData): ReadonlySet<string> {
  const words = sets.get(language) ?? new Set(language.stopWords?.split(' '))
  sets.set(language, words)
  return words
}
