// How Zotero's connector reads a page's metadata ("Embedded Metadata" and the "RDF" translator behind it), as far as our pages are
// concerned: the order of its rules, in our own words. A tag's name is a prefix and a property; the first tag with a value counts.

import { decodeHTML } from 'entities'

export interface ReadItem {
  readonly type: string
  readonly title: string | undefined
  readonly creators: readonly { readonly lastName: string; readonly firstName?: string }[]
  readonly publicationTitle: string | undefined
  readonly date: string | undefined
  readonly url: string | undefined
  readonly language: string | undefined
  readonly section: string | undefined
  readonly abstractNote: string | undefined
  readonly archive: string | undefined
  readonly archiveLocation: string | undefined
}

/** The item types that Zotero would take from `DC.type` as they are. */
const itemTypes = ['newspaperArticle', 'magazineArticle', 'blogPost', 'journalArticle', 'webpage', 'book', 'report']
const prefixes = ['og', 'article', 'dc', 'dcterms', 'prism', 'z']

export interface Tag {
  readonly name: string
  readonly content: string
}

/** The `meta` tags of a page, in order. */
export function tagsOf(page: string): Tag[] {
  return [...page.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)">/g)].map(
    ([, name = '', content = '']) => ({ name, content: decodeHTML(content) }),
  )
}

/** What the connector would save. */
export function zoteroItem(page: string): ReadItem {
  const statements: Tag[] = []
  let guess: string | undefined
  let certain: string | undefined
  for (const { name, content } of tagsOf(page)) {
    const [prefix = ''] = name.toLowerCase().split(/[.:_]/)
    if (content === '') continue
    if (prefixes.includes(prefix)) {
      const property = name.slice(prefix.length + 1)
      statements.push({ name: `${prefix}:${property.charAt(0).toLowerCase()}${property.slice(1)}`, content })
    } else if (name === 'citation_journal_title') certain = 'journalArticle'
    else if (name === 'citation_title') guess ??= 'journalArticle'
  }
  const first = (...names: readonly string[]) =>
    names.map(name => statements.find(one => one.name === name)?.content).find(value => value !== undefined)
  const given = first('z:itemType', 'z:type')
  const dublinCore = first('dc:type', 'dcterms:type') ?? ''
  const openGraph = first('og:type')
  const type =
    certain ??
    given ??
    (openGraph === 'website' ? 'webpage' : undefined) ??
    itemTypes.find(known => known === dublinCore) ??
    guess ??
    'webpage'
  const takesSite = ['blogPost', 'webpage', 'newspaperArticle'].includes(type)
  return {
    type,
    title: first('dc:title', 'og:title'),
    creators: statements.filter(({ name }) => name === 'dc:creator').map(({ content }) => person(content)),
    publicationTitle: first('dc:source') ?? (takesSite ? first('og:site_name') : undefined),
    date: first('article:published_time', 'dc:date'),
    url: first('og:url'),
    language: first('dc:language'),
    section: first('article:section'),
    abstractNote: first('og:description'),
    archive: first('z:archive'),
    archiveLocation: first('z:archiveLocation'),
  }
}

/** A name is cut at its comma, else at its last space; commas at its end are dropped first. */
function person(name: string): ReadItem['creators'][number] {
  const clean = name.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/g, '')
  if (!/[,،]/.test(name)) {
    const space = clean.lastIndexOf(' ')
    return { lastName: clean.slice(space + 1), ...(space > 0 && { firstName: clean.slice(0, space) }) }
  }
  const [lastName = '', firstName] = clean.split(/[,،] ?/)
  return { lastName, ...(firstName !== undefined && { firstName }) }
}
