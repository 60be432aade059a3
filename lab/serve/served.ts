// Starts what is compared, each in a process of its own on a free port of this machine: `onrecord serve`, `wrangler dev`, and a bare Hono
// application on Node.

import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'smol-toml'
import { freePort } from '../../scripts/lib/free-port.ts'

export const root = join(import.meta.dirname, '..', '..')
const startPause = 100
/** In milliseconds: wrangler bundles first. */
const startPatience = 120_000

export interface Served {
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

type Variables = Readonly<Record<string, string>>

/** @param runtime program and arguments in place of Node: another one that runs TypeScript */
export async function onrecordServe(
  archive: string,
  variables: Variables,
  more: readonly string[] = [],
): Promise<Served> {
  const port = await freePort()
  const command = [join(root, 'src/cli/bin.ts'), 'serve', '--archive', archive, '--assets', join(root, 'dist/assets')]
  return started(process.execPath, [...command, '--port', String(port), '--no-limits', ...more], port, variables)
}

/** The Worker of the repository over an archive, as `wrangler dev` serves it: without rate limits, and without a name of its deployment. */
export async function wranglerDev(folder: string, archive: string, variables: Variables): Promise<Served> {
  const port = await freePort()
  mkdirSync(folder, { recursive: true })
  copyFileSync(archive, join(folder, 'archive.bin'))
  const createWorker = join(root, 'src/worker/create-worker.ts')
  const worker = `import archive from './archive.bin'\nimport { createWorker } from ${JSON.stringify(createWorker)}\n\nexport default createWorker(archive)\n`
  writeFileSync(join(folder, 'worker.ts'), worker)
  const {
    build: _,
    ratelimits: __,
    version_metadata: ___,
    ...own
  } = parse(readFileSync(join(root, 'wrangler.toml'), 'utf8'))
  const configuration = { ...own, main: 'worker.ts', assets: { directory: join(root, 'dist/assets') }, vars: variables }
  const file = join(folder, 'wrangler.toml')
  writeFileSync(file, stringify(configuration))
  const cli = join(root, 'node_modules/wrangler/bin/wrangler.js')
  const args = [cli, 'dev', '--config', file, '--port', String(port), '--ip', '127.0.0.1', '--log-level', 'error']
  return started(process.execPath, [...args, '--inspector-port', String(await freePort())], port, {
    WRANGLER_SEND_METRICS: 'false',
    CI: '1',
  })
}

/** What Hono and Node cost by themselves: one small answer in JSON, and 304 for its tag. */
export async function bareHono(): Promise<Served> {
  const port = await freePort()
  return started(process.execPath, [join(import.meta.dirname, 'bare.ts'), String(port)], port, {})
}

async function started(program: string, args: readonly string[], port: number, env: Variables): Promise<Served> {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  try {
    await firstAnswer(`${url}/health`, child)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, pid: child.pid ?? 0, stop }
}

async function firstAnswer(url: string, child: ChildProcess): Promise<void> {
  const end = performance.now() + startPatience
  while (child.exitCode === null && performance.now() < end) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await new Promise(resolve => setTimeout(resolve, startPause))
  }
  throw new Error(`nothing answers at ${url}`)
}
