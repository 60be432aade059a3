// ANS, the content schema of Arc XP and the Washington Post. https://github.com/washingtonpost/ans-schema

import { isRecord } from '../field-values.ts'
import { isBlockTree, readBlockTree } from './block-tree.ts'
import { firstGiven, type JsonRecord, recordsAt, textAt, textsOf, valueAt } from './json-records.ts'
import type { Shape } from './shape.ts'

export const arcAns: Shape = {
  system: 'Arc (ANS)',
  fits: record =>
    isRecord(record.headlines) ||
    (Array.isArray(record.content_elements) && isRecord(record.taxonomy)) ||
    (record.type === 'story' && (Array.isArray(record.content_elements) || typeof record.version === 'string')),
  read(record) {
    const type = textAt(record, 'type') ?? 'story'
    if (type !== 'story') return { noStory: `of the type "${type.slice(0, 40)}"` }
    const tags = [
      ...textsOf(recordsAt(record, 'taxonomy', 'tags'), 'text', 'name', 'slug'),
      ...textsOf(recordsAt(record, 'taxonomy', 'seo_keywords'), 'name'),
    ]
    const keywords = textsOf(recordsAt(record, 'taxonomy', 'keywords'), 'keyword')
    const embargo = valueAt(record, 'content_restrictions', 'embargo')
    const isEmbargoed = isRecord(embargo) && embargo.active !== false
    const isUnpublished =
      valueAt(record, 'revision', 'published') === false &&
      valueAt(record, 'publishing', 'has_published_edition') !== true
    return {
      fields: {
        id: firstGiven(record._id, record.slug),
        title: firstGiven(textAt(record, 'headlines', 'basic'), firstOf(record.headlines)),
        authors: recordsAt(record, 'credits', 'by').map(credit =>
          firstGiven(credit.name, credit.byline, fullName(credit)),
        ),
        source: [textAt(record, 'source', 'name'), textAt(record, 'distributor', 'name')].find(name =>
          /^[^(]/.test(name ?? ''),
        ),
        updated: record.last_updated_date,
        published: firstGiven(record.display_date, record.first_publish_date, record.publish_date, record.created_date),
        url: firstGiven(record.canonical_url, record.website_url, record.short_url),
        lang: record.language,
        section: sectionOf(record),
        tags: tags.length > 0 ? tags : keywords,
        summary: firstGiven(
          textAt(record, 'description', 'basic'),
          textAt(record, 'subheadlines', 'basic'),
          firstOf(record.description),
        ),
        dateline: record.location,
      },
      paragraphs: bodyOf(record),
      more: {
        ...(isEmbargoed ? { embargo: firstGiven(embargo.end_time, true) } : {}),
        ...(isUnpublished ? { status: 'not published' } : {}),
      },
    }
  },
}

function bodyOf(record: JsonRecord): ReturnType<typeof readBlockTree> | null {
  const elements = record.content_elements
  if (!Array.isArray(elements) || elements.length === 0) return null
  const read = readBlockTree(elements)
  return read.length === 0 && !isBlockTree(elements) ? null : read
}

function sectionOf(record: JsonRecord): string | undefined {
  const primary = valueAt(record, 'taxonomy', 'primary_section')
  const site = valueAt(record, 'taxonomy', 'primary_site')
  const [first] = textsOf(recordsAt(record, 'taxonomy', 'sections'), 'name')
  return textAt(primary, 'name') ?? first ?? textAt(site, 'name')
}

function fullName(credit: JsonRecord): string | undefined {
  const parts = textsOf([credit], 'first_name').concat(textsOf([credit], 'last_name'))
  return parts.length > 0 ? parts.join(' ') : undefined
}

function firstOf(given: unknown): unknown {
  return isRecord(given) ? Object.values(given).find(value => typeof value === 'string' && value !== '') : undefined
}
