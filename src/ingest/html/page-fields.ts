// What a page says about its article: JSON-LD first, then the meta elements of the head, then the page itself. The result has the field
// names of front matter, so that all formats are interpreted in one place.

import { dateInPath, readDate } from '../dates.ts'
import { isWebAddress } from '../field-values.ts'
import type { PageDocument } from './page-dom.ts'
import {
  addressOnPage,
  authorsInLines,
  authorsOnPage,
  datesInLines,
  datesOnPage,
  headlinesOnPage,
  isUnsigned,
  linesOnPage,
  sectionOnPage,
  summaryOnPage,
  tagsOnPage,
} from './page-itself.ts'
import { articleIn, type LinkedRecord, readLinkedData, resolve, textsOf } from './page-json-ld.ts'
import { chooseTitle } from './page-title.ts'
import { plainHtml } from './plain-html.ts'
import type { ScannedPage } from './scan-page.ts'

export interface PageFields {
  readonly [field: string]: unknown
  readonly title: string | null
}

/** What the head and body of a page say besides the text. */
export interface PageFacts {
  readonly fields: PageFields
  /** Whether the page calls itself an article; null if it does not say. */
  readonly isArticle: boolean | null
  /** The text in JSON-LD, for a page that shows none without scripts. */
  readonly articleBody: string | null
}

const metaNames = {
  title: 'og:title twitter:title parsely-title sailthru.title dc.title dcterms.title citation_title headline',
  updated: `article:modified_time og:article:modified_time og:updated_time article:modified datemodified last-modified dcterms.modified`,
  published: `article:published_time og:article:published_time article:published og:pubdate parsely-pub-date sailthru.date datepublished
citation_online_date citation_publication_date citation_date dcterms.issued dcterms.date dc.date.issued dc.date dcterms.created
dc.date.created
pubdate publishdate publish-date publish_date publication_date publicationdate article_date_original article.published
originalpublicationdate
cxenseparse:recs:publishtime cxenseparse:recs:article:publishtime rbpubdate ptime date.release date displaydate article:create_date created datecreated`,
  authors: `author article:author parsely-author sailthru.author dc.creator dcterms.creator citation_author dc.contributor byl byline
article:author_name og:article:author twitter:creator:name author-name authors creator`,
  section: 'article:section og:article:section parsely-section sailthru.section section articlesection category',
  tags: 'article:tag og:article:tag parsely-tags sailthru.tags news_keywords keywords',
  lang: 'og:locale content-language dc.language language inlanguage',
  url: 'og:url twitter:url parsely-link sailthru.url citation_public_url',
  source:
    'og:site_name dc.publisher dcterms.publisher application-name citation_journal_title apple-mobile-web-app-title',
  summary: 'og:description description twitter:description dc.description sailthru.description',
  access: 'article:content_tier',
} as const

/** Reads the facts. `document` is the page before anything is removed. */
export function readPageFacts(page: ScannedPage, document: PageDocument): PageFacts {
  const records = readLinkedData(page.jsonLd)
  const article = articleIn(records)
  const metas = new Map<string, string[]>()
  for (const { name, content } of page.metas) metas.set(name, [...(metas.get(name) ?? []), content])
  const meta = (field: keyof typeof metaNames): string[] =>
    metaNames[field].split(/\s+/).flatMap(name => metas.get(name) ?? [])
  const first = (field: keyof typeof metaNames): string | null => plainHtml(meta(field)[0] ?? '') || null

  const source = first('source') ?? nameOf(resolve(article?.publisher, records), records)
  const url = urlOf(page, article, [...meta('url'), ...addressOnPage(document)])
  const title = chooseTitle({
    headlines: [...textsOf(article?.headline), ...textsOf(article?.name)].map(plainHtml),
    metas: meta('title').map(plainHtml),
    shown: headlinesOnPage(document),
    title: plainHtml(page.title),
    source,
    url,
  })
  const published =
    dateOf([
      ...textsOf(article?.datePublished),
      ...meta('published'),
      ...textsOf(article?.dateCreated),
      ...datesOnPage(document),
      dateInPath(url === null ? '' : new URL(url).pathname) ?? '',
    ]) ?? dateOf(datesInLines(linesOnPage(document)))
  const keywords = article?.keywords
  const type = metas.get('og:type')?.[0]?.toLowerCase() ?? ''
  const fields: PageFields = {
    title,
    published,
    updated: dateOf([...textsOf(article?.dateModified), ...meta('updated')]),
    authors: authorsOf(article, records, metas, document).filter(name => !isSource(name, source, article?.author)),
    url,
    source,
    summary:
      first('summary') ?? ([...textsOf(article?.description).map(plainHtml), ...summaryOnPage(document)][0] || null),
    section:
      [...textsOf(article?.articleSection).map(plainHtml), first('section'), sectionOnPage(document)].find(Boolean) ??
      null,
    tags: tagsOf(keywords, metas, document),
    lang: page.lang || textsOf(article?.inLanguage)[0] || (meta('lang')[0] ?? null),
    // Reasons against publishing.
    isAccessibleForFree: article?.isAccessibleForFree ?? null,
    access: first('access'),
    creativeWorkStatus: article?.creativeWorkStatus ?? null,
    expires: article?.expires ?? null,
    draft: isUnsigned(document) ? true : null,
    dateModified: textsOf(article?.dateModified)[0] ?? null,
  }
  return {
    fields,
    isArticle: records.some(isCollection)
      ? false
      : article !== null || type === 'article'
        ? true
        : /^(?:website|blog|profile)$/.test(type)
          ? false
          : null,
    articleBody: textsOf(article?.articleBody)[0] ?? null,
  }
}

function isCollection(record: LinkedRecord): boolean {
  return textsOf(record['@type']).some(type => /^(?:CollectionPage|SearchResultsPage|ProfilePage)$/.test(type))
}

function urlOf(page: ScannedPage, article: LinkedRecord | null, metas: readonly string[]): string | null {
  const main = article?.mainEntityOfPage
  const mainId =
    typeof main === 'object' && main !== null ? textsOf((main as LinkedRecord)['@id'])[0] : textsOf(main)[0]
  const candidates = [page.canonical, ...metas, ...textsOf(article?.url), mainId]
  const addresses = candidates
    .map(candidate => (candidate ?? '').trim())
    .map(address => (address.startsWith('//') ? `https:${address}` : address))
  return addresses.find(isWebAddress) ?? null
}

/** The first valid date. If it has no time and another candidate has a time on that day, with its zone, that one. */
function dateOf(candidates: readonly string[]): string | null {
  const dates = candidates.map(candidate => readDate(candidate)).filter(date => date !== null)
  const [first] = dates
  if (first === undefined || first.length !== 10) return first ?? null
  return dates.find(date => date.length > 10 && date.startsWith(first)) ?? first
}

function authorsOf(
  article: LinkedRecord | null,
  records: readonly LinkedRecord[],
  metas: ReadonlyMap<string, readonly string[]>,
  document: PageDocument,
): string[] {
  const ways: (() => string[])[] = [
    ...[article?.author, article?.creator].map(value => () => namesIn(value, records)),
    // Scholarly pages have one element for each author, with the family name first.
    () => (metas.get('citation_author') ?? []).map(name => name.replace(/^([^,]+), ([^,]+)$/, '$2 $1')),
    ...metaNames.authors.split(/\s+/).map(name => () => [...(metas.get(name) ?? [])]),
    () => authorsOnPage(document),
    () => authorsInLines(linesOnPage(document)),
  ]
  let second: string[] = []
  for (const way of ways) {
    const names = way().map(plainHtml).filter(isName)
    if (names.some(name => !publisher.test(name))) return names
    if (second.length === 0) second = names
  }
  return second
}

/** Names of the site's owner, which programs and agencies fill in for unsigned articles. */
const publisher = new RegExp(
  String.raw`\b(?:GmbH|e\.\s?V\.|AG|Inc|Ltd|LLC|Verlag|Magazin|Redaktion|Editorial Team|Anstalt|Newsroom)(?![\p{L}])|^\S+\.(?:de` +
    String.raw`|at|ch|com|org|net)$|admin|^\p{Ll}+\.\p{Ll}+$`,
  'iu',
)

function namesIn(value: unknown, records: readonly LinkedRecord[]): string[] {
  return [value].flat().flatMap(one => nameOf(resolve(one, records), records) ?? [])
}

/** An address, a number or a text is not a name. */
function isName(text: string): boolean {
  return text !== '' && text.length <= 200 && !/^(?:https?:|www\.|@|\/)|^\d+$|\.(?:com|org|net|de)\/\S/.test(text)
}

function nameOf(value: unknown, records: readonly LinkedRecord[]): string | null {
  if (typeof value === 'string') return isName(plainHtml(value)) ? plainHtml(value) : null
  if (Array.isArray(value))
    return value.map(one => nameOf(resolve(one, records), records)).find(name => name !== null) ?? null
  if (typeof value !== 'object' || value === null) return null
  const { name, givenName, familyName } = value as LinkedRecord
  const whole = Array.isArray(name) ? textsOf(name).join(', ') : name
  const parts = [givenName, familyName].filter(part => typeof part === 'string').join(' ')
  const found = plainHtml(typeof whole === 'string' && whole.trim() !== '' ? whole : parts)
  return isName(found) ? found : null
}

/** A byline that only repeats the site's name adds nothing; but a newsletter may be named after its writer. */
function isSource(name: string, source: string | null, author: unknown): boolean {
  if (source === null || name.toLowerCase() !== source.toLowerCase()) return false
  const types = [author]
    .flat()
    .flatMap(one => (typeof one === 'object' && one !== null ? textsOf((one as LinkedRecord)['@type']) : []))
  return !types.some(type => type.endsWith('Person'))
}

function tagsOf(keywords: unknown, metas: ReadonlyMap<string, readonly string[]>, document: PageDocument): string[] {
  const listed = Array.isArray(keywords) ? textsOf(keywords) : []
  const own =
    listed.length > 1 ? listed : [...listed, ...(typeof keywords === 'string' ? [keywords] : [])].flatMap(splitTags)
  const given = [
    own,
    ...metaNames.tags.split(' ').map(name => {
      const values = metas.get(name) ?? []
      return values.length > 1 ? [...values] : values.flatMap(splitTags)
    }),
    tagsOnPage(document),
  ]
  return (given.find(list => list.length > 0) ?? []).map(plainHtml).filter(tag => tag !== '' && !/^\w+:/.test(tag))
}

function splitTags(text: string): string[] {
  return text.split(/[,;]/).map(tag => tag.trim())
}
