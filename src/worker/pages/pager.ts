// Links to the previous and next page, with the current position between them.

import { deepestOffset } from '../api/parameters.ts'
import { html, type Markup } from './markup.ts'
import type { View } from './view.ts'

export interface Paged {
  readonly total: number
  readonly limit: number
  readonly offset: number
  /** What is shown: fewer than the limit where a page may read no more of a large archive. */
  readonly hits?: readonly unknown[]
  /** The cursor of what follows, where the answer has one: null at the end, or where the engine goes no deeper. */
  readonly next?: string | null
}

/** Links to other offsets by `address`, or nothing if there is one page. `labels` name the links back and forward. */
export function pager(
  { say }: View,
  { total, limit, offset, hits, next: cursor }: Paged,
  address: (offset: number) => string,
  labels: readonly [back: string, on: string],
): Markup | null {
  if (total <= (hits?.length ?? limit) && offset === 0) return null
  const next = offset + (hits === undefined || hits.length === 0 ? limit : hits.length)
  const follows = next < total && next <= deepestOffset && cursor !== null
  const { number } = say.speech
  const link = (to: number, label: string, rel: string) =>
    html`<a href="${address(to)}" rel="${rel} nofollow">${label}</a>`
  return html`<nav class="pager" aria-label="${say.results.pages}">${
    offset > 0 ? link(Math.max(0, offset - limit), labels[0], 'prev') : html`<span></span>`
  }<span>${say.results.range(number(Math.min(offset + 1, total)), number(Math.min(next, total)), number(total))}</span>${
    follows ? link(next, labels[1], 'next') : html`<span></span>`
  }</nav>`
}
