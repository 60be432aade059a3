// What reference managers read on an article's page: Dublin Core, because Zotero's translator for embedded metadata takes the kind of an
// item from `DC.type`. Without it, Open Graph's `article` becomes a web page there, and `citation_title` a journal article.

import type { ArticleAnswer } from '../../search/answer.ts'
import { articleAddress } from '../addresses.ts'
import { inverted, nameOf } from '../citing/names.ts'
import { type PublicationKind, publicationKind } from '../citing/publication-kind.ts'
import { html, type Markup, type Part } from './markup.ts'
import type { View } from './view.ts'

/** Zotero's own names for the kinds of items. */
const itemTypes: Readonly<Record<PublicationKind, string>> = {
  newspaper: 'newspaperArticle',
  magazine: 'magazineArticle',
  blog: 'blogPost',
}

const tag = (name: string, content: string | null | undefined): Part =>
  content != null &&
  content !== '' &&
  html`<meta name="${name}" content="${content}">
`

/**
 * An author as `DC.creator`: `Berg, Anna`. A name that is not to be taken apart ends with a comma: a reader that splits at commas then finds
 * one part, where it would otherwise split at the last space.
 */
function creator(author: string, lang: string): string {
  const name = nameOf(author, lang)
  return 'literal' in name ? `${name.literal},` : inverted(name)
}

/** The tags of an article. */
export function referenceTags(article: ArticleAnswer, { settings, site }: View): Markup {
  const { title, authors, source, published, lang, id } = article
  return html`${tag('DC.type', itemTypes[publicationKind(article)])}${tag('DC.title', title)}${authors.map(author =>
    tag('DC.creator', creator(author, lang)),
  )}${tag('DC.source', source)}${tag('DC.date', published)}${tag('DC.language', lang)}${
    site !== '' && [tag('z:archive', settings.name), tag('z:archiveLocation', site + articleAddress(id))]
  }`
}
