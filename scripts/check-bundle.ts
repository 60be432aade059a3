// Checks the built Worker before it is uploaded: its archive byte by byte, its size and its time to start. Wrangler makes the bundle as
// it would be deployed, and profiles its start.
// Usage: npm run check [-- --limits]     with --limits, only what the platform refuses fails: a slow machine keeps nobody from deploying
//        npm run check -- --live [ADDRESS...]     asks the live archive instead (deploy.ts)

import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { draftsNote, readRecord } from '../src/pipeline/build-record.ts'
import { activeMs, buildOnly, damageOf, wrangler } from './lib/built-worker.ts'

const mebibyte = 2 ** 20
const kibibyte = 2 ** 10

interface Budget {
  readonly most: number
  /** Source of the number, and when it was last compared with a measurement. */
  readonly source: string
}

/** The whole Worker, archive included, uncompressed; in bytes. */
const whole: Budget = {
  most: 64 * mebibyte,
  source: 'Cloudflare takes no more, on any plan (limits page, November 2026)',
}
/** The script alone, minified, which is parsed at every cold start; in bytes. */
const script: Budget = {
  most: 680 * kibibyte,
  source: '655 KiB on 28 November 2026: a file reader, a dictionary or a second zod would break it',
}
/** Active time at start as wrangler counts it, in milliseconds: all samples that are not idle. A busy machine can only make it longer. */
const start: Budget = process.argv.includes('--limits')
  ? { most: 1_000, source: 'Cloudflare starts no Worker that takes longer (limits page, November 2026)' }
  : {
      most: 60,
      source:
        '36 ms on 28 November 2026 where it was 24 to 30 before the archive was checked at opening; 20 is the aim',
    }
/** The Worker is started this many times, and the fastest start counts. */
const startRuns = 7

const asked = process.argv.slice(2)
if (asked.includes('--live')) {
  const only = ['--only-check', ...asked.filter(one => one !== '--live')]
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'deploy.ts'), ...only], {
    stdio: 'inherit',
  })
  process.exit(status ?? 1)
}

const folder = mkdtempSync(join(tmpdir(), 'onrecord-check-'))
const wrong: string[] = []

try {
  const upload = join(folder, 'upload')
  wrangler(['deploy', '--dry-run', '--outdir', folder, '--metafile', join(folder, 'meta.json'), '--outfile', upload])
  const files = globSync('**/*', { cwd: folder }).filter(file => statSync(join(folder, file)).isFile())
  const sizeOf = (wanted: (file: string) => boolean) =>
    files.filter(wanted).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
  const scriptBytes = sizeOf(file => file.endsWith('.js'))
  const wholeBytes = scriptBytes + sizeOf(file => file.endsWith('.bin') || file.endsWith('.txt'))
  measure('script', script, scriptBytes, bytes => `${(bytes / kibibyte).toFixed(0)} KiB`)
  measure('whole', whole, wholeBytes, bytes => `${(bytes / mebibyte).toFixed(1)} MiB`)

  const archives = files.filter(file => file.endsWith('.bin'))
  const damage = archives.map(file => damageOf(join(folder, file))).filter(message => message !== null)
  const isWhole = archives.length === 1 && damage.length === 0
  report('archive', damage[0] ?? `${archives.length} whole`, 'one, as its hash says', isWhole)

  const record = await readRecord(join('dist', 'archive.bin'))
  const note = record === null ? null : draftsNote(record)
  if (note !== null) console.warn(`drafts: ${note}. Everything that is deployed is public`)

  const inputs = Object.keys(JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8')).inputs)
  const strangers = buildOnly.filter(name =>
    inputs.some(input => input.includes(`/${name}/`) || input.includes(`${name}/`)),
  )
  report('no build code', strangers.length === 0 ? 'none' : strangers.join(', '), 'none', strangers.length === 0)

  const profile = join(folder, 'start.cpuprofile')
  const runs = Array.from({ length: startRuns }, () => {
    wrangler(['check', 'startup', '--workerBundle', upload, '--outfile', profile])
    return activeMs(JSON.parse(readFileSync(profile, 'utf8')))
  })
  measure('start', start, Math.min(...runs), milliseconds => `${milliseconds.toFixed(1)} ms`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (wrong.length > 0) {
  console.error(`over budget: ${wrong.join(', ')}`)
  process.exitCode = 1
}

/** A table row: a number and its budget. */
function measure(what: string, { most, source }: Budget, measured: number, inWords: (value: number) => string): void {
  report(what, inWords(measured), `${inWords(most)}  (${source})`, measured <= most)
}

/** A row of the table. */
function report(what: string, measured: string, budget: string, fits: boolean): void {
  console.info(`${what.padEnd(16)}${measured.padStart(12)}  budget ${budget}${fits ? '' : '  OVER'}`)
  if (!fits) wrong.push(what)
}
