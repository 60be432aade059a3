// Checks the static files of a build against what Cloudflare takes, and the blocks of a large archive against its list.

import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import type { OpenArchive } from '../file/open-archive.ts'
import { blockProblems } from '../pipeline/block-folder.ts'

/** Files of a Worker, and bytes of one (limits page, November 2026). */
export const mostFiles = 20_000
export const largestFile = 25 * 2 ** 20

export interface StaticFiles {
  readonly count: number
  readonly largest: number
}

export function staticFilesIn(folder: string): StaticFiles {
  const sizes = globSync('**/*', { cwd: folder })
    .map(file => statSync(join(folder, file)))
    .filter(found => found.isFile())
    .map(({ size }) => size)
  return { count: sizes.length, largest: Math.max(0, ...sizes) }
}

/** What keeps the Worker from its blocks. An archive in one file has none, and none may be left of an earlier one. */
export async function whyNoBlocks({ blocks }: OpenArchive, assets: string, toml: string): Promise<string[]> {
  const names = blocks?.list.names ?? []
  const problems = await blockProblems(assets, names)
  if (names.length > 0 && !hasBinding(toml))
    problems.push('wrangler.toml has no binding for them: add binding = "ASSETS" under [assets]')
  return problems
}

function hasBinding(toml: string): boolean {
  const { assets } = parse(toml) as { readonly assets?: { readonly binding?: unknown } }
  return assets?.binding === 'ASSETS'
}
