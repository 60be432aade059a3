// WordPress posts from its REST API: `{ "title": { "rendered": ... }, "content": { "rendered": ... } }`. Names of authors and terms are
// included if it was requested with `?_embed`.

import { isRecord } from '../field-values.ts'
import { firstGiven, firstText, type JsonRecord, recordsAt, textAt, textsOf, valueAt } from './json-records.ts'
import { readBody, readValue } from './read-body.ts'
import type { Shape } from './shape.ts'

const notStories: ReadonlyMap<string, string> = new Map([
  ['attachment', 'an attachment'],
  ['revision', 'an older version'],
  ['nav_menu_item', 'an entry of a menu'],
])

export const wordpressRest: Shape = {
  system: 'WordPress',
  fits: record => isRendered(record.title) || isRendered(record.content),
  read(record) {
    const noStory = notStories.get(textAt(record, 'type') ?? '')
    if (noStory !== undefined) return { noStory }
    const terms = recordsAt({ list: listsAt(record, 'wp:term') }, 'list')
    const named = (taxonomy: string): string[] =>
      textsOf(
        terms.filter(term => term.taxonomy === taxonomy),
        'name',
      )
    const categories = [...named('category'), ...namesAt(record, 'categories')].filter(
      name => !/^uncategori[sz]ed$/i.test(name),
    )
    const [section, ...others] = categories
    const gmt = firstText(record.date_gmt)
    const modified = firstText(record.modified_gmt)
    return {
      fields: {
        id: firstGiven(record.slug, record.id),
        title: record.title,
        authors: authorsOf(record),
        published: gmt === undefined ? record.date : `${gmt.replace(/Z$/, '')}Z`,
        updated: modified === undefined ? record.modified : `${modified.replace(/Z$/, '')}Z`,
        url: record.link,
        lang: firstText(record.lang, record.language),
        source: firstText(valueAt(record, 'yoast_head_json', 'og_site_name'), record.site_name),
        section,
        tags: [...others, ...named('post_tag'), ...namesAt(record, 'tags')],
        summary: textAt(record, 'excerpt', 'rendered')?.replace(
          /\s*(?:\[?&hellip;\]?|\[…\]|\[\.\.\.\])\s*(?=<|\s*$)/,
          '…',
        ),
      },
      paragraphs: readValue(record.content) ?? readBody(record).paragraphs,
    }
  },
}

function isRendered(value: unknown): boolean {
  return isRecord(value) && (typeof value.rendered === 'string' || typeof value.raw === 'string')
}

function authorsOf(record: JsonRecord): unknown {
  // The plugin Co-Authors Plus names them as terms.
  const coAuthors = listsAt(record, 'wp:term')
    .filter(isRecord)
    .filter(term => term.taxonomy === 'author')
  const embedded = textsOf(
    coAuthors.length > 0 ? coAuthors : recordsAt(record, '_embedded', 'author'),
    'name',
    'display_name',
  )
  if (embedded.length > 0) return embedded
  const given = [
    record.coauthors,
    record.authors,
    record.author_info,
    record.author_meta,
    record.author_name,
    record.author,
  ]
  return firstGiven(...given.filter(value => typeof value !== 'number'), valueAt(record, 'yoast_head_json', 'author'))
}

/** The lists of terms, nested in a list. */
function listsAt(record: JsonRecord, key: string): readonly unknown[] {
  const lists = valueAt(record, '_embedded', key)
  return Array.isArray(lists) ? lists.flat() : []
}

/** Names, if the site gives them in place of numbers. */
function namesAt(record: JsonRecord, key: string): string[] {
  const given = record[key]
  if (!Array.isArray(given)) return []
  return given.flatMap(term => (typeof term === 'string' ? term : (textAt(term, 'name') ?? [])))
}
