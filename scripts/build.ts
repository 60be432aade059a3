// Builds all that is deployed: the static assets, then the archive, from one configuration.
// Usage: npm run build -- [options]; `npm run build -- --help` lists them.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const args = process.argv.slice(2)
const fromVariable = (process.env.BUILD_OPTIONS ?? '').split(/\s+/).filter(option => option !== '')
// build-index.ts checks all options; the assets need but one of them.
const { config } = parseArgs({
  args: [...fromVariable, ...args],
  options: { config: { type: 'string' } },
  strict: false,
}).values
const ofConfig = typeof config === 'string' ? ['--config', config] : []
process.exitCode = run('build-assets.ts', ofConfig) || run('build-index.ts', args)

function run(script: string, options: readonly string[]): number {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, script), ...options], { stdio: 'inherit' })
  return status ?? 1
}
