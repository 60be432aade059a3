// Deploying as it is typed, with a wrangler that only says where it deployed to, and a server of this machine in the place of the live one.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { liveProblem } from '../../src/cli/check-live.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { createApp } from '../../src/worker/app.ts'
import { smallArchive } from '../support/corpus.ts'

const script = join(import.meta.dirname, '..', '..', 'src/cli/bin.ts')
const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
const servers: Server[] = []
let version = ''
let health = ''

beforeAll(async () => {
  const bytes = await buildArchive(smallArchive)
  const archive = openArchive(bytes.buffer)
  version = archive.version
  health = await (await createApp(createSearcher(archive)).request('/health')).text()
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist', 'archive.bin'), bytes)
  const bin = join(folder, 'node_modules', 'wrangler', 'bin')
  mkdirSync(bin, { recursive: true })
  // What wrangler writes, as wrangler writes it.
  const report = `const { TARGETS: targets, WRANGLER_OUTPUT_FILE_PATH: file } = process.env
    if (!targets) process.exit(9)
    const lines = [{ type: 'wrangler-session', version: 1 }, { type: 'deploy', version: 1, targets: targets.split('|') }]
    require('fs').writeFileSync(file, lines.map(line => JSON.stringify(line) + '\\n').join(''))`
  writeFileSync(join(bin, 'wrangler.js'), report)
  writeFileSync(join(bin, '..', 'package.json'), JSON.stringify({ bin: { wrangler: './bin/wrangler.js' } }))
})

afterAll(() => {
  for (const server of servers) server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A server of this machine; its address. */
async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise(resolve => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const answering = (status: number, body: string) =>
  serving((request, response) => {
    response.writeHead(request.url === '/health' ? status : 404, { 'Content-Type': 'application/json' }).end(body)
  })

async function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  const { PUBLIC_URL: _, ...rest } = process.env
  const child: ChildProcess = spawn(process.execPath, [script, ...args], { cwd: folder, env: { ...rest, ...env } })
  let [out, err] = ['', '']
  child.stdout?.on('data', data => {
    out += data
  })
  child.stderr?.on('data', data => {
    err += data
  })
  const code = await new Promise(resolve => child.once('close', resolve))
  return { code, out, err }
}

const other = () => health.replace(version, 'f'.repeat(32))
const damaged = JSON.stringify({ type: 'about:blank', status: 503, detail: 'The archive here is damaged.' })

test('the archive that was built is live: it says so', async () => {
  const address = await answering(200, health)
  const { code, out } = await run(['deploy', '--built', '--patience', '0'], {
    TARGETS: `${address}|*.example.org/*|schedule: 5 * * * *`,
  })
  expect(code).toBe(0)
  expect(out).toContain(`live: ${address} serves the archive that was built, ${version}`)
})

describe('anything else is live: it fails loudly', () => {
  test.each([
    ['another archive', 200, other, /serves the archive f{32}, but [0-9a-f]{32} was built/],
    ['a damaged one', 503, () => damaged, /answers 503: The archive here is damaged\./],
    ['an error', 500, () => 'oops', /answers 500\./],
    ['a page to log in', 302, () => '', /answers 302\./],
    ['something else', 200, () => '<h1>Hello</h1>', /not as Onrecord does/],
    ['other JSON', 200, () => '{"archive":null}', /not as Onrecord does/],
  ])('%s', async (_, status, body, message) => {
    const address = await answering(status, body())
    const { code, err } = await run(['deploy', '--built', '--patience', '0'], { TARGETS: address })
    expect(code).toBe(1)
    expect(err).toContain('THE LIVE ARCHIVE IS NOT THE ONE THAT WAS BUILT')
    expect(err).toMatch(message)
  })

  test('nothing at all', async () => {
    const address = await answering(200, health)
    await new Promise(resolve => servers.pop()?.close(resolve))
    const { code, err } = await run(['check', '--live', '--patience', '0', address], {})
    expect(code).toBe(1)
    expect(err).toMatch(/does not answer \(.*ECONNREFUSED/)
  })

  test('one of two addresses', async () => {
    const [right, wrong] = [await answering(200, health), await answering(200, other())]
    const { code, out, err } = await run(['deploy', '--built', '--patience', '0'], {
      TARGETS: right,
      PUBLIC_URL: wrong,
    })
    expect(code).toBe(1)
    expect(out).toContain(`live: ${right}`)
    expect(err).toContain(wrong)
  })
})

test('no known address fails, and so does a deployment that wrangler refuses', async () => {
  expect(await run(['deploy', '--built'], { TARGETS: '*.example.org/*' })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/no address is known/),
  })
  expect(await run(['deploy', '--built'], {})).toMatchObject({ code: 1 })
}, 30_000)

test('the old archive is waited out', async () => {
  let asked = 0
  const address = await serving((_, response) => void response.end(++asked < 3 ? other() : health))
  expect(await liveProblem(address, version, [], { patience: 60_000, pause: 1 })).toBe(null)
  expect(asked).toBe(3)
})

describe('an archive with a hidden article', () => {
  let deployed: ReturnType<typeof createApp>
  beforeAll(async () => {
    const bytes = await buildArchive(smallArchive, { past: { moved: [], gone: ['hidden one'] } })
    deployed = createApp(createSearcher(openArchive(bytes.buffer)))
    writeFileSync(join(folder, 'dist', 'hidden.bin'), bytes)
  })
  const live = (change: (path: string, status: number) => number) =>
    serving((request, response) => {
      const headers = { Accept: request.headers.accept ?? '' }
      void Promise.resolve(deployed.request(request.url ?? '/', { headers })).then(async answer => {
        response.writeHead(change(request.url ?? '/', answer.status)).end(await answer.text())
      })
    })
  const check = async (address: string) =>
    run(['check', '--live', '--archive', join('dist', 'hidden.bin'), '--patience', '0', address], {})

  test('is live when the article answers 410', async () => {
    const { code, out } = await check(await live((_, status) => status))
    expect(code).toBe(0)
    expect(out).toContain('hidden articles answer 410 (1)')
  })

  test('is not while a cache goes on showing the article', async () => {
    const { code, err } = await check(await live((path, status) => (path === '/articles/hidden%20one' ? 200 : status)))
    expect(code).toBe(1)
    expect(err).toMatch(/hidden%20one should say 410, because the article is hidden, but says 200/)
  })
})
