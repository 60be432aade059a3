// The fields of onrecord.config.ts, for people who write it. schema.ts checks them, and docs/configuration.md describes them.

import type { RequestKind } from '../article/settings.ts'
import type { ArticleCorrection, QuoteCorrection, SpeakerCorrection } from '../corrections/corrections.ts'

/** Languages that the interface is written in. */
export const interfaceTags = ['en', 'de', 'fr', 'es', 'pt'] as const
export type InterfaceTag = (typeof interfaceTags)[number]

/** What a newsroom says of its archive. Every field may be left out. */
export interface Config {
  /** The archive's name: on pages, in feeds, for assistants. @example 'Harbour Times Archive' */
  readonly name?: string | undefined
  /** A line below the name. @example 'Every word since 1921' */
  readonly tagline?: string | undefined
  /** The public address, scheme and host. The variable PUBLIC_URL goes first. @example 'https://archive.example.org' */
  readonly url?: string | undefined
  /**
   * Origins whose pages may call the API and MCP from a browser; all without it. The variable ORIGINS goes first.
   *
   * @example ['https://example.org']
   */
  readonly origins?: readonly string[] | undefined
  /**
   * Sites that may embed the search and quotations, beside those of `origins`: a list of origins, or '*' for all.
   *
   * @example { origins: ['https://news.example'] }
   */
  readonly embed?: { readonly origins: readonly string[] | '*' } | undefined
  /** The language of the interface, or several of which the first is the default. @example ['de', 'en'] */
  readonly language?: InterfaceTag | readonly InterfaceTag[] | undefined
  /** Where titles lead: to the article in the archive, or to the publisher's page. @example 'publisher' */
  readonly links?: 'archive' | 'publisher' | undefined
  /** The colour of links and buttons. Where it cannot be read, light or dark, it is adjusted with a warning. @example '#0b5394' */
  readonly accent?: string | undefined
  /** A picture in place of the name at the head of a page: SVG, PNG, JPEG or WebP, beside the configuration. @example './logo.svg' */
  readonly logo?: string | undefined
  /** The icon of a tab: SVG or PNG. @example './icon.svg' */
  readonly icon?: string | undefined
  /** Links at the foot of every page. @example [{ text: 'Imprint', url: 'https://example.org/imprint' }] */
  readonly footer?: readonly { readonly text: string; readonly url: string }[] | undefined
  /** Whether the foot says "Powered by Onrecord". @example false */
  readonly poweredBy?: boolean | undefined
  /** Lets newer articles rank higher: half of the effect after so many days. @example 365 */
  readonly recency?: number | undefined
  readonly limits?: Limits | undefined
  /** Counts what is asked, without anything of who asks; `onrecord report` prints it (docs/asked.md). @example true */
  readonly countSearches?: boolean | undefined
  /**
   * Lists of forms that mean the same, two or more each: words, or names of several words. A search for one finds the others.
   *
   * @example [['UN', 'United Nations'], ['Kyiv', 'Kiev']]
   */
  readonly synonyms?: readonly (readonly string[])[] | undefined
  /**
   * Corrections of speakers, or the path of a table of them (docs/corrections.md).
   *
   * @example [{ id: 'jon-smith', into: 'john-smith' }, { id: 'mary-wells', hide: true }]
   * @example './speakers.csv'
   */
  readonly speakers?: string | readonly SpeakerCorrection[] | undefined
  /**
   * Corrections of quotes, or the path of a table of them.
   *
   * @example [{ quote: 'bridge/p3/q1', words: 'We will rebuild', speaker: 'ana-costa' }]
   */
  readonly quotes?: string | readonly QuoteCorrection[] | undefined
  /**
   * Articles to take out of the archive, or the path of a table of them.
   *
   * @example [{ id: 'bridge', hide: true }]
   */
  readonly articles?: string | readonly ArticleCorrection[] | undefined
}

export interface Limits {
  /** Most characters of a query, up to 500. @example 200 */
  readonly query?: number | undefined
  /** Hits on a page, up to 50. @example 20 */
  readonly hits?: number | undefined
  /**
   * Requests of a client in a minute, for `npm run serve`. On Cloudflare the rules of wrangler.toml count, and `npm run check` says where
   * they differ.
   *
   * @example { search: 300 }
   */
  readonly requests?: { readonly [kind in RequestKind]?: number | undefined } | undefined
}

/**
 * Types the configuration in an editor, and changes nothing.
 *
 * @example
 * import { defineConfig } from 'onrecord/config'
 *
 * export default defineConfig({ synonyms: [['Kyiv', 'Kiev']] })
 */
export function defineConfig(config: Config): Config {
  return config
}
