// The search page before a query: what the archive contains, and examples of the query language that find something in it.

import type { About, SpeakerSummary } from '../../search/answer.ts'
import { emptyState, searchAddress } from '../addresses.ts'
import type { Example } from './examples.ts'
import { html, type Markup } from './markup.ts'
import { period } from './show-date.ts'
import { counted } from './show-number.ts'
import { voices } from './voices.ts'
import { apart } from './written.ts'

/** What the archive holds, in one line. */
export function holdings({ counts, from, to }: About): string {
  const years = period(from, to)
  return `${counted(counts.articles, 'article')}${years === '' ? '' : ` from ${years}`}: ${counted(
    counts.paragraphs,
    'paragraph',
  )} and ${counted(counts.quotes, 'quote')} by ${counted(counts.speakers, 'speaker')}`
}

/** The page's main part. */
export function welcome(about: About, examples: readonly Example[], speakers: readonly SpeakerSummary[]): Markup {
  return html`<div class="welcome">
<h1 class="lead">${holdings(about)}.</h1>
<section aria-labelledby="ways"><h2 id="ways">Ways to ask</h2>
<dl class="examples">${examples.map(
    ({ q, says }) =>
      html`<div><dt><a href="${searchAddress(emptyState, { q })}">${apart(q)}</a></dt><dd>${apart(says)}</dd></div>`,
  )}</dl></section>
${
  speakers.length > 0 &&
  html`<section aria-labelledby="voices"><h2 id="voices">Most quoted</h2>${voices(speakers)}<p class="more"><a
    href="/speakers">All speakers</a></p></section>`
}
</div>`
}
