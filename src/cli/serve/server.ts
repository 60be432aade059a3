// The application behind Node's HTTP server (Bun and Deno have the same): static files, compression, health, rate limits, a graceful stop.

import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Bindings } from '../../worker/bindings.ts'
import { forwarded } from './forwarded.ts'
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

/** Time for answers under way when the server stops, in milliseconds. */
const patienceAtStop = 10_000
/** Longest headers that are read, the address included, in bytes: a query string has up to 26,000 (http/read-parameters.ts). */
const longestHeaders = 64 * 1024

/** @throws Error of the system if the address is taken */
export async function startServer(archive: ServedArchive, options: ServeOptions): Promise<RunningServer> {
  let stopping = false
  const outer = new Hono<{ Bindings: HttpBindings }>()
  outer.use(compress())
  // Readiness, for whatever spreads the load: no new requests while the server stops.
  outer.get('/ready', c => {
    c.header('Cache-Control', 'no-store')
    return stopping ? c.json({ status: 'stopping' }, 503) : c.json({ status: 'ready', archive: archive.version })
  })
  outer.route('/', staticFiles(options.assets))
  outer.all('*', c => {
    const direct = { url: c.req.url, client: c.env.incoming.socket.remoteAddress ?? '' }
    const { url, client } = forwarded(c.req.raw.headers, direct, options.proxies)
    const request = url === direct.url ? c.req.raw : new Request(url, c.req.raw)
    return archive.app.fetch(request, { ...options.bindings, CLIENT: client })
  })
  const server = createAdaptorServer({
    fetch: outer.fetch,
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
      server.closeIdleConnections()
      const timer = setTimeout(() => server.closeAllConnections(), patience)
      await closed
      clearTimeout(timer)
      archive.close()
    },
  }
}
