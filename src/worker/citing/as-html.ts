// HTML to paste into a page: a `blockquote` whose `cite` is the passage in the archive, and its source as a caption.

import { html, Markup } from '../pages/markup.ts'
import { quotation } from '../pages/quotation.ts'
import { apart, written } from '../pages/written.ts'
import type { Language } from '../words/words.ts'
import type { Cited } from './cited.ts'
import { sourceInWords } from './in-words.ts'

export function asHtml(cited: Cited, say: Language): string {
  const { article, archive, text } = cited
  const source = new Markup(
    sourceInWords(cited, say, {
      text: part => html`${apart(part)}`.text,
      title: (title, address) => {
        const name = html`<cite${written(title, article.lang, say.lang)}>${title}</cite>`
        return (address === null ? name : html`<a href="${address}">${name}</a>`).text
      },
      outlet: name => html`${apart(name)}`.text,
      date: (date, inWords) => html`<time datetime="${date}">${inWords}</time>`.text,
      archive: (name, address) => html`<a href="${address}">${apart(name)}</a>`.text,
    }),
  )
  if (text === null) return html`<p>${source}</p>\n`.text
  const words = cited.isQuote
    ? quotation({ text, highlights: [] }, say)
    : html`${text.split('\n').map(line => html`<p>${line}</p>`)}`
  return html`<figure>
<blockquote cite="${archive.address}" lang="${article.lang}"${written(text)}>${words}</blockquote>
<figcaption>— ${source}</figcaption>
</figure>
`.text
}
