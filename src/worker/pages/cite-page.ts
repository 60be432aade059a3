// How a passage or an article is cited, in every format, each to copy and to save. Other pages open this part of it in a dialog
// (`client/citing.ts`).

import { citeAddress } from '../addresses.ts'
import type { Cited } from '../citing/cited.ts'
import { type CitationFormat, citationFormatNames, citationFormats } from '../citing/formats.ts'
import { html, type Markup } from './markup.ts'
import { layout } from './page-layout.ts'
import type { View } from './view.ts'
import { written } from './written.ts'

/** The page of a citation; `id` is the address behind `/cite/`. */
export function citePage(id: string, cited: Cited, view: View): string {
  const { citing } = view.say
  const address = citeAddress(id)
  return layout(view, {
    title: citing.cite,
    description: cited.article.title,
    canonical: address,
    index: false,
    kind: 'website',
    main: html`<div class="citing"><h1>${citing.cite}</h1>
${citationFormatNames.filter(name => name !== 'embed' || cited.text !== null).map(name => section(name, cited, address, view))}
</div>`,
  })
}

function section(name: CitationFormat, cited: Cited, address: string, view: View): Markup {
  const { say } = view
  const { label, write } = citationFormats[name]
  const text = write(cited, say)
  const title = label ?? (name === 'embed' ? say.citing.embed : say.citing.plainText)
  const isRead = name === 'text' || name === 'markdown'
  return html`<section><h2>${title}</h2><pre id="cite-${name}" tabindex="0"${isRead && written(text)}>${text}</pre><p class="do"><button
class="copy" type="button" data-of="cite-${name}">${say.hit.copy}</button><a href="${address}?format=${name}" download
aria-label="${say.citing.save}: ${title}">${say.citing.save}</a></p></section>
`
}
