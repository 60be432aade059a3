// The link to the citation of a passage, or of an article. The page's script opens it in place (`client/citing.ts`).

import { citeAddress } from '../addresses.ts'
import { html, type Markup } from './markup.ts'
import type { View } from './view.ts'

export function citeLink({ say }: View, articleId: string, place = ''): Markup {
  return html`<a class="cite" href="${citeAddress(articleId, place)}" rel="nofollow">${say.citing.cite}</a>`
}
