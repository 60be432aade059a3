// The package as a newsroom gets it: packed, installed in an empty folder outside the repository, and used. It installs from the registry,
// so it runs by itself: npm run test:package

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
let folder: string
let project: string
const running: ChildProcess[] = []
/** The Node of the repository, first in the path: a host may have an older one. */
const env = {
  ...process.env,
  PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
  npm_config_update_notifier: 'false',
}

function onrecord(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('npx', ['--no', 'onrecord', ...args], {
    cwd: project,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  return port
}

/** Starts a command that serves, and resolves to its address once it answers. */
async function served(...args: string[]): Promise<string> {
  const port = await freePort()
  const child = spawn('npx', ['--no', 'onrecord', ...args, '--port', String(port)], {
    cwd: project,
    env,
    stdio: 'ignore',
    detached: true,
  })
  running.push(child)
  const address = `http://localhost:${port}`
  while (child.exitCode === null) {
    const answer = await fetch(`${address}/health`).catch(() => null)
    if (answer?.ok) return address
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  throw new Error(`onrecord ${args[0]} ended with ${child.exitCode}`)
}

function stopAll(): void {
  for (const { pid } of running.splice(0)) if (pid !== undefined) process.kill(-pid, 'SIGTERM')
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-package-'))
  const [packed] = JSON.parse(
    execFileSync(npm, ['pack', '--json', '--pack-destination', folder], {
      cwd: root,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  ) as [{ filename: string }]
  const file = join(folder, packed.filename)
  execFileSync('npx', ['--yes', `file:${file}`, 'init', 'my-archive'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  project = join(folder, 'my-archive')
  execFileSync(npm, ['install', file], { cwd: project, env, stdio: ['ignore', 'ignore', 'inherit'] })
}, 600_000)

afterAll(() => {
  stopAll()
  rmSync(folder, { recursive: true, force: true })
})

test('the package has what it needs, and nothing that only development needs', () => {
  const { dependencies, devDependencies, optionalDependencies, scripts } = JSON.parse(
    readFileSync(join(project, 'node_modules', 'onrecord', 'package.json'), 'utf8'),
  )
  expect(Object.keys(dependencies)).toContain('hono')
  expect([devDependencies, optionalDependencies, scripts]).toEqual([undefined, undefined, undefined])
})

test('the repository is as it was', () => {
  const { private: isPrivate, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect([isPrivate, exports['.']]).toEqual([true, './src/index.ts'])
})

test('build, search, verify and read', () => {
  expect(onrecord('build')).toMatchObject({ status: 0, stdout: expect.stringMatching(/articles +3\n/) })
  const found = onrecord('search', 'tunnel', '--type', 'quote', '--json')
  expect(JSON.parse(found.stdout).hits[0].quote.speaker.name).toBe('Tom Adair')
  expect(onrecord('verify', 'is not a tunnel, it is a hole')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^verbatim\n/),
  })
  expect(onrecord('read', 'seeds/sample-library.md').stdout).toContain('"title":"The night library finds its readers"')
  expect(onrecord('search')).toMatchObject({ status: 2 })
})

test('wrangler makes a Worker of it, and check looks it over', () => {
  expect(onrecord('check', '--limits')).toMatchObject({ status: 0, stdout: expect.stringMatching(/archive +1 whole/) })
}, 300_000)

test('dev and serve give the same answers, under the archive’s own name', async () => {
  const [dev, serve] = [await served('dev'), await served('serve')]
  for (const path of [
    '/search?q=tunnel',
    '/search?q=tunnel&type=quote&format=csv',
    '/articles/sample-library?format=json',
    '/speakers',
  ]) {
    const [one, other] = await Promise.all([dev, serve].map(async address => (await fetch(address + path)).text()))
    expect(one?.replaceAll(dev, '')).toBe(other?.replaceAll(serve, ''))
  }
  const page = await (await fetch(serve, { headers: { Accept: 'text/html' } })).text()
  expect(page).toContain('<title>My archive')
  const styles = /href="(\/page-[^"]+\.css)"/.exec(page)?.[1] ?? ''
  for (const address of [dev, serve]) expect((await fetch(address + styles)).status).toBe(200)
  stopAll()
}, 300_000)

test('the entries have types that a strict project accepts', () => {
  writeFileSync(
    join(project, 'uses.ts'),
    `import { buildArchive, createSearcher, openArchive, readFile, extractQuotes } from 'onrecord'
import { apiClient } from 'onrecord/client'
import { defineConfig } from 'onrecord/config'
import { openPacked } from 'onrecord/minisearch'
import { createWorker } from 'onrecord/worker'

export const config = defineConfig({ name: 'Harrow' })
export const worker = createWorker(new ArrayBuffer(8))
export const client = apiClient('https://archive.example')
export { buildArchive, createSearcher, extractQuotes, openArchive, openPacked, readFile }
// @ts-expect-error there is no such field
defineConfig({ nmae: 'Harrow' })
`,
  )
  const options = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2024',
    '--skipLibCheck',
    '--types',
    '',
    'uses.ts',
  ]
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...options], { cwd: project, encoding: 'utf8' })
  expect(stdout).toBe('')
  expect(status).toBe(0)
})
