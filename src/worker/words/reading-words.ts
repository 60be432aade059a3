// What a language has to say about articles, speakers and the lists to browse.

import type { Part } from '../pages/markup.ts'
import type { Noun } from './speech.ts'

export interface ReadingWords {
  readonly article: {
    readonly linkTo: (paragraph: string) => string
    readonly link: string
    readonly quotedHere: string
    readonly quotes: Noun
    readonly atPublisher: string
    /** What a search matches in the article. */
    readonly matches: Noun
    readonly matchesHere: string
    /** `2 of 7` */
    readonly matchOf: (at: string, all: string) => string
    readonly previousMatch: string
    readonly nextMatch: string
    readonly topics: string
    /** Over the quotes whose speakers the editors have corrected. */
    readonly corrected: string
    /** Of a link whose words have changed, or are gone. */
    readonly changedSince: string
    readonly goneSince: string
    /** Under a quotation on another site, with a link to the archive. */
    readonly verified: (archive: Part) => Part
    readonly updated: (day: string) => string
  }
  readonly citing: {
    readonly cite: string
    readonly plainText: string
    /** The code of a quotation for another site. */
    readonly embed: string
    /** As a file. */
    readonly save: string
    readonly accessed: (day: string) => string
  }
  readonly editions: {
    /** The noun behind `in`. */
    readonly articles: Noun
    readonly editions: Noun
    readonly others: (editions: string) => string
    readonly andMore: (count: string) => string
    /** Links: each copy of a passage, and each passage once. */
    readonly showAll: string
    readonly showOnce: string
  }
  readonly speaker: {
    readonly kicker: string
    readonly quotes: Noun
    /** Articles that have them: the noun behind `in`. */
    readonly articles: Noun
    readonly summary: (quotes: string, articles: string, period: string) => string
    readonly described: (name: string, role: string | null, summary: string) => string
    readonly searchIn: string
    readonly earlier: string
    readonly later: string
  }
  readonly speakers: {
    readonly title: string
    readonly speakers: Noun
    readonly sorted: (found: string) => string
    readonly name: string
    readonly find: string
    readonly nobody: (query: Part) => Part
    readonly moreQuoted: string
    readonly lessQuoted: string
  }
  /** The pages that list all values of a field, and all articles. */
  readonly lists: {
    readonly values: Noun
    readonly mostFrequentFirst: (found: string) => string
    readonly back: string
    readonly beginning: string
    readonly noValue: string
    readonly moreFrequent: string
    readonly lessFrequent: string
    readonly articles: string
    readonly byDate: Readonly<Record<'newest' | 'oldest', (found: string) => string>>
    readonly noArticle: string
  }
  readonly welcome: {
    readonly nouns: Readonly<Record<'articles' | 'paragraphs' | 'quotes' | 'speakers', Noun>>
    readonly holdings: (counts: Holdings) => string
    readonly description: (holdings: string) => string
    readonly ways: string
    readonly mostQuoted: string
    readonly allSpeakers: string
    readonly examples: {
      readonly any: string
      readonly phrase: string
      readonly speaker: (name: string) => string
      readonly quotes: string
      readonly prefix: string
      readonly without: string
    }
  }
  readonly completions: { readonly speaker: string; readonly title: string }
}

/** The counts of an archive, each with its noun, and its first and last year, if there are any. */
export interface Holdings {
  readonly articles: string
  readonly paragraphs: string
  readonly quotes: string
  readonly speakers: string
  readonly years: readonly [first: string, last: string] | null
}
