// Compares the archive that a deployment serves with the one that was built, by content hash. /health gives the hash of the live one. And
// asks for hidden articles, at the addresses that people have: each must be gone.

import { articleAddress } from '../worker/addresses.ts'

/** How long one answer may take, in milliseconds. */
const longestAnswer = 10_000

export interface LiveCheckOptions {
  /** A new deployment takes a while to reach every location. Another archive is tolerated for this long, in milliseconds. */
  readonly patience?: number
  /** Pause between two requests, in milliseconds. */
  readonly pause?: number
}

/** So many hidden articles are asked for; the last in the order of ids are no different from the first. */
const mostHidden = 20

/**
 * Asks the address for its archive's hash until it is the expected one, and hidden articles answer 410.
 *
 * @returns null where it is, else what is there instead, in a sentence
 */
export async function liveProblem(
  address: string,
  expected: string,
  hidden: readonly string[],
  { patience = 60_000, pause = 2_000 }: LiveCheckOptions = {},
): Promise<string | null> {
  const until = performance.now() + patience
  for (;;) {
    const problem = (await problemAt(address, expected)) ?? (await shownAt(address, hidden))
    if (problem === null || performance.now() + pause > until) return problem
    await new Promise(resolve => setTimeout(resolve, pause))
  }
}

async function problemAt(address: string, expected: string): Promise<string | null> {
  const url = new URL('/health', address)
  let response: Response
  let body: string
  try {
    response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(longestAnswer) })
    body = await response.text()
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return `${url} does not answer (${cause instanceof Error ? cause.message : String(cause)}).`
  }
  if (response.status !== 200) return `${url} answers ${response.status}${detailOf(body)}.`
  const live = hashOf(body)
  if (live === null) return `${url} answers 200, but not as Onrecord does.`
  return live === expected ? null : `${url} serves the archive ${live}, but ${expected} was built.`
}

/** The first hidden article that does not answer 410, in a sentence; null if all do. */
async function shownAt(address: string, hidden: readonly string[]): Promise<string | null> {
  for (const id of hidden.slice(0, mostHidden)) {
    const url = new URL(articleAddress(id), address)
    for (const type of ['text/html', 'application/json']) {
      const headers = { Accept: type }
      const answer = await fetch(url, {
        redirect: 'manual',
        headers,
        signal: AbortSignal.timeout(longestAnswer),
      }).catch(() => null)
      await answer?.body?.cancel()
      if (answer?.status !== 410)
        return `${url} should say 410, because the article is hidden, but ${answer === null ? 'does not answer' : `says ${answer.status}`}.`
    }
  }
  return null
}

function hashOf(body: string): string | null {
  const version: unknown = fieldOf(fieldOf(parsed(body), 'archive'), 'version')
  return typeof version === 'string' ? version : null
}

/** The detail that a problem document gives. */
function detailOf(body: string): string {
  const detail = fieldOf(parsed(body), 'detail')
  return typeof detail === 'string' ? `: ${detail.slice(0, 300).replace(/\.$/, '')}` : ''
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? (value as Record<string, unknown>)[name] : null
}
