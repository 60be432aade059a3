// Builds the archive: a folder of articles to one file.
// Usage: npm run build -- [options]; `npm run build -- --help` lists them. The variable BUILD_OPTIONS holds options for builds that
// other commands start: BUILD_OPTIONS="--drafts" npm start

import { realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildArchive } from '../src/file/build-archive.ts'
import { openArchive } from '../src/file/open-archive.ts'
import { attributeQuotes } from '../src/pipeline/attribute-quotes.ts'
import { noCache, openCache, usualCache } from '../src/pipeline/build-cache.ts'
import { draftsNote, readRecord, shrinkage, writeRecord } from '../src/pipeline/build-record.ts'
import {
  closingReport,
  nothingFound,
  passedOver,
  unchangedOf,
  unreadableMessage,
} from '../src/pipeline/closing-report.ts'
import { count, progressOn } from '../src/pipeline/progress.ts'
import { FolderError, readFolder } from '../src/pipeline/read-folder.ts'
import { reportProblems } from '../src/pipeline/report-problems.ts'
import { WriteError, writeIfChanged } from '../src/pipeline/write-if-changed.ts'
import { publishingOf, publishingOptions, publishingUsage } from './lib/publishing-options.ts'

const usage = `Usage: npm run build -- [options]
  --seeds DIR         the folder of articles (default: the variable SEEDS, or "seeds")
  --out FILE          the archive (default: dist/archive.bin)
  --problems FILE     where all problems are listed (default: problems.jsonl beside the archive)
${publishingUsage}
  --cache DIR         where what was read is kept for the next build (default: node_modules/.cache/onrecord)
  --no-cache          read everything again, and keep nothing
  --allow-unreadable  build even if the system cannot read some files or folders
  --allow-fewer       build even if the folder has lost more than a fifth of its articles
  --strict            fail if any file has a problem
  --quiet             print problems and errors only
The variable BUILD_OPTIONS may hold options as well: BUILD_OPTIONS="--include-expired" npm start`

const options = {
  seeds: { type: 'string', default: process.env.SEEDS || 'seeds' },
  out: { type: 'string', default: join('dist', 'archive.bin') },
  problems: { type: 'string' },
  ...publishingOptions,
  cache: { type: 'string', default: usualCache },
  'no-cache': { type: 'boolean', default: false },
  'allow-unreadable': { type: 'boolean', default: false },
  'allow-fewer': { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** A build that goes no further: `message` says why and what to do. */
class Stop extends Error {}

try {
  process.exitCode = await build()
} catch (error) {
  if (error instanceof Stop || error instanceof WriteError) console.error(`build: ${error.message}`)
  else if (isSystemError(error)) console.error(`build: cannot read or write ${error.path}: ${error.message}`)
  else if (error instanceof FolderError || isUsageError(error)) console.error(`build: ${error.message}\n\n${usage}`)
  else throw error
  process.exitCode = 2
}

/** Builds the archive and reports. The exit code: 1 if nothing could be built, or if `--strict` finds a problem. */
async function build(): Promise<number> {
  const started = performance.now()
  const given = (process.env.BUILD_OPTIONS ?? '').split(/\s+/).filter(option => option !== '')
  const { values } = parseArgs({ args: [...given, ...process.argv.slice(2)], options })
  if (values.help) {
    console.info(usage)
    return 0
  }
  const publishing = publishingOf(values)
  const progress = progressOn(process.stderr, values.quiet)
  const onProgress = (done: number, total: number): void => progress.at('reading', done, total)
  const cache = values['no-cache'] ? noCache : openCache(values.cache)
  const folder = await readFolder(values.seeds, { publishing, cache, onProgress })
  progress.done(
    `read ${count(folder.files.length)} files of ${values.seeds}${unchangedOf(folder)}${passedOver(folder)}`,
  )

  const onQuotes = (done: number, total: number): void => progress.at('quotes', done, total)
  const { entries, problems: unquoted } = attributeQuotes(folder.articles, onQuotes, cache)
  const quotes = entries.reduce((sum, entry) => sum + entry.quotes.length, 0)
  progress.done(`found ${count(quotes)} quotes in ${count(entries.length)} articles`)

  const rows = [...folder.problems, ...unquoted]
  const list = values.problems ?? join(dirname(values.out), 'problems.jsonl')
  await writeIfChanged(list, Buffer.from(rows.map(row => `${JSON.stringify(row)}\n`).join('')))
  if (rows.length > 0) console.warn([...reportProblems(rows), `all of them: ${list}`].join('\n'))
  if (folder.unreadable.length > 0 && !values['allow-unreadable']) throw new Stop(unreadableMessage(folder.unreadable))
  if (entries.length === 0) throw new FolderError(nothingFound(values.seeds, rows))

  const held = rows.filter(({ severity, reason }) => severity === 'held' && reason !== 'passage').length
  const record = {
    seeds: await realpath(values.seeds),
    options: {
      drafts: values.drafts,
      paid: values['include-paid'],
      expired: values['include-expired'],
      asOf: values['as-of'] ?? null,
    },
    letIn: folder.letIn,
    articles: entries.length,
    found: entries.length + held,
  }
  const before = await readRecord(values.out)
  const fewer = values['allow-fewer'] ? null : shrinkage(before, record)
  // `npm start` serves whatever was built; only a deployment has to be complete.
  const isPreview = process.env.WRANGLER_COMMAND === 'dev'
  if (fewer !== null && !isPreview) throw new Stop(`${fewer}. Add --allow-fewer if that is right`)

  const bytes = await buildArchive(entries, {
    onProgress: ({ stage, done, total }) => progress.at(stage, done, total),
  })
  const usual = fewer === null || before === null ? { articles: record.articles, found: record.found } : before.usual
  const archive = openArchive(bytes.buffer)
  const remember = (): Promise<void> => writeRecord(values.out, { version: archive.version, ...record, usual })
  // An archive with drafts is never left without its record. For any other archive, writing the archive matters more than writing the
  // record.
  if (values.drafts) await remember()
  // The file on the disk is the one that will be served, so it must open, and every byte must match its hash, before it gets its final
  // name.
  const changed = await writeIfChanged(values.out, bytes, written => openArchive(written.buffer, { verify: true }))
  if (!values.drafts) await remember()
  progress.done(`${changed ? 'wrote' : 'kept'} ${values.out}`)
  const problems = rows.filter(({ severity }) => severity !== 'held').length
  if (!values.quiet) console.info(closingReport(archive, { heldBack: held, problems }, started))
  if (fewer !== null) console.warn(`warning: ${fewer}`)
  const note = draftsNote(record)
  if (note !== null) console.warn(`drafts: ${note}`)
  else if (before?.options.drafts)
    console.warn('drafts: the last archive held drafts, this one does not (BUILD_OPTIONS="--drafts")')
  return values.strict && problems > 0 ? 1 : 0
}

/** A file that cannot be read or written: no permission, no space, or something else at its path. */
function isSystemError(error: unknown): error is Error & { readonly path: string } {
  return error instanceof Error && 'syscall' in error && 'path' in error
}

function isUsageError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
