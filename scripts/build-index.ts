// Builds the archive: a folder of articles to one file.
// Usage: npm run build -- [options]; `npm run build -- --help` lists them. The variable BUILD_OPTIONS holds options for builds that
// other commands start: BUILD_OPTIONS="--drafts" npm start

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { UsageError } from '../src/cli/command.ts'
import { publishingHelp, publishingOf, publishingOptions } from '../src/cli/publishing-options.ts'
import { ConfigError } from '../src/config/check-config.ts'
import { usualCache } from '../src/pipeline/build-cache.ts'
import { buildFolder, Stop } from '../src/pipeline/build-folder.ts'
import { loadConfig, usualConfig } from '../src/pipeline/load-config.ts'
import { FolderError } from '../src/pipeline/read-folder.ts'
import { WriteError } from '../src/pipeline/write-if-changed.ts'

const usage = `Usage: npm run build -- [options]
  --seeds DIR         the folder of articles (default: the variable SEEDS, or "seeds")
  --out FILE          the archive (default: dist/archive.bin)
  --config FILE       the configuration (default: ${usualConfig}, if there is one)
  --problems FILE     where all problems are listed (default: problems.jsonl beside the archive)
${publishingHelp}
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
  config: { type: 'string' },
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

try {
  process.exitCode = await build()
} catch (error) {
  if (error instanceof Stop || error instanceof WriteError || error instanceof ConfigError)
    console.error(`build: ${error.message}`)
  else if (isSystemError(error)) console.error(`build: cannot read or write ${error.path}: ${error.message}`)
  else if (error instanceof FolderError || error instanceof UsageError || isUsageError(error))
    console.error(`build: ${error.message}\n\n${usage}`)
  else throw error
  process.exitCode = 2
}

async function build(): Promise<number> {
  const given = (process.env.BUILD_OPTIONS ?? '').split(/\s+/).filter(option => option !== '')
  const { values } = parseArgs({ args: [...given, ...process.argv.slice(2)], options })
  if (values.help) {
    console.info(usage)
    return 0
  }
  return buildFolder({
    seeds: values.seeds,
    out: values.out,
    problems: values.problems,
    config: await loadConfig(values.config),
    publishing: publishingOf(values),
    asOf: values['as-of'] ?? null,
    cache: values['no-cache'] ? null : values.cache,
    allowUnreadable: values['allow-unreadable'],
    allowFewer: values['allow-fewer'],
    isPreview: process.env.WRANGLER_COMMAND === 'dev',
    strict: values.strict,
    quiet: values.quiet,
  })
}

/** A file that cannot be read or written: no permission, no space, or something else at its path. */
function isSystemError(error: unknown): error is Error & { readonly path: string } {
  return error instanceof Error && 'syscall' in error && 'path' in error
}

function isUsageError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
