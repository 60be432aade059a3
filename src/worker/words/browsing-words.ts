// What a language has to say on the pages to browse: the start page, articles by date, speakers by name, and about one speaker.

export interface BrowsingWords {
  readonly browsing: {
    readonly latest: string
    readonly allArticles: string
    readonly sections: string
    readonly topics: string
    readonly sources: string
    readonly years: string
    readonly months: string
    /** The articles of a day, a month or a year: a title. */
    readonly articlesOf: (period: string) => string
    /** Names the navigation between days, months and years. */
    readonly byDate: string
    readonly days: string
    readonly undated: string
    /** All articles without a date: a title. */
    readonly articlesUndated: string
    /** Behind the number of articles of which no more than the year, or the month, is known. */
    readonly onlyYear: string
    readonly onlyMonth: string
    /** Names the navigation between letters. */
    readonly letters: string
    /** Speakers under a letter, by name. */
    readonly under: (found: string, letter: string) => string
    /** The letter of names that begin with none. */
    readonly noLetter: string
    readonly byQuotes: string
    readonly roles: string
    readonly alongside: string
    /** The number of articles in which somebody else is quoted as well. */
    readonly alongsideIn: (articles: string) => string
    readonly feed: string
    readonly quotes: string
  }
}
