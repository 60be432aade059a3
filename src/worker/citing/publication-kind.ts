// What kind of publication an article is, for bibliographies: they set a blog post and an article of a magazine otherwise than one of a
// newspaper. Articles do not say; the outlet's name, the section and the address tell.

import type { Article } from '../../article/article.ts'
import { webAddress } from '../pages/publisher-link.ts'

export type PublicationKind = 'newspaper' | 'magazine' | 'blog'

const blog = /(?<![\p{L}])(?:blogs?|weblog|blogpost|newsletters?)(?![\p{L}])/iu
const magazine = /(?<![\p{L}])(?:magazine|magazin|revista|revue|illustrierte|zeitschrift)(?![\p{L}])/iu
/** The host's first label, or a folder of the path: `blog.example.org`, `example.org/blog/2024`. */
const blogAddress = /^https?:\/\/(?:blogs?\.|[^/?#]+\/(?:[^?#]*\/)?blogs?(?:[/?#]|$))/i

export function publicationKind({
  source,
  section,
  url,
}: Pick<Article, 'source' | 'url'> & Partial<Pick<Article, 'section'>>): PublicationKind {
  const says = (pattern: RegExp) => [source, section].some(name => name != null && pattern.test(name))
  if (says(blog) || blogAddress.test(webAddress(url) ?? '')) return 'blog'
  return says(magazine) ? 'magazine' : 'newspaper'
}
