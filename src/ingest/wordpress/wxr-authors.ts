// The authors of posts in a WordPress export: items give a login, and the export lists the name of each login. Plugins for guest authors
// and several authors add their own terms and posts.

import { attributeOf, childOf, childrenOf, textIn, type XmlElement } from '../xml/xml-element.ts'

/** Names by login. */
export type WordPressAuthors = ReadonlyMap<string, string>

/** Reads the lists of authors of an export. */
export function readAuthors(channel: XmlElement | null, items: readonly XmlElement[]): WordPressAuthors {
  const names = new Map<string, string>()
  for (const author of childrenOf(channel, 'wp:author')) {
    const login = textIn(childOf(author, 'wp:author_login'))
    const full = ['wp:author_first_name', 'wp:author_last_name']
      .map(name => textIn(childOf(author, name)) ?? '')
      .join(' ')
      .trim()
    const shown = textIn(childOf(author, 'wp:author_display_name')) ?? full
    if (login !== null && shown !== '') names.set(key(login), shown)
  }
  for (const item of items) {
    if (textIn(childOf(item, 'wp:post_type')) !== 'guest-author') continue
    const meta = metaOf(item)
    const name = meta.get('cap-display_name') ?? textIn(childOf(item, 'title'))
    if (name === undefined || name === null) continue
    for (const login of [meta.get('cap-user_login'), textIn(childOf(item, 'wp:post_name'))]) {
      if (login !== undefined && login !== null) names.set(key(login), name)
    }
  }
  return names
}

/** The names of an item's authors: of the plugin's terms where there are any, else of its creator. */
export function authorsOfItem(item: XmlElement, names: WordPressAuthors): string[] {
  const terms = childrenOf(item, 'category').filter(term => attributeOf(term, 'domain') === 'author')
  const given = terms.map(term => nameOf(textIn(term), attributeOf(term, 'nicename'), names))
  const coAuthors = given.filter(name => name !== null)
  if (coAuthors.length > 0) return coAuthors
  return childrenOf(item, 'dc:creator').flatMap(creator => nameOf(textIn(creator), null, names) ?? [])
}

function nameOf(text: string | null, slug: string | null, names: WordPressAuthors): string | null {
  return names.get(key(text ?? '')) ?? names.get(key(slug ?? '')) ?? text
}

/** The plugin puts `cap-` before logins. */
function key(login: string): string {
  return login.toLowerCase().replace(/^cap-/, '')
}

function metaOf(item: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(item, 'wp:postmeta').map(meta => [
      textIn(childOf(meta, 'wp:meta_key')) ?? '',
      textIn(childOf(meta, 'wp:meta_value')) ?? '',
    ]),
  )
}
