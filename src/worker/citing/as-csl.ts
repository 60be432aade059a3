// CSL-JSON, which citation processors read: names and dates in their parts.

import { authorsOf, type Cited, type DateParts, datePartsOf, mainAddress, notedWords } from './cited.ts'
import type { Name } from './names.ts'
import type { PublicationKind } from './publication-kind.ts'

const types: Readonly<Record<PublicationKind, string>> = {
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
  blog: 'post-weblog',
}

interface CslDate {
  readonly 'date-parts': readonly [DateParts]
}

export interface CslItem {
  readonly id: string
  readonly type: string
  readonly title?: string
  readonly author?: readonly Readonly<Record<string, string>>[]
  readonly 'container-title'?: string
  readonly section?: string
  readonly issued?: CslDate
  readonly accessed: CslDate
  readonly URL: string
  readonly language: string
  readonly archive: string
  readonly archive_location: string
  readonly note?: string
}

function person(name: Name): Readonly<Record<string, string>> {
  if ('literal' in name) return name
  const { family, given, particle, suffix } = name
  return { family, given, ...(particle && { 'non-dropping-particle': particle }), ...(suffix && { suffix }) }
}

export function cslItem(cited: Cited): CslItem {
  const { article, archive, section, text, accessed } = cited
  const issued = datePartsOf(article.published)
  const authors = authorsOf(cited).map(person)
  return {
    id: cited.key,
    type: types[cited.kind],
    ...(article.title !== '' && { title: article.title }),
    ...(authors.length > 0 && { author: authors }),
    ...(article.source !== null && { 'container-title': article.source }),
    ...(section !== null && { section }),
    ...(issued.length > 0 && { issued: { 'date-parts': [issued] } }),
    accessed: { 'date-parts': [datePartsOf(accessed)] },
    URL: mainAddress(cited),
    language: article.lang,
    archive: archive.name,
    archive_location: archive.address,
    ...(text !== null && { note: notedWords(cited) }),
  }
}

export function asCsl(cited: Cited): string {
  return `${JSON.stringify([cslItem(cited)], null, 2)}\n`
}
