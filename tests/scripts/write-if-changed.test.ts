// A build that is killed, or whose disk fails, at any moment of writing: the archive is then the old one or the new one, and whole.

import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openArchive } from '../../src/file/open-archive.ts'

const script = join(import.meta.dirname, '..', '..', 'src/cli/bin.ts')
const breakWrites = join(import.meta.dirname, 'break-writes.ts')
let folder = ''
let archive = ''
let old: Buffer
let fresh: Buffer

/** So many words, all different, that an archive takes several blocks of a disk. */
const words = Array.from({ length: 3_000 }, (_, at) => ((at * 2_654_435_761) % 2 ** 32).toString(36)).join(' ')

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  for (const name of ['old', 'new']) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'a.txt'), `Title\n\nThe ${name} text of an article.\n\n${words}\n`)
    build(name, join(folder, `${name}.bin`))
  }
  old = readFileSync(join(folder, 'old.bin'))
  fresh = readFileSync(join(folder, 'new.bin'))
})

beforeEach(() => {
  const out = mkdtempSync(join(folder, 'out-'))
  archive = join(out, 'archive.bin')
  writeFileSync(archive, old)
  // Unchanged, so that the archive is the first file that is written.
  writeFileSync(join(out, 'problems.jsonl'), '')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function build(seeds: string, out: string, env: Readonly<Record<string, string>> = {}) {
  const preload = env.BREAK_AT === undefined ? [] : ['--import', breakWrites]
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    [...preload, script, 'build', '--seeds', join(folder, seeds), '--out', out, '--quiet'],
    { env: { ...process.env, ...env }, encoding: 'utf8' },
  )
  return { status, signal, err: stderr }
}

const leftovers = () => readdirSync(join(archive, '..')).filter(name => name.endsWith('.tmp'))
/** Reads the archive with every byte checked. */
const versionOf = (bytes: Uint8Array) => openArchive(new Uint8Array(bytes).buffer, { verify: true }).version

describe.each([
  ['open', 'old'],
  ['write', 'old'],
  ['sync', 'old'],
  ['read back', 'old'],
  ['rename', 'old'],
  ['renamed', 'new'],
])('at the moment: %s', (moment, holds) => {
  test('a kill leaves a whole archive, and the next build sweeps up', () => {
    expect(build('new', archive, { BREAK_AT: moment, BREAK_HOW: 'kill' }).signal).toBe('SIGKILL')
    expect(versionOf(readFileSync(archive))).toBe(versionOf(holds === 'old' ? old : fresh))
    expect(build('new', archive)).toEqual({ status: 0, signal: null, err: '' })
    expect(readFileSync(archive).equals(fresh)).toBe(true)
    expect(leftovers()).toEqual([])
  })

  test('a full disk is one line, and nothing is left behind', () => {
    const { status, err } = build('new', archive, { BREAK_AT: moment, BREAK_HOW: 'ENOSPC' })
    expect(status).toBe(1)
    expect(err).toMatch(/^build: cannot read or write .*archive\.bin: the disk is full: free some space.*\n$/)
    expect(readFileSync(archive).equals(holds === 'old' ? old : fresh)).toBe(true)
    expect(leftovers()).toEqual([])
  })
})

test.each([
  ['EDQUOT', /^build: .*share of the disk is used up.*\n$/],
  ['EROFS', /^build: .*the disk can only be read.*\n$/],
  ['EIO', /^build: cannot read or write .*archive\.bin: EIO.*\n$/],
])('%s is one line', (code, message) => {
  const { status, err } = build('new', archive, { BREAK_AT: 'write', BREAK_HOW: code })
  expect({ status, err }).toEqual({ status: 1, err: expect.stringMatching(message) })
})

test('files of killed writers are swept, those of running ones and of other files are not', () => {
  const { pid: ended = 0 } = spawnSync(process.execPath, ['-e', ''])
  const out = join(archive, '..')
  for (const name of [`archive.bin.${ended}.tmp`, 'archive.bin.tmp', 'archive.bin.x.tmp', 'other.tmp']) {
    writeFileSync(join(out, name), 'half')
  }
  writeFileSync(join(out, `archive.bin.${process.pid}.tmp`), 'this process runs')
  writeFileSync(join(out, `archive.bin.${process.ppid}.tmp`), 'a process of another program has this id now')
  utimesSync(join(out, `archive.bin.${process.ppid}.tmp`), new Date(0), new Date(0))
  expect(build('new', archive)).toMatchObject({ status: 0 })
  expect(leftovers().sort()).toEqual([`archive.bin.${process.pid}.tmp`, 'other.tmp'].sort())
})

test('a damaged archive is written anew, though its length and date are right', () => {
  const damaged = Buffer.from(fresh)
  damaged.writeUInt8(damaged.readUInt8(fresh.length - 1) ^ 1, fresh.length - 1)
  writeFileSync(archive, damaged)
  expect(build('new', archive)).toMatchObject({ status: 0 })
  expect(readFileSync(archive).equals(fresh)).toBe(true)
})

test('a disk that is really full is one line, and the old archive stays', context => {
  const disk = mkdtempSync(join(folder, 'disk-'))
  // Room for one archive, half of another, and what the build remembers of it.
  const size = (Math.ceil((old.length * 1.5) / 4096) + 1) * 4096
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]).status === 0
  if (!mounted) {
    context.skip('a small file system can be mounted only by the super-user')
    return
  }
  try {
    const out = join(disk, 'archive.bin')
    writeFileSync(out, old)
    const { status, err } = build('new', out)
    expect(status).toBe(1)
    expect(err).toMatch(/^build: cannot read or write .*: the disk is full.*\n$/)
    expect(readFileSync(out).equals(old)).toBe(true)
    expect(readdirSync(disk).filter(name => name.endsWith('.tmp'))).toEqual([])
    rmSync(out)
    expect(build('new', out)).toMatchObject({ status: 0, err: '' })
    expect(existsSync(out)).toBe(true)
  } finally {
    spawnSync('umount', [disk])
  }
})
