// Hits as a download.

import type { Hit } from '../../../search/answer.ts'
import { csv } from './csv.ts'
import { row } from './rows.ts'

/** A download: one row, or one line of JSON, a hit. `name` is that of the file, and `link` the header that leads to the next rows, if there are more. */
export function rowsResponse(
  hits: readonly Hit[],
  format: 'csv' | 'jsonl',
  { site, link, name }: { readonly site: string; readonly link: string | null; readonly name: string },
): Response {
  const rows = hits.map(hit => row(hit, site))
  const body = format === 'csv' ? csv(rows) : rows.map(each => `${JSON.stringify(each)}\n`).join('')
  return new Response(body, {
    headers: {
      'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/jsonl; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.${format}"`,
      ...(link !== null && { Link: link }),
    },
  })
}
