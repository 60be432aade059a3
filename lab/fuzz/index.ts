// Sends structured random requests to the application, in this process: none may throw, be answered 5xx or take long.
// Usage: npm run fuzz -- [ARCHIVE] [--requests N] [--seed N] [--most MILLISECONDS]

import { parseArgs } from 'node:util'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { createApp } from '../../src/worker/app.ts'
import { leastCpu } from '../lib/cpu-time.ts'
import { openFile } from '../lib/open-file.ts'
import { randomFrom } from '../lib/random.ts'
import { type DrawnRequest, drawRequest } from './requests.ts'
import { vocabularyOf } from './vocabulary.ts'

/** A request that seems too dear is sent so many times more: what counts is the request, not what else the machine does. */
const rounds = 4
const mostShown = 20

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    requests: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    most: { type: 'string', default: '100' },
  },
})
const [file = 'dist/archive.bin'] = positionals
const archive = openFile(file)
const app = createApp(createSearcher(archive))
const words = vocabularyOf(archive)
const random = randomFrom(Number(values.seed))
const most = Number(values.most)
const count = Number(values.requests)

console.info(`${file}: ${archive.counts.paragraphs} paragraphs, ${count} requests, seed ${values.seed}`)

interface Kind {
  readonly times: number[]
  dearest: number
  address: string
}
const kinds = new Map<string, Kind>()
const faults: string[] = []
/** What the application logs of an error that it did not expect. */
let logged = ''
console.error = (...parts: unknown[]) => {
  logged ||= parts.map(String).join(' ')
}

for (let i = 0; i < count; i += 1) {
  const drawn = drawRequest(words, random)
  logged = ''
  let time = await timed(drawn)
  if (time > most) for (let round = 1; round < rounds; round += 1) time = Math.min(time, await timed(drawn))
  if (time > most) fault(drawn, `${time.toFixed(0)} ms`)
  const kind = kinds.get(drawn.kind) ?? { times: [], dearest: -1, address: '' }
  kinds.set(drawn.kind, kind)
  kind.times.push(time)
  if (time > kind.dearest) Object.assign(kind, { dearest: time, address: addressOf(drawn) })
}

console.info(
  `${'kind'.padEnd(20)}${['requests', 'p50 ms', 'p99 ms', 'most ms'].map(name => name.padStart(10)).join('')}  dearest`,
)
for (const [name, { times, address }] of [...kinds].sort(([one], [other]) => (one < other ? -1 : 1))) {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
  const columns = [String(times.length), at(0.5), at(0.99), at(1)]
  console.info(`${name.padEnd(20)}${columns.map(text => text.padStart(10)).join('')}  ${address.slice(0, 300)}`)
}
for (const text of faults.slice(0, mostShown)) console.info(`FAULT ${text}`)
console.info(faults.length === 0 ? 'no fault' : `${faults.length} faults`)
process.exitCode = faults.length === 0 ? 0 : 1

/** Processor time of a request and of reading its answer, in milliseconds. */
function timed(drawn: DrawnRequest): Promise<number> {
  return leastCpu(async () => {
    try {
      const response = await app.request(drawn.path, drawn.init)
      await response.arrayBuffer()
      if (response.status >= 500) fault(drawn, `status ${response.status} ${logged}`)
    } catch (error) {
      fault(drawn, `thrown: ${error instanceof Error ? error.stack : String(error)}`)
    }
  })
}

function addressOf({ path, init }: DrawnRequest): string {
  return `${init.method} ${path}${init.body === undefined ? '' : ` ${init.body}`}`
}

function fault(drawn: DrawnRequest, what: string): void {
  faults.push(`${what}: ${addressOf(drawn).slice(0, 1_500)}`)
}
