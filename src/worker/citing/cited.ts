// What a citation names: the words if it is one passage, who said them, the article, and both of its addresses.

import type { ArticleAnswer, ArticleHead } from '../../search/answer.ts'
import { fold } from '../../text/fold.ts'
import { hash } from '../../text/short-hash.ts'
import type { QuotationAnswer } from '../find-quotation.ts'
import { webAddress } from '../pages/publisher-link.ts'
import { type Name, nameOf } from './names.ts'
import { type PublicationKind, publicationKind } from './publication-kind.ts'

export interface Cited {
  /** The passage, where it stands now: `article/p5/q1`; or the article. */
  readonly id: string
  /** Exactly the words of the passage; null for an article as a whole. ` […] ` and a line break stand where a quote is interrupted. */
  readonly text: string | null
  /** Whether the words are a quote, and not a paragraph of the article. */
  readonly isQuote: boolean
  readonly speaker: { readonly id: string; readonly name: string; readonly role: string | null } | null
  readonly article: Pick<ArticleHead, 'id' | 'title' | 'authors' | 'source' | 'published' | 'lang'>
  readonly section: string | null
  readonly kind: PublicationKind
  /** The publisher's page. */
  readonly publisher: string | null
  readonly archive: { readonly name: string; readonly address: string }
  /** The day of access: `2026-11-29`. */
  readonly accessed: string
  /** A name for entries and files, in ASCII: `falk2024harbour-p1-q1`. */
  readonly key: string
}

/** A date as its parts; fewer where only a year or a month is known, none where it is not a date. */
export type DateParts = readonly [] | readonly [number] | readonly [number, number] | readonly [number, number, number]

export function datePartsOf(date: string | null): DateParts {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? '') ?? []
  if (year === undefined) return []
  const [y, m, d] = [Number(year), Number(month ?? 0), Number(day ?? 0)]
  if (m < 1 || m > 12) return [y]
  return d < 1 || d > 31 ? [y, m] : [y, m, d]
}

/** The names of the authors in parts. */
export function authorsOf({ article }: Cited): Name[] {
  return article.authors.map(author => nameOf(author, article.lang))
}

/** The words of a passage with who said them, as a note in a bibliography; empty for an article as a whole. */
export function notedWords({ text, speaker }: Cited): string {
  if (text === null) return ''
  const who = [speaker?.name, speaker?.role].filter(Boolean).join(', ')
  return `“${text}”${who === '' ? '' : ` — ${who}`}`
}

/** The address that a bibliography names: the publisher's, else the archive's. */
export function mainAddress({ publisher, archive }: Cited): string {
  return publisher ?? archive.address
}

interface Given {
  readonly found: Pick<QuotationAnswer, 'id' | 'text' | 'speaker'> | null
  readonly archive: Cited['archive']
  readonly accessed: string
}

export function citedOf(article: ArticleAnswer, { found, archive, accessed }: Given): Cited {
  const { id, title, authors, source, published, lang } = article
  return {
    id: found?.id ?? id,
    text: found?.text ?? null,
    isQuote: found?.id?.includes('/q', article.id.length) === true,
    speaker: found?.speaker ?? null,
    article: { id, title, authors, source, published, lang },
    section: article.section,
    kind: publicationKind(article),
    publisher: webAddress(article.url),
    archive,
    accessed,
    key: keyOf(article, found?.id ?? null),
  }
}

function keyOf(article: ArticleAnswer, passage: string | null): string {
  const [author] = article.authors.map(name => nameOf(name, article.lang))
  const name = author === undefined ? (article.source ?? '') : 'literal' in author ? author.literal : author.family
  const title =
    article.title
      .split(/\s+/)
      .map(plain)
      .find(word => word.length > 3) ?? ''
  const own = plain(name).slice(0, 20) + (datePartsOf(article.published)[0] ?? '') + title.slice(0, 20)
  const place = passage === null ? '' : passage.slice(article.id.length).replaceAll('/', '-')
  return `${/^[a-z]/.test(own) ? own : `article${own}${hash(article.id)}`}${place}`
}

function plain(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, '')
}
