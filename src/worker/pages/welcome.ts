// The search page before a query: what the archive contains, and examples of the query language that find something in it.

import type { About, SpeakerSummary } from '../../search/answer.ts'
import { emptyState, searchAddress } from '../addresses.ts'
import { yearsOf } from '../words/speech.ts'
import type { Example } from './examples.ts'
import { html, type Markup } from './markup.ts'
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

/** The page's main part. */
export function welcome(
  view: View,
  about: About,
  examples: readonly Example[],
  speakers: readonly SpeakerSummary[],
): Markup {
  const { say } = view
  return html`<div class="welcome">
<h1 class="lead">${holdings(view, about)}.</h1>
<section aria-labelledby="ways"><h2 id="ways">${say.welcome.ways}</h2>
<dl class="examples">${examples.map(
    ({ q, says }) =>
      html`<div><dt><a href="${searchAddress(emptyState, { q })}">${apart(q)}</a></dt><dd>${apart(says)}</dd></div>`,
  )}</dl></section>
${
  speakers.length > 0 &&
  html`<section aria-labelledby="voices"><h2 id="voices">${say.welcome.mostQuoted}</h2>${voices(view, speakers)}<p class="more"><a
    href="/speakers">${say.welcome.allSpeakers}</a></p></section>`
}
</div>`
}
