// The frame of every page: head, masthead, search form, footer.

import { noSettings } from '../../article/settings.ts'
import { askedAddress, emptyState, stateEntries } from '../addresses.ts'
import type { PageParameters } from '../api/parameters.ts'
import { englishClientWords } from '../words/client-words.ts'
import { icon, script, styles } from './assets.ts'
import { keepLanguage, keepStartPage } from './keep-language.ts'
import { html, type Markup, type Part } from './markup.ts'
import { type Shared, shareTags } from './share-tags.ts'
import { inView, linksToVersions, namedLanguage, type View, versionsOf } from './view.ts'
import { apart, apartInPlain } from './written.ts'

export interface Page {
  readonly title: string
  readonly description: string
  /** The path of this view for search engines and shares, if the public address is known; null for errors. */
  readonly canonical: string | null
  /** The publisher's page with the same content, which search engines show instead. */
  readonly original?: string | null
  /** Whether search engines may index the page; not so for search results. */
  readonly index: boolean
  /** `website`, `article` or `profile`, as Open Graph names them. */
  readonly kind: Shared['kind']
  /** What else is told of an article where its link is shared. */
  readonly article?: Shared['article']
  readonly state?: PageParameters
  /** The start page, which has the newsroom's name in large type. */
  readonly isHome?: boolean
  /** The anchor of the results, where the page has some: the first link of the page leads there. */
  readonly hits?: string
  readonly head?: Part
  /** The language of the main part, where it has one of its own. */
  readonly lang?: string
  readonly main: Markup
}

/** The form at the top. It includes the active filters, so that a new query keeps them. */
function searchForm({ say, settings }: View, state: PageParameters): Markup {
  const kept = stateEntries(state).filter(([name]) => name !== 'q' && name !== 'offset')
  return html`<search>
<form class="ask" id="ask" action="/" method="get"${settings.countSearches && html` data-asked="${askedAddress}"`}${
    say.client !== englishClientWords && html` data-words="${JSON.stringify(say.client)}"`
  }>
<label class="hidden" for="q">${say.frame.searchArchive}</label>
<div class="box"><input class="field" id="q" name="q" type="search" dir="auto" value="${state.q}" maxlength="${settings.limits.query}"
  placeholder="${say.frame.placeholder}" autocomplete="off" autocapitalize="none" spellcheck="false"
  enterkeyhint="search"><button class="act">${say.frame.search}</button></div>
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
</form>
</search>`
}

/** The page in the other languages, for search engines: each version names all. */
function alternates(view: View, { canonical }: Page): Markup[] {
  if (canonical === null) return []
  const versions = versionsOf(view, canonical)
  const [standard] = versions
  const link = (lang: string, address: string) =>
    html`<link rel="alternate" hreflang="${lang}" href="${view.site}${address}">
`
  return [
    ...versions.map(({ say, address }) => link(say.lang, address)),
    ...(standard === undefined ? [] : [link('x-default', standard.address)]),
  ]
}

/** The same page in each language, for people. */
function languageLinks(view: View): Markup | null {
  const versions = linksToVersions(view)
  if (versions.length === 0) return null
  return html`<nav class="languages" aria-label="${view.say.frame.languages}">${versions.map(
    ({ say, address }) =>
      html`<a hreflang="${say.lang}" href="${address}" lang="${say.lang}"${
        say.lang === view.say.lang && html` aria-current="true"`
      }>${say.ownName}</a>`,
  )}</nav>`
}

/** The newsroom's own links, and what the archive runs on. */
function ownFoot({ say, settings }: View): Part {
  const { footer, name, poweredBy } = settings
  const isNamed = poweredBy && name !== noSettings.name
  return [
    footer.length > 0 &&
      html`<nav class="own" aria-label="${name}">${footer.map(({ text, url }) => html`<a href="${url}">${apart(text)}</a>`)}</nav>`,
    isNamed && html`<p class="powered">${say.frame.poweredBy}</p>`,
  ]
}

/** The source of a printed page: the archive, the address, and the day, which the page's script adds. */
function printedFoot(view: View, { canonical }: Page): Markup {
  const { say, settings } = view
  const address = canonical === null ? '' : view.site + inView(view, canonical)
  return html`<p class="printed" data-said="${say.frame.printed('{day}')}" data-locale="${say.locale}">${apart(settings.name)} · <span translate="no">${address}</span><span></span></p>`
}

/** A whole page as text, with the language of the interface in its links. */
export function layout(view: View, page: Page): string {
  const lang = namedLanguage(view)
  const text = documentOf(view, page)
  if (lang !== null) return keepLanguage(text, lang)
  return view.languages.length > 1 ? keepStartPage(text, view.say.lang) : text
}

function documentOf(view: View, page: Page): string {
  const { say, site, settings } = view
  const { name, look } = settings
  const own = site === '' || page.canonical === null ? null : site + inView(view, page.canonical)
  const canonical = page.original ?? own
  const title = page.title === '' ? name : `${apartInPlain(page.title)} · ${apartInPlain(name)}`
  return html`<!doctype html>
<html lang="${say.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${page.description}">
${page.index ? null : html`<meta name="robots" content="noindex, follow">`}
<meta name="color-scheme" content="light dark">
${shareTags(view, { ...page, canonical })}${
  canonical &&
  html`<link rel="canonical" href="${canonical}">
`
}${page.original == null && alternates(view, page)}<link rel="stylesheet" href="${styles}">
${
  look.theme &&
  html`<link rel="stylesheet" href="${look.theme}">
`
}<link rel="icon" href="${look.icon ?? icon}" type="${(look.icon ?? icon).endsWith('.png') ? 'image/png' : 'image/svg+xml'}">
<link rel="search" href="/opensearch.xml" type="application/opensearchdescription+xml" title="${name}">
${page.head}
<script src="${script}" type="module"></script>
</head>
<body${page.isHome && html` class="home"`}>
<a class="skip" href="#${page.hits ?? 'main'}">${page.hits === undefined ? say.frame.skip : say.frame.skipToResults}</a>
<header class="masthead">
<p class="name"><a href="/">${look.logo === null ? apart(name) : html`<img src="${look.logo}" alt="${name}">`}</a></p>
<p class="motto">${settings.tagline === null ? say.frame.motto : apart(settings.tagline)}</p>
${searchForm(view, page.state ?? emptyState)}
<p class="check"><a href="/verify">${say.frame.check}</a></p>
</header>
<p class="hidden" id="status" role="status"></p>
<main id="main" tabindex="-1"${page.lang !== undefined && page.lang !== say.lang && html` lang="${page.lang}"`}>${page.main}${printedFoot(view, page)}</main>
<footer class="foot"><p>${say.frame.foot}</p>
<nav aria-label="${say.frame.more}"><a href="/verify">${say.frame.check}</a><a href="/docs">API</a><a
  href="/articles">${say.lists.articles}</a><a href="/speakers">${say.frame.speakers}</a></nav>${languageLinks(view)}${ownFoot(view)}</footer>
</body>
</html>
`.text
}
