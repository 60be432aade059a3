// An article in full: every paragraph has its own address, and each quote shows its speaker beside it.

import { wordsHash } from '../../article/words-hash.ts'
import type { ArticleAnswer } from '../../search/answer.ts'
import { type MarkedArticle, shownArticle } from '../../search/answers/shown.ts'
import { shorten } from '../../text/shorten.ts'
import { articleAddress, emptyState, lastingPlace, oEmbedAddress, placeOf, searchAddress } from '../addresses.ts'
import type { PageParameters } from '../api/parameters.ts'
import { citation } from './citation.ts'
import { citeLink } from './cite-link.ts'
import { otherEditions } from './editions.ts'
import { copyButton, lineDirection, speakerLine } from './hit-card.ts'
import { articleData } from './linked-data.ts'
import { markedParagraph, type PlacedMatches } from './marked-paragraph.ts'
import { html, type Markup } from './markup.ts'
import { origin } from './origin.ts'
import { layout } from './page-layout.ts'
import { type PlacedQuote, type PlacedQuotes, placedQuotes } from './placed-quotes.ts'
import { fragmentEnds, publisherLink, webAddress } from './publisher-link.ts'
import { referenceTags } from './reference-tags.ts'
import { numbered, stepBar, stepsBeside } from './steps.ts'
import type { View } from './view.ts'
import { apart, written } from './written.ts'

/** Longest words of a corrected quote in the list of them, in UTF-16 code units. */
const longestShown = 80
/** Longest description, in UTF-16 code units: what search engines show. */
const longestDescription = 200

/** The note beside a paragraph: for each quote that begins there, its speaker and its links. */
function note(article: ArticleAnswer, { quote, isFirstOfSpeaker }: PlacedQuote, view: View): Markup {
  const place = lastingPlace({ ...quote, article })
  const link = view.site + articleAddress(article.id, place)
  const original = publisherLink(article.url, fragmentEnds(quote))
  return html`<li><p${lineDirection(quote.speaker)}>${
    quote.speaker === null
      ? view.say.hit.notNamed
      : speakerLine(isFirstOfSpeaker ? quote.speaker : { ...quote.speaker, role: null })
  }</p><p class="do"><a href="#${place}">${view.say.article.link}</a>${copyButton(
    view,
    citation(view, { text: quote.text, speaker: quote.speaker, article }),
    link,
  )}${citeLink(view, article.id, place)}${original && html`<a href="${original}" rel="noopener">${view.say.hit.original}</a>`}</p></li>`
}

interface Placed extends PlacedQuotes {
  readonly matches: readonly PlacedMatches[]
}

const noMatches: PlacedMatches = { ranges: [], first: 1 }

function block(article: MarkedArticle, index: number, { beginning, fragments, matches }: Placed, view: View): Markup {
  const kind = article.paragraphs[index]?.kind ?? 'prose'
  const text = markedParagraph(article, index, fragments.get(index) ?? [], matches[index] ?? noMatches)
  const id = `p${index}`
  const look =
    kind === 'code' ? html` dir="ltr"` : written(article.paragraphs[index]?.text ?? '', article.lang, view.say.lang)
  const lasting = `${id}-${wordsHash(article.paragraphs[index]?.text ?? '')}`
  const begins = beginning.get(index) ?? []
  const name = view.say.article.linkTo(view.say.speech.number(index + 1))
  const body =
    kind === 'heading'
      ? html`<h2 id="${id}"${look}>${text}</h2>`
      : kind === 'code' || kind === 'table'
        ? html`<pre id="${id}"${look} tabindex="0">${text}</pre>`
        : html`<p id="${id}" class="${kind}"${look}>${text}</p>`
  return html`<div class="block" id="${lasting}"><a class="mark" href="#${lasting}" aria-label="${name}">¶</a>${body}${
    begins.length > 0 && html`<ul class="notes">${begins.map(placed => note(article, placed, view))}</ul>`
  }${stepsBeside(view, matches, index)}<p class="do cite-this">${citeLink(view, article.id, lasting)}</p></div>`
}

/** Everyone the article quotes, in order, with the number of quotes. */
function voices(article: ArticleAnswer, { say }: View): Markup | null {
  const found = new Map<string, { name: string; count: number; place: string }>()
  for (const { id, speaker } of article.quotes) {
    if (speaker === null) continue
    const known = found.get(speaker.id)
    if (known !== undefined) known.count += 1
    else found.set(speaker.id, { name: speaker.name, count: 1, place: placeOf(id, article.id) })
  }
  if (found.size === 0) return null
  return html`<nav class="heard" aria-label="${say.article.quotedHere}"><h2>${say.article.quotedHere}</h2><ul>${[
    ...found.values(),
  ].map(
    ({ name, count, place }) =>
      html`<li><a href="#${place}">${apart(name)}</a>${count > 1 ? html` <b>${say.speech.number(count)}</b>` : null}</li>`,
  )}</ul></nav>`
}

/** The quotes whose speakers the editors of the archive have corrected. */
function corrections(article: ArticleAnswer, view: View): Markup | null {
  const { say } = view
  const corrected = article.quotes.filter(quote => quote.corrected === true)
  if (corrected.length === 0) return null
  return html`<aside class="corrected" aria-labelledby="corrected"><h2 id="corrected">${say.article.corrected}</h2><ul>${corrected.map(
    quote =>
      html`<li><a href="#${placeOf(quote.id, article.id)}">${say.quoted(shorten(quote.text, longestShown))}</a> ${
        quote.speaker === null ? say.hit.notNamed : speakerLine(quote.speaker)
      }</li>`,
  )}</ul></aside>`
}

/** The article's page; after a search, `asked` is what was searched. */
export function articlePage(stored: MarkedArticle, asked: PageParameters | null, view: View): string {
  const article = shownArticle(stored)
  const { say, site } = view
  const title = article.title === '' ? say.hit.untitled : article.title
  const original = webAddress(article.url)
  const first = article.paragraphs.find(({ kind }) => kind === 'prose')?.text ?? ''
  const description = shorten(article.summary ?? first, longestDescription)
  const placed = { ...placedQuotes(article.quotes), matches: numbered(article.marks ?? []) }
  return layout(view, {
    title,
    description,
    canonical: articleAddress(article.id),
    original,
    index: true,
    kind: 'article',
    article,
    ...(asked !== null && { state: asked }),
    head: html`${referenceTags(article, view)}<link rel="alternate" type="application/json" href="${articleAddress(
      article.id,
    )}?format=json">
<link rel="alternate" type="application/json+oembed" href="${site}${oEmbedAddress(site + articleAddress(article.id))}">${articleData(
      article,
      site,
    )}`,
    main: html`<article class="article">
${asked && stepBar(view, asked, placed.matches)}
<header>
<p class="kicker">${[article.source, article.section]
      .filter(name => name !== null)
      .map((name, i) => [i > 0 && ' · ', apart(name)])}</p>
<h1${article.title !== '' && written(article.title, article.lang, say.lang)}>${title}</h1>
<p class="from">${origin(view, { ...article, source: article.dateline })}</p>
<p class="from">${article.quotes.length > 0 && say.speech.counted(article.quotes.length, say.article.quotes)}${
      original &&
      html`${article.quotes.length > 0 && ' · '}<a href="${original}"
  rel="noopener">${say.article.atPublisher}</a>`
    }<span class="do">${citeLink(view, article.id)}</span></p>
${otherEditions(article.editions, view)}
${voices(article, view)}
<p class="since" id="changed" hidden>${say.article.changedSince}</p>
<p class="since" id="gone" hidden>${say.article.goneSince}</p>
</header>
${article.paragraphs.map((_, index) => block(article, index, placed, view))}
${
  article.tags.length > 0 &&
  html`<ul class="tags" aria-label="${say.article.topics}">${article.tags.map(
    tag => html`<li><a
  href="${searchAddress(emptyState, { tag: [tag] })}">${apart(tag)}</a></li>`,
  )}</ul>`
}
${corrections(article, view)}
</article>`,
  })
}
