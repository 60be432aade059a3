// Asks a live archive. An archive behind Cloudflare Access is asked with a service token, by the variables that wrangler has for it.

/** How long one answer may take, in milliseconds. */
const longestAnswer = 10_000

export interface LiveAnswer {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** The answer at a path of an address, without following redirects; or why there is none. */
export async function askLive(address: string, path: string, accept = '*/*'): Promise<LiveAnswer | string> {
  const url = new URL(path, address)
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { Accept: accept, ...accessToken(url) },
      signal: AbortSignal.timeout(longestAnswer),
    })
    return {
      status: response.status,
      type: response.headers.get('Content-Type') ?? '',
      body: await response.text(),
    }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return cause instanceof Error ? cause.message : String(cause)
  }
}

/** A token is for one's own archive: it goes over HTTPS alone, or to this machine. */
function accessToken({ protocol, hostname }: URL): Readonly<Record<string, string>> {
  const { CLOUDFLARE_ACCESS_CLIENT_ID: id, CLOUDFLARE_ACCESS_CLIENT_SECRET: secret } = process.env
  const isSafe = protocol === 'https:' || hostname === '127.0.0.1' || hostname === 'localhost'
  return id && secret && isSafe ? { 'CF-Access-Client-Id': id, 'CF-Access-Client-Secret': secret } : {}
}

/** A value inside a JSON text by the names that lead there; null if it is not there, or if the text is no JSON. */
export function valueIn(json: string, ...names: readonly string[]): unknown {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return null
  }
  for (const name of names) {
    value = typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : null
  }
  return value
}

/** The detail that a problem document gives, to follow a status in a sentence. */
export function detailOf(body: string): string {
  const detail = valueIn(body, 'detail')
  return typeof detail === 'string' ? `: ${detail.slice(0, 300).replace(/\.$/, '')}` : ''
}
