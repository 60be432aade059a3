// An archive in blocks in its folder: built, built again, searched, served, and looked over before it is deployed.

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staticFilesIn, whyNoBlocks } from '../../src/cli/check-files.ts'
import { build } from '../../src/cli/commands/build.ts'
import { openNamed } from '../../src/cli/open-named.ts'
import { servedArchive } from '../../src/cli/serve/served-archive.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { ArchiveError } from '../../src/file/archive.ts'
import { ask } from '../search/fixture.ts'
import { ownData } from '../shared.ts'

let folder: string
let archive: string
let assets: string
const blocksIn = () => readdirSync(join(assets, 'blocks')).toSorted()
const buildWith = (...more: readonly string[]) =>
  build.run(['--seeds', join(folder, 'seeds'), '--out', archive, '--no-cache', '--quiet', '--allow-fewer', ...more])

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-blocks-'))
  archive = join(folder, 'archive.bin')
  assets = join(folder, 'assets')
  cpSync(ownData('news/rust-blog'), join(folder, 'seeds'), { recursive: true })
  expect(await buildWith('--blocks-above', '0')).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a build parts the archive, and search reads its blocks from the folder', async () => {
  expect(blocksIn().length).toBeGreaterThan(0)
  expect(blocksIn().every(name => /^[\da-f]{32}\.bin$/.test(name))).toBe(true)
  const { hits } = await createSearcher(await openNamed(archive)).search(ask('rust'))
  expect(hits.length).toBe(10)
  expect(hits.every(({ text }) => text.length > 0)).toBe(true)
})

test('the same articles give the same blocks; other articles leave none of the old', async () => {
  const before = blocksIn()
  await buildWith('--blocks-above', '0')
  expect(blocksIn()).toEqual(before)
  writeFileSync(join(folder, 'seeds', 'new.md'), '---\ntitle: New\ndate: 2024-05-01\n---\n\nThe newest words of all.\n')
  await buildWith('--blocks-above', '0')
  const { blocks } = await openNamed(archive)
  expect(blocksIn()).toEqual(blocks?.list.names.map(name => `${name}.bin`).toSorted())
  expect(blocksIn()).not.toEqual(before)
})

test('a build removes what other builds left among the blocks, or were writing when they were killed', async () => {
  const before = blocksIn()
  // No process has this id.
  writeFileSync(join(assets, 'blocks', `${'0'.repeat(32)}.bin.4194305.tmp`), 'half')
  writeFileSync(join(assets, 'blocks', `${'0'.repeat(32)}.bin`), 'other')
  mkdirSync(join(assets, 'blocks', 'copy'))
  await buildWith('--blocks-above', '0')
  expect(blocksIn()).toEqual(before)
})

test.each(['', ' ', '-1', 'abc', '1e9', '1.5', 'Infinity'])('a size of "%s" is refused in words', async size => {
  await expect(async () => buildWith(`--blocks-above=${size}`)).rejects.toThrow(
    /--blocks-above is a whole number from 0/,
  )
})

test('a check names blocks that are missing, damaged or of another archive, and a binding that is', async () => {
  const toml = '[assets]\ndirectory = "dist/assets"\nbinding = "ASSETS"\n'
  const opened = await openNamed(archive)
  expect(await whyNoBlocks(opened, assets, toml)).toEqual([])
  expect(await whyNoBlocks(opened, assets, toml.replace('binding', '# binding'))).toEqual([
    'wrangler.toml has no binding for them: add binding = "ASSETS" under [assets]',
  ])
  const [name = ''] = blocksIn()
  const file = join(assets, 'blocks', name)
  const whole = readFileSync(file)
  const problem = async () => (await whyNoBlocks(opened, assets, toml)).map(told => told.replace(assets, ''))
  rmSync(file)
  expect(await problem()).toEqual([`block ${name.replace('.bin', '')} is missing`])
  writeFileSync(
    file,
    Uint8Array.from(whole, (byte, at) => (at === 9 ? byte ^ 4 : byte)),
  )
  expect(await problem()).toEqual([`block ${name.replace('.bin', '')} is damaged`])
  await expect(async () => servedArchive(archive, '', null)).rejects.toThrow(ArchiveError)
  writeFileSync(file, whole)
  writeFileSync(join(assets, 'blocks', 'other.bin'), 'x')
  expect(await problem()).toEqual(['/blocks/other.bin is no block of this archive'])
  rmSync(join(assets, 'blocks', 'other.bin'))
  expect(staticFilesIn(assets).count).toBe(blocksIn().length)
})

test('a server answers from an archive whose blocks have gone since', async () => {
  const served = await servedArchive(archive, '', null)
  rmSync(join(assets, 'blocks'), { recursive: true })
  const answer = (await (await served.app.request('/search?q=newest')).json()) as { hits: readonly { text: string }[] }
  expect(answer.hits[0]?.text).toBe('The newest words of all.')
  served.close()
})

test('a server takes a new archive whose blocks come after its file', async () => {
  const [place, fresh] = [join(folder, 'server'), join(folder, 'fresh')]
  for (const [to, title] of [
    [place, 'Older'],
    [fresh, 'Newer'],
  ] as const) {
    writeFileSync(join(folder, 'seeds', 'new.md'), `---\ntitle: ${title}\n---\n\nThe newest words of all.\n`)
    await buildWith('--blocks-above', '0', '--out', join(to, 'archive.bin'))
  }
  const told: object[] = []
  let next = Promise.withResolvers<void>()
  const onChange = (what: object) => {
    told.push(what)
    next.resolve()
  }
  const served = await servedArchive(join(place, 'archive.bin'), '', { onChange })
  try {
    renameSync(join(fresh, 'archive.bin'), join(place, 'archive.bin'))
    await next.promise
    expect(told).toEqual([{ problem: expect.stringContaining('is missing') }])
    next = Promise.withResolvers()
    cpSync(join(fresh, 'assets'), join(place, 'assets'), { recursive: true })
    await next.promise
    expect(await (await served.app.request('/search?q=newest')).text()).toContain('Newer')
  } finally {
    served.close()
  }
})

test('blocks in another folder are found there', async () => {
  await buildWith('--blocks-above', '0', '--assets', join(folder, 'site', 'files'))
  expect(existsSync(join(folder, 'site', 'files', 'blocks'))).toBe(true)
  const { hits } = await createSearcher(await openNamed(archive)).search(ask('newest'))
  expect(hits[0]?.text).toBe('The newest words of all.')
  const served = await servedArchive(archive, '', null)
  served.close()
  expect((await served.app.request('/search?q=newest')).status).toBe(200)
  await buildWith('--blocks-above', '0')
})

test('archives beside each other keep their blocks', async () => {
  const other = (name: string, ...more: readonly string[]) =>
    buildWith('--blocks-above', '0', '--out', join(folder, name), ...more)
  await other('other.bin')
  await other('small.bin', '--blocks-above', '24')
  for (const name of ['archive.bin', 'other.bin', 'small.bin']) {
    const searcher = createSearcher(await openNamed(join(folder, name)))
    expect((await searcher.search(ask('newest'))).hits[0]?.text, name).toBe('The newest words of all.')
  }
  expect(blocksIn().length).toBeGreaterThan(0)
})

test('an archive that has room in one file has no blocks', async () => {
  await buildWith('--blocks-above', '0')
  expect(blocksIn().length).toBeGreaterThan(0)
  await buildWith()
  expect(readdirSync(assets)).toEqual([])
  expect((await openNamed(archive)).blocks).toBeNull()
})
