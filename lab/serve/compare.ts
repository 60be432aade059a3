// `npm run compare -- [ARCHIVE] [--requests N] [--seed N]`: the same random requests, over every address, to `onrecord serve` and to
// `wrangler dev` on the same archive. Their answers must be the same: status, headers and every byte of the body. Prints each difference;
// fails if there is one.

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type DrawnRequest, drawRequest } from '../fuzz/requests.ts'
import { vocabularyOf } from '../fuzz/vocabulary.ts'
import { openFile } from '../lib/open-file.ts'
import { randomFrom } from '../lib/random.ts'
import { type Answer, ask, differences } from './answers.ts'
import { onrecordServe, root, type Served, wranglerDev } from './served.ts'

/** After each answer with a tag, so many of a hundred are asked again with it. */
const askedAgain = 0.2
const mostShown = 20
/** Without a public address, feeds would name the host that was asked. */
const variables = { PUBLIC_URL: 'https://archive.example' }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { requests: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
})
const file = positionals[0] ?? join('dist', 'archive.bin')
const count = Number(values.requests)
const words = vocabularyOf(openFile(file))
const random = randomFrom(Number(values.seed))

const folder = join(root, 'dist', 'compare')
rmSync(folder, { recursive: true, force: true })
const serve = await onrecordServe(file, variables)
const dev = await wranglerDev(folder, file, variables).catch(async error => {
  await serve.stop()
  throw error
})
try {
  process.exitCode = await compare(serve, dev)
} finally {
  await Promise.all([serve.stop(), dev.stop()])
  rmSync(folder, { recursive: true, force: true })
}

async function compare(one: Served, other: Served): Promise<number> {
  const kinds = new Map<string, number>()
  const statuses = new Map<number, number>()
  const differ: string[] = []
  const both = async ({ kind, path, init }: DrawnRequest): Promise<Answer> => {
    const [ours, theirs] = await Promise.all([ask(one.url, path, init), ask(other.url, path, init)])
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    statuses.set(ours.status, (statuses.get(ours.status) ?? 0) + 1)
    for (const difference of differences(ours, theirs))
      differ.push(`${init.method} ${path.slice(0, 300)} ${init.headers.Accept ?? ''}\n  ${difference}`)
    return ours
  }
  for (let asked = 0; asked < count; asked += 1) {
    const drawn = drawRequest(words, random)
    const { headers } = await both(drawn)
    const tag = headers.get('etag')
    if (tag === null || asked + 1 >= count || random() >= askedAgain) continue
    asked += 1
    const init = { ...drawn.init, headers: { ...drawn.init.headers, 'If-None-Match': tag } }
    await both({ kind: 'asked again', path: drawn.path, init })
  }
  const told = (counts: ReadonlyMap<string | number, number>) =>
    [...counts]
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
      .map(([name, number]) => `${name}: ${number}`)
      .join('   ')
  console.info(`${file}, seed ${values.seed}: ${count} requests to onrecord serve and to wrangler dev`)
  console.info(told(kinds))
  console.info(told(statuses))
  for (const text of differ.slice(0, mostShown)) console.info(text)
  console.info(differ.length === 0 ? 'every answer is the same' : `${differ.length} differences`)
  return differ.length === 0 ? 0 : 1
}
