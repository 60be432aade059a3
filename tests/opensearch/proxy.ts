// A proxy before a cluster, for tests: it cuts answers, answers in the cluster's place, or waits, as it is told; and it stands in for what
// the cluster of the tests lacks: TLS, accounts, and a role that may only read.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export interface Asked {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
  /** How many requests came before, this run of the proxy. */
  readonly number: number
}

/** What happens to a request: it passes unless something else is said. */
export type Fate =
  | undefined
  /** Nothing reaches the cluster. */
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** The connection ends before the request reaches the cluster, or after the cluster has done what it asks. */
  | { readonly lost: 'before' | 'after' }
  /** Only so much of the answer's body comes through, as a share of it; then the connection ends. */
  | { readonly cut: number }
  /** Milliseconds before the request goes on. */
  | { readonly wait: number }
  /** Another body for the answer that came. */
  | { readonly change: (body: string) => string }

export interface Account {
  /** The value of `Authorization` that is let in. */
  readonly authorization: string
  /** Whether it may do what it asks; everything, where absent. */
  readonly may?: (method: string, path: string) => boolean
}

export interface Certificate {
  readonly key: string
  readonly cert: string
}

export interface ClusterProxy {
  readonly url: string
  /** What became of requests until now. */
  readonly asked: readonly Asked[]
  /** From now on; nothing befalls requests where absent. */
  befall(fate?: (asked: Asked) => Fate): void
  stop(): Promise<void>
}

export interface ProxyOptions {
  readonly certificate?: Certificate
  /** Without any everybody may do everything. */
  readonly accounts?: readonly Account[]
}

/**
 * Starts a proxy before a cluster.
 *
 * @param targets addresses of its nodes, which get requests in turn; one that has no connection is passed over, as a load balancer does
 */
export async function startProxy(
  targets: string | readonly string[],
  { certificate, accounts }: ProxyOptions = {},
): Promise<ClusterProxy> {
  let fateOf: (asked: Asked) => Fate = () => undefined
  const asked: Asked[] = []
  const agent = new Agent({ keepAlive: true })

  const handle = async (incoming: IncomingMessage, answer: ServerResponse) => {
    const parts: Buffer[] = []
    for await (const part of incoming) parts.push(part as Buffer)
    const { method = 'GET', url: path = '/', headers } = incoming
    const one: Asked = { method, path, headers, body: Buffer.concat(parts), number: asked.length }
    asked.push(one)
    const refused = refusal(one, accounts)
    const fate = refused ?? fateOf(one)
    if (fate !== undefined && 'status' in fate) {
      answer.writeHead(fate.status, { 'Content-Type': 'application/json', ...fate.headers }).end(fate.body ?? '{}')
      return
    }
    if (fate !== undefined && 'lost' in fate && fate.lost === 'before') return void incoming.socket.destroy()
    if (fate !== undefined && 'wait' in fate) await pause(fate.wait)
    const got = await forwardToAny([targets].flat(), agent, one)
    if (fate !== undefined && 'lost' in fate) return void incoming.socket.destroy()
    const changed = fate !== undefined && 'change' in fate ? Buffer.from(fate.change(got.body.toString())) : got.body
    const kept = { ...got.headers, 'content-length': String(changed.length) }
    answer.writeHead(got.status, kept)
    if (fate === undefined || !('cut' in fate)) return void answer.end(changed)
    answer.write(changed.subarray(0, Math.floor(changed.length * fate.cut)), () => incoming.socket.destroy())
  }
  const listener = (incoming: IncomingMessage, answer: ServerResponse) => {
    // The cluster is not there: the proxy's client sees a connection that ends.
    handle(incoming, answer).catch(() => incoming.socket.destroy())
  }
  const server = certificate === undefined ? createServer(listener) : createTlsServer(certificate, listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  return {
    url: `${certificate === undefined ? 'http' : 'https'}://localhost:${address.port}`,
    asked,
    befall(fate = () => undefined) {
      fateOf = fate
    },
    async stop() {
      agent.destroy()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function refusal({ method, path, headers }: Asked, accounts: readonly Account[] | undefined): Fate {
  if (accounts === undefined) return undefined
  const account = accounts.find(({ authorization }) => authorization === headers.authorization)
  if (account === undefined) return { status: 401, headers: { 'WWW-Authenticate': 'Basic' }, body: 'Unauthorized' }
  if (account.may === undefined || account.may(method, path)) return undefined
  // As OpenSearch's security plugin says it.
  const reason = `no permissions for [${method} ${path}]`
  return { status: 403, body: JSON.stringify({ error: { type: 'security_exception', reason }, status: 403 }) }
}

async function forwardToAny(targets: readonly string[], agent: Agent, asked: Asked): Promise<Got> {
  for (let left = targets.length; ; left -= 1) {
    try {
      return await forward(targets[(asked.number + left) % targets.length] ?? '', agent, asked)
    } catch (error) {
      const isRefused = (error as { code?: string }).code === 'ECONNREFUSED'
      if (!isRefused || left <= 1) throw error
    }
  }
}

interface Got {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: Buffer
}

/** Of one connection, or asking for compressed answers, which could not be changed. */
const notPassed = /^(authorization|host|connection|accept-encoding|transfer-encoding|content-length)$/

function forward(target: string, agent: Agent, { method, path, headers: given, body }: Asked): Promise<Got> {
  const passed = Object.entries(given).filter(([name]) => !notPassed.test(name))
  const headers = { ...Object.fromEntries(passed), 'content-length': String(body.length) }
  return new Promise((resolve, reject) => {
    const outgoing = request(`${target}${path}`, { method, agent, headers }, answer => {
      const parts: Buffer[] = []
      answer.on('data', part => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        const passed = Object.entries(answer.headers).filter(([name]) => !notPassed.test(name))
        resolve({ status: answer.statusCode ?? 502, headers: Object.fromEntries(passed), body: Buffer.concat(parts) })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** A certificate for `localhost` that nobody has signed but itself; null, with a line that says so, where `openssl` is not in the path. */
export function selfSigned(): Certificate | null {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-certificate-'))
  try {
    const files = [join(folder, 'key.pem'), join(folder, 'cert.pem')] as const
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
    const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
    execFileSync('openssl', ['req', '-x509', ...kind, '-keyout', files[0], '-out', files[1], ...subject], {
      stdio: 'ignore',
    })
    return { key: readFileSync(files[0], 'utf8'), cert: readFileSync(files[1], 'utf8') }
  } catch {
    console.info('skipped: a certificate for tests needs openssl in the path')
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
