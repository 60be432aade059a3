// A quotation by itself, for frames on other sites: the words, who said them, where, and that the archive has them. It has no script. Words
// that have changed since are not shown.

import { shorten } from '../../text/shorten.ts'
import { oEmbedAddress } from '../addresses.ts'
import type { QuotationAnswer } from '../find-quotation.ts'
import { styles } from './assets.ts'
import { lineDirection, ways } from './hit-card.ts'
import { html, type Markup, type Part } from './markup.ts'
import { origin } from './origin.ts'
import { publisherLink } from './publisher-link.ts'
import { quotation } from './quotation.ts'
import { inView, type View } from './view.ts'
import { apart, apartInPlain, written } from './written.ts'

/** Longest words in the title of the page, in UTF-16 code units. */
const longestTitle = 100

/** Who said which words, in a line: “We promised a tunnel” — Marta Lind. */
export function quotationTitle({ say }: View, { text, speaker, article }: QuotationAnswer): string {
  const words = text === null ? article.title : say.quoted(shorten(text, longestTitle)).join('')
  return speaker === null ? words : `${words} — ${apartInPlain(speaker.name)}`
}

/** The page of a quotation at its own address. */
export function quotationPage(answer: QuotationAnswer, address: string, view: View): string {
  const { say, settings, site } = view
  const { text, speaker, article, link } = answer
  const publisher = publisherLink(article.url, text ?? '')
  const { title } = ways(view, inView(view, link), publisher)
  const source = html`<p class="from"><cite${written(article.title, article.lang, say.lang)}><a href="${title}" target="_blank" rel="noopener">${
    article.title === '' ? say.hit.untitled : article.title
  }</a></cite><span>${origin(view, { ...article, authors: [], notes: [], updated: undefined })}</span></p>`
  const archive = html`<a href="${inView(view, link)}" target="_blank" rel="noopener">${apart(settings.name)}</a>`
  const body =
    text === null
      ? html`<p class="standing">${say.article.goneSince}</p>${source}`
      : html`<blockquote cite="${site}${link}"${written(text, article.lang, say.lang)}>${quotation({ text, highlights: [] }, say)}</blockquote>
${
  speaker !== null &&
  html`<p class="by"${lineDirection(speaker)}><b>${apart(speaker.name)}</b>${speaker.role && html`, ${apart(speaker.role)}`}</p>`
}${source}<p class="standing good">${say.article.verified(archive)}</p>`
  return framed(
    view,
    quotationTitle(view, answer),
    body,
    html`<link rel="canonical" href="${site}${link}">
<link rel="alternate" type="application/json+oembed" href="${site}${oEmbedAddress(site + address)}">`,
  )
}

/** The page of a quotation that is no longer here. */
export function missingQuotationPage(message: string, view: View): string {
  return framed(view, message, html`<p class="standing">${message}</p>`)
}

function framed({ say, settings }: View, title: string, body: Markup, head: Part = null): string {
  const { theme } = settings.look
  return html`<!doctype html>
<html lang="${say.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${apartInPlain(settings.name)}</title>
<meta name="robots" content="noindex, follow">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${styles}">
${theme && html`<link rel="stylesheet" href="${theme}">`}
${head}
</head>
<body class="framed"><main aria-label="${title}">${body}</main></body>
</html>
`.text
}
