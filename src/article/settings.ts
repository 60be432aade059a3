// What an archive says of itself beside its articles: the part of the newsroom's configuration that answers need. config/ checks it, the
// build stores it, and whoever opens the archive reads it.

/** The kinds of requests that are limited. */
export const requestKinds = ['search', 'verify', 'export', 'mcp'] as const
export type RequestKind = (typeof requestKinds)[number]

export interface Settings {
  /** The archive's name, on every page and in every description. */
  readonly name: string
  /** A line below the name; null for the usual one of the language. */
  readonly tagline: string | null
  /** The public address: scheme and host; empty if it is not known. */
  readonly url: string
  /** Origins whose pages may call from a browser; empty for all. */
  readonly origins: readonly string[]
  /** Origins whose pages may embed the search and quotations beside those of `origins`; `*` for all, null for no others. */
  readonly embed: { readonly origins: readonly string[] | '*' | null }
  /** Languages of the interface, the default first. */
  readonly languages: readonly string[]
  /** Where a title leads: to the article in the archive, or to the publisher's page. */
  readonly links: 'archive' | 'publisher'
  /** Paths of static files that the build made: a style sheet with the accent, the picture in place of the name, the icon. */
  readonly look: { readonly theme: string | null; readonly logo: string | null; readonly icon: string | null }
  /** Links at the foot of every page. */
  readonly footer: readonly { readonly text: string; readonly url: string }[]
  /** Whether the foot names the software, where the archive has a name of its own. */
  readonly poweredBy: boolean
  /** Half-life in days of a search that names none; null if the date does not count. */
  readonly recency: number | null
  /** Most characters of a query, and hits on a page. */
  readonly limits: { readonly query: number; readonly hits: number }
  /** Requests of a client in a minute; a kind that is missing has its usual limit. */
  readonly requests: Readonly<Partial<Record<RequestKind, number>>>
  /** Whether searches are counted, where the deployment has a place for it. */
  readonly countSearches: boolean
  /** Lists of forms that mean the same, two or more each: `['UN', 'United Nations']`. */
  readonly synonyms: readonly (readonly string[])[]
}

/** The settings of an archive without a configuration. */
export const noSettings: Settings = {
  name: 'Onrecord',
  tagline: null,
  url: '',
  origins: [],
  embed: { origins: null },
  languages: ['en'],
  links: 'archive',
  look: { theme: null, logo: null, icon: null },
  footer: [],
  poweredBy: true,
  recency: null,
  limits: { query: 500, hits: 10 },
  requests: {},
  countSearches: false,
  synonyms: [],
}
