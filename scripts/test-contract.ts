// `npm run test:contract`: Schemathesis sends requests made from /openapi.json to the Worker and holds every answer against it. Further
// arguments go to `schemathesis run`; `--cases N` is how many each address gets in the random phase.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveWorker } from './lib/serve-worker.ts'

const version = '4.32.0'
const usualCases = '150'
const root = join(import.meta.dirname, '..')
const archive = join(root, 'dist', 'archive.bin')

/** How to start Schemathesis here: as named, from the checkout's own environment, from the path, or by uv. */
function schemathesis(): readonly string[] | null {
  const ways = [
    ...(process.env.SCHEMATHESIS ? [[process.env.SCHEMATHESIS]] : []),
    [join(root, '.venv', 'bin', 'schemathesis')],
    ['schemathesis'],
    ['uvx', '--from', `schemathesis==${version}`, 'schemathesis'],
  ]
  const works = ([command = '', ...given]: readonly string[]) =>
    spawnSync(command, [...given, '--version'], { encoding: 'utf8' }).stdout?.includes(version) === true
  return ways.find(works) ?? null
}

const [command, ...given] = schemathesis() ?? []
if (command === undefined) {
  console.error(
    `Needs Schemathesis ${version}: python3 -m venv .venv && .venv/bin/pip install schemathesis==${version}`,
  )
  process.exit(1)
}
if (!existsSync(archive)) {
  console.error('dist/archive.bin is missing: run npm run build first.')
  process.exit(1)
}
const [, , ...more] = process.argv
const at = more.indexOf('--cases')
const [, cases = usualCases] = at < 0 ? [] : more.splice(at, 2)
const folder = mkdtempSync(join(tmpdir(), 'onrecord-contract-'))
const worker = await serveWorker(folder, archive)
try {
  const run = ['run', `${worker.url}/openapi.json`, '--max-examples', cases, '--continue-on-failure', ...more]
  // Rules and words of the test are in schemathesis.toml.
  process.exitCode = spawnSync(command, [...given, ...run], { cwd: root, stdio: 'inherit' }).status ?? 1
} finally {
  worker.stop()
  rmSync(folder, { recursive: true, force: true })
}
