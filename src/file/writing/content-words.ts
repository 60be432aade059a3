// Finds the words that one language of an archive lists as stop words, but that mostly mean something there: `era` is a verb in Spanish,
// and an age in an archive of English news with one Spanish article.

import { allStopWords, hasStopWords, isStopWord } from '../../text/stop-words.ts'

/** A stop word has at least this many occurrences in languages that list it for each one in other languages. */
const fewestToOne = 2
/**
 * Languages with a smaller share of the words than this are guests: what they list is a stop word only if no other language has it. A single
 * article may say `die` more often than a small archive in another language.
 */
const guestShare = 0.1

/** Counts words by language (primary subtag). Languages without a list of stop words do not count. */
export class ContentWords {
  readonly #listed = allStopWords()
  /** Words of each language. */
  readonly #words = new Map<string, number>()
  /** Occurrences of each listed word in each language. */
  readonly #counts = new Map<string, Map<string, number>>()

  /** Counts the terms of a text. */
  add(lang: string, terms: readonly string[]): void {
    if (!hasStopWords(lang)) return
    this.#words.set(lang, (this.#words.get(lang) ?? 0) + terms.length)
    for (const term of terms) {
      if (!this.#listed.has(term)) continue
      const counts = this.#counts.get(term) ?? new Map<string, number>()
      counts.set(lang, (counts.get(lang) ?? 0) + 1)
      this.#counts.set(term, counts)
    }
  }

  /** Numbers of the content words in the sorted dictionary. */
  among(terms: readonly string[]): number[] {
    const langs = [...this.#words.keys()]
    return terms.flatMap((term, number) => {
      const counts = this.#counts.get(term)
      if (counts === undefined || !isStopWord(term, langs)) return []
      return this.#isStopWordHere(term, counts, langs) ? [] : [number]
    })
  }

  #isStopWordHere(term: string, counts: ReadonlyMap<string, number>, langs: readonly string[]): boolean {
    const listing = langs.filter(lang => isStopWord(term, [lang]))
    const [own, all] = [sum(listing, counts), sum(langs, counts)]
    if (own === all) return true
    const isGuest = sum(listing, this.#words) < sum(langs, this.#words) * guestShare
    return !isGuest && own > (all - own) * fewestToOne
  }
}

function sum(langs: readonly string[], counts: ReadonlyMap<string, number>): number {
  return langs.reduce((total, lang) => total + (counts.get(lang) ?? 0), 0)
}
