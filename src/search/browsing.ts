// What a searcher answers to those who browse the archive without a query, as plain types.

/** What the archive tells of a speaker besides the quotes, from the newest of them. */
export interface SpeakerProfile {
  /** The most used roles, the earliest first, with the first and last date on which an article gives them. */
  readonly roles: readonly {
    readonly role: string
    readonly count: number
    readonly first: string | null
    readonly last: string | null
  }[]
  /** Who else is quoted in the same articles, and in how many of them, most first. */
  readonly alongside: readonly { readonly id: string; readonly name: string; readonly articles: number }[]
}

/** A letter under which names stand, and how many. */
export interface LetterCount {
  readonly letter: string
  readonly count: number
}

/** How many articles have a date: a day, a month or year where no more is known, or null. */
export interface DateCount {
  readonly date: string | null
  readonly count: number
}
