// What a deployment is called in Cloudflare's lists: its message is the commit, its tag the archive's version.

import { spawnSync } from 'node:child_process'

/** Longest message, in UTF-16 code units: Cloudflare's lists show no more in a row. */
const longestMessage = 100

/** Options for wrangler. What the user gave goes first; without Git there is no message. */
export function deploymentNames(
  given: { readonly message?: string | undefined; readonly tag?: string | undefined },
  version: string,
): string[] {
  const message = (given.message ?? lastCommit())?.slice(0, longestMessage)
  return [...(message === undefined ? [] : ['--message', message]), '--tag', given.tag ?? version]
}

/** Hash and subject of the newest commit here, `1a2b3c4 Add the mayor’s speech`. */
function lastCommit(): string | undefined {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%h %s'], { encoding: 'utf8' })
  const line = status === 0 ? stdout.trim() : ''
  return line === '' ? undefined : line
}
