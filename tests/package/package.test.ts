// The package as a newsroom gets it: packed, installed in an empty folder outside the repository, and used. It installs from the registry,
// so it runs by itself: npm run test:package

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../scripts/lib/free-port.ts'

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

/** Starts a command that serves, and resolves to its address once it answers. */
async function served(...args: string[]): Promise<string> {
  const port = await freePort()
  const child = spawn('npx', ['--no', 'onrecord', ...args, '--port', String(port)], {
    cwd: project,
    env,
    stdio: 'ignore',
    detached: true,
  })
  return answering(child, port)
}

async function answering(child: ChildProcess, port: number): Promise<string> {
  running.push(child)
  const address = `http://localhost:${port}`
  while (child.exitCode === null) {
    const answer = await fetch(`${address}/health`).catch(() => null)
    if (answer?.ok) return address
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  throw new Error(`${child.spawnargs.join(' ')} ended with ${child.exitCode}`)
}

function stopAll(): void {
  for (const { pid, exitCode } of running.splice(0))
    if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGTERM')
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
  const { status, stdout } = spawnSync('npx', ['--no', 'wrangler', 'deploy', '--dry-run', '--outdir', 'bundle'], {
    cwd: project,
    env: { ...env, CI: '1' },
    encoding: 'utf8',
  })
  expect(stdout).toContain('--dry-run: exiting now.')
  expect(status).toBe(0)
  expect(readdirSync(join(project, 'bundle')).filter(name => /\.(?:js|bin)$/.test(name))).toHaveLength(2)
}, 300_000)

const html = 'text/html'
const data = [
  ...['/', '/search?q=tunnel', '/search?q=tunnel&type=quote&format=csv', '/search?q=tunnel&limit=x', '/nothing'],
  ...['/articles/sample-library', '/speakers', '/speakers/tom-adair', '/quotes?speaker=tom-adair', '/articles'],
  ...['/facets?field=speaker', '/suggest?q=tun', '/search.rss?q=tunnel', '/sitemap.xml', '/opensearch.xml'],
  ...['/verify?text=it+is+a+hole', '/openapi.json', '/robots.txt', '/health'],
]
const pages = [
  '/',
  '/?q=tunnel',
  '/articles/sample-library',
  '/speakers',
  '/verify?text=it+is+a+hole',
  '/docs',
  '/none',
]
const paths = [...data.map(path => [path, 'application/json'] as const), ...pages.map(path => [path, html] as const)]

test('dev and serve give the same answers, under the archive’s own name', async () => {
  const [dev, serve] = [await served('dev'), await served('serve')]
  const found = (await (await fetch(`${serve}/search?q=tunnel&type=quote`)).json()) as { hits: object[] }
  expect(found.hits[0]).toMatchObject({ quote: { speaker: { name: 'Tom Adair' } } })
  for (const [path, accept] of paths) {
    const answers = [dev, serve].map(address => fetch(address + path, { headers: { Accept: accept } }))
    const [one, other] = (await Promise.all(answers)) as [Response, Response]
    expect([one.status, one.headers.get('Content-Type')], path).toEqual([
      other.status,
      other.headers.get('Content-Type'),
    ])
    expect((await one.text()).replaceAll(dev, ''), path).toBe((await other.text()).replaceAll(serve, ''))
  }
  const page = await (await fetch(serve, { headers: { Accept: 'text/html' } })).text()
  expect(page).toContain('<title>My archive')
  const styles = /href="(\/page-[^"]+\.css)"/.exec(page)?.[1] ?? ''
  for (const address of [dev, serve]) expect((await fetch(address + styles)).status).toBe(200)
  stopAll()
}, 300_000)

const uses = `import { buildArchive, createSearcher, openArchive, readFile, extractQuotes } from 'onrecord'
import { apiClient } from 'onrecord/client'
import { defineConfig } from 'onrecord/config'
import { openPacked, packMiniSearch } from 'onrecord/minisearch'
import { createWorker } from 'onrecord/worker'

export const config = defineConfig({ name: 'Harrow', countSearches: true })
export const worker = createWorker(new ArrayBuffer(8))
export async function firstSpeaker(): Promise<string | undefined> {
  const answer = await apiClient('https://archive.example').search.$get({ query: { q: 'tunnel' } })
  const { hits } = await answer.json()
  return hits[0]?.quote?.speaker?.name
}
export async function titles(): Promise<string[]> {
  const { articles } = await readFile({ path: 'a.txt', bytes: new TextEncoder().encode('A\\n\\nB') })
  const archive = openArchive((await buildArchive(articles.map(article => ({ article, quotes: extractQuotes(article) })))).buffer)
  const { hits } = await createSearcher(archive).search({
    ...{ q: 'b', filters: {}, sort: 'relevance', limit: 1, offset: 0, facets: [], group: null, literal: false },
    ...{ recency: null, explain: false, highlight: false },
  })
  return hits.map(hit => hit.article.title)
}
export { openPacked, packMiniSearch }
// @ts-expect-error there is no such field
defineConfig({ nmae: 'Harrow' })
// @ts-expect-error a query is a text
void apiClient('https://archive.example').search.$get({ query: { q: 1 } })
`

test.each([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('the entries have types that a strict project accepts: modules %s, found as by %s', (module, resolution) => {
  writeFileSync(join(project, 'uses.ts'), uses)
  const options = [
    ...['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--target', 'es2024'],
    ...['--module', module, '--moduleResolution', resolution, '--lib', 'es2024,dom,dom.iterable,esnext'],
    ...['--types', '', 'uses.ts'],
  ]
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...options], { cwd: project, encoding: 'utf8' })
  expect(stdout).toBe('')
  expect(status).toBe(0)
})

/** Other runtimes, where this machine has them: their name, and how they run a program of the package. */
const runtimes = (
  [
    ['bun', ['bun']],
    ['deno', ['deno', 'run', '--allow-all']],
  ] as const
).filter(([name]) => {
  const isThere = spawnSync(name, ['--version'], { env }).status === 0
  if (!isThere) console.info(`skipped: there is no ${name} here`)
  return isThere
})

describe.each(runtimes)('on %s', (name, [program = name, ...before]) => {
  const bin = join('node_modules', 'onrecord', 'lib', 'cli', 'bin.js')
  const run = (...args: string[]) => {
    const given = { cwd: project, env, encoding: 'utf8' } as const
    const { status, stdout, stderr } = spawnSync(program, [...before, bin, ...args], given)
    return { status, stdout, stderr }
  }

  test('build gives the same archive, and search, verify, quotes and read what is in it', () => {
    expect(onrecord('build', '--no-cache', '--allow-fewer').status).toBe(0)
    const archive = readFileSync(join(project, 'dist', 'archive.bin'))
    const built = run('build', '--no-cache', '--out', `${name}.bin`)
    expect(built).toMatchObject({ status: 0, stdout: expect.stringMatching(/articles +3\n/) })
    expect(readFileSync(join(project, `${name}.bin`)).equals(archive)).toBe(true)
    const found = run('search', 'tunnel', '--type', 'quote', '--json')
    expect(JSON.parse(found.stdout).hits[0].quote.speaker.name).toBe('Tom Adair')
    expect(run('verify', 'is not a tunnel, it is a hole').stdout).toMatch(/^verbatim\n/)
    expect(run('quotes', 'seeds').stdout).toContain('Maria Keller')
    expect(run('read', 'seeds/sample-library.md').stdout).toContain('The night library finds its readers')
    expect(run('search').status).toBe(2)
  })

  test('serve answers, takes a new archive, and stops when it is asked to', async () => {
    const port = await freePort()
    const child = spawn(program, [...before, bin, 'serve', '--watch', '--port', String(port)], {
      ...{ cwd: project, env, stdio: 'ignore', detached: true },
    })
    const address = await answering(child, port)
    const version = async () => ((await (await fetch(`${address}/ready`)).json()) as { archive: string }).archive
    const found = (await (await fetch(`${address}/search?q=tunnel&type=quote`)).json()) as { hits: object[] }
    expect(found.hits[0]).toMatchObject({ quote: { speaker: { name: 'Tom Adair' } } })
    expect((await fetch(address, { headers: { Accept: 'text/html' } })).headers.get('Content-Encoding')).toBe('gzip')
    const first = await version()
    writeFileSync(join(project, 'seeds', 'new.txt'), `A new article\n\nIt was written for ${name}.\n`)
    expect(onrecord('build').status).toBe(0)
    await expect.poll(version, { timeout: 20_000 }).not.toBe(first)
    const ended = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    rmSync(join(project, 'seeds', 'new.txt'))
  })
})
