// onrecord deploy: builds, checks, uploads, and compares the live archive with the built one.

import { appendFileSync, existsSync, readdirSync } from 'node:fs'
import { number } from '../checked-options.ts'
import { type Command, exit, readArgs, sayNext } from '../command.ts'
import { deploymentNames } from '../deployment-names.ts'
import { samplePrefix } from '../init/samples.ts'
import { compareLive, usualPatience, withPublicAddress } from '../live.ts'
import { archiveOption, openNamed } from '../open-named.ts'
import { prepare } from '../prepare.ts'
import { alreadyBuilt, type ReportEntry, reportOfWrangler, runWrangler } from '../wrangler.ts'

const help = `Usage: onrecord deploy [options] [-- options of wrangler deploy]

Builds the archive, checks it and Cloudflare's limits, uploads the Worker, and asks the live address
whether it serves this archive and works.

  --message TEXT      what this deployment is, for Cloudflare's list of them (default: the last commit)
  --tag TEXT          a short name of it (default: the archive's version)
  --built             the archive is built and checked already
  --roll-back         go back to the deployment before if the live archive is not the built one, or does not work
  --write-url FILE    append "url=ADDRESS" to this file, for the next step of a workflow
  --patience N        seconds until the new archive has to be there (default: ${usualPatience})
  --archive FILE      the archive that is deployed (default: dist/archive.bin)

Examples
  onrecord deploy
  onrecord deploy --built --roll-back`

export const deploy: Command = {
  help,
  async run(args) {
    const { values, positionals } = readArgs(args, {
      ...archiveOption,
      message: { type: 'string' },
      tag: { type: 'string' },
      built: { type: 'boolean', default: false },
      'write-url': { type: 'string' },
      'roll-back': { type: 'boolean', default: false },
      patience: { type: 'string', default: String(usualPatience) },
    })
    const patience = number(values.patience, '--patience', 0, 3_600)
    if (!values.built) {
      const code = await prepare(values.archive)
      if (code !== exit.success) return code
    }
    warnOfSamples()
    const { version, past } = await openNamed(values.archive)
    const report = reportOfWrangler(['deploy', ...deploymentNames(values, version), ...positionals], alreadyBuilt)
    if (report === null) return exit.failure
    const addresses = await withPublicAddress(values.archive, report.flatMap(addressesOf))
    if (values['write-url'] !== undefined && addresses.length > 0)
      appendFileSync(values['write-url'], `url=${addresses.at(-1)}\n`)
    const wrong = await compareLive(values.archive, addresses, patience)
    if (wrong.length === 0) {
      sayNext(`onrecord check --live ${addresses[0]} looks again; npx wrangler rollback goes back`)
      return exit.success
    }
    if (!values['roll-back'])
      console.error('Deploy again (onrecord deploy), or go back to the deployment before: npx wrangler rollback')
    // The deployment before shows the article, too.
    else if (wrong.some(({ kind }) => kind === 'hidden'))
      console.error(
        'Not going back: the deployment before may show the hidden article. See "Takedown" in docs/deploy.md',
      )
    else goBack(past.gone.length > 0)
    return exit.failure
  },
}

/** Invented articles would be public. */
function warnOfSamples(): void {
  const seeds = process.env.SEEDS || 'seeds'
  const names = existsSync(seeds) ? readdirSync(seeds).filter(name => name.startsWith(samplePrefix)) : []
  if (names.length > 0)
    console.warn(`samples: ${seeds} holds invented articles, which will be public: ${names.join(', ')}`)
}

function goBack(hasHidden: boolean): void {
  console.error('going back to the deployment before')
  const code = runWrangler([
    'rollback',
    '--yes',
    '--message',
    'the live archive was not the built one, or did not work',
  ])
  if (code !== exit.success) console.error('COULD NOT GO BACK, see above. Deploy again: onrecord deploy')
  else if (hasHidden) console.error('The archive before is live: articles that were hidden since then are shown again')
  else console.error('The archive before is live again')
}

/**
 * Addresses in an entry of wrangler's report: `https://...`, `host (custom domain)`, `host/*`. A pattern for many hosts gives none, and
 * neither does a domain for previews alone.
 */
function addressesOf({ type, targets }: ReportEntry): string[] {
  if (type !== 'deploy' || !Array.isArray(targets)) return []
  return targets.map(String).flatMap(target => {
    if (target.includes('production: disabled')) return []
    const host = target
      .replace(/ .*$/, '')
      .replace(/^https?:\/\//, '')
      .replace(/\/.*$/, '')
    if (host === '' || host.includes('*') || !host.includes('.')) return []
    return [`${target.startsWith('http://') ? 'http' : 'https'}://${host}`]
  })
}
