// All quotes of one speaker, in order, grouped by article, with the roles that the articles give.

import type { Hit, SearchAnswer, SpeakerSummary } from '../../search/answer.ts'
import { shownHit } from '../../search/answers/shown.ts'
import {
  articleAddress,
  emptyState,
  lastingPlace,
  passageAddress,
  searchAddress,
  speakerAddress,
} from '../addresses.ts'
import { yearsOf } from '../words/speech.ts'
import { citation } from './citation.ts'
import { citeLink } from './cite-link.ts'
import { alsoIn } from './editions.ts'
import { copyButton, titleHeading, ways } from './hit-card.ts'
import { quotationsData } from './linked-data.ts'
import { html, type Markup } from './markup.ts'
import { origin } from './origin.ts'
import { layout } from './page-layout.ts'
import { pager } from './pager.ts'
import { endsOf, publisherLink, webAddress } from './publisher-link.ts'
import { quotation, wholeQuote } from './quotation.ts'
import { type PeriodCounts, timeline } from './timeline.ts'
import type { View } from './view.ts'
import { apart, apartInPlain, written } from './written.ts'

/** Most roles shown; articles word them in many ways. */
const mostRoles = 5

/** Runs of quotes from one article. */
function byArticle(hits: readonly Hit[]): Hit[][] {
  const runs: Hit[][] = []
  for (const hit of hits) {
    const run = runs.at(-1)
    if (run?.[0]?.article.id === hit.article.id) run.push(hit)
    else runs.push([hit])
  }
  return runs
}

function quoteItem(found: Hit, view: View): Markup {
  const hit = shownHit(found)
  const { article } = hit
  const { say, site } = view
  const original = publisherLink(article.url, endsOf(hit))
  const look = written(hit.text, article.lang, say.lang)
  const copied = citation(view, { text: hit.text, speaker: hit.quote?.speaker ?? null, article })
  return html`<li class="hit quote"><blockquote${look}>${quotation(wholeQuote(hit), say)}</blockquote><p
    class="from"><span class="do"><a
    href="${passageAddress(hit)}">${say.hit.inContext}</a>${copyButton(view, copied, site + passageAddress(hit))}${citeLink(view, article.id, lastingPlace(hit))}${
      original &&
      html`<a href="${original}"
      rel="noopener">${say.hit.original}</a>`
    }</span></p>${alsoIn([hit], view)}</li>`
}

function run(hits: readonly Hit[], view: View): Markup | null {
  const article = hits[0]?.article
  if (article === undefined) return null
  const heading = titleHeading(view, 2, article, ways(view, articleAddress(article.id), webAddress(article.url)).title)
  return html`<section class="run">${heading}<p class="from">${origin(view, article)}</p><ol class="hits">${hits.map(
    hit => quoteItem(hit, view),
  )}</ol></section>`
}

function roles(speaker: SpeakerSummary, { say }: View): Markup | null {
  if (speaker.roles.length === 0) return null
  return html`<ul class="roles">${speaker.roles
    .slice(0, mostRoles)
    .map(
      ({ role, count }) => html`<li>${apart(role)}${count > 1 ? html` <b>${say.speech.number(count)}</b>` : null}</li>`,
    )}</ul>`
}

/** The speaker's page; `said` is one page of the quotes, `periods` counts all of them. */
export function speakerPage(speaker: SpeakerSummary, said: SearchAnswer, periods: PeriodCounts, view: View): string {
  const { say, site } = view
  const { id, name, quotes, articles, first, last } = speaker
  const years = yearsOf(first, last)
  const { counted } = say.speech
  const summary = say.speaker.summary(
    counted(quotes, say.speaker.quotes),
    counted(articles, say.speaker.articles),
    years === null ? '' : say.chart.period(...years),
  )
  const role = speaker.roles[0]?.role
  const chart = timeline(view, periods, 'quote', (from, until) =>
    searchAddress(emptyState, { speaker: [id], type: ['quote'], from, to: until }),
  )
  return layout(view, {
    title: name,
    description: say.speaker.described(apartInPlain(name), role === undefined ? null : apartInPlain(role), summary),
    canonical: speakerAddress(id),
    index: said.offset === 0,
    kind: 'profile',
    head: html`<link rel="alternate" type="application/json" href="${speakerAddress(id)}?format=json">${quotationsData(
      said.hits,
      site,
    )}`,
    main: html`<div class="person">
<header><p class="kicker">${say.speaker.kicker}</p><h1${written(name)}>${name}</h1>${roles(speaker, view)}<p
  class="from">${summary} · <a href="${searchAddress(emptyState, { speaker: [id] })}">${say.speaker.searchIn}</a></p></header>
${chart}
${byArticle(said.hits).map(hits => run(hits, view))}
${pager(view, said, offset => speakerAddress(id, offset), [say.speaker.earlier, say.speaker.later])}
</div>`,
  })
}
