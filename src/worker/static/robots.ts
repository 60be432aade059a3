// robots.txt. Search results are endless, so they are excluded; search engines may index articles and speakers.

import { siteMapAddress } from '../addresses.ts'

/** The file's text. It names the site map if the public address is known, because a full address is required. */
export function robots(site: string): string {
  const siteMap = site === '' ? '' : `\nSitemap: ${site}${siteMapAddress()}\n`
  return `User-agent: *
Disallow: /search
Disallow: /quotes
Disallow: /suggest
Disallow: /facets
Disallow: /cite
Disallow: /*?q=
Allow: /
${siteMap}`
}
