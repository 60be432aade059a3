// The parts that passages share wherever they are shown: who said it, the title and where it leads, the button that copies.

import type { Hit } from '../../search/answer.ts'
import { speakerAddress } from '../addresses.ts'
import { html, type Markup, type Part } from './markup.ts'
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
