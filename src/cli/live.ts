// Compares the archives at public addresses with the one that was built.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createSearcher } from '../engines/packed/packed-searcher.ts'
import { type LiveProblem, liveProblem } from './check-live.ts'
import { CommandError } from './command.ts'
import { openNamed, usualAssets } from './open-named.ts'
import { siteOfBuild } from './public-url.ts'
import { trialsOf } from './smoke-test.ts'

/** Seconds until a new deployment has reached every location. */
export const usualPatience = 60

/** The archive's public address, as environment, wrangler.toml or its configuration say; null if none does. */
export function publicAddress(settings: { readonly url: string }): string | null {
  const configuration = existsSync('wrangler.toml') ? readFileSync('wrangler.toml', 'utf8') : ''
  return siteOfBuild(process.env.PUBLIC_URL, configuration) || settings.url || null
}

/**
 * Compares, and says what is live and what is wrong. Resolves to what is wrong.
 *
 * @param archive file of the built archive
 * @param addresses where it should be live
 * @param patience in seconds
 * @throws CommandError if no address is known, or if the built archive cannot be used
 */
export async function compareLive(
  archive: string,
  addresses: readonly string[],
  patience: number,
): Promise<readonly LiveProblem[]> {
  const built = await openNamed(archive, { verify: true })
  const { version } = built
  const hidden = built.past.gone
  if (addresses.length === 0)
    throw new CommandError('no address is known to check: onrecord check --live https://YOUR-ADDRESS')
  const trials = await trialsOf(createSearcher(built), filesOfPages())
  const options = { patience: patience * 1_000 }
  const problems = await Promise.all(
    addresses.map(address => liveProblem(address, { version, hidden, trials }, options)),
  )
  for (const [at, address] of addresses.entries()) {
    if (problems[at] !== null) continue
    const gone = hidden.length === 0 ? '' : `; hidden articles answer 410 (${hidden.length})`
    console.info(
      `live: ${address} serves the archive that was built, ${version}${gone}; ${trials.length} trials passed`,
    )
  }
  const wrong = problems.filter(problem => problem !== null)
  if (wrong.length > 0) console.error(`${headOf(wrong)}\n  ${wrong.map(({ text }) => text).join('\n  ')}`)
  return wrong
}

/** The addresses and the public one, each once. */
export async function withPublicAddress(archive: string, addresses: readonly string[]): Promise<readonly string[]> {
  const known = publicAddress((await openNamed(archive)).settings)
  return [...new Set([...addresses, ...(known === null ? [] : [known])])]
}

function headOf(wrong: readonly LiveProblem[]): string {
  if (wrong.every(({ kind }) => kind === 'trial')) return 'THE LIVE ARCHIVE DOES NOT WORK AS IT SHOULD.'
  return 'THE LIVE ARCHIVE IS NOT THE ONE THAT WAS BUILT.'
}

/** Style sheets and scripts of the build; without the static files of a build, none. */
function filesOfPages(): string[] {
  const names = existsSync(usualAssets) ? readdirSync(usualAssets) : []
  return names.filter(name => /\.(css|js)$/.test(name)).map(name => `/${name}`)
}
