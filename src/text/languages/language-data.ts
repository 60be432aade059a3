// The data of a language. Everything but its tags is optional; the features that need missing data are off.

/** For search and verify. */
export interface LanguageData {
  /** Primary subtags of its BCP 47 tags: `no`, `nb` and `nn` for Norwegian. */
  readonly tags: readonly string[]
  /** Turns a folded term into its stem, by Snowball's algorithm (Porter 2001). */
  readonly stem?: (term: string) => string
  /** Terms that the stemmer accepts; by default those in Latin letters. */
  readonly stemmed?: RegExp
  /** Codes whose plural ending is cut instead: `f35s`. */
  readonly codePlural?: RegExp
  /** Folded words that say little about the subject. A query ignores them beside other words. */
  readonly stopWords?: string
  /** Words whose loss reverses a quotation: negators and near-negators, folded and without apostrophes. */
  readonly negations?: string
  /** A contraction that holds a negation, as it is written: `don’t`, `n’est`. */
  readonly negatingContraction?: RegExp
  /** A negating prefix, with or without a hyphen: `non-profit`. */
  readonly negatingPrefix?: string
  /** Characters written for one another in the same word, in pairs: the first is filed as the second. */
  readonly variants?: string
  /** Letters that people also write as two, in pairs: `ü` as `ue`. Words with them are filed in both spellings. */
  readonly spelledOut?: string
  /** Words that lose their vowel before the next one: `l'Assemblée` is filed under `assemblee`. */
  readonly elisions?: string
  /** Suffixes that are written behind the apostrophe of a name, folded: `daki` of `Ankara'daki`. */
  readonly suffixes?: RegExp
}

/** For reading articles, at build time. */
export interface ReadingData {
  readonly tags: readonly string[]
  /** The most common short words, as written: they identify the language of a text. */
  readonly functionWords?: string
  /** Twelve months as written in dates, separated by commas; the forms of one month by blanks. */
  readonly months?: string
  /** Days of the week as written beside a date. */
  readonly weekdays?: string
}
