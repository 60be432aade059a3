// The tests of the Worker over `onrecord serve`: whatever application they make answers through the server, over HTTP. The vitest project
// "serve" loads this before each of their files, and the files themselves know nothing of it.

import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, vi } from 'vitest'
import { noSettings } from '../../src/article/settings.ts'
import { type RunningServer, startServer } from '../../src/cli/serve/server.ts'
import type { createApp } from '../../src/worker/app.ts'
import type { Bindings } from '../../src/worker/bindings.ts'

type App = ReturnType<typeof createApp>

vi.mock('../../src/worker/app.ts', async original => {
  const whole = await original<typeof import('../../src/worker/app.ts')>()
  return { ...whole, createApp: (...args: Parameters<typeof createApp>) => overServe(whole.createApp(...args)) }
})

const assets = join(import.meta.dirname, '..', '..', 'dist', 'assets')
const running: Promise<RunningServer>[] = []

afterAll(async () => {
  const servers = await Promise.all(running.splice(0))
  await Promise.all(servers.map(server => server.stop(0)))
})

/** The application, asked through a server of its own for each set of variables. */
function overServe(app: App): App {
  const servers = new Map<Bindings | undefined, Promise<RunningServer>>()
  const ask = async (asked: string | URL | Request, init?: RequestInit, bindings?: Bindings): Promise<Response> => {
    const server = servers.get(bindings) ?? start(app, bindings ?? {})
    servers.set(bindings, server)
    return send((await server).address, asked, init)
  }
  return new Proxy(app, { get: (own, name) => (name === 'request' ? ask : Reflect.get(own, name, own)) })
}

async function start(app: App, bindings: Bindings): Promise<RunningServer> {
  const archive = { app, version: '', settings: noSettings, close: () => {} }
  // The tests name hosts and https in their addresses, as a proxy in front would.
  const options = { host: '127.0.0.1', port: 0, assets, proxies: 1, bindings }
  const server = startServer(archive, options)
  running.push(server)
  return server
}

async function send(address: string, asked: string | URL | Request, init?: RequestInit): Promise<Response> {
  const given = asked instanceof Request ? asked : new Request(new URL(asked, 'http://localhost'), init)
  const url = new URL(given.url)
  const headers = {
    Host: url.host,
    ...Object.fromEntries(given.headers),
    'X-Forwarded-Proto': url.protocol.slice(0, -1),
  }
  const body = new Uint8Array(await given.arrayBuffer())
  return new Promise((resolve, reject) => {
    const options = { method: given.method, path: `${url.pathname}${url.search}`, headers, agent: false }
    request(address, options, answer => {
      const parts: Buffer[] = []
      answer.on('data', part => parts.push(part))
      answer.on('end', () => {
        const status = answer.statusCode ?? 0
        const whole = status === 204 || status === 304 ? null : Buffer.concat(parts)
        resolve(new Response(whole, { status, headers: headersOfApp(answer.rawHeaders) }))
      })
    })
      .on('error', reject)
      .end(body)
  })
}

/** What the server adds for its own connection, the tests of the Worker do not expect. */
const ofConnection = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'])

function headersOfApp(raw: readonly string[]): Headers {
  const headers = new Headers()
  for (let at = 0; at < raw.length; at += 2) {
    const [name = '', value = ''] = [raw[at], raw[at + 1]]
    if (!ofConnection.has(name.toLowerCase())) headers.append(name, value)
  }
  // Compression is the server's as well.
  const vary = (headers.get('Vary') ?? '').replace(/(?:^|, )Accept-Encoding$/, '')
  if (vary === '') headers.delete('Vary')
  else headers.set('Vary', vary)
  return headers
}
