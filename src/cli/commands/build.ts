// onrecord build: a folder of articles to one file, and the static files of its pages.

import { noSettings } from '../../article/settings.ts'
import { usualCache } from '../../pipeline/build-cache.ts'
import { buildFolder } from '../../pipeline/build-folder.ts'
import { loadConfig, usualConfig } from '../../pipeline/load-config.ts'
import { buildAssets } from '../build-assets.ts'
import { number } from '../checked-options.ts'
import { type Command, exit, readArgs, sayNext, UsageError } from '../command.ts'
import { usualArchive, usualAssets } from '../open-named.ts'
import { publishingHelp, publishingOf, publishingOptions } from '../publishing-options.ts'
import { isAlreadyBuilt } from '../wrangler.ts'

/** MiB of an archive in one file, at most. Opening and holding a file costs memory in every isolate. */
const usualMost = 24

const help = `Usage: onrecord build [options]

Builds all that is served: the archive of a folder of articles, and the static files of its pages.

  --seeds DIR         the folder of articles (default: the variable SEEDS, or "seeds")
  --out FILE          the archive (default: dist/archive.bin)
  --assets DIR        the static files and blocks (default: dist/assets; if --out names another place, no static
                      files, and blocks beside it: of old.bin in old.assets); every command finds the blocks there
  --config FILE       the configuration (default: ${usualConfig}, if there is one)
  --problems FILE     where all problems are listed (default: problems.jsonl beside the archive)
${publishingHelp}
  --blocks-above N    MiB above which texts leave the archive's file for blocks among the static files
                      (default: ${usualMost}; 64 is the most that a Worker holds)
  --cache DIR         where what was read is kept for the next build (default: node_modules/.cache/onrecord)
  --no-cache          read everything again, and keep nothing
  --allow-unreadable  build even if the system cannot read some files or folders
  --allow-fewer       build even if the folder has lost more than a fifth of its articles
  --strict            fail if any file has a problem
  --quiet             print problems and errors only

The variable BUILD_OPTIONS may hold options as well: BUILD_OPTIONS="--drafts" onrecord dev

Examples
  onrecord build
  onrecord build --seeds ~/articles --strict`

const options = {
  seeds: { type: 'string' },
  out: { type: 'string', default: usualArchive },
  assets: { type: 'string' },
  config: { type: 'string' },
  problems: { type: 'string' },
  ...publishingOptions,
  'blocks-above': { type: 'string', default: String(usualMost) },
  cache: { type: 'string', default: usualCache },
  'no-cache': { type: 'boolean', default: false },
  'allow-unreadable': { type: 'boolean', default: false },
  'allow-fewer': { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
} as const

export const build: Command = {
  help,
  async run(args) {
    if (isAlreadyBuilt()) return exit.success
    const given = (process.env.BUILD_OPTIONS ?? '').split(/\s+/).filter(option => option !== '')
    const { values, positionals } = readArgs([...given, ...args], options)
    const [stray] = positionals
    if (stray !== undefined) throw new UsageError(`"${stray}" is no option; --seeds names the folder of articles`)
    const assets = values.assets ?? (values.out === usualArchive ? usualAssets : null)
    const config = await loadConfig(values.config)
    const look = assets === null ? noSettings.look : await buildAssets(assets, config)
    const isPreview = process.env.WRANGLER_COMMAND === 'dev'
    const code = await buildFolder({
      seeds: values.seeds ?? (process.env.SEEDS || 'seeds'),
      out: values.out,
      assets,
      oneFileUpTo: number(values['blocks-above'], '--blocks-above', 0, 4_000) * 2 ** 20,
      problems: values.problems,
      config,
      look,
      publishing: publishingOf(values),
      asOf: values['as-of'] ?? null,
      cache: values['no-cache'] ? null : values.cache,
      allowUnreadable: values['allow-unreadable'],
      allowFewer: values['allow-fewer'],
      isPreview,
      strict: values.strict,
      quiet: values.quiet,
    })
    if (code === exit.success && !values.quiet && !isPreview && assets !== null)
      sayNext('onrecord dev shows it, onrecord check looks it over, onrecord deploy publishes it')
    return code
  },
}
