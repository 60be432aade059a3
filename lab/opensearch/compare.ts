// `npm run compare:opensearch -- [DIR...] [--requests N] [--shards N] [--seed N] [--show KIND]`: the same drawn requests to the file and to a
// cluster with the same archive, and how far they agree, by kind. The folders are those of ../shared/data unless named.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { withCluster } from '../../tests/opensearch/cluster.ts'
import { type Agreement, byKind, compareAnswers, isPrefix, summaryOf } from '../../tests/opensearch/compare-answers.ts'
import { clear, fill, searcherOn } from '../../tests/opensearch/fill.ts'
import { entriesOf } from '../../tests/opensearch/news.ts'
import { type Drawn, drawnRequests } from '../../tests/support/drawn-requests.ts'
import { table } from '../bench/table.ts'
import { alterations, alterQuote } from '../lib/alter-quote.ts'
import { pick, randomFrom } from '../lib/random.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    requests: { type: 'string', default: '600' },
    shards: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    /** Altered quotations that are verified besides. */
    claims: { type: 'string', default: '500' },
    /** Lists the requests of this kind, with what they gave. */
    show: { type: 'string' },
  },
})
const usual = ['digitalgov', '18f', 'rust-blog'].map(name => join('..', 'shared', 'data', name))
const folders = positionals.length > 0 ? positionals : usual
const missing = folders.find(folder => !existsSync(folder))
if (missing !== undefined) {
  console.error(`skipped: ${missing} is not there`)
  process.exit(0)
}

const entries = await entriesOf(folders)
const drawn = drawnRequests(entries, Number(values.requests), Number(values.seed))
const requests = [...drawn, ...alteredClaims(Number(values.claims))]
await withCluster({ heap: 2048, optimized: true }, async url => {
  const { index, archive } = await fill(entries, { url, shards: Number(values.shards) })
  try {
    const { articles, paragraphs, quotes } = archive.counts
    console.log(
      `${articles} articles, ${paragraphs} paragraphs, ${quotes} quotes; ${values.shards} shards; ${requests.length} requests\n`,
    )
    report(await compareAnswers(createSearcher(archive), searcherOn({ url, index }), requests))
  } finally {
    await clear(index, url)
  }
})

/** As `npm run evaluate:verify` makes them, the alterations in turn. */
function alteredClaims(count: number): Drawn[] {
  const random = randomFrom(Number(values.seed))
  const texts = entries
    .flatMap(entry => entry.quotes.map(({ text }) => text))
    .filter(text => text.length <= 2_000 && text.split(/\s+/).length >= 6)
  const vocabulary = texts.flatMap(text => text.split(/\s+/)).filter(word => /\p{L}/u.test(word))
  return Array.from({ length: texts.length === 0 ? 0 : count }, (_, i) => {
    const alteration = alterations[i % alterations.length] ?? 'change'
    const text = alterQuote(pick(texts, random), alteration, vocabulary, random)
    return {
      kind: `claim: ${alteration}`,
      what: text,
      answer: searcher => searcher.verify({ text, speaker: null, limit: 3 }),
    }
  })
}

function report(agreements: readonly Agreement[]): void {
  const kinds = byKind(agreements)
  const row = (name: string, some: readonly Agreement[]) => {
    const { asked, failed, share, sameTotal, sameFacets, same } = summaryOf(some)
    return [
      name,
      String(asked),
      String(failed),
      ...[share, sameTotal, sameFacets, same].map(one => one?.toFixed(3) ?? '–'),
    ]
  }
  const rows = [...kinds].map(([kind, some]) => row(kind, some))
  rows.push(
    row(
      'all but prefixes',
      agreements.filter(({ kind }) => !isPrefix(kind)),
    ),
  )
  rows.push(
    row(
      'prefixes',
      agreements.filter(({ kind }) => isPrefix(kind)),
    ),
  )
  const claims = agreements.filter(({ kind }) => kind.startsWith('claim: '))
  if (claims.length > 0) rows.push(row('all claims', claims))
  console.log(table(['', 'asked', 'failed', 'of the first ten', 'same total', 'same facets', 'same'], rows))
  for (const { kind, what, failure, totals, share } of agreements) {
    if (failure !== null) console.log(`failed: ${kind}: ${what}: ${failure}`)
    else if (kind === values.show) console.log(`${kind}: ${what}: ${share} ${totals?.join(' ')}`)
  }
}
