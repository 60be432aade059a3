// Ghost: posts of its API, and its export, in which separate tables name the posts' authors and tags.

import { isRecord } from '../field-values.ts'
import { firstGiven, type JsonRecord, recordsAt, textAt, textsOf, valueAt } from './json-records.ts'
import { readValue } from './read-body.ts'
import type { Shape } from './shape.ts'

export const ghost: Shape = {
  system: 'Ghost',
  fits: record =>
    ['html', 'lexical', 'mobiledoc', 'plaintext'].some(key => key in record) &&
    'slug' in record &&
    ['published_at', 'visibility', 'feature_image', 'custom_excerpt'].some(key => key in record),
  read(record) {
    const tags = recordsAt(record, 'tags').filter(tag => !isInternal(tag))
    return {
      fields: {
        id: firstGiven(record.slug, record.id),
        title: record.title,
        authors: firstGiven(record.authors, record.primary_author, record.author),
        published: record.published_at,
        updated: record.updated_at,
        url: firstGiven(record.url, record.canonical_url),
        lang: record.locale,
        section: textAt(record, 'primary_tag', 'name'),
        tags: tags.length > 0 ? tags : record.tags,
        summary: firstGiven(record.custom_excerpt, record.excerpt),
      },
      paragraphs: [record.html, record.lexical, record.mobiledoc, record.plaintext].reduce<
        ReturnType<typeof readValue>
      >((found, value) => (found !== null && found.length > 0 ? found : readValue(value)), null),
    }
  },
}

/** The tables of an export: `{ "db": [{ "data": {...} }] }`, or the same without `db`; else null. */
export function tablesOfGhost(value: JsonRecord): JsonRecord | null {
  const [first] = recordsAt(value, 'db')
  const data = valueAt(first ?? value, 'data')
  const tables = isRecord(data) ? data : isRecord(first) ? first : value
  const isExport = first !== undefined || 'posts_authors' in tables || 'posts_tags' in tables
  return isExport && Array.isArray(tables.posts) ? tables : null
}

/** The posts of an export, with their authors and tags. */
export function postsOfGhost(tables: JsonRecord): readonly JsonRecord[] {
  const users = byId(recordsAt(tables, 'users'))
  const tags = byId(recordsAt(tables, 'tags'))
  const authorsOf = joined(recordsAt(tables, 'posts_authors'), 'author_id', users)
  const tagsOf = joined(recordsAt(tables, 'posts_tags'), 'tag_id', tags)
  const metaOf = new Map(recordsAt(tables, 'posts_meta').map(meta => [String(meta.post_id), meta]))
  return recordsAt(tables, 'posts').map(post => {
    const id = String(post.id)
    const single = users.get(String(post.author_id))
    const authors = authorsOf.get(id) ?? (single === undefined ? undefined : [single])
    return {
      ...post,
      ...(authors === undefined ? {} : { authors: textsOf(authors, 'name') }),
      ...(tagsOf.has(id) ? { tags: tagsOf.get(id) } : {}),
      ...(metaOf.get(id)?.email_only === true ? { status: 'sent' } : {}),
    }
  })
}

function byId(records: readonly JsonRecord[]): ReadonlyMap<string, JsonRecord> {
  return new Map(records.map(record => [String(record.id), record]))
}

/** For each post: the rows that a join table refers to, in order. */
function joined(
  rows: readonly JsonRecord[],
  key: string,
  named: ReadonlyMap<string, JsonRecord>,
): ReadonlyMap<string, readonly JsonRecord[]> {
  const found = new Map<string, JsonRecord[]>()
  for (const row of rows.toSorted((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0))) {
    const one = named.get(String(row[key]))
    if (one === undefined) continue
    const post = String(row.post_id)
    const others = found.get(post)
    if (others === undefined) found.set(post, [one])
    else others.push(one)
  }
  return found
}

/** Tags that only the editors see begin with "#". */
function isInternal(tag: JsonRecord): boolean {
  return tag.visibility === 'internal' || textAt(tag, 'name')?.startsWith('#') === true
}
