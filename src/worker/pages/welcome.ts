// The search page before a query: what the archive contains, ways to browse it, and examples of the query language that find something in
// it.

import type { About, ArticleHead } from '../../search/answer.ts'
import { allArticles, articleAddress, articlesAddress, emptyState, searchAddress } from '../addresses.ts'
import { yearsOf } from '../words/speech.ts'
import { yearCells } from './calendar.ts'
import { examplesOf } from './examples.ts'
import type { Front } from './front.ts'
import { titleHeading, ways } from './hit-card.ts'
import { html, type Markup, type Part } from './markup.ts'
import { origin } from './origin.ts'
import { webAddress } from './publisher-link.ts'
import type { View } from './view.ts'
import { voices } from './voices.ts'
import { apart } from './written.ts'

/** What the archive holds, in one line. */
export function holdings({ say }: View, { counts, from, to }: About): string {
  const counted = (what: keyof typeof say.welcome.nouns) => say.speech.counted(counts[what], say.welcome.nouns[what])
  return say.welcome.holdings({
    articles: counted('articles'),
    paragraphs: counted('paragraphs'),
    quotes: counted('quotes'),
    speakers: counted('speakers'),
    years: yearsOf(from, to),
  })
}

/** The page's main part. A part that the archive has nothing for is left out. */
export function welcome(view: View, about: About, { latest, speakers, division, calendar, queries }: Front): Markup {
  const { say } = view
  const headings = { section: say.browsing.sections, tag: say.browsing.topics, source: say.browsing.sources }
  const years = yearCells(view, calendar)
  const latestPart = part(
    'latest',
    say.browsing.latest,
    latest.length > 0 &&
      html`<ol class="heads">${latest.map(head => headItem(view, head))}</ol><p class="more"><a
    href="/articles">${say.browsing.allArticles}</a></p>`,
  )
  const yearsPart = part('years', calendar.years.length > 1 ? say.browsing.years : say.browsing.months, years)
  const voicesPart = part(
    'voices',
    say.welcome.mostQuoted,
    speakers.length > 0 &&
      html`${voices(view, speakers)}<p class="more"><a href="/speakers">${say.welcome.allSpeakers}</a></p>`,
  )
  const divisionPart =
    division &&
    part(
      'division',
      headings[division.field],
      html`<ul class="divisions">${division.values.map(
        ({ value, label }) =>
          html`<li><a href="${articlesAddress({ ...allArticles, [division.field]: [value] })}" rel="nofollow">${apart(label)}</a></li>`,
      )}</ul>`,
    )
  const waysPart = part(
    'ways',
    say.welcome.ways,
    queries.length > 0 &&
      html`<dl class="examples">${examplesOf(view, queries).map(
        ({ q, says }) =>
          html`<div><dt><a href="${searchAddress(emptyState, { q })}">${apart(q)}</a></dt><dd>${apart(says)}</dd></div>`,
      )}</dl>`,
  )
  const side = voicesPart || divisionPart
  return html`<div class="welcome">
<h1 class="lead">${holdings(view, about)}.</h1>
<div class="part">${latestPart}
${yearsPart}</div>
${
  side &&
  html`<div class="part">${voicesPart}
${divisionPart}</div>`
}
${waysPart}
</div>`
}

/** A part of the page under its heading, or nothing. */
function part(id: string, heading: string, content: Part): Part {
  return content && html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${content}</section>`
}

function headItem(view: View, head: ArticleHead): Markup {
  const { title } = ways(view, articleAddress(head.id), webAddress(head.url))
  return html`<li>${titleHeading(view, 3, head, title)}<p class="from">${origin(view, head)}</p></li>`
}
