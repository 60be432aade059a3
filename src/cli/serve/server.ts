// The application behind Node's HTTP server (Bun and Deno have the same): static files, compression, health, rate limits, a graceful stop.

import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server'
import type { Bindings } from '../../worker/bindings.ts'
import { compressing } from './compressing.ts'
import { forwarded } from './forwarded.ts'
import { keptAnswers } from './kept-answers.ts'
import type { ServedArchive } from './served-archive.ts'
import { staticFiles } from './static-files.ts'

export interface ServeOptions {
  readonly host: string
  readonly port: number
  /** Folder of the static assets. */
  readonly assets: string
  /** Proxies in front whose X-Forwarded headers count. */
  readonly proxies: number
  /** Variables and limits of the application. */
  readonly bindings: Bindings
}

export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:8787`. */
  readonly address: string
  /** Takes no new connection, finishes the answers under way, and resolves when all are sent, or after the patience, in milliseconds. */
  stop(patience?: number): Promise<void>
}

type Connection = HttpBindings | Http2Bindings

/** A request as the proxy in front got it, and what the application is told. */
interface Asked {
  readonly request: Request
  readonly env: Bindings
}

/** Time for answers under way when the server stops, in milliseconds. */
const patienceAtStop = 10_000
/** How often connections are looked at then, in milliseconds. */
const lookForIdle = 20
/** Longest headers that are read, the address included, in bytes: a query string has up to 26,000 (http/read-parameters.ts). */
const longestHeaders = 64 * 1024

/** @throws Error of the system if the address is taken */
export async function startServer(archive: ServedArchive, options: ServeOptions): Promise<RunningServer> {
  let stopping = false
  const assets = staticFiles(options.assets)
  const kept = keptAnswers()
  const compressed = compressing(({ request, env }: Asked) => archive.app.fetch(request, env))
  const fetch = (request: Request, { incoming }: Connection): Response | Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (pathname === '/ready') return readiness(stopping ? null : archive.version)
    const file = assets(request, pathname)
    if (file !== null) return file
    const direct = { url: request.url, client: incoming.socket.remoteAddress ?? '' }
    const { url, client } = forwarded(request.headers, direct, options.proxies)
    // Cloudflare in front tells it, and others that are set up so.
    const told = options.proxies > 0 ? request.headers.get('CF-IPCountry') : null
    const country = told === null ? {} : { COUNTRY: told }
    return kept.answer(request, archive.app, url, () =>
      compressed(request, {
        request: url === direct.url ? request : new Request(url, request),
        env: { ...options.bindings, CLIENT: client, ...country },
      }),
    )
  }
  const server = createAdaptorServer({
    fetch,
    hostname: options.host,
    serverOptions: { maxHeaderSize: longestHeaders },
  }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const host = options.host.includes(':') ? `[${options.host}]` : options.host
  return {
    address: `http://${host}:${port}`,
    async stop(patience = patienceAtStop) {
      stopping = true
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      // Clients keep their connections after an answer.
      const idle = setInterval(() => server.closeIdleConnections(), lookForIdle)
      const timer = setTimeout(() => server.closeAllConnections(), patience)
      await closed
      clearInterval(idle)
      clearTimeout(timer)
      archive.close()
    },
  }
}

/** For whatever spreads the load: no new requests while the server stops. */
function readiness(version: string | null): Response {
  const body = version === null ? { status: 'stopping' } : { status: 'ready', archive: version }
  return Response.json(body, { status: version === null ? 503 : 200, headers: { 'Cache-Control': 'no-store' } })
}
