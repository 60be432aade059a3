// All quotes of one speaker, in order, grouped by article, with the roles that the articles give.

import type { Hit, SearchAnswer, SpeakerSummary } from '../../search/answer.ts'
import { shownHit } from '../../search/answers/shown.ts'
import type { SpeakerProfile } from '../../search/browsing.ts'
import {
  articleAddress,
  emptyState,
  feedAddress,
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

/** The roles, the earliest first, with the years in which articles give them. */
function rolesOverTime({ roles }: SpeakerProfile, { say }: View): Markup | null {
  // One role stands under the name.
  if (roles.length < 2) return null
  return html`<section aria-labelledby="roles"><h2 id="roles">${say.browsing.roles}</h2><ul>${roles.map(
    ({ role, count, first, last }) => {
      const years = yearsOf(first, last)
      const notes = [
        years !== null && (years[0] === years[1] ? years[0] : `${years[0]}–${years[1]}`),
        count > 1 && say.speech.counted(count, say.speaker.quotes),
      ].filter(note => note !== false)
      return html`<li>${apart(role)} <span class="from">${notes.join(' · ')}</span></li>`
    },
  )}</ul></section>`
}

/** Who else is quoted in the same articles, most often first. */
function company({ alongside }: SpeakerProfile, { say }: View): Markup | null {
  if (alongside.length === 0) return null
  return html`<section aria-labelledby="company"><h2 id="company">${say.browsing.alongside}</h2><ul>${alongside.map(
    ({ id, name, articles }) =>
      html`<li><a href="${speakerAddress(id)}">${apart(name)}</a> <span class="from">${say.browsing.alongsideIn(
        say.speech.counted(articles, say.speaker.articles),
      )}</span></li>`,
  )}</ul></section>`
}

/** The speaker's page; `said` is one page of the quotes, `periods` counts all of them. */
export function speakerPage(
  speaker: SpeakerSummary,
  profile: SpeakerProfile,
  said: SearchAnswer,
  periods: PeriodCounts,
  view: View,
): string {
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
  const quotesAlone = { ...emptyState, speaker: [id], type: ['quote' as const] }
  const beside = [rolesOverTime(profile, view), company(profile, view)].filter(part => part !== null)
  const feed = feedAddress(quotesAlone)
  const chart = timeline(view, periods, 'quote', (from, until) => searchAddress(quotesAlone, { from, to: until }))
  return layout(view, {
    title: name,
    description: say.speaker.described(apartInPlain(name), role === undefined ? null : apartInPlain(role), summary),
    canonical: speakerAddress(id),
    index: said.offset === 0,
    kind: 'profile',
    head: html`<link rel="alternate" type="application/rss+xml" title="${name}" href="${feed}"><link rel="alternate"
  type="application/json" href="${speakerAddress(id)}?format=json">${quotationsData(said.hits, site)}`,
    main: html`<div class="person${beside.length > 0 && ' wide'}">
<header><p class="kicker">${say.speaker.kicker}</p><h1${written(name)}>${name}</h1>${
      role !== undefined && html`<p class="role">${apart(role)}</p>`
    }<p class="from">${summary} · <a href="${searchAddress(emptyState, { speaker: [id] })}">${say.speaker.searchIn}</a> · <a
  href="${feed}">${say.browsing.feed}</a></p></header>
<div class="said-by">
<section aria-label="${say.browsing.quotes}">${chart}
${byArticle(said.hits).map(hits => run(hits, view))}
${pager(view, said, offset => speakerAddress(id, offset), [say.speaker.earlier, say.speaker.later])}</section>
${beside.length > 0 && html`<div class="elsewhere">${beside}</div>`}
</div>
</div>`,
  })
}
