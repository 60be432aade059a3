// Reasons in a file against publishing an article, as data. Readers collect claims; whether one applies depends on the day and on the build
// options (decide.ts), so that claims can be cached.

import type { Moment } from './moment.ts'

/** Why something is held back. */
export type HoldReason =
  /** Not published yet, or no longer: a draft, a private or hidden text, a text behind a password. */
  | 'draft'
  | 'paid'
  | 'embargo'
  /** Its date has not come. */
  | 'future'
  | 'expired'
  /** Killed, withdrawn or cancelled, or named by a kill. */
  | 'killed'
  /** A newer version of it is in the archive. */
  | 'version'
  /** It is the beginning of a story whose full text is in the archive. */
  | 'teaser'
  /** Marked "not for publication". */
  | 'passage'

/** One reason against publishing an article. */
export interface Claim {
  readonly reason: Exclude<HoldReason, 'version' | 'teaser'>
  /** The words of the file: `draft: true`, `EMBARGOED until Monday`. */
  readonly said: string
  /** An embargo and a future date apply until then, an expiry from then on; null if the claim applies on any day. */
  readonly at: Moment | null
  /** An embargo's day and month without a year, which the article's own date supplies. */
  readonly yearless?: YearlessDay
  /** Whether it withdraws earlier publications, in other files too. */
  readonly withdraws?: boolean
  /** The line in the file, from 1. */
  readonly line: number | null
}

/** A day of any year; `month` from 1. `suffix` is the time with offset, or empty. */
export interface YearlessDay {
  readonly month: number
  readonly day: number
  readonly minutes: number | null
  readonly offset: number
}

/** Other names of an article: a kill may use them, and versions of an article share them. */
export interface Names {
  /** Ids that are the article's alone: `id`, `uri`, `guid`. */
  readonly ids: readonly string[]
  /** Slugs and slug lines. */
  readonly slugs: readonly string[]
}

/** Which of several versions this is. */
export interface Version {
  /** A version number, parts first to last. Empty where the file has none. */
  readonly number: readonly number[]
  /** When this version was made. */
  readonly made: Moment | null
}

/** Everything that one part of a file says about publication. */
export interface Facts {
  readonly claims: readonly Claim[]
  readonly names: Names
  readonly version: Version
  /** The words of a kill notice: it withdraws the articles that they name. */
  readonly kill: string | null
}

export const noFacts: Facts = {
  claims: [],
  names: { ids: [], slugs: [] },
  version: { number: [], made: null },
  kill: null,
}

/** Combines the facts from several places. */
export function joinFacts(facts: readonly Facts[]): Facts {
  const kills = facts.map(({ kill }) => kill).filter(kill => kill !== null)
  return {
    claims: facts.flatMap(({ claims }) => claims),
    names: { ids: facts.flatMap(({ names }) => names.ids), slugs: facts.flatMap(({ names }) => names.slugs) },
    version: {
      number: facts.find(({ version }) => version.number.length > 0)?.version.number ?? [],
      made: facts.find(({ version }) => version.made !== null)?.version.made ?? null,
    },
    kill: kills.length === 0 ? null : kills.join('\n'),
  }
}
