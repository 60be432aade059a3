// The list of articles by date.

import type { ArticlesAnswer } from '../../search/answer.ts'
import { articleAddress, articlesAddress } from '../addresses.ts'
import type { ArticlesParameters } from '../api/parameters.ts'
import { titleHeading, ways } from './hit-card.ts'
import { html } from './markup.ts'
import { origin } from './origin.ts'
import { layout } from './page-layout.ts'
import { pager } from './pager.ts'
import { webAddress } from './publisher-link.ts'
import type { View } from './view.ts'

/** One page of the list. */
export function articlesPage(answer: ArticlesAnswer, asked: ArticlesParameters, view: View): string {
  const { total, limit, offset = 0, articles } = answer
  const { lists, results, speaker, speech } = view.say
  const { limit: _, cursor: __, format: ___, ...filters } = asked
  const address = (to: number) => articlesAddress({ ...filters, offset: to })
  const found = lists.byDate[asked.sort](speech.counted(total, speaker.articles))
  const other = asked.sort === 'newest' ? 'oldest' : 'newest'
  return layout(view, {
    title: lists.articles,
    description: `${found}.`,
    canonical: address(offset),
    index: address(offset) === '/articles',
    kind: 'website',
    main: html`<div class="person">
<header><p class="kicker">${speaker.kicker}</p><h1>${lists.articles}</h1><p class="from">${found} · <a
  href="${articlesAddress({ ...filters, sort: other, offset: 0 })}" rel="nofollow">${results.sorts[other]}</a></p></header>
${total === 0 && html`<p class="notice">${lists.noArticle}</p>`}
<ol class="hits">${articles.map(article => {
      const { title, second } = ways(view, articleAddress(article.id), webAddress(article.url))
      return html`<li class="hit">${titleHeading(view, 2, article, title)}<p class="from">${origin(view, article)}${
        view.settings.links === 'publisher' && html`<span class="do">${second}</span>`
      }</p></li>`
    })}</ol>
${pager(view, { total, limit, offset }, address, [results.previous, results.next])}
</div>`,
  })
}
