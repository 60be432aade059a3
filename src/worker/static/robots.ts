// robots.txt. Search results are endless; articles and speakers are what other search engines are welcome to.

import { siteMapAddress } from '../addresses.ts'

/** The file's text. It names the site map where the public address is known, since it has to be named in full. */
export function robots(site: string): string {
  const siteMap = site === '' ? '' : `\nSitemap: ${site}${siteMapAddress()}\n`
  return `User-agent: *
Disallow: /search
Disallow: /quotes
Disallow: /suggest
Disallow: /*?q=
Allow: /
${siteMap}`
}
