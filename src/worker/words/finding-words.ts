// What a language has to say about the frame of every page, the results page and its filters.

import type { FilterColumn, filterColumns } from '../../article/columns.ts'
import type { Part } from '../pages/markup.ts'
import type { Noun } from './speech.ts'

export interface FindingWords {
  readonly frame: {
    readonly motto: string
    readonly search: string
    readonly searchArchive: string
    readonly placeholder: string
    readonly check: string
    readonly skip: string
    readonly skipToResults: string
    readonly foot: string
    readonly poweredBy: string
    readonly more: string
    readonly speakers: string
    readonly languages: string
    /** At the foot of a printed page. */
    readonly printed: (day: string) => string
  }
  readonly hit: {
    readonly untitled: string
    readonly notNamed: string
    readonly copy: string
    readonly inContext: string
    readonly original: string
    /** The link to the article in the archive, where its title leads to the publisher. */
    readonly inArchive: string
    /** What an article has beside the passages that are shown, and the sentence: `3 more passages in this article`. */
    readonly further: Readonly<Record<'passage' | 'quote', Noun>>
    readonly furtherInArticle: (passages: string) => string
    /** Articles that have the passage as well: `also in 3 articles`. */
    readonly alsoIn: (articles: string) => string
    /** Behind the names of three authors. */
    readonly others: string
    readonly by: (authors: Part) => Part
    /** Between the name of a speaker and the place of a quotation, in a citation. */
    readonly citedIn: string
    /** A speaker's name before a title, in a feed. */
    readonly titled: (speaker: string, title: string) => string
  }
  readonly results: {
    readonly counted: Readonly<Record<Counted, Noun>>
    readonly nothing: string
    /** `131 passages in 48 articles` */
    readonly foundIn: (passages: string, articles: string) => string
    readonly foundFor: (found: string, query: string) => string
    readonly correction: (to: Part, from: Part) => Part
    readonly showing: (corrections: readonly Part[]) => Part
    /** Another form of a typed word that was searched as well, and all of these. */
    readonly synonym: (to: Part, from: Part) => Part
    readonly including: (synonyms: readonly Part[]) => Part
    readonly asTyped: string
    readonly didYouMean: (query: Part) => Part
    readonly order: string
    /** What a hit is: the name of the choice, and its values. */
    readonly grouping: string
    readonly groups: Readonly<Record<'article' | 'passage', string>>
    readonly sorts: Readonly<Record<'relevance' | 'newest' | 'oldest', string>>
    readonly noMatch: string
    /** A link from a page past the last hit. */
    readonly pastTheLast: string
    readonly withoutFilters: string
    readonly hint: string
    readonly seeWays: string
    readonly filters: string
    readonly takeAlong: string
    readonly feed: string
    readonly search: string
    readonly previous: string
    readonly next: string
    readonly pages: string
    readonly range: (first: string, last: string, total: string) => string
  }
  readonly filters: {
    readonly headings: Readonly<Record<FilterColumn | 'month', string>>
    readonly year: string
    readonly quotes: string
    readonly paragraphs: string
    readonly active: string
    readonly remove: string
    /** The filter for one article. */
    readonly inArticle: (title: string) => string
    /** The field that finds a value by how it begins: `Find: Speaker`. */
    readonly find: (heading: string) => string
    readonly from: string
    readonly to: string
    readonly apply: string
    /** Why paragraphs and quotes add up to more than all. */
    readonly both: Readonly<Record<'article' | 'passage', string>>
    readonly until: (day: string) => string
    readonly since: (day: string) => string
    readonly days: (first: string, last: string) => string
  }
  readonly chart: {
    /** First and last year: `2010 to 2025`. */
    readonly period: (first: string, last: string) => string
    readonly heading: (what: Counted, by: 'month' | 'year', period: string) => string
    readonly bar: (period: string, count: string) => string
  }
}

/** The filters that the search page shows. */
export type ShownColumn = Extract<(typeof filterColumns)[number], { heading: string }>['name'] & FilterColumn

/** What a search and the bars of its chart count. */
export type Counted = 'passage' | 'quote' | 'article'
