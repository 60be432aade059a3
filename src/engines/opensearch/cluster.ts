// Calls a cluster over `fetch`: its address, credentials and time limits, and errors that say what to do. It repeats nothing; whoever reads
// or writes knows what may be repeated.

export interface ClusterAddress {
  /** `https://search.example:9200`, with a path if it stands behind one. */
  readonly url: string
  /** Basic authentication. */
  readonly user?: string | undefined
  readonly password?: string | undefined
  /** A bearer token, instead of user and password. */
  readonly token?: string | undefined
}

export interface ClusterOptions extends ClusterAddress {
  readonly fetch?: typeof fetch | undefined
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD'
  /** The parts of the path, each as it is: `['news-articles', '_doc', 'a/b']`. */
  readonly path: readonly string[]
  readonly query?: Readonly<Record<string, string>> | undefined
  /** Sent as JSON. */
  readonly body?: unknown
  /** Lines of JSON instead, each with its end. */
  readonly lines?: string | undefined
  /** Most milliseconds until the whole answer is here. */
  readonly timeout: number
}

export interface Cluster {
  /** Scheme and host, for messages. */
  readonly host: string
  /** @throws ClusterError unless the cluster answers with a status of 200 to 299 */
  call<Answer>(call: Call): Promise<Answer>
}

/** The cluster did not do what it was asked; `message` says why and what to do. */
export class ClusterError extends Error {
  override readonly name = 'ClusterError'
  /** The status of the answer; null if there was none. */
  readonly status: number | null
  /** How the cluster calls it: `index_not_found_exception`. */
  readonly type: string

  constructor(
    message: string,
    { status, type = '', cause }: { status: number | null; type?: string; cause?: unknown },
  ) {
    super(message, { cause })
    this.status = status
    this.type = type
  }

  /** Whether the same call may succeed a little later: no answer, too many requests, or a node that is not ready. */
  get isPassing(): boolean {
    return this.status === null || [408, 429, 502, 503, 504].includes(this.status)
  }
}

/** Longest reason of a cluster, or of something in front of it, that a message repeats. */
const longestReason = 300

/**
 * @throws ClusterError for an address that is none, and for credentials that are half of some or too many
 *
 * @example
 * const cluster = openClient({ url: 'http://localhost:9200' })
 * await cluster.call({ method: 'GET', path: ['_cluster', 'health'], timeout: 2_000 })
 */
export function openClient({ url, user, password, token, fetch: send = fetch }: ClusterOptions): Cluster {
  const address = addressOf(url)
  const own = {
    user: user ?? decodeURIComponent(address.username),
    password: password ?? decodeURIComponent(address.password),
  }
  const authorization = authorizationOf({ ...own, token })
  const base = `${address.origin}${address.pathname.replace(/\/+$/, '')}`
  const host = address.origin
  return {
    host,
    async call<Answer>({ method, path, query, body, lines, timeout }: Call): Promise<Answer> {
      const search = query === undefined ? '' : `?${new URLSearchParams(query)}`
      const given = lines ?? (body === undefined ? undefined : JSON.stringify(body))
      let response: Response
      let text: string
      try {
        response = await send(`${base}/${path.map(encodeURIComponent).join('/')}${search}`, {
          method,
          headers: {
            accept: 'application/json',
            ...(given !== undefined && {
              'content-type': lines === undefined ? 'application/json' : 'application/x-ndjson',
            }),
            ...(authorization !== null && { authorization }),
          },
          ...(given !== undefined && { body: given }),
          // Credentials go to the address that was named, and to no other.
          redirect: 'manual',
          signal: AbortSignal.timeout(timeout),
        })
        text = await response.text()
      } catch (cause) {
        throw noAnswer(host, timeout, cause)
      }
      if (!response.ok) throw refusal(host, response.status, text)
      if (text === '') return {} as Answer
      try {
        return JSON.parse(text) as Answer
      } catch (cause) {
        throw new ClusterError(
          `what answers at ${host} is no OpenSearch: "${shortened(text)}"; the address must be that of the cluster's REST interface`,
          { status: response.status, cause },
        )
      }
    },
  }
}

function addressOf(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : null
  if (address !== null && /^https?:$/.test(address.protocol)) return address
  const shown = url.replace(/\/\/[^@/]*@/, '//…@')
  throw new ClusterError(`"${shown}" is no address of a cluster; it looks like https://search.example:9200`, {
    status: null,
  })
}

function authorizationOf({ user = '', password = '', token = '' }: Omit<ClusterAddress, 'url'>): string | null {
  if (token !== '') {
    if (user !== '' || password !== '')
      throw new ClusterError('give the cluster a user with a password, or a token, not both', { status: null })
    return `Bearer ${token}`
  }
  if (user === '' && password === '') return null
  if (user === '' || password === '')
    throw new ClusterError(`the cluster has a ${user === '' ? 'password but no user' : 'user but no password'}`, {
      status: null,
    })
  const bytes = new TextEncoder().encode(`${user}:${password}`)
  return `Basic ${btoa(String.fromCharCode(...bytes))}`
}

function noAnswer(host: string, timeout: number, cause: unknown): ClusterError {
  if (cause instanceof Error && cause.name === 'TimeoutError')
    return new ClusterError(`the cluster at ${host} did not answer within ${timeout / 1000} s`, {
      status: null,
      type: 'timeout',
      cause,
    })
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  const why = inner instanceof Error ? inner.message || inner.name : String(inner)
  return new ClusterError(`no cluster answers at ${host} (${why}); is it running, and can this machine reach it?`, {
    status: null,
    type: 'no_answer',
    cause,
  })
}

function refusal(host: string, status: number, text: string): ClusterError {
  const { type, reason } = reasonIn(text)
  const told = [String(status), type, shortened(reason)].filter(part => part !== '').join(': ')
  if (status === 401)
    return new ClusterError(
      `the cluster at ${host} does not accept the credentials (401); check user and password, or the token`,
      { status, type },
    )
  if (status === 403)
    return new ClusterError(`the cluster at ${host} does not allow this (${told}); the user needs a role that does`, {
      status,
      type,
    })
  if (status >= 300 && status < 400)
    return new ClusterError(`${host} leads to another address (${status}); name that one`, { status, type })
  return new ClusterError(`the cluster at ${host} answered ${told}`, { status, type })
}

interface Refused {
  readonly error?:
    | string
    | { readonly type?: string; readonly reason?: string; readonly root_cause?: readonly Refused['error'][] }
}

function reasonIn(text: string): { readonly type: string; readonly reason: string } {
  try {
    const { error } = JSON.parse(text) as Refused
    if (typeof error === 'string') return { type: '', reason: error }
    const [root] = error?.root_cause ?? []
    const { type = '', reason = '' } = { ...error, ...(typeof root === 'object' ? root : {}) }
    return { type, reason }
  } catch {
    return { type: '', reason: text }
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > longestReason ? `${line.slice(0, longestReason)}…` : line
}
