// All documents of an archive in a cluster, as they are stored: what two pushes are compared by.

import { aliasOf } from '../../src/engines/opensearch/index-bodies.ts'
import { indexNames } from '../../src/engines/opensearch/layout.ts'
import { clusterUrl } from './address.ts'

const page = 1_000

interface Page {
  readonly _scroll_id: string
  readonly hits: { readonly hits: readonly { readonly _id: string; readonly _source: Record<string, unknown> }[] }
}

/** Sources by index and id, but for when they were written and by which push. */
export async function dump(
  index: string,
  url: string = clusterUrl(),
): Promise<Record<string, Record<string, unknown>>> {
  const all: Record<string, Record<string, unknown>> = {}
  for (const name of indexNames) {
    const documents: Record<string, unknown> = {}
    all[name] = documents
    let found = await ask(url, `${aliasOf(index, name)}/_search?scroll=1m&size=${page}`, {})
    for (
      ;
      found.hits.hits.length > 0;
      found = await ask(url, '_search/scroll', { scroll: '1m', scroll_id: found._scroll_id })
    ) {
      for (const { _id, _source } of found.hits.hits) {
        const { written: _, push: __, ...kept } = _source
        documents[_id] = kept
      }
    }
    await fetch(`${url}/_search/scroll/${found._scroll_id}`, { method: 'DELETE' })
  }
  return all
}

async function ask(url: string, path: string, body: object): Promise<Page> {
  const answer = await fetch(`${url}/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Page
}
