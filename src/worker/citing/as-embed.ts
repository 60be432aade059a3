// What an editor pastes to show a passage on another site: a blockquote with speaker, date and source, which reads without script. The
// script behind it says whether the archive still has the words (client/embed/quote.ts).

import { speakerAddress } from '../addresses.ts'
import { html } from '../pages/markup.ts'
import { apart, written } from '../pages/written.ts'
import type { Language } from '../words/words.ts'
import { asHtml } from './as-html.ts'
import { type Cited, datePartsOf, mainAddress } from './cited.ts'

/** An article as a whole has no words to check: it is cited as in any HTML. */
export function asEmbed(cited: Cited, say: Language): string {
  const { article, archive, isQuote, speaker, text } = cited
  if (text === null) return asHtml(cited, say)
  const site = new URL(archive.address).origin
  const words = text.split('\n').map(part => html`<p>${isQuote ? say.quoted(part) : part}</p>\n`)
  const who =
    speaker !== null &&
    html`<a href="${site}${speakerAddress(speaker.id)}">${apart(speaker.name)}</a>${
      speaker.role !== null && html`, ${apart(speaker.role)}`
    }${say.hit.citedIn}`
  const { source, published } = article
  const title = article.title === '' ? say.hit.untitled : article.title
  const date =
    published !== null &&
    datePartsOf(published).length > 0 &&
    html`, <time datetime="${published}">${say.speech.date(published)}</time>`
  return html`<blockquote cite="${archive.address}"${written(text, article.lang, '')}>
${words}<footer lang="${say.lang}">— ${who}<cite><a href="${mainAddress(cited)}">${title}</a></cite>${
    source !== null && html`, ${apart(source)}`
  }${date}</footer>
</blockquote>
<script type="module" src="${site}/quote.js"></script>
`.text
}
