// onrecord deploy: builds, checks, uploads, and compares the live archive with the built one.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { number } from '../checked-options.ts'
import { type Command, exit, readArgs } from '../command.ts'
import { samplePrefix } from '../init/samples.ts'
import { compareLive, usualPatience } from '../live.ts'
import { archiveOption } from '../open-named.ts'
import { runWrangler } from '../wrangler.ts'
import { build } from './build.ts'
import { checkBuilt, startLimit } from './check.ts'

const help = `Usage: onrecord deploy [options] [-- options of wrangler deploy]

Builds the archive, checks it and Cloudflare's limits, uploads the Worker, and asks the live address
whether it serves this archive.

  --message TEXT      what this deployment is, for Cloudflare's list of them; such as a commit
  --tag TEXT          a short name of it (default: the archive's version)
  --built             the archive is built and checked already
  --roll-back         go back to the deployment before if the live archive is not the built one
  --patience N        seconds until the new archive has to be there (default: ${usualPatience})
  --archive FILE      the archive that is deployed (default: dist/archive.bin)

Examples
  onrecord deploy
  onrecord deploy --message "$(git log -1 --format=%s)" --roll-back`

export const deploy: Command = {
  help,
  async run(args) {
    const { values, positionals } = readArgs(args, {
      ...archiveOption,
      message: { type: 'string' },
      tag: { type: 'string' },
      built: { type: 'boolean', default: false },
      'roll-back': { type: 'boolean', default: false },
      patience: { type: 'string', default: String(usualPatience) },
    })
    const patience = number(values.patience, '--patience', 0, 3_600)
    if (!values.built) {
      const code = (await build.run(['--out', values.archive])) || (await checkBuilt(startLimit))
      if (code !== exit.success) return code
    }
    warnOfSamples()
    const named = [
      ...(values.message === undefined ? [] : ['--message', values.message]),
      ...(values.tag === undefined ? [] : ['--tag', values.tag]),
    ]
    const addresses = upload([...named, ...positionals])
    if (addresses === null) return exit.failure
    const code = await compareLive(values.archive, addresses, patience)
    if (code === exit.success) return code
    if (!values['roll-back']) {
      console.error('Deploy again (onrecord deploy), or go back to the deployment before: npx wrangler rollback')
      return code
    }
    console.error('going back to the deployment before')
    runWrangler(['rollback', '--yes', '--message', 'the live archive was not the built one'])
    return code
  },
}

/** Invented articles would be public. */
function warnOfSamples(): void {
  const seeds = process.env.SEEDS || 'seeds'
  const names = existsSync(seeds) ? readdirSync(seeds).filter(name => name.startsWith(samplePrefix)) : []
  if (names.length > 0)
    console.warn(`samples: ${seeds} holds invented articles, which will be public: ${names.join(', ')}`)
}

/** Uploads, and returns the addresses that wrangler prints; null if it failed. */
function upload(options: readonly string[]): readonly string[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-deploy-'))
  const report = join(folder, 'report.jsonl')
  try {
    if (runWrangler(['deploy', ...options], { WRANGLER_OUTPUT_FILE_PATH: report }) !== exit.success) return null
    return (existsSync(report) ? readFileSync(report, 'utf8') : '').split('\n').flatMap(addressesOf)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Addresses in a line of wrangler's report: `https://...`, `host (custom domain)`, `host/*`. A pattern for many hosts gives none. */
function addressesOf(line: string): string[] {
  if (line.trim() === '') return []
  const { type, targets = [] } = JSON.parse(line) as { type: string; targets?: string[] }
  if (type !== 'deploy') return []
  const hosts = targets.map(target =>
    target
      .replace(/ .*$/, '')
      .replace(/^https?:\/\//, '')
      .replace(/\/.*$/, ''),
  )
  return hosts.flatMap((host, at) => {
    if (host === '' || host.includes('*') || !host.includes('.')) return []
    return [`${targets[at]?.startsWith('http://') ? 'http' : 'https'}://${host}`]
  })
}
