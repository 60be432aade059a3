// Site maps (sitemaps.org): an index of parts, each small enough for one request's CPU time.

import type { ArticleHead } from '../../search/answer.ts'
import { articleAddress } from '../page/address.ts'
import { html } from '../page/markup.ts'

/** Articles in one part; the protocol allows 50,000. */
export const partSize = 1_000
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const declaration = '<?xml version="1.0" encoding="utf-8"?>\n'
/** What `lastmod` may be: W3C date and time. */
const date = /^\d{4}-\d{2}-\d{2}/

export function siteMapIndex(articles: number, base: URL): string {
  const parts = Math.max(1, Math.ceil(articles / partSize))
  const names = Array.from({ length: parts }, (_, i) => new URL(`/sitemap-${i + 1}.xml`, base).href)
  return (
    declaration +
    html`<sitemapindex xmlns="${namespace}">${names.map(name => html`<sitemap><loc>${name}</loc></sitemap>`)}</sitemapindex>
`.text
  )
}

/** One part; the first also names the search page. */
export function siteMapPart(articles: readonly ArticleHead[], first: boolean, base: URL): string {
  return (
    declaration +
    html`<urlset xmlns="${namespace}">${first && html`<url><loc>${new URL('/', base).href}</loc></url>`}${articles.map(
      ({ id, published }) => {
        const day = published === null ? undefined : date.exec(published)?.[0]
        return html`<url><loc>${new URL(articleAddress(id), base).href}</loc>${day && html`<lastmod>${day}</lastmod>`}</url>`
      },
    )}</urlset>
`.text
  )
}
