// Site maps (sitemaps.org): an index of parts, each small enough for one request's CPU time.

import type { ArticleHead } from '../../../search/answer.ts'
import { articleAddress, siteMapAddress } from '../../addresses.ts'
import { html } from '../../pages/markup.ts'
import { webAddress } from '../../pages/publisher-link.ts'

/** Articles in one part; the protocol allows 50,000. */
export const partSize = 1_000
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const declaration = '<?xml version="1.0" encoding="utf-8"?>\n'
/** A valid `lastmod` by the protocol's schema: a day. A month or year alone is left out. */
const date = /^\d{4}-\d{2}-\d{2}/

/** The pages from which people and programs find the others. */
const beginnings = ['/', '/articles', '/speakers', '/verify']

/** The index; `cursors` say where each part begins but the first. */
export function siteMapIndex(cursors: readonly string[], site: string): string {
  const names = [site + siteMapAddress(1), ...cursors.map((cursor, i) => site + siteMapAddress(i + 2, cursor))]
  return (
    declaration +
    html`<sitemapindex xmlns="${namespace}">${names.map(name => html`<sitemap><loc>${name}</loc></sitemap>`)}</sitemapindex>
`.text
  )
}

/** One part, without articles that the publisher has a page for: search engines take that. The first part also names the pages to begin at. */
export function siteMapPart(articles: readonly ArticleHead[], first: boolean, site: string): string {
  const own = articles.filter(({ url }) => webAddress(url) === null)
  // A part without an address would not be valid.
  const namesSearch = first || own.length === 0
  return (
    declaration +
    html`<urlset xmlns="${namespace}">${namesSearch && beginnings.map(path => html`<url><loc>${site}${path}</loc></url>`)}${own.map(
      ({ id, published }) => {
        const day = published === null ? undefined : date.exec(published)?.[0]
        return html`<url><loc>${site}${articleAddress(id)}</loc>${day && html`<lastmod>${day}</lastmod>`}</url>`
      },
    )}</urlset>
`.text
  )
}
