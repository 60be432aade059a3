// JSON:API, as Drupal and Strapi send it: fields in `attributes`; authors, terms and paragraphs as `relationships` to records in `included`
// or nested inside. https://jsonapi.org/format

import { isRecord, nameIn } from '../field-values.ts'
import { firstGiven, firstText, type JsonRecord, recordsAt, textAt, valueAt } from './json-records.ts'
import { hasBody, readBody, readValue } from './read-body.ts'
import type { Around, Shape } from './shape.ts'

const people =
  /^(?:uid|author|authors|field_?(?:authors?|byline|writers?|reporters?|contributors?)|creator|writer|revision_uid)$/i
const terms = /tag|topic|keyword|term|subject|labels?$/i
const sections = /section|category|categories|channel|desk|department/i
const sources = /source|publisher|publication$|outlet/i
const bodyName = new RegExp(
  '^(?:field_?)?(?:body|content|text|main_?text|article_?(?:body|text)|story|paragraphs?|description_?long|rich_?text' +
    '|body_?(?:html|text))$',
  'i',
)

export const jsonApi: Shape = {
  system: 'Drupal or Strapi (JSON:API)',
  fits: record => isRecord(record.attributes) && ('type' in record || 'relationships' in record || 'id' in record),
  read(record, around) {
    const attributes = withoutPrefix(isRecord(record.attributes) ? record.attributes : {})
    const type = textAt(record, 'type') ?? ''
    if (/^(?:media|file|user|taxonomy_term|menu|block|comment)--/.test(type))
      return { noStory: `of the type "${type.slice(0, 40)}"` }
    const related = (pattern: RegExp): string[] => namesOf(record, attributes, pattern, around)
    const [section, ...others] = related(sections)
    const ofUser = related(/^(?:uid|revision_uid)$/i)
    const named = related(people).filter(name => !ofUser.includes(name))
    return {
      fields: {
        ...attributes,
        id: firstGiven(attributes.slug, record.id),
        title: firstGiven(attributes.title, attributes.headline, attributes.name, attributes.label),
        authors: firstGiven(attributes.byline, named, textual(attributes.author), textual(attributes.authors), ofUser),
        published: firstGiven(
          attributes.published_at,
          attributes.publishedAt,
          attributes.publication_date,
          attributes.publish_date,
          attributes.date_published,
          attributes.date,
          attributes.published,
          attributes.created,
          attributes.createdAt,
        ),
        lang: firstGiven(attributes.langcode, attributes.locale, attributes.language),
        section: firstGiven(section, textual(attributes.section), textual(attributes.category)),
        source: firstGiven(related(sources)[0], textual(attributes.source), textual(attributes.publication)),
        tags: [...related(terms), ...others, ...listed(attributes.tags), ...listed(attributes.keywords)],
        summary: firstGiven(
          attributes.summary,
          attributes.subtitle,
          attributes.excerpt,
          attributes.teaser,
          textual(attributes.description),
          valueAt(attributes, 'body', 'summary'),
        ),
        url: firstGiven(
          attributes.url,
          attributes.canonical_url,
          valueAt(record, 'links', 'self') === undefined ? undefined : attributes.link,
        ),
      },
      paragraphs: readBody(attributes).paragraphs ?? bodyOfRelated(record, around),
    }
  },
}

/** Drupal's own fields begin with `field_`. */
function withoutPrefix(attributes: JsonRecord): JsonRecord {
  const entries = Object.entries(attributes)
  const own = new Set(entries.map(([name]) => name))
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const bare = name.replace(/^field_/, '')
      return [own.has(bare) ? name : bare, value]
    }),
  )
}

/** The records that a record refers to under certain keys, beside it or inside it. */
function relatedTo(record: JsonRecord, attributes: JsonRecord, pattern: RegExp, { linked }: Around): JsonRecord[] {
  const relationships = isRecord(record.relationships) ? record.relationships : {}
  return [...Object.entries(relationships), ...Object.entries(attributes)]
    .filter(([name, value]) => pattern.test(name) && isRecord(value))
    .flatMap(([, value]) => recordsAt(value, 'data'))
    .map(one => (isRecord(one.attributes) ? one : (linked.get(keyOf(one)) ?? one)))
}

function namesOf(record: JsonRecord, attributes: JsonRecord, pattern: RegExp, around: Around): string[] {
  return relatedTo(record, attributes, pattern, around).flatMap(one => {
    const own = isRecord(one.attributes) ? withoutPrefix(one.attributes) : {}
    return (Object.keys(own).length === 0 ? null : nameIn(own, text => text)) ?? []
  })
}

/** Text in paragraphs that the article refers to, in order. */
function bodyOfRelated(record: JsonRecord, around: Around): ReturnType<typeof readValue> {
  const parts = relatedTo(record, {}, /paragraph|content|body|component|block|section/i, around).flatMap(one => {
    const own = isRecord(one.attributes) ? withoutPrefix(one.attributes) : {}
    if (hasBody(own)) return readBody(own).paragraphs ?? []
    const texts = Object.entries(own).flatMap(([name, value]) => (bodyName.test(name) ? (readValue(value) ?? []) : []))
    return texts
  })
  return parts.length === 0 ? null : parts
}

/** The key by which others refer to a record: its type and id. */
export function keyOf(record: JsonRecord): string {
  return `${String(record.type)} ${String(record.id)}`
}

function textual(value: unknown): unknown {
  if (typeof value === 'string' || Array.isArray(value)) return value
  return isRecord(value) && !('data' in value) ? firstText(nameIn(value, text => text)) : undefined
}

function listed(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return value.split(',')
  return Array.isArray(value) ? value.flatMap(one => textual(one) ?? []) : []
}
