// A query as an RSS 2.0 feed: the newest hits first, each with its words, its speaker and a link. Titles are plain text. Descriptions are
// HTML, so their text is escaped twice: once as HTML, once as XML.

import type { Hit } from '../../../search/answer.ts'
import { shownHit } from '../../../search/answers/shown.ts'
import { passageAddress } from '../../addresses.ts'
import { html, type Markup } from '../../pages/markup.ts'
import { endsOf, publisherLink } from '../../pages/publisher-link.ts'
import { inView, type View } from '../../pages/view.ts'
import { apartInPlain, written } from '../../pages/written.ts'

/** Characters that XML 1.0 does not allow, even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function fitting(text: string): string {
  return text.toWellFormed().replace(unfit, '')
}

/** The date in RSS's format (RFC 822). That format cannot hold a month or year alone, so Dublin Core's date is used for those. */
function feedDate(published: string | null): Markup | null {
  if (published === null) return null
  if (/^\d{4}(?:-\d{2})?$/.test(published)) {
    return html`<dc:date>${published}</dc:date>
`
  }
  const time = Date.parse(published)
  if (Number.isNaN(time)) return null
  return html`<pubDate>${new Date(time).toUTCString()}</pubDate>
`
}

function title({ say }: View, { type, quote, article }: Hit): string {
  return type === 'quote' && quote?.speaker
    ? say.hit.titled(apartInPlain(quote.speaker.name), apartInPlain(article.title))
    : article.title
}

function isForeign({ say }: View, { article: { lang } }: Hit): boolean {
  return lang !== '' && lang !== say.lang
}

/** The words as HTML, in their language and direction. Line breaks mean something in code and tables, and between the parts of a quote. */
function description({ say }: View, { type, kind, text, article }: Hit): Markup {
  const look = written(text, article.lang, say.lang)
  if (type === 'quote') {
    const parts = say.quoted(text).join('').split('\n')
    return html`<blockquote${look}>${parts.map(part => html`<p>${part}</p>`)}</blockquote>`
  }
  return kind === 'code' || kind === 'table' ? html`<pre${look}>${text}</pre>` : html`<p${look}>${text}</p>`
}

export interface Feed {
  readonly title: string
  /** The search page with the same query. */
  readonly page: string
  readonly self: string
  readonly hits: readonly Hit[]
}

/** The feed as XML. */
export function rss({ title: name, page, self, hits }: Feed, view: View): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${fitting(name)}</title>
<link>${page}</link>
<description>${fitting(name)}</description>
<language>${view.say.lang}</language>
<atom:link href="${self}" rel="self" type="application/rss+xml"/>
${hits.map(found => {
  const hit = shownHit(found)
  const publisher = view.settings.links === 'publisher' ? publisherLink(hit.article.url, endsOf(hit)) : null
  const link = publisher ?? view.site + inView(view, passageAddress(hit))
  return html`<item${isForeign(view, hit) && html` xml:lang="${fitting(hit.article.lang)}"`}>
<title>${fitting(title(view, hit))}</title>
<link>${link}</link>
<guid isPermaLink="false">${fitting(hit.id)}</guid>
${feedDate(hit.article.published)}${
  hit.quote?.speaker &&
  html`<dc:creator>${fitting(hit.quote.speaker.name)}</dc:creator>
`
}<description>${fitting(description(view, hit).text)}</description>
</item>
`
})}</channel>
</rss>
`.text
}
