// Substack's export keeps the texts of posts in `posts/NUMBER.NAME.html`, and their metadata in `posts.csv` beside the folder.

import { parse } from 'csv-parse/sync'
import type { SideFiles } from '../side-files.ts'

const post = /(?:^|\/)(\d+)\.([^/]+)\.html?$/i

/** The metadata that the export's list has for a post, as fields of an article; empty if there is no such list or the post is not in it. */
export function fieldsOfPost(path: string, sides: SideFiles): Readonly<Record<string, unknown>> {
  const [, number, slug] = post.exec(path) ?? []
  if (number === undefined) return {}
  const row = rowsOf(sides).get(number)
  if (row === undefined) return {}
  return {
    id: slug,
    title: row.title || slug,
    summary: row.subtitle,
    published: row.post_date,
    is_published: row.is_published,
    audience: row.audience,
  }
}

type Row = Readonly<Record<string, string>>

/** Cache of the last list, so that an export of a thousand posts parses it once. */
let last: { readonly text: string; readonly rows: ReadonlyMap<string, Row> } = { text: '', rows: new Map() }

function rowsOf(sides: SideFiles): ReadonlyMap<string, Row> {
  const text = sides.text('posts.csv') ?? ''
  if (text !== last.text) last = { text, rows: readRows(text) }
  return last.rows
}

function readRows(text: string): ReadonlyMap<string, Row> {
  try {
    const rows = parse(text, { columns: true, bom: true, relax_column_count: true, skip_empty_lines: true }) as Row[]
    return new Map(rows.map(row => [/^\d+/.exec(row.post_id ?? '')?.[0] ?? '', row]))
  } catch {
    return new Map()
  }
}
