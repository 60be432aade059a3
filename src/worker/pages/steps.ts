// The way through an article after a search: back to the results, and from match to match. The links work without a script; the script
// (`client/stepping.ts`) counts, and takes keys.

import { searchAddress } from '../addresses.ts'
import type { PageParameters } from '../api/parameters.ts'
import type { PlacedMatches } from './marked-paragraph.ts'
import { html, type Markup } from './markup.ts'
import type { View } from './view.ts'

/** The matches of each paragraph, numbered through the article. */
export function numbered(marks: readonly PlacedMatches['ranges'][]): readonly PlacedMatches[] {
  let first = 1
  return marks.map(ranges => {
    const placed = { ranges, first }
    first += ranges.length
    return placed
  })
}

/** The bar above the article. */
export function stepBar({ say }: View, asked: PageParameters, placed: readonly PlacedMatches[]): Markup {
  const { article, speech, lists } = say
  const last = placed.at(-1)
  const all = last === undefined ? 0 : last.first + last.ranges.length - 1
  const step = (to: number, label: string, sign: string, key: string) =>
    html`<a class="step" href="#m${to}" aria-label="${label}" title="${label} (Alt+${sign})" aria-keyshortcuts="Alt+${key}">${sign}</a>`
  return html`<nav class="steps" aria-label="${article.matchesHere}" data-place="${article.matchOf('{at}', '{all}')}"><a
href="${searchAddress(asked, { offset: asked.offset })}">← ${lists.back}</a><span class="place" role="status">${
    all > 0 && speech.counted(all, article.matches)
  }</span>${
    all > 0 && [step(all, article.previousMatch, '↑', 'ArrowUp'), step(1, article.nextMatch, '↓', 'ArrowDown')]
  }</nav>`
}

/** Without a script: from a paragraph with matches to the ones before and after it. */
export function stepsBeside({ say }: View, placed: readonly PlacedMatches[], index: number): Markup | null {
  const here = placed[index]
  const last = placed.at(-1)
  if (here === undefined || last === undefined || here.ranges.length === 0) return null
  const next = here.first + here.ranges.length
  const isLast = next >= last.first + last.ranges.length
  if (here.first === 1 && isLast) return null
  const { previousMatch, nextMatch } = say.article
  return html`<p class="beside">${here.first > 1 && html`<a href="#m${here.first - 1}" aria-label="${previousMatch}">↑</a>`}${
    !isLast && html`<a href="#m${next}" aria-label="${nextMatch}">↓</a>`
  }</p>`
}
