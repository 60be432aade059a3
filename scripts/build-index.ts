// Builds the archive: a folder of articles to one file.
// Usage: npm run build -- [--seeds DIR] [--out FILE] [--problems FILE] [--strict] [--quiet]

import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildArchive } from '../src/index/build.ts'
import { type OpenArchive, openArchive } from '../src/index/open.ts'
import { attributeQuotes } from './lib/attribute-quotes.ts'
import { count, progressOn } from './lib/progress.ts'
import { FolderError, type ReadFolder, readFolder } from './lib/read-archive-folder.ts'
import { reportProblems } from './lib/report-problems.ts'
import { WriteError, writeIfChanged } from './lib/write-if-changed.ts'

const usage = `Usage: npm run build -- [options]
  --seeds DIR      the folder of articles (default: the variable SEEDS, or "seeds")
  --out FILE       the archive (default: dist/archive.bin)
  --problems FILE  where all problems are listed (default: problems.jsonl beside the archive)
  --strict         fail if any file has a problem
  --quiet          print problems and errors only`

/** Files passed over that the report names. */
const mostNamed = 3

try {
  process.exitCode = await build()
} catch (error) {
  if (error instanceof WriteError) console.error(`build: ${error.message}`)
  else if (isSystemError(error)) console.error(`build: cannot read or write ${error.path}: ${error.message}`)
  else if (error instanceof FolderError || isUsageError(error)) console.error(`build: ${error.message}\n\n${usage}`)
  else throw error
  process.exitCode = 2
}

/** Builds the archive and reports. The exit code: 1 if nothing could be built, or if `--strict` finds a problem. */
async function build(): Promise<number> {
  const started = performance.now()
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: process.env.SEEDS || 'seeds' },
      out: { type: 'string', default: join('dist', 'archive.bin') },
      problems: { type: 'string' },
      strict: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.info(usage)
    return 0
  }
  const progress = progressOn(process.stderr, values.quiet)
  const folder = await readFolder(values.seeds, { onProgress: (done, total) => progress.at('reading', done, total) })
  progress.done(`read ${count(folder.files.length)} files of ${values.seeds}${passedOver(folder)}`)

  const { entries, problems: unquoted } = attributeQuotes(folder.articles, (done, total) =>
    progress.at('quotes', done, total),
  )
  const quotes = entries.reduce((sum, entry) => sum + entry.quotes.length, 0)
  progress.done(`found ${count(quotes)} quotes in ${count(entries.length)} articles`)

  const problems = [...folder.problems, ...unquoted]
  const list = values.problems ?? join(dirname(values.out), 'problems.jsonl')
  await writeIfChanged(list, Buffer.from(problems.map(problem => `${JSON.stringify(problem)}\n`).join('')))
  if (problems.length > 0) console.warn([...reportProblems(problems), `all problems: ${list}`].join('\n'))
  if (entries.length === 0) throw new FolderError(`no article was found in "${values.seeds}"`)

  const bytes = await buildArchive(entries, {
    onProgress: ({ stage, done, total }) => progress.at(stage, done, total),
  })
  // What is on the disk is what will be served: it must open, and every byte must be as its hash says, before it takes the name.
  const changed = await writeIfChanged(values.out, bytes, written => openArchive(written.buffer, { verify: true }))
  progress.done(`${changed ? 'wrote' : 'kept'} ${values.out}`)
  if (!values.quiet) console.info(closingReport(openArchive(bytes.buffer), problems.length, started))
  return values.strict && problems.length > 0 ? 1 : 0
}

/** Names a few of the files that were left alone, so that one left alone by mistake is seen. */
function passedOver({ passedOver: files }: ReadFolder): string {
  if (files.length === 0) return ''
  const named = files.slice(0, mostNamed).join(', ')
  const more = files.length > mostNamed ? ` and ${count(files.length - mostNamed)} more` : ''
  return `; passed over, as no articles by their name: ${named}${more}`
}

function closingReport(archive: OpenArchive, problems: number, started: number): string {
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const { articles, paragraphs, quotes, speakers } = archive.counts
  const rows = { articles, paragraphs, quotes, speakers, problems, bytes: archive.bytes }
  const lines = Object.entries(rows).map(([name, number]) => `${name.padEnd(12)}${count(number).padStart(14)}`)
  return [...lines, `${'seconds'.padEnd(12)}${seconds.padStart(14)}`, `version     ${archive.version}`].join('\n')
}

/** A file that cannot be read or written: no right to, no room, something else in its place. */
function isSystemError(error: unknown): error is Error & { readonly path: string } {
  return error instanceof Error && 'syscall' in error && 'path' in error
}

function isUsageError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
