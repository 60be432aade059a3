// Hits as a download.

import type { Hit } from '../../../search/answer.ts'
import { csv } from './csv.ts'
import { row } from './rows.ts'

/** A download: one row, or one line of JSON, a hit. */
export function rowsResponse(hits: readonly Hit[], format: 'csv' | 'jsonl', site: string): Response {
  const rows = hits.map(hit => row(hit, site))
  const body = format === 'csv' ? csv(rows) : rows.map(each => `${JSON.stringify(each)}\n`).join('')
  return new Response(body, {
    headers: {
      'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/jsonl; charset=utf-8',
      'Content-Disposition': `attachment; filename="onrecord.${format}"`,
    },
  })
}
