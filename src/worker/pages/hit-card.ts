// One hit. A quote is shown as a quotation with its speaker below; a paragraph is shown as in the article.

import type { Hit } from '../../search/answer.ts'
import { shownHit } from '../../search/answers/shown.ts'
import { passageAddress, speakerAddress } from '../addresses.ts'
import { markHtml } from '../escape-html.ts'
import { citation } from './citation.ts'
import { alsoIn } from './editions.ts'
import { html, Markup, type Part } from './markup.ts'
import { origin } from './origin.ts'
import { endsOf, publisherLink } from './publisher-link.ts'
import { quotation } from './quotation.ts'
import type { View } from './view.ts'
import { apart, direction, written } from './written.ts'

type HitSpeaker = NonNullable<NonNullable<Hit['quote']>['speaker']>

/** The speaker's name, linked to all their quotes, and role. */
export function speakerLine(speaker: Pick<HitSpeaker, 'id' | 'name' | 'role'>): Markup {
  const { id, name, role } = speaker
  return html`<a class="speaker" href="${speakerAddress(id)}">${apart(name)}</a>${
    role && html`<span class="role">, ${apart(role)}</span>`
  }`
}

/** The direction of a speaker's line: that of their name and role. Names of one script need none. */
export function lineDirection(speaker: Pick<HitSpeaker, 'name' | 'role'> | null): Part {
  return speaker !== null && direction(`${speaker.name} ${speaker.role ?? ''}`)
}

/** A title with its link, as a heading in the title's own direction. */
export function titleHeading(
  { say }: View,
  level: 2 | 3,
  { title, lang }: Pick<Hit['article'], 'title' | 'lang'>,
  address: string,
): Markup {
  const look = title !== '' && written(title, lang, say.lang)
  const link = html`<a href="${address}">${title === '' ? say.hit.untitled : title}</a>`
  return level === 2 ? html`<h2${look}>${link}</h2>` : html`<h3${look}>${link}</h3>`
}

/** Where a title leads, and the second link: to the archive and the publisher's page, in the order that the configuration wants. */
export function ways(
  { say, settings }: View,
  own: string,
  publisher: string | null,
): { readonly title: string; readonly second: Part } {
  if (publisher === null) return { title: own, second: null }
  return settings.links === 'publisher'
    ? { title: publisher, second: html`<a href="${own}">${say.hit.inArchive}</a>` }
    : { title: own, second: html`<a href="${publisher}" rel="noopener">${say.hit.original}</a>` }
}

/** A button that copies a text and a full link. */
export function copyButton({ say }: View, text: string, link: string): Markup {
  return html`<button class="copy" type="button" data-copy="${text}" data-link="${link}">${say.hit.copy}</button>`
}

/** A hit as a list item. `again`: the previous hit is from the same article, so the article is not named again. */
export function hitItem(found: Hit, view: View, again = false): Markup {
  const hit = shownHit(found)
  const { article, quote, snippet } = hit
  const { say, site } = view
  const address = passageAddress(hit, view.asked)
  const speaker = quote?.speaker ?? null
  const cited = citation(view, { text: hit.text, speaker, article })
  const publisher = publisherLink(article.url, endsOf(hit))
  const { title, second } = ways(view, address, publisher)
  const look = written(snippet.text, article.lang, say.lang)
  const body =
    hit.type === 'quote'
      ? html`<blockquote${look}>${quotation(snippet, say)}</blockquote>
<p class="by"${lineDirection(speaker)}>${speaker === null ? say.hit.notNamed : speakerLine(speaker)}</p>`
      : html`<p class="text ${hit.kind}"${look}>${new Markup(markHtml(snippet.text, snippet.highlights))}</p>`
  return html`<li class="hit ${hit.type}${again && ' again'}">
${again ? null : titleHeading(view, 2, article, title)}
${body}
<p class="from">${again ? null : origin(view, article)}<span class="do">${
    again && html`<a href="${address}">${say.hit.inContext}</a>`
  }${copyButton(view, cited, site + passageAddress(hit))}${
    again ? publisher && html`<a href="${publisher}" rel="noopener">${say.hit.original}</a>` : second
  }${hit.more ? html`<span>${say.speech.counted(hit.more, say.hit.morePassages)}</span>` : null}</span></p>
${alsoIn(hit, view)}
</li>`
}
