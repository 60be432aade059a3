// A list of speakers: name, number of quotes, and most frequent role.

import type { SpeakerSummary } from '../../search/answer.ts'
import { speakerAddress } from '../addresses.ts'
import { html, type Markup } from './markup.ts'
import type { View } from './view.ts'
import { apart } from './written.ts'

export function voices({ say }: View, speakers: readonly SpeakerSummary[]): Markup {
  return html`<ol class="voices">${speakers.map(
    ({ id, name, roles, quotes }) =>
      html`<li><a href="${speakerAddress(id)}">${apart(name)}</a> <b>${say.speech.number(quotes)}</b>${
        roles[0] &&
        html`<span
        class="role">${apart(roles[0].role)}</span>`
      }</li>`,
  )}</ol>`
}
