// What is to be said of a language. All but its tags may be left out: what is missing is done without.

/** For search and verify. */
export interface LanguageData {
  /** Primary subtags of its BCP 47 tags: `no`, `nb` and `nn` for Norwegian. */
  readonly tags: readonly string[]
  /** A folded term to its stem, by Snowball's algorithm (Porter 2001). */
  readonly stem?: (term: string) => string
  /** Terms that the stemmer takes; Latin letters if it is not said. */
  readonly stemmed?: RegExp
  /** Codes that lose their last letter instead: `f35s`. */
  readonly codePlural?: RegExp
  /** Folded words that say little about what is looked for. Beside other words a query passes over them. */
  readonly stopWords?: string
  /** Words whose loss turns a quotation around: negators and near-negators, folded and without apostrophes. */
  readonly negations?: string
  /** A contraction that holds a negation, as it is written: `don’t`, `n’est`. */
  readonly negatingContraction?: RegExp
  /** A prefix that negates, written apart or not: `non-profit`. */
  readonly negatingPrefix?: string
  /** Words that lose their vowel before the next one: `l'Assemblée` is filed under `assemblee`. */
  readonly elisions?: string
  /** Newsrooms group digits by blanks (`10 000`) though Unicode's data name another sign. */
  readonly groupsByBlankToo?: true
}

/** For reading articles, at build time. */
export interface ReadingData {
  readonly tags: readonly string[]
  /** The commonest short words as they are written: the language of a text is told by them. */
  readonly functionWords?: string
  /** Twelve months as dates have them, parted by commas; the forms of one by blanks. */
  readonly months?: string
  /** Days of the week as they stand beside a date. */
  readonly weekdays?: string
}
