// Deploys the build, then waits until the live archive has the hash of the built one.
//        npm run check:live -- [ADDRESS...]    only asks the addresses (default: PUBLIC_URL); the same as npm run check -- --live ADDRESS

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { SettingError, siteOfBuild } from '../src/cli/public-url.ts'
import { ArchiveError } from '../src/file/archive.ts'
import { openArchive } from '../src/file/open-archive.ts'
import { liveProblem } from './lib/check-live.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'only-check': { type: 'boolean', default: false },
    archive: { type: 'string', default: join('dist', 'archive.bin') },
    /** Seconds to wait for the new archive. */
    patience: { type: 'string', default: '60' },
  },
})
try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof SettingError || error instanceof ArchiveError)) throw error
  process.exitCode = failed(error.message)
}

async function main(): Promise<number> {
  if (!existsSync(values.archive)) return failed(`there is no ${values.archive}: run \`npm run build\` first`)
  const { version, past } = openArchive(new Uint8Array(readFileSync(values.archive)).buffer, { verify: true })
  const deployed = values['only-check'] ? positionals : deploy()
  if (deployed === null) return 1
  const configuration = existsSync('wrangler.toml') ? readFileSync('wrangler.toml', 'utf8') : ''
  const publicUrl = siteOfBuild(process.env.PUBLIC_URL, configuration)
  const addresses = [...new Set([...deployed, ...(publicUrl === '' ? [] : [publicUrl])])]
  if (addresses.length === 0) return failed('no address is known to check: npm run check:live -- https://YOUR-ADDRESS')
  const patience = Number(values.patience) * 1000
  const problems = await Promise.all(addresses.map(address => liveProblem(address, version, past.gone, { patience })))
  for (const [at, address] of addresses.entries()) {
    if (problems[at] !== null) continue
    const hidden = past.gone.length === 0 ? '' : `; hidden articles answer 410 (${past.gone.length})`
    console.info(`live: ${address} serves the archive that was built, ${version}${hidden}`)
  }
  const wrong = problems.filter(problem => problem !== null)
  if (wrong.length === 0) return 0
  return failed(`THE LIVE ARCHIVE IS NOT THE ONE THAT WAS BUILT.\n  ${wrong.join('\n  ')}
  Deploy again (npm run deploy), or go back to the deployment before: npx wrangler rollback`)
}

/** Deploys, and returns the addresses that wrangler prints; null if it failed. */
function deploy(): readonly string[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-deploy-'))
  const report = join(folder, 'report.jsonl')
  try {
    const wrangler = join('node_modules', 'wrangler', 'bin', 'wrangler.js')
    const env = { ...process.env, WRANGLER_OUTPUT_FILE_PATH: report }
    const { status } = spawnSync(process.execPath, [wrangler, 'deploy', ...positionals], { stdio: 'inherit', env })
    if (status !== 0) return null
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

function failed(message: string): number {
  console.error(`deploy: ${message}`)
  return 1
}
