// Tags by which a cache in front of the archive can drop its answers: everything of one archive, or everything of one article.

/** Longer tags are refused by Cloudflare's cache (its documentation, November 2026); in characters. */
const longestTag = 1_024
const articles = '/articles/'
const quotations = '/embed/quote/'
const citations = '/cite/'
/** The end of an address that names a passage: `/p5-q1-w1e7dz9r`. */
const passage = /\/p\d+(?:-q\d+)?-w[0-9a-z]{7}$/

/** The value of `Cache-Tag` for an answer. */
export function cacheTags(version: string, pathname: string): string {
  const article = articleTag(pathname)
  const archive = `archive-${version}`
  return article === null ? archive : `${archive},${article}`
}

/** `article-` and what follows `/articles/` in the article's address. A quotation or citation has the tag of its article. */
function articleTag(address: string): string | null {
  const other = [quotations, citations].find(prefix => address.startsWith(prefix))
  const pathname = other === undefined ? address : address.replace(other, articles).replace(passage, '')
  if (!pathname.startsWith(articles)) return null
  try {
    const id = pathname.slice(articles.length).split('/').map(decodeURIComponent)
    const tag = `article-${id.map(encodeURIComponent).join('/')}`
    return tag.length > longestTag ? null : tag
  } catch {
    return null
  }
}
