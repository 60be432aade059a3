// onrecord push, from its arguments to what a cluster in memory has.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { StandInCluster } from '../push/stand-in-cluster.ts'

let folder: string
let cluster: StandInCluster
let said: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-push-'))
  await mkdir(join(folder, 'seeds'))
  for (const name of ['bridge', 'ferry', 'train', 'tram'])
    await writeFile(join(folder, 'seeds', `${name}.txt`), `The ${name}\n\nThe ${name} stops at the quay.\n`)
  cluster = new StandInCluster()
  said = []
  vi.stubGlobal('fetch', cluster.fetch)
  for (const stream of ['info', 'warn', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation(line => void said.push(String(line)))
  vi.spyOn(process.stderr, 'write').mockImplementation(line => said.push(String(line)) > 0)
})

afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

/** Pushes the folder; what is said is in `said`. */
async function push(...more: readonly string[]): Promise<number> {
  said.length = 0
  const problems = join(folder, 'problems.jsonl')
  return main(['push', '--seeds', join(folder, 'seeds'), '--problems', problems, '--no-cache', ...more])
}

const to = ['--to', 'http://search.example:9200'] as const

test('a folder is written, then only what changed, and what is gone is deleted', async () => {
  expect(await push(...to)).toBe(0)
  expect(said.join('\n')).toMatch(/wrote 4 articles, 4 passages, \d+ words and 1 name to http:\/\/search\.example:9200/)
  expect(Object.keys(cluster.seen('onrecord')?.articles ?? {})).toHaveLength(4)
  await writeFile(join(folder, 'seeds', 'tram.txt'), 'The tram\n\nThe tram stops at the market.\n')
  expect(await push(...to)).toBe(0)
  expect(said.join('\n')).toMatch(/wrote 1 article, 1 passage/)
  expect(said.join('\n')).toMatch(/unchanged +3/)
  await rm(join(folder, 'seeds', 'tram.txt'))
  expect(await push(...to, '--allow-fewer')).toBe(0)
  expect(said.join('\n')).toMatch(/and deleted 1 article/)
  expect(Object.keys(cluster.seen('onrecord')?.articles ?? {})).toHaveLength(3)
})

test('the cluster and the index may be named by variables, with a token', async () => {
  vi.stubEnv('OPENSEARCH_URL', 'https://search.example')
  vi.stubEnv('OPENSEARCH_INDEX', 'news')
  vi.stubEnv('OPENSEARCH_TOKEN', 'secret')
  expect(await push('--quiet')).toBe(0)
  expect(Object.keys(cluster.seen('news')?.articles ?? {})).toHaveLength(4)
  expect(said).toEqual([])
})

test('a folder that lost more than a fifth of its articles stops, and nothing is deleted', async () => {
  await push(...to)
  for (const name of ['bridge', 'ferry']) await rm(join(folder, 'seeds', `${name}.txt`))
  expect(await push(...to)).toBe(1)
  expect(said.join('\n')).toMatch(/the last push found 4 articles.*has 2\..*--allow-fewer/)
  expect(Object.keys(cluster.seen('onrecord')?.articles ?? {})).toHaveLength(4)
  // Pushing again is no way around it.
  expect(await push(...to)).toBe(1)
  expect(await push(...to, '--allow-fewer')).toBe(0)
})

const wrongCalls: readonly (readonly [string, readonly string[], RegExp, number])[] = [
  ['no cluster', [], /no cluster is named; --to https:/, 2],
  ['an index that none can have', [...to, '--index', 'News/2024'], /"News\/2024" is no name of an index/, 2],
  ['a word too many', [...to, 'articles'], /"articles" is no option/, 2],
  ['no number', [...to, '--shards', 'many'], /--shards is a whole number/, 2],
  ['copies below none', [...to, '--replicas', '-1'], /--replicas/, 2],
  ['no address', ['--to', 'search.example'], /"search\.example" is no address of a cluster/, 1],
  ['no folder', [...to, '--seeds', '/nowhere/at/all'], /there is no folder/, 1],
]

test.each(wrongCalls)('a wrong call says what is right: %s', async (_, args, message, code) => {
  vi.stubEnv('OPENSEARCH_URL', '')
  expect(await push(...args)).toBe(code)
  expect(said.join('\n')).toMatch(message)
})

test.each([
  ['that is empty', 'empty', /no article was found/],
  ['that is not there', 'nowhere', /there is no folder/],
])('a folder %s leaves nothing in the cluster', async (_, name, message) => {
  await mkdir(join(folder, 'empty'))
  expect(await push(...to, '--seeds', join(folder, name))).toBe(1)
  expect(said.join('\n')).toMatch(message)
  expect([...cluster.indexes.keys()]).toEqual([])
})

test('what the cluster refuses is a sentence and an exit code', async () => {
  cluster.fault = () => ({ status: 401 })
  expect(await push(...to)).toBe(1)
  expect(said.join('\n')).toMatch(
    /^push: the cluster at http:\/\/search\.example:9200 does not accept the credentials/m,
  )
})
