// Compares the archives at public addresses with the one that was built.

import { existsSync, readFileSync } from 'node:fs'
import { liveProblem } from './check-live.ts'
import { CommandError, exit } from './command.ts'
import { openNamed } from './open-named.ts'
import { siteOfBuild } from './public-url.ts'

/** Seconds until a new deployment has reached every location. */
export const usualPatience = 60

/**
 * Resolves to the exit code. The archive's own public address is always among the addresses.
 *
 * @param patience in seconds
 * @throws CommandError if no address is known, ArchiveError if the built archive is damaged
 */
export async function compareLive(archive: string, named: readonly string[], patience: number): Promise<number> {
  const { version, past, settings } = await openNamed(archive, { verify: true })
  const configuration = existsSync('wrangler.toml') ? readFileSync('wrangler.toml', 'utf8') : ''
  const publicUrl = siteOfBuild(process.env.PUBLIC_URL, configuration) || settings.url
  const addresses = [...new Set([...named, ...(publicUrl === '' ? [] : [publicUrl])])]
  if (addresses.length === 0)
    throw new CommandError('no address is known to check: onrecord check --live https://YOUR-ADDRESS')
  const options = { patience: patience * 1_000 }
  const problems = await Promise.all(addresses.map(address => liveProblem(address, version, past.gone, options)))
  for (const [at, address] of addresses.entries()) {
    if (problems[at] !== null) continue
    const hidden = past.gone.length === 0 ? '' : `; hidden articles answer 410 (${past.gone.length})`
    console.info(`live: ${address} serves the archive that was built, ${version}${hidden}`)
  }
  const wrong = problems.filter(problem => problem !== null)
  if (wrong.length === 0) return exit.success
  console.error(`THE LIVE ARCHIVE IS NOT THE ONE THAT WAS BUILT.\n  ${wrong.join('\n  ')}`)
  return exit.failure
}
