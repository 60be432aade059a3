// Wrangler, as the project has it.

import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CommandError } from './command.ts'

/** @throws CommandError if the project has none */
function program(): string {
  try {
    const manifest = createRequire(join(process.cwd(), 'package.json')).resolve('wrangler/package.json')
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly bin: { readonly wrangler: string } }
    return join(dirname(manifest), bin.wrangler)
  } catch (error) {
    throw new CommandError('wrangler is not installed here; run npm install, or npm install --save-dev wrangler', {
      cause: error,
    })
  }
}

/** Runs it to its end, with its output on the terminal. */
export function runWrangler(args: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  return (
    spawnSync(process.execPath, [program(), ...args], { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1
  )
}

/** Runs it to its end, and keeps its output. */
export function askWrangler(args: readonly string[]): SpawnSyncReturns<string> {
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' }
  return spawnSync(process.execPath, [program(), ...args], { encoding: 'utf8', env })
}

/** Runs it until it ends or somebody stops it. Resolves to its exit code. */
export function followWrangler(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [program(), ...args], { stdio: 'inherit' })
  // It gets the signal of a terminal itself; that of a process manager is passed on.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', code => resolve(code ?? 0))
  })
}
