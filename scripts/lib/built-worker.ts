// What is measured of a built Worker, with wrangler's help.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openArchive } from '../../src/file/open-archive.ts'

/** Packages that a Worker does not need to serve a built archive. */
export const buildOnly = [
  'minisearch',
  'markdown-it',
  'htmlparser2',
  'src/ingest',
  'src/quotes',
  'src/pipeline',
  'src/file/writing',
  'src/minisearch',
]

/** Checks every byte of an archive before it is uploaded. Returns what is wrong, or null. */
export function damageOf(file: string): string | null {
  try {
    openArchive(new Uint8Array(readFileSync(file)).buffer, { verify: true })
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Runs wrangler on this Node; its output is shown only if it fails. */
export function wrangler(args: readonly string[]): void {
  const bin = join('node_modules', 'wrangler', 'bin', 'wrangler.js')
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', env })
  if (status === 0) return
  console.error(`${stdout}\n${stderr}`)
  throw new Error(`${basename(bin)} ${args[0]} failed`)
}

/** The active time that `wrangler check startup` prints, in milliseconds: all samples that are not idle. */
export function activeMs(profile: {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string } }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}): number {
  const idle = new Set(profile.nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id))
  const micros = profile.samples.reduce(
    (sum, node, i) => (idle.has(node) ? sum : sum + (profile.timeDeltas[i] ?? 0)),
    0,
  )
  return micros / 1_000
}
