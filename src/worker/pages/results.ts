// The answer to a search as part of a page: the total, how the query was read, the hits, and further links.

import type { SearchAnswer } from '../../search/answer.ts'
import { sorts } from '../../search/request.ts'
import { groupOf, noFilters, searchAddress } from '../addresses.ts'
import type { PageParameters } from '../api/parameters.ts'
import { activeFilters, chips, type LabelOf } from './active-filters.ts'
import { filterPanel } from './filter-panel.ts'
import { articleItem, type Looks, runsOf } from './found-article.ts'
import { html, type Markup } from './markup.ts'
import { pager } from './pager.ts'
import type { PeriodCounts } from './timeline.ts'
import type { View } from './view.ts'
import { apart, apartInPlain } from './written.ts'

/** The anchor of the hits, to which the link at the top of the page leads. */
export const hitsAnchor = 'hits'

function whatIsFound({ type }: PageParameters): 'passage' | 'quote' {
  return type.length === 1 && type[0] === 'quote' ? 'quote' : 'passage'
}

/** The total in one line; a screen reader announces it. */
export function foundLine(view: View, state: PageParameters, answer: SearchAnswer): string {
  const found = totalLine(view, state, answer)
  return state.q.trim() === '' ? found : view.say.results.foundFor(found, apartInPlain(state.q.trim()))
}

/** `131 passages in 48 articles`, or the passages alone where each is a hit. */
function totalLine({ say }: View, state: PageParameters, { total, passages }: SearchAnswer): string {
  if (total === 0) return say.results.nothing
  const found = say.speech.counted(passages ?? total, say.results.counted[whatIsFound(state)])
  return passages === undefined ? found : say.results.foundIn(found, say.speech.counted(total, say.editions.articles))
}

function understood({ say }: View, state: PageParameters, { query, total }: SearchAnswer): Markup | null {
  const corrections = query.corrections.map(({ from, to }) => [
    say.results.correction(html`<b>${apart(to)}</b>`, html`<s>${apart(from)}</s>`),
    ' ',
  ])
  const synonyms = query.synonyms.map(({ from, to }, at) => [
    at > 0 && ', ',
    say.results.synonym(html`<b>${apart(to)}</b>`, apart(from)),
  ])
  if ((corrections.length > 0 || synonyms.length > 0) && total > 0) {
    const [read, includes] = [say.results.showing(corrections), say.results.including(synonyms)]
    return html`<p class="read">${corrections.length > 0 && read}${synonyms.length > 0 && html`${includes} `}<a
      href="${searchAddress(state, { literal: '1' })}" rel="nofollow">${say.results.asTyped}</a></p>`
  }
  if (query.didYouMean === null) return null
  const better = html`<a href="${searchAddress(state, { q: query.didYouMean })}"
    rel="nofollow">${apart(query.didYouMean)}</a>`
  return html`<p class="read">${say.results.didYouMean(better)}</p>`
}

/** A link to every edition's copy of a passage, if any here was hidden; and back. */
function copiesLink({ say }: View, state: PageParameters, { hits }: SearchAnswer): Markup | null {
  const isShowingAll = state.copies === '1'
  const isHiding = hits.some(({ alsoIn, further = [] }) => [alsoIn, ...further.map(one => one.alsoIn)].some(Boolean))
  if (!isShowingAll && !isHiding) return null
  return html`<p class="read"><a href="${searchAddress(state, { copies: isShowingAll ? '0' : '1' })}" rel="nofollow">${
    isShowingAll ? say.editions.showOnce : say.editions.showAll
  }</a></p>`
}

/** Links of which one is the present choice. */
function choices<Value extends string>(
  name: string,
  values: readonly Value[],
  chosen: Value,
  { text, address }: { text: Readonly<Record<Value, string>>; address: (value: Value) => string },
): Markup {
  return html`<nav class="choice" aria-label="${name}">${values.map(
    value =>
      html`<a href="${address(value)}" rel="nofollow"${chosen === value && html` aria-current="true"`}>${text[value]}</a>`,
  )}</nav>`
}

/** The order of the hits, and what a hit is; an article's own passages are in the order of its text. */
function arrangement({ say }: View, state: PageParameters, { total, passages = total }: SearchAnswer): Markup | null {
  if (passages < 2 || (state.article ?? '') !== '') return null
  const { order, sorts: names, grouping, groups } = say.results
  return html`<div class="arrangement">${choices(order, sorts, state.sort, {
    text: names,
    address: sort => searchAddress(state, { sort }),
  })}${choices(grouping, ['article', 'passage'] as const, state.group, {
    text: groups,
    address: group => searchAddress(state, { group }),
  })}</div>`
}

function nothing({ say }: View, state: PageParameters, { total }: SearchAnswer, filtered: boolean): Markup {
  if (total > 0 && state.offset > 0)
    return html`<div class="notice"><p><a href="${searchAddress(state, { offset: 0 })}">${say.results.pastTheLast}</a></p></div>`
  return html`<div class="notice"><p>${say.results.noMatch}</p><ul>${
    filtered && html`<li><a href="${searchAddress(state, noFilters)}">${say.results.withoutFilters}</a></li>`
  }<li>${say.results.hint}</li><li><a
    href="/">${say.results.seeWays}</a></li></ul></div>`
}

function hits(view: View, state: PageParameters, answer: SearchAnswer): Markup {
  const { say } = view
  const what = whatIsFound(state)
  const looks: Looks = {
    isByText: state.sort !== 'relevance',
    rest: (article, more) =>
      html`<p class="rest"><a href="${searchAddress(state, { article })}" rel="nofollow">${say.hit.furtherInArticle(
        say.speech.counted(more, say.hit.further[what]),
      )}</a></p>`,
  }
  return html`<ol class="hits" id="${hitsAnchor}" tabindex="-1" start="${answer.offset + 1}">${runsOf(answer).map(
    found => articleItem(found, view, looks),
  )}</ol>`
}

export interface ResultsView {
  readonly state: PageParameters
  readonly answer: SearchAnswer
  /** Hits by month and year without the chosen dates, so that other months can be chosen. */
  readonly periods: PeriodCounts
  readonly label: LabelOf
}

/** The main part of a search page. */
export function results(view: View, { state, answer, periods, label }: ResultsView): Markup {
  const { say } = view
  const active = activeFilters(view, state, label)
  const counted = groupOf(state) ?? whatIsFound(state)
  return html`<div class="columns">
<div class="head"><div class="bar"><h1 class="found"${
    view.settings.countSearches && html` data-hits="${answer.passages ?? answer.total}"`
  }>${totalLine(view, state, answer)}</h1>${arrangement(view, state, answer)}</div>
${chips(view, active)}
${understood(view, state, answer)}</div>
${filterPanel(view, { state, answer, periods, counted, label, active: active.length })}
<div class="results">${answer.hits.length > 0 ? hits(view, state, answer) : nothing(view, state, answer, active.length > 0)}
${copiesLink(view, state, answer)}
${pager(view, answer, offset => searchAddress(state, { offset }), [say.results.previous, say.results.next])}
</div>
</div>`
}
