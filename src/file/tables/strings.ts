// All strings of an archive form one numbered list: the paragraphs, then each other kind, sorted within its kind. Other tables refer to a
// string by its place within its kind.

import { type ArticleColumn, byArticleColumn } from '../../article/columns.ts'
import type { Counts } from '../section-ids.ts'

/** Where each kind of string begins. */
export interface StringBases {
  readonly paragraphs: number
  readonly articleIds: number
  readonly titles: number
  readonly speakerIds: number
  readonly columns: Readonly<Record<ArticleColumn, number>>
  /** Cues, roles, mentions, names, urls, summaries: strings that are shown but not filtered on. */
  readonly others: number
}

export function stringBases(counts: Counts): StringBases {
  let next = 0
  const take = (count: number) => {
    next += count
    return next - count
  }
  return {
    paragraphs: take(counts.paragraphs),
    articleIds: take(counts.articles),
    titles: take(counts.articles),
    speakerIds: take(counts.speakers),
    columns: byArticleColumn(({ name }) => take(counts[name])),
    others: take(counts.others),
  }
}

/** Distinct strings sorted by code units, and each one's place. */
export class StringPool {
  readonly #found = new Map<string, number>()
  #sorted: string[] | null = null

  add(text: string | null): void {
    if (text !== null) this.#found.set(text, 0)
  }

  /** Sorts the strings; after this none may be added. */
  get sorted(): readonly string[] {
    if (this.#sorted === null) {
      this.#sorted = [...this.#found.keys()].sort()
      this.#sorted.forEach((text, place) => {
        this.#found.set(text, place)
      })
    }
    return this.#sorted
  }

  /** Place of a string from 1; 0 for null. */
  place(text: string | null): number {
    return text === null || this.sorted.length === 0 ? 0 : (this.#found.get(text) ?? -1) + 1
  }
}
