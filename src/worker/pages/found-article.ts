// One article among the results: its title and origin once, the passages that were found below, and what else of it matches. A quote is
// shown as a quotation with its speaker; a paragraph is shown as in the article.

import type { FoundPassage, SearchAnswer } from '../../search/answer.ts'
import { shownHit } from '../../search/answers/shown.ts'
import { lastingPlace, passageAddress } from '../addresses.ts'
import { markHtml } from '../escape-html.ts'
import { citation } from './citation.ts'
import { citeLink } from './cite-link.ts'
import { alsoIn } from './editions.ts'
import { copyButton, lineDirection, speakerLine, titleHeading, ways } from './hit-card.ts'
import { html, Markup, type Part } from './markup.ts'
import { origin } from './origin.ts'
import { endsOf, publisherLink } from './publisher-link.ts'
import { quotation } from './quotation.ts'
import type { View } from './view.ts'
import { written } from './written.ts'

/** Passages of one article, in the order in which they are shown. The first of `passages` is the best. */
export interface FoundArticle {
  readonly passages: readonly [FoundPassage, ...FoundPassage[]]
  /** How many more of the article match. */
  readonly more: number
}

/**
 * Runs of hits of one article as one. For a query of words, the passages beside the best have one of them; others match by the title alone.
 */
export function runsOf({ hits, query }: Pick<SearchAnswer, 'hits' | 'query'>): FoundArticle[] {
  const runs: { passages: [FoundPassage, ...FoundPassage[]]; more: number }[] = []
  for (const hit of hits) {
    const { more = 0 } = hit
    const further = (hit.further ?? []).filter(
      ({ snippet }) => snippet.highlights.length > 0 || query.terms.length === 0,
    )
    const run = runs.at(-1)
    if (run?.passages[0].article.id === hit.article.id) run.passages.push(hit, ...further)
    else runs.push({ passages: [hit, ...further], more: more - further.length })
  }
  return runs
}

/** The passages in the order of the text, as a list by date shows them. */
export function inOrder(passages: readonly FoundPassage[]): FoundPassage[] {
  return [...passages].sort(
    (a, b) => a.paragraph - b.paragraph || a.id.localeCompare(b.id, 'en', { numeric: true, usage: 'sort' }),
  )
}

export interface Looks {
  /** Passages in the order of the text, and not the best first. */
  readonly isByText: boolean
  /** `3 more passages in this article` as a link; null where there is none. */
  readonly rest: (articleId: string, more: number) => Part
}

/** The article as a list item. */
export function articleItem({ passages, more }: FoundArticle, view: View, { isByText, rest }: Looks): Markup {
  const [best] = passages
  const { article } = best
  const { title, second } = ways(
    view,
    passageAddress(best, view.asked),
    publisherLink(article.url, endsOf(shownHit(best))),
  )
  const isOne = passages.length === 1
  const shown = isByText ? inOrder(passages) : passages
  return html`<li class="hit">
${titleHeading(view, 2, article, title)}
<p class="from">${origin(view, article)}</p>
<ol class="passages">${shown.map(passage => passageItem(passage, view, isOne ? second : null, isOne))}</ol>
${more > 0 && rest(article.id, more)}
${alsoIn(passages, view)}
</li>`
}

/** `second`: the other link of an article with one passage, whose title leads to it; else each passage has links of its own. */
function passageItem(found: FoundPassage, view: View, second: Part, isOne: boolean): Markup {
  const hit = shownHit(found)
  const { article, quote, snippet, text } = hit
  const { say, site } = view
  const address = passageAddress(hit, view.asked)
  const speaker = quote?.speaker ?? null
  const look = written(snippet.text, article.lang, say.lang)
  const copied = copyButton(view, citation(view, { text, speaker, article }), site + passageAddress(hit))
  const cite = citeLink(view, article.id, lastingPlace(hit))
  const publisher = publisherLink(article.url, endsOf(hit))
  const links = isOne
    ? [second, cite, copied]
    : [
        html`<a href="${address}">${say.hit.inContext}</a>`,
        publisher && html`<a href="${publisher}" rel="noopener">${say.hit.original}</a>`,
        cite,
        copied,
      ]
  const actions = html`<p class="do">${links}</p>`
  if (hit.type === 'paragraph') {
    return html`<li class="passage paragraph"><p class="text ${hit.kind}"${look}>${new Markup(
      markHtml(snippet.text, snippet.highlights),
    )}</p>${actions}</li>`
  }
  const by = speaker === null ? say.hit.notNamed : speakerLine(speaker)
  return html`<li class="passage quote"><blockquote${look}>${quotation(snippet, say)}</blockquote><div
    class="under"><p class="by"${lineDirection(speaker)}>${by}</p>${actions}</div></li>`
}
