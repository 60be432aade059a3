// Searches a built archive from the shell.
// Usage: npm run search -- "query" [--archive FILE] [--json] [--limit N] [--offset N] [--sort ORDER] [filters]

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { byArticleColumn, filterNames } from '../src/article/columns.ts'
import { createSearcher } from '../src/engines/packed/packed-searcher.ts'
import { ArchiveError } from '../src/file/archive.ts'
import { openArchive } from '../src/file/open-archive.ts'
import { type Filters, sorts } from '../src/search/request.ts'
import { checkTypes, day, number, UsageError } from './lib/search-options.ts'
import { showAnswer } from './lib/show-answer.ts'

const usage = `Usage: npm run search -- "query" [options]
  --archive FILE     the archive (default: dist/archive.bin)
  --limit N          hits, 1 to 100 (default: 10)
  --offset N         hits to leave out before them (default: 0)
  --sort ORDER       ${sorts.join(', ')} (default: relevance)
  --group            one hit an article
  --literal          words as typed: no stems, no corrections
  --recency DAYS     let newer articles rank higher: half of the effect after so many days
  --explain          the parts of each score
  --json             the answer as the API gives it
  ${filterNames.map(name => `--${name}`).join(', ')} VALUE
                     any of the values; may be repeated
  --from, --to DATE  a year, month or day (2024, 2024-11, 2024-11-04), both included`

const text = { type: 'string', multiple: true } as const
const filterOptions = { type: text, speaker: text, ...byArticleColumn(() => text) }

try {
  await search()
} catch (error) {
  const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error)
  if (!isUsage && !(error instanceof ArchiveError)) throw error
  console.error(`search: ${error.message}${isUsage ? `\n\n${usage}` : ''}`)
  process.exitCode = isUsage ? 2 : 1
}

async function search(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      archive: { type: 'string', default: join('dist', 'archive.bin') },
      limit: { type: 'string', default: '10' },
      offset: { type: 'string', default: '0' },
      sort: { type: 'string', default: 'relevance' },
      group: { type: 'boolean', default: false },
      literal: { type: 'boolean', default: false },
      recency: { type: 'string' },
      explain: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      ...filterOptions,
      ...{ from: { type: 'string' }, to: { type: 'string' } },
    },
  })
  if (values.help) return console.info(usage)
  checkTypes(values.type)
  const given = {
    ...Object.fromEntries(filterNames.map(name => [name, values[name]])),
    from: day(values.from, 'first'),
    to: day(values.to, 'last'),
  }
  const filters: Filters = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const q = positionals.join(' ')
  if (q.trim() === '' && Object.keys(filters).length === 0)
    throw new UsageError('say what to search for, or give a filter')
  const sort = sorts.find(name => name === values.sort)
  if (sort === undefined) throw new UsageError(`--sort is one of ${sorts.join(', ')}`)

  const searcher = createSearcher(openArchive(await readArchive(values.archive)))
  const answer = await searcher.search({
    ...{ q, filters, sort, literal: values.literal, explain: values.explain },
    limit: number(values.limit, '--limit', 1, 100),
    offset: number(values.offset, '--offset', 0, 1_000_000),
    facets: [],
    group: values.group ? 'article' : null,
    highlight: true,
    recency: values.recency === undefined ? null : number(values.recency, '--recency', 1, 100_000),
  })
  console.info(values.json ? JSON.stringify(answer, null, 2) : showAnswer(answer, process.stdout.isTTY === true))
}

async function readArchive(file: string): Promise<ArrayBuffer> {
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(`there is no archive "${file}"; npm run build makes one`)
  })
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}
