// Wrangler, as the project has it.

import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { CommandError } from './command.ts'

interface Manifest {
  readonly version?: string
  readonly bin: { readonly wrangler: string }
}

/** @throws CommandError if the project has none */
function manifestOfWrangler(): Manifest & { readonly folder: string } {
  try {
    const file = createRequire(join(process.cwd(), 'package.json')).resolve('wrangler/package.json')
    return { ...(JSON.parse(readFileSync(file, 'utf8')) as Manifest), folder: dirname(file) }
  } catch (error) {
    throw new CommandError('wrangler is not installed here; run npm install, or npm install --save-dev wrangler', {
      cause: error,
    })
  }
}

function program(): string {
  const { folder, bin } = manifestOfWrangler()
  return join(folder, bin.wrangler)
}

/** The version that the project has. */
export function installedWrangler(): string {
  return manifestOfWrangler().version ?? ''
}

/** The version that this version of Onrecord was tested with. */
export const testedWrangler = '4.164.0'

/** For wrangler's environment: what it bundles is built, and its `[build]` command has nothing to do. So what was checked is uploaded. */
export const alreadyBuilt = { ONRECORD_BUILT: '1' } as const

/** Is this build the `[build]` command of a wrangler that was told so? */
export function isAlreadyBuilt(): boolean {
  return process.env.WRANGLER_COMMAND !== undefined && process.env.ONRECORD_BUILT === alreadyBuilt.ONRECORD_BUILT
}

/** Runs it to its end, with its output on the terminal. */
export function runWrangler(args: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  return (
    spawnSync(process.execPath, [program(), ...args], { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1
  )
}

/** An entry of the report that wrangler writes of what it did. */
export interface ReportEntry {
  readonly type: string
  readonly [field: string]: unknown
}

/** Runs it to its end, with its output on the terminal. Returns its report, or null if it failed. */
export function reportOfWrangler(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): readonly ReportEntry[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const report = join(folder, 'report.jsonl')
  try {
    if (runWrangler(args, { ...env, WRANGLER_OUTPUT_FILE_PATH: report }) !== 0) return null
    const lines = existsSync(report) ? readFileSync(report, 'utf8').split('\n') : []
    return lines.filter(line => line.trim() !== '').map(line => JSON.parse(line) as ReportEntry)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs it to its end, and keeps its output. */
export function askWrangler(
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): SpawnSyncReturns<string> {
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1', ...more }
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
