// onrecord check: looks over the built Worker before it is uploaded: its archive byte by byte, its size and its time to start. Wrangler
// makes the bundle as it would be deployed, and profiles its start. With --live, compares what is served with what was built.

import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { draftsNote, readRecord } from '../../pipeline/build-record.ts'
import { activeMs, damageOf, strangersAmong } from '../built-worker.ts'
import { largestFile, mostFiles, staticFilesIn, whyNoBlocks } from '../check-files.ts'
import { number } from '../checked-options.ts'
import { type Command, CommandError, exit, readArgs, sayNext, UsageError } from '../command.ts'
import { usualJudged } from '../judged-questions.ts'
import { differentLimits } from '../limits.ts'
import { compareLive, usualPatience, withPublicAddress } from '../live.ts'
import { archiveOption, openNamed, remedy, usualArchive, usualAssets } from '../open-named.ts'
import { outdatedIn } from '../outdated-settings.ts'
import { type Gates, passGates } from '../quality-gates.ts'
import { alreadyBuilt, askWrangler, installedWrangler } from '../wrangler.ts'

const help = `Usage: onrecord check [options]
       onrecord check --live [ADDRESS...]

Looks over what would be deployed: every byte of the archive, the size of the Worker, and its time to start; and
whether it is good enough to publish.

  --built             check what is built, without building it again
  --limits            only what Cloudflare refuses is a failure: a slow machine keeps nobody from deploying
  --unreadable N      fail if more than N percent of what was found could not be read
  --fewer N           fail if the live archive has more articles, and N percent fewer would be too few
  --against ADDRESS   with --fewer: the live archive (default: the public address)
  --judged FILE       fail if a question of this table is not answered as expected (default: ${usualJudged}, if there is one)
  --live              ask these addresses whether they serve the archive that was built, and whether it works
                      (default: the public address)
  --patience N        with --live: seconds until the new archive has to be there (default: ${usualPatience})
  --archive FILE      with --live: the archive that was built (default: dist/archive.bin)

Examples
  onrecord check --unreadable 2 --fewer 10
  onrecord check --live https://archive.example.org`

const mebibyte = 2 ** 20
const kibibyte = 2 ** 10

export interface Budget {
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
  most: 900 * kibibyte,
  source:
    '840 KiB on 29 November 2026, where it was 793 before results by article, embedding and the counting of searches',
}
/** Active time at start as wrangler counts it, in milliseconds: all samples that are not idle. A busy machine can only make it longer. */
const start: Budget = {
  most: 100,
  source: '41 to 76 ms on 29 November 2026, on one machine whose host had other work at times; 20 is the aim',
}
export const startLimit: Budget = {
  most: 1_000,
  source: 'Cloudflare starts no Worker that takes longer (limits page, November 2026)',
}
/** The Worker is started this many times, and the fastest start counts. */
const startRuns = 7

export const check: Command = {
  help,
  async run(args) {
    const { values, positionals } = readArgs(args, {
      ...archiveOption,
      built: { type: 'boolean', default: false },
      limits: { type: 'boolean', default: false },
      unreadable: { type: 'string' },
      fewer: { type: 'string' },
      against: { type: 'string' },
      judged: { type: 'string' },
      live: { type: 'boolean', default: false },
      patience: { type: 'string', default: String(usualPatience) },
    })
    if (values.live) {
      const patience = number(values.patience, '--patience', 0, 3_600)
      const addresses = await withPublicAddress(values.archive, positionals)
      const wrong = await compareLive(values.archive, addresses, patience)
      return wrong.length === 0 ? exit.success : exit.failure
    }
    if (positionals.length > 0) throw new UsageError('addresses are checked with --live')
    return checkBuilt({
      start: values.limits ? startLimit : start,
      isBuilt: values.built,
      gates: {
        unread: percent(values.unreadable, '--unreadable'),
        fewer: percent(values.fewer, '--fewer'),
        against: values.against ?? null,
        judged: values.judged ?? usualGates().judged,
      },
    })
  },
}

function percent(value: string | undefined, name: string): number | null {
  if (value === undefined) return null
  const given = Number(value)
  if (value.trim() === '' || !(given >= 0 && given <= 100))
    throw new UsageError(`${name} is a percentage from 0 to 100`)
  return given
}

/** Only the judged questions, where there are any: the rest asks for a number. */
function usualGates(): Gates {
  return { unread: null, fewer: null, against: null, judged: existsSync(usualJudged) ? usualJudged : null }
}

export interface BuiltChecks {
  /** How long the Worker may take to start. */
  readonly start: Budget
  /** Whether the archive is built already. If not, it is built now. */
  readonly isBuilt: boolean
  readonly gates?: Gates
}

/** Prints a table of what was measured. Resolves to the exit code. */
export async function checkBuilt({ start: startBudget, isBuilt, gates = usualGates() }: BuiltChecks): Promise<number> {
  const wrong: string[] = []
  const report = (what: string, measured: string, budget: string, fits: boolean): void => {
    console.info(`${what.padEnd(16)}${measured.padStart(12)}  budget ${budget}${fits ? '' : '  OVER'}`)
    if (!fits) wrong.push(what)
  }
  const measure = (
    what: string,
    { most, source }: Budget,
    measured: number,
    inWords: (value: number) => string,
  ): void => report(what, inWords(measured), `${inWords(most)}  (${source})`, measured <= most)
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-check-'))

  try {
    const upload = join(folder, 'upload')
    const bundle = ['deploy', '--dry-run', '--outdir', folder, '--metafile', join(folder, 'meta.json')]
    quietly([...bundle, '--outfile', upload], isBuilt ? alreadyBuilt : {})
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
    if (damage.length > 0) console.error(`  ${remedy}`)

    const record = await readRecord(usualArchive)
    const note = record === null ? null : draftsNote(record)
    if (note !== null) console.warn(`drafts: ${note}. Everything that is deployed is public`)

    const { count, largest } = staticFilesIn(usualAssets)
    report('static files', String(count), `${mostFiles}  (Cloudflare takes no more)`, count <= mostFiles)
    const mebibytes = (bytes: number) => `${(bytes / mebibyte).toFixed(1)} MiB`
    report('largest of them', mebibytes(largest), `${mebibytes(largestFile)}  (likewise)`, largest <= largestFile)

    if (existsSync('wrangler.toml')) {
      const toml = readFileSync('wrangler.toml', 'utf8')
      if (isWhole) {
        const archive = await openNamed(usualArchive)
        const problems = await whyNoBlocks(archive, usualAssets, toml)
        const whole = `${archive.blocks?.list.names.length ?? 0} whole`
        report('blocks', problems[0] ?? whole, 'each as its hash says, and no other', problems.length === 0)
      }
      for (const line of outdatedIn(toml, installedWrangler())) console.warn(`wrangler: ${line}`)
      const requests = isWhole ? (await openNamed(usualArchive)).settings.requests : {}
      for (const line of differentLimits(requests, toml)) console.warn(`limits: ${line}`)
    }

    const inputs = Object.keys(JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8')).inputs)
    const strangers = strangersAmong(inputs)
    report(
      'no build code',
      strangers.length === 0 ? 'none' : strangers.slice(0, 3).join(', '),
      'none',
      strangers.length === 0,
    )

    const profile = join(folder, 'start.cpuprofile')
    const runs = Array.from({ length: startRuns }, () => {
      quietly(['check', 'startup', '--workerBundle', upload, '--outfile', profile])
      return activeMs(JSON.parse(readFileSync(profile, 'utf8')))
    })
    measure('start', startBudget, Math.min(...runs), milliseconds => `${milliseconds.toFixed(1)} ms`)
    for (const { what, measured, budget, fits, faults = [] } of isWhole ? await passGates(usualArchive, gates) : []) {
      report(what, measured, budget, fits)
      for (const fault of faults) console.error(`  ${fault}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  if (wrong.length > 0) {
    console.error(`not good enough: ${wrong.join(', ')}`)
    return exit.failure
  }
  sayNext('onrecord deploy publishes it')
  return exit.success
}

/** Runs wrangler, whose output is shown only if it fails. */
function quietly(args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status, stdout, stderr } = askWrangler(args, env)
  if (status === 0) return
  throw new CommandError(`wrangler ${args[0]} failed\n${stdout}\n${stderr}`)
}
