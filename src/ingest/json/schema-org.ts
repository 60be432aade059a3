// schema.org's articles in JSON-LD: `{ "@type": "NewsArticle", "articleBody": ... }`, alone or in an `@graph` whose records refer to each
// other by `@id`. https://schema.org/Article

import { isRecord } from '../field-values.ts'
import { firstGiven, firstText, type JsonRecord, recordsAt, textAt, valueAt } from './json-records.ts'
import { readValue } from './read-body.ts'
import type { Around, Shape } from './shape.ts'

const article =
  /Article$|BlogPosting$|^Report$|Posting$|^Review$|^(?:Analysis|Opinion)NewsArticle$|^CreativeWork$|^PressRelease$/

export const schemaOrg: Shape = {
  system: 'schema.org',
  fits: record => isArticle(record),
  read(record, around) {
    const follow = (value: unknown): unknown => followed(value, around)
    const free = record.isAccessibleForFree
    return {
      fields: {
        id: firstGiven(record.identifier),
        title: firstGiven(record.headline, record.name, record.alternativeHeadline),
        authors: firstGiven(follow(record.author), follow(record.creator)),
        source: firstGiven(follow(record.publisher), follow(record.sourceOrganization), follow(record.copyrightHolder)),
        published: firstGiven(record.datePublished, record.dateCreated),
        updated: record.dateModified,
        url: firstGiven(
          record.url,
          record.mainEntityOfPage,
          /^https?:/.test(textAt(record, '@id') ?? '') ? textAt(record, '@id')?.replace(/#.*$/, '') : undefined,
        ),
        lang: record.inLanguage,
        section: record.articleSection,
        tags: firstGiven(record.keywords, record.about === undefined ? undefined : follow(record.about)),
        summary: firstGiven(record.description, record.abstract),
        dateline: firstGiven(record.dateline, valueAt(follow(record.locationCreated), 'name')),
      },
      paragraphs: readValue(firstGiven(record.articleBody, record.reviewBody, record.text, liveText(record))),
      ...(typeof free === 'string' ? { more: { isAccessibleForFree: free.toLowerCase() } } : {}),
    }
  },
}

/** Is it a record of JSON-LD? */
export function isJsonLd(record: JsonRecord): boolean {
  return '@type' in record || '@graph' in record
}

function isArticle(record: JsonRecord): boolean {
  const types = Array.isArray(record['@type']) ? record['@type'] : [record['@type']]
  return types.some(type => typeof type === 'string' && article.test(type.replace(/^.*[/#:]/, '')))
}

/** The record behind `{ "@id": ... }`. */
function followed(value: unknown, around: Around): unknown {
  if (Array.isArray(value)) return value.map(one => followed(one, around))
  const id = isRecord(value) && Object.keys(value).length === 1 ? textAt(value, '@id') : undefined
  return id === undefined ? value : (around.linked.get(id) ?? undefined)
}

/** The updates of a live blog, one after another. */
function liveText(record: JsonRecord): string | undefined {
  const updates = recordsAt(record, 'liveBlogUpdate')
  const texts = updates
    .flatMap(update => [firstText(update.headline), firstText(update.articleBody)])
    .filter(text => text !== undefined)
  return texts.length === 0 ? undefined : texts.join('\n\n')
}
