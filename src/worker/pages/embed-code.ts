// What an editor pastes to show a passage on another site: a blockquote with speaker, date and source, which reads without script. The
// script behind it says whether the archive still has the words (client/embed/quote.ts).

import { passageAddress, speakerAddress } from '../addresses.ts'
import type { Cited } from './citation.ts'
import { html, type Part } from './markup.ts'
import type { View } from './view.ts'
import { apart, written } from './written.ts'

interface Embedded extends Omit<Cited, 'speaker' | 'article'> {
  readonly id: string
  readonly speaker: (NonNullable<Cited['speaker']> & { readonly id: string }) | null
  readonly article: Cited['article'] & { readonly id: string; readonly lang: string }
}

/** The code, in HTML. */
export function embedCode({ say, site }: Pick<View, 'say' | 'site'>, { id, text, speaker, article }: Embedded): string {
  const link = site + passageAddress({ id, article, text })
  const words = text.split('\n').map(part => html`<p>${say.quoted(part)}</p>\n`)
  const who: Part =
    speaker !== null &&
    html`<a href="${site}${speakerAddress(speaker.id)}">${apart(speaker.name)}</a>${speaker.role && html`, ${apart(speaker.role)}`}${say.hit.citedIn}`
  const title = article.title === '' ? say.hit.untitled : article.title
  const rest = [
    article.source && html`, ${apart(article.source)}`,
    article.published && html`, <time datetime="${article.published}">${say.speech.date(article.published)}</time>`,
  ]
  return html`<blockquote cite="${link}"${written(text, article.lang, '')}>
${words}<footer lang="${say.lang}">— ${who}<cite><a href="${link}">${title}</a></cite>${rest}</footer>
</blockquote>
<script type="module" src="${site}/quote.js"></script>`.text
}
