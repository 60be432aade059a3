// One hit. A quote is shown as a quotation with its speaker below; a paragraph is shown as in the article.

import type { Hit } from '../../search/answer.ts'
import { passageAddress, speakerAddress } from '../addresses.ts'
import { markHtml } from '../escape-html.ts'
import { citation } from './citation.ts'
import { html, Markup, type Part } from './markup.ts'
import { endsOf, publisherLink } from './publisher-link.ts'
import { quotation } from './quotation.ts'
import { longDate } from './show-date.ts'
import { counted } from './show-number.ts'

type HitSpeaker = NonNullable<NonNullable<Hit['quote']>['speaker']>

/** The speaker's name, linked to all their quotes, and role. */
export function speakerLine(speaker: Pick<HitSpeaker, 'id' | 'name' | 'role'>): Markup {
  const { id, name, role } = speaker
  return html`<a class="speaker" href="${speakerAddress(id)}">${name}</a>${role && html`<span class="role">, ${role}</span>`}`
}

/** A button that copies a text and a full link. */
export function copyButton(text: string, link: string): Markup {
  return html`<button class="copy" type="button" data-copy="${text}" data-link="${link}">Copy</button>`
}

/** `Source, date, by authors`, without the parts that the article lacks. */
export function origin({ source, published, authors }: Hit['article']): Part {
  const by = authors.length > 0 && `by ${authors.slice(0, 3).join(', ')}${authors.length > 3 ? ' and others' : ''}`
  const parts: Part[] = [
    source,
    published && html`<time datetime="${published}">${longDate(published)}</time>`,
    by,
  ].filter(part => part !== null && part !== false && part !== '')
  return parts.flatMap((part, i) => (i === 0 ? [part] : [' · ', part]))
}

/** A hit as a list item. `again`: the previous hit is from the same article, so the article is not named again. */
export function hitItem(hit: Hit, site: string, again = false): Markup {
  const { article, quote, snippet } = hit
  const address = passageAddress(hit)
  const speaker = quote?.speaker ?? null
  const cited = citation({ text: hit.text, speaker, article })
  const publisher = publisherLink(article.url, endsOf(hit))
  const body =
    hit.type === 'quote'
      ? html`<blockquote>${quotation(snippet)}</blockquote>
<p class="by">${speaker === null ? 'Speaker not named' : speakerLine(speaker)}</p>`
      : html`<p class="text ${hit.kind}">${new Markup(markHtml(snippet.text, snippet.highlights))}</p>`
  return html`<li class="hit ${hit.type}${again && ' again'}">
${again ? null : html`<h2><a href="${address}">${article.title === '' ? 'Untitled' : article.title}</a></h2>`}
${body}
<p class="from">${again ? null : origin(article)}<span class="do">${again && html`<a href="${address}">In context</a>`}${copyButton(
    cited,
    site + address,
  )}${
    publisher && html`<a href="${publisher}" rel="noopener">Original</a>`
  }${hit.more ? html`<span>${counted(hit.more, 'more passage')}</span>` : null}</span></p>
</li>`
}
