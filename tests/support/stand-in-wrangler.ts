// A wrangler for tests of commands that call it: it notes its calls and writes what the real one writes, without an account.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { testedWrangler } from '../../src/cli/wrangler.ts'

/** Where it deploys to, by its variables. Without TARGETS and PREVIEW it fails, as the real one does without an account. */
const program = `
const { appendFileSync, copyFileSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const [command, ...args] = process.argv.slice(2)
const option = name => args[args.indexOf(name) + 1]
const { TARGETS: targets, PREVIEW: preview, WRANGLER_OUTPUT_FILE_PATH: file, ONRECORD_BUILT: built } = process.env
const config = args.includes('--config') ? JSON.parse(readFileSync(option('--config'), 'utf8')) : undefined
appendFileSync('calls.jsonl', JSON.stringify({ command, args, config, built }) + '\\n')
const report = (...entries) => writeFileSync(file, entries.map(entry => JSON.stringify(entry) + '\\n').join(''))
if (args.includes('--dry-run')) {
  writeFileSync(join(option('--outdir'), 'index.js'), '//')
  copyFileSync('dist/archive.bin', join(option('--outdir'), 'archive.bin'))
  writeFileSync(option('--metafile'), '{"inputs":{}}')
} else if (command === 'check') writeFileSync(option('--outfile'), '{"nodes":[],"samples":[],"timeDeltas":[]}')
else if (command === 'deploy') {
  if (!targets) process.exit(9)
  report({ type: 'wrangler-session', version: 1 }, { type: 'deploy', version: 1, targets: targets.split('|') })
} else if (command === 'preview' && args[0] !== 'delete') {
  if (preview === undefined) process.exit(9)
  report({ type: 'preview', version: 1, preview_urls: preview === '' ? undefined : [preview] })
} else if (command === 'rollback' && process.env.FIRST) process.exit(1)
`

export interface Call {
  readonly command: string
  readonly args: readonly string[]
  /** The configuration that was named. */
  readonly config?: Readonly<Record<string, unknown>>
  /** `1` if it is told that its build has nothing to do. */
  readonly built?: string
}

/** Installs it in a folder. Returns a function that gives the calls since the last time it was asked. */
export function installStandIn(folder: string): () => Call[] {
  const bin = join(folder, 'node_modules', 'wrangler', 'bin')
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, 'wrangler.js'), program)
  writeFileSync(
    join(bin, '..', 'package.json'),
    JSON.stringify({ version: testedWrangler, bin: { wrangler: './bin/wrangler.js' } }),
  )
  const calls = join(folder, 'calls.jsonl')
  writeFileSync(calls, '')
  return () => {
    const lines = readFileSync(calls, 'utf8').split('\n')
    rmSync(calls)
    writeFileSync(calls, '')
    return lines.filter(line => line !== '').map(line => JSON.parse(line) as Call)
  }
}
