// Answers that are asked for again, kept in memory, as Cloudflare's cache keeps them in front of a Worker: they run no code and count against
// no limit. Another archive starts with none.

import { namesNoForm } from '../../worker/http/link-previews.ts'

/** All of them together, and one of them; in bytes. */
const [mostBytes, longestAnswer] = [32 * 2 ** 20, 2 ** 18]
/** A longer request is not remembered; in characters. */
const longestKey = 4_000
/** Requests that were asked for once. Most searches are never asked for again and are not worth their memory. */
const mostOnce = 10_000
/** What an answer depends on beside its address. */
const negotiated = ['Accept', 'Accept-Encoding', 'If-None-Match', 'Origin']

interface Kept {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Uint8Array<ArrayBuffer> | null
  /** When it no longer holds, in milliseconds of the clock. */
  readonly until: number
}

export interface KeptAnswers {
  /**
   * The kept answer, or the one that is made now.
   *
   * @param source what makes the answers; another one, by identity, forgets all that is kept
   * @param address the address as the client asked for it, host included
   */
  answer(request: Request, source: object, address: string, make: () => Response | Promise<Response>): Promise<Response>
}

export function keptAnswers(now: () => number = Date.now): KeptAnswers {
  const kept = new Map<string, Kept>()
  const once = new Set<string>()
  let bytes = 0
  let from: object | null = null
  const forget = (key: string) => {
    bytes -= kept.get(key)?.body?.length ?? 0
    kept.delete(key)
  }
  const keep = (key: string, answer: Kept) => {
    kept.set(key, answer)
    bytes += answer.body?.length ?? 0
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes && kept.size <= mostOnce) break
      forget(oldest)
    }
  }
  return {
    async answer(request, source, address, make) {
      if (source !== from) {
        kept.clear()
        once.clear()
        bytes = 0
        from = source
      }
      const key = request.method === 'GET' ? keyOf(request, address) : null
      if (key === null) return make()
      const found = kept.get(key)
      if (found !== undefined && found.until <= now()) forget(key)
      else if (found !== undefined) return new Response(found.body, { status: found.status, headers: found.headers })
      const answer = await make()
      if (!mayBeKept(answer)) return answer
      if (found === undefined && !once.has(key)) {
        if (once.size >= mostOnce) once.clear()
        once.add(key)
        return answer
      }
      once.delete(key)
      const { status } = answer
      const until = now() + secondsOf(answer) * 1_000
      const headers = Object.fromEntries(answer.headers)
      const body = status === 304 ? null : new Uint8Array(await answer.arrayBuffer())
      if (source === from && (body?.length ?? 0) <= longestAnswer) keep(key, { status, headers, body, until })
      return new Response(body, { status, headers })
    },
  }
}

function keyOf({ headers }: Request, address: string): string | null {
  const agent = namesNoForm(headers.get('Accept')) ? headers.get('User-Agent') : null
  const key = [address, ...negotiated.map(name => headers.get(name) ?? ''), agent ?? ''].join('\n')
  return key.length > longestKey ? null : key
}

/** For how many seconds the application lets a cache in front of it keep an answer; without end where it does not say. */
function secondsOf({ headers }: Response): number {
  const seconds = /max-age=(\d+)/.exec(headers.get('Cloudflare-CDN-Cache-Control') ?? '')?.[1]
  return seconds === undefined ? Number.POSITIVE_INFINITY : Number(seconds)
}

/** What the application says of its answers holds for every cache. */
function mayBeKept({ status, headers }: Response): boolean {
  return (status === 200 || status === 304) && headers.get('Cache-Control')?.startsWith('public') === true
}
