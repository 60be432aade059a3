// What is measured of a built Worker, with wrangler's help.

import { readFileSync } from 'node:fs'
import { openArchive } from '../file/open-archive.ts'

/** What a Worker does not need to serve a built archive: packages, and rooms of the source, in the repository and in the package. */
const buildOnly = [
  /\/(minisearch|markdown-it|htmlparser2|yauzl|mammoth|linkedom)\//,
  /\/?(src|lib)\/(ingest|quotes|pipeline|minisearch|file\/writing|cli)\//,
]

/** Those of a bundle's inputs that belong to the build alone. */
export function strangersAmong(inputs: readonly string[]): string[] {
  return inputs.filter(input => buildOnly.some(one => one.test(input)))
}

/** Checks every byte of an archive before it is uploaded. Returns what is wrong, or null. */
export function damageOf(file: string): string | null {
  try {
    openArchive(new Uint8Array(readFileSync(file)).buffer, { verify: true })
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
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
