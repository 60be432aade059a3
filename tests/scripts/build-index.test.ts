// The build command as it is typed: what it prints, what it writes, and how it ends.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openArchive } from '../../src/index/open.ts'

const script = join(import.meta.dirname, '..', '..', 'scripts', 'build-index.ts')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the build in the folder. */
function build(
  args: readonly string[],
  env: Record<string, string> = {},
): { code: number | null; out: string; err: string } {
  const { SEEDS: _, ...rest } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    env: { ...rest, ...env },
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

function seeds(name: string, files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(folder, name))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text)
  return path
}

const good = {
  'a.txt': 'Title\nBy Ann Poe\n“We will not go to the capital this year,” said John Doe, the mayor of Harrow.\n',
  'b.md': '# B\n\nText.',
}

test('says in a line where it cannot write', () => {
  const from = seeds('unwritable-', good)
  const { code, err } = build(['--seeds', from, '--out', join(from, 'b.md', 'archive.bin')])
  expect(code).toBe(2)
  expect(err).toMatch(/build: cannot read or write .*b\.md/)
  expect(err).not.toContain('    at ')
})

test('builds, reports, and leaves an unchanged file untouched', () => {
  const from = seeds('good-', good)
  const out = join(folder, 'out', 'archive.bin')
  const first = build(['--seeds', from, '--out', out])
  expect(first).toMatchObject({
    code: 0,
    err: expect.stringMatching(/^read 2 files of .*\nfound 1 quotes in 2 articles\nwrote /),
  })
  expect(first.out).toMatch(
    /articles +2\nparagraphs +2\nquotes +1\nspeakers +1\nproblems +0\nbytes +[\d,]+\nseconds +[\d.]+\n/,
  )
  const archive = openArchive(new Uint8Array(readFileSync(out)).buffer, { verify: true })
  expect(archive.counts).toMatchObject({ articles: 2, quotes: 1 })
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['archive.bin', 'problems.jsonl'])

  const written = statSync(out, { bigint: true })
  const second = build(['--seeds', from, '--out', out])
  expect(second.err).toContain('kept ')
  expect(statSync(out, { bigint: true })).toMatchObject({ mtimeNs: written.mtimeNs, ino: written.ino })
})

test('takes the folder from SEEDS, and is quiet when asked', () => {
  const out = join(folder, 'quiet', 'archive.bin')
  expect(build(['--out', out, '--quiet'], { SEEDS: seeds('good-', good) })).toEqual({ code: 0, out: '', err: '' })
  expect(statSync(out).size).toBeGreaterThan(0)
})

test('problems are printed and listed; the rest is built; --strict fails', () => {
  const from = seeds('bad-', { ...good, 'c.json': '{', 'd.txt': '' })
  const out = join(folder, 'bad', 'archive.bin')
  const lenient = build(['--seeds', from, '--out', out])
  expect(lenient.code).toBe(0)
  expect(lenient.err).toContain('c.json:1: not valid JSON')
  expect(lenient.err).toContain('d.txt: the file is empty')
  const listed = readFileSync(join(folder, 'bad', 'problems.jsonl'), 'utf8')
    .trim()
    .split('\n')
  expect(listed.map(line => JSON.parse(line).file)).toEqual(['c.json', 'd.txt'])
  expect(build(['--seeds', from, '--out', out, '--strict']).code).toBe(1)
})

test('many alike problems are printed in a few lines', () => {
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.txt`, '']))
  const { err } = build([
    '--seeds',
    seeds('many-', { ...good, ...files }),
    '--out',
    join(folder, 'many', 'archive.bin'),
  ])
  expect(err).toContain('and 37 more like this')
  expect(err.split('\n').length).toBeLessThan(15)
})

test.each([
  ['a folder that is not there', ['--seeds', 'nowhere'], /there is no folder "nowhere"[\s\S]*Usage/],
  ['an option that is not there', ['--sedes', 'x'], /--sedes[\s\S]*Usage/],
])('%s ends with 2 and says what to write', (_, args, message) => {
  expect(build(args)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(message) })
})

test('an empty folder is an error, and no archive is written', () => {
  const out = join(folder, 'empty', 'archive.bin')
  const { code, err } = build(['--seeds', seeds('empty-', {}), '--out', out])
  expect(code).toBe(2)
  expect(err).toContain('no article was found')
  expect(() => statSync(out)).toThrow()
})
