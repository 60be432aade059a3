// The command line: help, exit codes, and what a program reads.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { main } from '../../src/cli/main.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { readFile } from '../../src/ingest/read-file.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'

const root = join(import.meta.dirname, '..', '..')
let folder: string
let archive: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-'))
  archive = join(folder, 'archive.bin')
  const text = 'The bridge\n\n“The old bridge will be closed in May,” said Ann Lee, the mayor of Arden.\n'
  const { articles } = await readFile({ path: 'bridge.txt', bytes: new TextEncoder().encode(text) })
  writeFileSync(archive, await buildArchive(articles.map(article => ({ article, quotes: extractQuotes(article) }))))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a command in this process. Its name for the archive is `archive.bin`. */
async function run(...args: string[]) {
  const [stdout, stderr]: [string[], string[]] = [[], []]
  const told = vi.spyOn(console, 'info').mockImplementation(line => void stdout.push(String(line)))
  const warned = vi.spyOn(console, 'error').mockImplementation(line => void stderr.push(String(line)))
  try {
    const status = await main(args.map(arg => (arg === 'archive.bin' ? archive : arg)))
    return { stdout: stdout.join('\n'), stderr: stderr.join('\n'), status }
  } finally {
    told.mockRestore()
    warned.mockRestore()
  }
}

test('every command has a line in the list, and a help text with usage and an example', async () => {
  const { stdout, status } = await run('--help')
  expect(status).toBe(0)
  for (const { name, summary, load } of commands) {
    expect(stdout).toContain(`  ${name.padEnd(10)}${summary}`)
    const { help } = await load()
    expect(help).toMatch(new RegExp(`^Usage: onrecord ${name}\\b`))
    expect(help).toContain('\nExample')
    expect(help.split('\n').filter(line => line.length > 130)).toEqual([])
  }
})

describe('the exit code', () => {
  test.each<[code: number, why: string, args: string[]]>([
    [0, 'a search with hits', ['search', 'bridge', '--archive', 'archive.bin']],
    [0, 'a search without', ['search', 'zeppelin', '--archive', 'archive.bin']],
    [0, 'a verdict: verbatim', ['verify', 'old bridge will be closed', '--archive', 'archive.bin']],
    [0, 'a verdict: altered', ['verify', 'old bridge will not be closed', '--archive', 'archive.bin']],
    [0, 'a verdict: not found', ['verify', 'zeppelins over the town hall', '--archive', 'archive.bin']],
    [
      1,
      'a verdict that shall fail',
      ['verify', 'old bridge will not be closed', '--archive', 'archive.bin', '--fail-on', 'altered'],
    ],
    [0, 'another verdict', ['verify', 'old bridge will be closed', '--archive', 'archive.bin', '--fail-on', 'altered']],
    [
      1,
      'not found, and shall fail',
      ['verify', 'zeppelins over the town hall', '--archive', 'archive.bin', '--fail-on', 'not-found'],
    ],
    [1, 'no archive', ['search', 'bridge', '--archive', 'none.bin']],
    [2, 'an unknown option', ['search', 'bridge', '--colour']],
    [2, 'an option without its value', ['search', 'bridge', '--limit']],
    [2, 'a wrong number', ['search', 'bridge', '--limit', '0', '--archive', 'archive.bin']],
    [2, 'an unknown outcome', ['verify', 'bridge', '--fail-on', 'rain', '--archive', 'archive.bin']],
    [2, 'nothing to look for', ['verify', '--archive', 'archive.bin']],
    [2, 'no file', ['read']],
    [2, 'no command', []],
    [2, 'an unknown command', ['serach', 'bridge']],
    [2, 'help about an unknown command', ['help', 'serach']],
    [0, 'help', ['search', '--help']],
    [0, 'the version', ['--version']],
    [1, 'a file that is not there', ['quotes', 'none.txt']],
    [1, 'a file that is not there to be read', ['read', 'none.txt']],
    [2, 'a port that is none', ['dev', '--port', 'x']],
  ])('%i: %s', async (code, _, args) => {
    const { status, stdout, stderr } = await run(...args)
    expect(status).toBe(code)
    if (code === 0) expect(stdout).not.toBe('')
    else expect(stdout + stderr).not.toBe('')
  })
})

test('under a wrangler that uploads what is built, the build has nothing to do', async () => {
  vi.stubEnv('ONRECORD_BUILT', '1')
  expect(await run('build', '--seeds', 'nowhere')).toMatchObject({ status: 1 })
  vi.stubEnv('WRANGLER_COMMAND', 'deploy')
  expect(await run('build', '--seeds', 'nowhere')).toMatchObject({ status: 0, stdout: '' })
  vi.unstubAllEnvs()
})

test('with --json, standard output is the answer of the API and nothing else', async () => {
  const found = await run('search', 'bridge', '--archive', 'archive.bin', '--json')
  expect(JSON.parse(found.stdout)).toMatchObject({ total: 1 })
  expect(found.stderr).toBe('')
  const checked = await run('verify', 'old bridge will be closed', '--archive', 'archive.bin', '--json')
  expect(JSON.parse(checked.stdout)).toMatchObject({ verdict: 'verbatim' })
  expect(checked.stderr).toBe('')
})

test('for people, the words of an article cannot control the terminal, and the next step is said', async () => {
  const { stdout, stderr } = await run('verify', 'old bridge will be closed', '--archive', 'archive.bin')
  expect(stdout).toContain('Ann Lee')
  expect(stdout).not.toContain('\u001b')
  expect(stderr).toMatch(/^next: onrecord /)
})

test.each([
  ['read', 0],
  ['quotes', 1],
])('%s says so where a folder has no article', async (command, code) => {
  const empty = mkdtempSync(join(folder, 'empty-'))
  const { stderr, status } = await run(command, empty)
  expect([status, stderr]).toEqual([code, expect.stringContaining(`${empty}: no article here`)])
})

test('an option after -- is a word', async () => {
  const { stdout, status } = await run('search', '--archive', 'archive.bin', '--', '--help')
  expect([status, stdout.includes('Usage')]).toEqual([0, false])
})

test('as a program of its own, it ends with the code of its command', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'src/cli/bin.ts'), 'serach'], {
    encoding: 'utf8',
  })
  expect([stdout, status]).toEqual(['', 2])
  expect(stderr).toContain('there is no command "serach"')
})
