// All quotes of one speaker, in order, grouped by article, with the roles that the articles give.

import type { Hit, SearchAnswer, SpeakerSummary } from '../../search/answer.ts'
import { articleAddress, emptyState, passageAddress, searchAddress, speakerAddress } from '../addresses.ts'
import { citation } from './citation.ts'
import { copyButton, origin, titleHeading } from './hit-card.ts'
import { quotationsData } from './linked-data.ts'
import { html, type Markup } from './markup.ts'
import { layout } from './page-layout.ts'
import { pager } from './pager.ts'
import { endsOf, publisherLink } from './publisher-link.ts'
import { quotation, wholeQuote } from './quotation.ts'
import { period } from './show-date.ts'
import { counted, grouped } from './show-number.ts'
import { type PeriodCounts, timeline } from './timeline.ts'
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

function quoteItem(hit: Hit, site: string): Markup {
  const { article } = hit
  const original = publisherLink(article.url, endsOf(hit))
  const copied = citation({ text: hit.text, speaker: hit.quote?.speaker ?? null, article })
  return html`<li class="hit quote"><blockquote${written(hit.text, article.lang)}>${quotation(wholeQuote(hit))}</blockquote><p class="from"><span class="do"><a
    href="${passageAddress(hit)}">In context</a>${copyButton(copied, site + passageAddress(hit))}${
      original &&
      html`<a href="${original}"
      rel="noopener">Original</a>`
    }</span></p></li>`
}

function run(hits: readonly Hit[], site: string): Markup | null {
  const article = hits[0]?.article
  if (article === undefined) return null
  return html`<section class="run">${titleHeading(2, article, articleAddress(article.id))}<p class="from">${origin(article)}</p><ol class="hits">${hits.map(hit => quoteItem(hit, site))}</ol></section>`
}

function roles(speaker: SpeakerSummary): Markup | null {
  if (speaker.roles.length === 0) return null
  return html`<ul class="roles">${speaker.roles
    .slice(0, mostRoles)
    .map(({ role, count }) => html`<li>${apart(role)}${count > 1 ? html` <b>${grouped(count)}</b>` : null}</li>`)}</ul>`
}

/** The speaker's page; `said` is one page of the quotes, `periods` counts all of them. */
export function speakerPage(speaker: SpeakerSummary, said: SearchAnswer, periods: PeriodCounts, site: string): string {
  const { id, name, quotes, articles, first, last } = speaker
  const when = period(first, last)
  const summary = `${counted(quotes, 'quote')} in ${counted(articles, 'article')}${when === '' ? '' : `, ${when}`}`
  const chart = timeline(periods, 'quote', (from, until) =>
    searchAddress(emptyState, { speaker: [id], type: ['quote'], from, to: until }),
  )
  return layout({
    title: name,
    description: `${apartInPlain(name)}${speaker.roles[0] ? `, ${apartInPlain(speaker.roles[0].role)}` : ''}: ${summary}.`,
    site,
    canonical: speakerAddress(id),
    index: said.offset === 0,
    kind: 'profile',
    head: html`<link rel="alternate" type="application/json" href="${speakerAddress(id)}?format=json">${quotationsData(said.hits, site)}`,
    main: html`<div class="person">
<header><p class="kicker">On record</p><h1${written(name)}>${name}</h1>${roles(speaker)}<p class="from">${summary} · <a href="${searchAddress(
      emptyState,
      { speaker: [id] },
    )}">Search in these</a></p></header>
${chart}
${byArticle(said.hits).map(hits => run(hits, site))}
${pager(said, offset => speakerAddress(id, offset), ['← Earlier', 'Later →'])}
</div>`,
  })
}
