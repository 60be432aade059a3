// Where else passages were printed with the same words, and which other editions an article has: lists that open.

import type { ArticleHead, Copied, Copy } from '../../search/answer.ts'
import { articleAddress, passageAddress } from '../addresses.ts'
import { html, type Markup } from './markup.ts'
import { origin } from './origin.ts'
import type { View } from './view.ts'
import { written } from './written.ts'

function item(view: View, head: ArticleHead, address: string): Markup {
  const { say } = view
  const { title, lang } = head
  return html`<li><a href="${address}"${title !== '' && written(title, lang, say.lang)}>${
    title === '' ? say.hit.untitled : title
  }</a> · ${origin(view, head)}</li>`
}

/** `also in 3 articles`, which opens the list of the articles that have one of some passages; the last line says how many are not named. */
export function alsoIn(passages: readonly Copied[], view: View): Markup | null {
  const named = new Map<string, Copy>()
  for (const { also = [] } of passages)
    for (const copy of also) if (!named.has(copy.article.id)) named.set(copy.article.id, copy)
  const count = Math.max(named.size, ...passages.map(({ alsoIn = 0 }) => alsoIn))
  if (count === 0) return null
  const { speech, hit: say, editions } = view.say
  const rest = count - named.size
  return html`<details class="also"><summary>${say.alsoIn(speech.counted(count, editions.articles))}</summary><ul>${[
    ...named.values(),
  ].map(copy => item(view, copy.article, passageAddress(copy, view.asked)))}${
    rest > 0 && html`<li>${editions.andMore(speech.number(rest))}</li>`
  }</ul></details>`
}

/** The other editions of an article. */
export function otherEditions(editions: readonly ArticleHead[], view: View): Markup | null {
  if (editions.length === 0) return null
  const { speech, editions: say } = view.say
  return html`<details class="also"><summary>${say.others(speech.counted(editions.length, say.editions))}</summary><ul>${editions.map(
    head => item(view, head, articleAddress(head.id)),
  )}</ul></details>`
}
