// What an archive says of itself beside its articles: the part of the newsroom's configuration that answers need. config/ checks it, the
// build stores it, and whoever opens the archive reads it.

export interface Settings {
  /** Lists of forms that mean the same, two or more each: `['UN', 'United Nations']`. */
  readonly synonyms: readonly (readonly string[])[]
}

/** The settings of an archive without a configuration. */
export const noSettings: Settings = { synonyms: [] }
