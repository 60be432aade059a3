// The Worker as wrangler bundles it, served by workerd. The archive is a file beside the script, so that another can take its place.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestHarness } from 'wrangler'

const root = join(import.meta.dirname, '..', '..')

export interface BundledWorker {
  readonly url: string
  close(): Promise<void>
}

/** Names the folder of a bundle that was made before. */
export const bundleVariable = 'ONRECORD_TEST_BUNDLE'

/** Bundles into a new folder, and says which. */
export function bundle(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bundle-'))
  const wrangler = join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js')
  const { status, stderr } = spawnSync(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', folder], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  })
  if (status !== 0) throw new Error(`wrangler could not bundle: ${stderr}`)
  return folder
}

/** Serves the bundle; with `archive`, that in place of the one built from seeds/, and with its blocks among the static assets. */
export async function serveBundle(
  archive?: Uint8Array,
  blocks: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<BundledWorker> {
  const made = process.env[bundleVariable]
  const folder = made === undefined ? bundle() : mkdtempSync(join(tmpdir(), 'onrecord-bundle-'))
  if (made !== undefined) cpSync(made, folder, { recursive: true })
  const file = readdirSync(folder).find(name => name.endsWith('archive.bin'))
  if (file === undefined) throw new Error('the bundle has no archive')
  if (archive !== undefined) writeFileSync(join(folder, file), archive)
  const configPath = blocks.size === 0 ? join(root, 'wrangler.toml') : withBlocks(folder, blocks)
  const harness = createTestHarness({ workers: [{ configPath, prebuiltWorkerDir: folder }] })
  const { url } = await harness.listen()
  return {
    url: url.href.replace(/\/$/, ''),
    async close() {
      await harness.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A folder of static assets that has blocks as well; returns the configuration that names it. */
function withBlocks(folder: string, blocks: ReadonlyMap<string, Uint8Array>): string {
  const assets = join(folder, 'assets')
  cpSync(join(root, 'dist', 'assets'), assets, { recursive: true })
  mkdirSync(join(assets, 'blocks'))
  for (const [name, block] of blocks) writeFileSync(join(assets, 'blocks', `${name}.bin`), block)
  const configPath = join(folder, 'wrangler.toml')
  const configuration = readFileSync(join(root, 'wrangler.toml'), 'utf8')
  writeFileSync(configPath, configuration.replace('directory = "dist/assets"', `directory = ${JSON.stringify(assets)}`))
  return configPath
}
