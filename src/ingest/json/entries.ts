// Finds the articles in a JSON value: one article, a list, or lists and maps inside the envelopes that systems put around them.

import { isRecord } from '../field-values.ts'
import type { Claim } from '../publication/claim.ts'
import { claimsOfEnvelope } from '../publication/from-fields.ts'
import { rowsOfColumns } from './column-tables.ts'
import { postsOfGhost, tablesOfGhost } from './ghost.ts'
import { keyOf } from './json-api.ts'
import { firstGiven, type JsonRecord, recordsAt, textAt } from './json-records.ts'
import { shapeOf } from './json-shapes.ts'
import { hasBody } from './read-body.ts'
import { isJsonLd } from './schema-org.ts'
import { type Around, nothingAround } from './shape.ts'

/** What may be an article. */
export interface Entry {
  readonly value: unknown
  readonly around: Around
  /** What the envelopes say against publishing it. */
  readonly claims: readonly Claim[]
}

/** What a value holds: its entries, and whether they are entries of a list. `empty`: the name of a list without any. */
export interface Entries {
  readonly entries: readonly Entry[]
  readonly isList: boolean
  readonly empty: string | null
}

/** Envelopes inside envelopes are opened so deep. */
const deepest = 7

/** The keys of lists of articles in the envelopes of systems, the likeliest first. */
const listKeys =
  'articles posts stories items entries results docs documents news hits data rows records nodes edges content_elements response result payload feed channel rss item entry value values list objects collection _items _embedded @graph pages page export itemListElement'.split(
    ' ',
  )

/** A record inside another that is the article: the outer one has its address or its id. */
const innerKeys: ReadonlySet<string> = new Set(
  '_source data attributes fields elements item node doc document article post story news content entry object record payload value result mainentity'.split(
    ' ',
  ),
)

/** What articles have beside them: in these are no articles. */
const aside = new RegExp(
  '^(?:comments?|replies|users?|authors?|contributors?|people|tags?|categories|terms|media|images?|pictures|photos' +
    '|videos|attachments?|included|related.*|recommend.*|associations|renditions|settings|links|_links|meta|facets' +
    '|aggregations|params|schema)$',
  'i',
)

/** The entries of a value. */
export function entriesOf(value: unknown): Entries {
  if (Array.isArray(value)) return { entries: value.flatMap(one => entriesOfItem(one, 0)), isList: true, empty: null }
  if (!isRecord(value)) return { entries: [bare(value)], isList: false, empty: null }
  const opened = openEnvelope(value)
  if (opened !== null) return { entries: opened, isList: true, empty: opened.length === 0 ? listKeyOf(value) : null }
  const single = articleIn(value)
  if (single !== null) return { entries: [bare(single)], isList: false, empty: null }
  const found = search(value, nothingAround, 0)
  if (found.length > 0) return { entries: found, isList: true, empty: null }
  const key = listKeyOf(value)
  const list = key === null ? null : value[key]
  if (Array.isArray(list)) {
    const claims = claimsOf(value)
    return { entries: list.map(one => ({ ...bare(one), claims })), isList: true, empty: list.length === 0 ? key : null }
  }
  return { entries: [bare(value)], isList: false, empty: null }
}

function entriesOfItem(item: unknown, depth: number): readonly Entry[] {
  // Pages of an answer, put into one list.
  if (Array.isArray(item) && item.some(one => typeof one === 'object') && depth < deepest)
    return item.flatMap(one => entriesOfItem(one, depth + 1))
  if (!isRecord(item)) return [bare(item)]
  const opened = openEnvelope(item)
  if (opened !== null) return opened
  const article = articleIn(item)
  if (article !== null) return [bare(article)]
  const found = search(item, nothingAround, 0)
  return found.length > 0 ? found : [bare(item)]
}

/** The article that a record is or wraps; null if it is none. */
function articleIn(record: JsonRecord): JsonRecord | null {
  if (isArticle(record)) return record
  const keys = Object.keys(record).filter(key => innerKeys.has(key.toLowerCase()))
  for (const key of keys.toSorted((a, b) => order(a) - order(b))) {
    const inner = record[key]
    if (!isRecord(inner)) continue
    const article = isArticle(inner)
      ? inner
      : isRecord(inner.content) && isArticle(inner.content)
        ? { ...inner, ...inner.content }
        : null
    // The outer record's fields count where the article has none of its own.
    if (article !== null) return { ...record, [key]: undefined, ...withoutBlanks(article, record) }
  }
  const [translation] = recordsAt(record, 'translations')
  return translation !== undefined && isArticle(translation)
    ? { ...record, ...withoutBlanks(translation, record) }
    : null
}

function order(key: string): number {
  return [...innerKeys].indexOf(key.toLowerCase())
}

function isArticle(record: JsonRecord): boolean {
  return shapeOf(record) !== null || hasBody(record)
}

/** Without the blank fields for which the outer record has a value. */
function withoutBlanks(record: JsonRecord, outer: JsonRecord): JsonRecord {
  return Object.fromEntries(
    Object.entries(record).filter(([key, value]) => (value !== null && value !== '') || !Object.hasOwn(outer, key)),
  )
}

/** The articles somewhere below a record. */
function search(value: unknown, around: Around, depth: number): readonly Entry[] {
  if (depth > deepest) return []
  if (Array.isArray(value)) {
    const found = value.map(one => (isRecord(one) ? searchItem(one, around, depth) : []))
    if (found.every(entries => entries.length === 0)) return []
    // Beside articles, an item that is none is worth a row.
    return value.flatMap((one, at) =>
      isRecord(one) && found[at]?.length === 0 ? [{ ...bare(one), around }] : (found[at] ?? []),
    )
  }
  if (!isRecord(value)) return []
  const opened = depth === 0 ? null : openEnvelope(value)
  if (opened !== null) return opened
  const claims = claimsOf(value)
  const known = listKeysOf(value)
  const below = (keys: readonly string[]): Entry[] =>
    keys
      .flatMap(key => searchBelow(value[key], around, depth))
      .map(entry => (claims.length === 0 ? entry : { ...entry, claims: [...claims, ...entry.claims] }))
  const ofKnown = below(known)
  if (ofKnown.length > 0) return ofKnown
  return below(Object.keys(value).filter(key => !known.includes(key) && !aside.test(key)))
}

function searchBelow(value: unknown, around: Around, depth: number): readonly Entry[] {
  if (Array.isArray(value)) return search(value, around, depth + 1)
  return isRecord(value) ? searchItem(value, around, depth) : []
}

function searchItem(item: JsonRecord, around: Around, depth: number): readonly Entry[] {
  const article = articleIn(item)
  return article === null ? search(item, around, depth + 1) : [{ value: article, around, claims: [] }]
}

/** Envelopes that say more than that there is a list in them. Null if it is none of these. */
function openEnvelope(value: JsonRecord): readonly Entry[] | null {
  const tables = tablesOfGhost(value)
  if (tables !== null) return postsOfGhost(tables).map(bare)
  const rows = rowsOfColumns(value)
  if (rows !== null) return rows.map(bare)
  if (isJsonFeed(value))
    return recordsAt(value, 'items').map(item => ({ ...bare(item), around: aroundFeedItem(value) }))
  if (Array.isArray(value.included) || 'jsonapi' in value) return entriesOfJsonApi(value)
  if (isJsonLd(value) && Array.isArray(value['@graph'])) return entriesOfGraph(value)
  return null
}

function isJsonFeed(value: JsonRecord): boolean {
  return textAt(value, 'version')?.includes('jsonfeed.org') === true && Array.isArray(value.items)
}

function aroundFeedItem(feed: JsonRecord): Around {
  const defaults = { source: feed.title, lang: feed.language, authors: firstGiven(feed.authors, feed.author) }
  return { ...nothingAround, defaults }
}

function entriesOfJsonApi(value: JsonRecord): readonly Entry[] {
  const linked = new Map(recordsAt(value, 'included').map(one => [keyOf(one), one]))
  const claims = claimsOf(value)
  return recordsAt(value, 'data').map(one => ({ value: one, around: { ...nothingAround, linked }, claims }))
}

/** Of a graph, only its articles: it also holds the site, the page, its picture and its author. */
function entriesOfGraph(value: JsonRecord): readonly Entry[] {
  const records = recordsAt(value, '@graph')
  const linked = new Map(records.flatMap(one => (typeof one['@id'] === 'string' ? [[one['@id'], one] as const] : [])))
  const articles = records.filter(one => shapeOf(one)?.system === 'schema.org')
  return (articles.length > 0 ? articles : records.slice(0, 1)).map(one => ({
    value: one,
    around: { ...nothingAround, linked },
    claims: [],
  }))
}

function listKeyOf(value: JsonRecord): string | null {
  return listKeysOf(value).find(key => Array.isArray(value[key])) ?? null
}

/** The keys of a record that name lists of articles, in any case: "Articles", "ITEMS". */
function listKeysOf(value: JsonRecord): readonly string[] {
  const keys = new Map(Object.keys(value).map(key => [key.toLowerCase(), key]))
  return listKeys.map(key => keys.get(key.toLowerCase())).filter(key => key !== undefined)
}

function claimsOf(envelope: JsonRecord): readonly Claim[] {
  return claimsOfEnvelope(envelope)
}

function bare(value: unknown): Entry {
  return { value, around: nothingAround, claims: [] }
}
