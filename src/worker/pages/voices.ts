// A list of speakers: name, number of quotes, and most frequent role.

import type { SpeakerSummary } from '../../search/answer.ts'
import { nameOrderOf } from '../../text/name-order.ts'
import { speakerAddress } from '../addresses.ts'
import { html, type Markup, type Part } from './markup.ts'
import type { View } from './view.ts'
import { apart, hasRightToLeft } from './written.ts'

const order = nameOrderOf([])

/** `under` is the letter under which they stand; the word that it is the letter of is then set off from the others. */
export function voices({ say }: View, speakers: readonly SpeakerSummary[], under = ''): Markup {
  return html`<ol class="voices">${speakers.map(
    ({ id, name, kind, roles, quotes }) =>
      html`<li><a href="${speakerAddress(id)}">${under === '' ? apart(name) : nameUnder(under, name, kind)}</a> <b>${say.speech.number(quotes)}</b>${
        roles[0] &&
        html`<span
        class="role">${apart(roles[0].role)}</span>`
      }</li>`,
  )}</ol>`
}

/** Without the language of the archive the word is not always known: then the name stands as it is. */
function nameUnder(under: string, name: string, kind: SpeakerSummary['kind']): Part {
  const { letter, key } = order.placeOf(name, kind)
  const word = key.slice(0, Math.max(0, key.length - name.trim().length - 1))
  const at = name.lastIndexOf(word)
  if (letter !== under || kind !== 'person' || at < 0 || hasRightToLeft(name)) return apart(name)
  return [name.slice(0, at), html`<strong>${word}</strong>`, name.slice(at + word.length)]
}
