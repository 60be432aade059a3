// What is written of a search, and of a hit that was opened: words and numbers of the question, never an address, a cookie or anything else
// that tells one reader from another. It is a data point of Workers Analytics Engine, whose columns have numbers instead of names.

import type { Filters } from '../../search/request.ts'

export interface Asked {
  readonly kind: 'search' | 'click'
  readonly query: string
  /** `source=Coast Courier; from=2024-01-01` */
  readonly filters: string
  /** The first language that the client accepts, without its region: `de`; empty if it names none. */
  readonly language: string
  /** Two letters; empty if it is not known. */
  readonly country: string
  readonly door: 'page' | 'api' | 'mcp'
  /** Passages that were found. */
  readonly hits: number
  /** Which hit was opened, from 1 on; 0 for a search. */
  readonly place: number
}

/** The columns of a data point, in their order. `onrecord report` reads them by these places, so new ones go to the end. */
export const texts = ['kind', 'query', 'filters', 'language', 'country', 'door'] as const
export const numbers = ['hits', 'place'] as const

export interface Point {
  indexes?: string[]
  blobs?: string[]
  doubles?: number[]
}

/** Longest texts that are written, in UTF-16 code units. A data point may have 16 KB (Cloudflare's limits page, November 2026). */
const [longestQuery, longestFilters] = [500, 500]

export function pointOf(asked: Asked): Point {
  return {
    // The sampling of searches is not that of clicks.
    indexes: [asked.kind],
    blobs: texts.map(name => asked[name]),
    doubles: numbers.map(name => asked[name]),
  }
}

/** A query in one line, of bounded length. */
export function queryInLine(query: string): string {
  return inLine(query, longestQuery)
}

/** The filters of a search in one line. */
export function filtersInLine(filters: Filters): string {
  const set = Object.entries(filters).flatMap(([name, value]) => [value ?? []].flat().map(one => `${name}=${one}`))
  return inLine(set.join('; '), longestFilters)
}

function inLine(text: string, longest: number): string {
  return text
    .slice(0, 4 * longest)
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed()
}
