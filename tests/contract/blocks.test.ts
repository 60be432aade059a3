// An archive in blocks beside the same archive in one file: answers, what they read, and what damage does.

import { beforeAll, describe, expect, test } from 'vitest'
import type { ArchiveEntry } from '../../src/article/entry.ts'
import { mostReads } from '../../src/engines/packed/engine-with-blocks.ts'
import { openSearcher } from '../../src/engines/packed/open-searcher.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { type Blocks, memoryBlocks } from '../../src/file/blocks/blocks.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { intoBlocks, type Parted } from '../../src/file/writing/into-blocks.ts'
import { readFolder, wholeFolder } from '../../src/pipeline/read-folder.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { type Searcher, Unavailable } from '../../src/search/searcher.ts'
import { searcherOf } from '../../src/search/searcher-of-engine.ts'
import { TooMuchToRead } from '../../src/search/too-much.ts'
import { ask } from '../search/fixture.ts'
import { ownData } from '../shared.ts'
import { type Drawn, drawnRequests } from '../support/drawn-requests.ts'
import { enginesOf, lateBlocks } from '../support/parted.ts'

let bytes: Uint8Array<ArrayBuffer>
let whole: Searcher
let parted: Parted
let requests: readonly Drawn[]
let paragraphs: readonly string[]

beforeAll(async () => {
  const folders = ['18f', 'digitalgov', 'rust-blog'].map(name => ownData(`news/${name}`))
  const read = await Promise.all(folders.map(folder => readFolder(folder, { publishing: wholeFolder })))
  const entries: ArchiveEntry[] = read
    .flatMap(({ articles }) => articles)
    .map(article => ({ article, quotes: extractQuotes(article) }))
  bytes = await buildArchive(entries)
  whole = createSearcher(openArchive(bytes.buffer))
  parted = await intoBlocks(bytes, 8_192)
  requests = drawnRequests(entries, 500)
  paragraphs = entries
    .flatMap(({ article }) => article.paragraphs.map(({ text }) => text))
    .filter(text => text.split(' ').length > 22)
})

/** Claims of two statements from different places, one of 14 words and one of 20. */
function joinedStatements(count: number): string[] {
  const words = (at: number, many: number) =>
    paragraphs[at % paragraphs.length]
      ?.split(' ')
      .slice(1, many + 1)
      .join(' ') ?? ''
  return Array.from({ length: count }, (_, i) => `${words(i * 37, 20)} ${words(i * 53 + 211, 14)}`)
}

/** Kinds of requests that read no block: they rank names and titles, or nothing. */
const readless = /typed|^speakers$/
/** Those that judge a claim. */
const judging = /quotation|claim|statements/

test('is the same archive with the same version, without the texts', () => {
  const archive = openArchive(parted.file.buffer, { verify: true })
  expect(archive.version).toBe(openArchive(bytes.buffer).version)
  expect(archive.blocks?.list.names.length).toBe(parted.blocks.size)
  expect(parted.blocks.size).toBeGreaterThan(15)
  expect(archive.blocks?.list.positions.at(-1)).toBeGreaterThan(archive.blocks?.list.positions[0] ?? 0)
  expect([...parted.blocks.values()].every(({ length }) => length < 9_000)).toBe(true)
})

test('answers 500 requests of all kinds as one file does, letter by letter', async () => {
  const { engine, reads } = enginesOf(parted, lateBlocks(memoryBlocks(parted.blocks)))
  const searcher = searcherOf(engine)
  for (const { kind, what, answer } of requests) {
    const before = reads.length
    expect(JSON.stringify(await answer(searcher)), `${kind}: ${what}`).toBe(JSON.stringify(await answer(whole)))
    const [read] = reads.slice(before)
    expect(read?.blocks.size, `${kind}: ${what}`).toBeLessThanOrEqual(
      /many hits|’s quotes/.test(kind) || judging.test(kind) ? mostReads : 20,
    )
    if (readless.test(kind)) expect(read?.blocks.size, kind).toBe(0)
  }
})

test('a page of ten waits at most three times, a judgement twice for each statement, and both read each block once', async () => {
  for (const { kind, what, answer } of requests.filter((_, i) => i % 7 === 0)) {
    const { engine, reads } = enginesOf(parted)
    await answer(searcherOf(engine))
    const most = /two statements/.test(kind) ? 4 : judging.test(kind) ? 2 : 3
    expect(reads[1]?.rounds, `${kind}: ${what}`).toBeLessThanOrEqual(most)
    expect(reads[1]?.fetched, `${kind}: ${what}`).toBeLessThanOrEqual((reads[1]?.blocks.size ?? 0) + 1)
  }
})

test('many answers at a time do not mix', async () => {
  const { engine } = enginesOf(parted, lateBlocks(memoryBlocks(parted.blocks)))
  const searcher = searcherOf(engine)
  const some = requests.slice(0, 100)
  const all = await Promise.all(some.map(({ answer }) => answer(searcher)))
  for (const [i, { kind, answer }] of some.entries()) expect(all[i], kind).toEqual(await answer(whole))
})

describe('where one answer may not read all', () => {
  let tiny: Parted
  beforeAll(async () => {
    tiny = await intoBlocks(bytes, 300)
  })

  test('a list stops at what can be read, and goes on there', async () => {
    const { engine, reads } = enginesOf(tiny)
    const searcher = searcherOf(engine)
    const all = await whole.search(ask('', { filters: { type: ['paragraph'] }, limit: 300, sort: 'oldest' }))
    const walked: unknown[] = []
    let pages = 0
    for (let cursor: string | null = null; walked.length < all.hits.length; pages += 1) {
      const request = { filters: { type: ['paragraph'] as const }, limit: 100, sort: 'oldest' as const, cursor }
      const page: Awaited<ReturnType<Searcher['search']>> = await searcher.search(ask('', request))
      expect(page.total).toBe(all.total)
      expect(page.hits.length).toBeGreaterThan(0)
      walked.push(...page.hits)
      cursor = page.next
    }
    expect(walked.slice(0, all.hits.length)).toEqual(all.hits)
    expect(pages).toBeGreaterThan(2)
    const most = Math.max(...reads.map(({ blocks, fetched }) => Math.max(blocks.size, fetched)))
    expect(most).toBeLessThanOrEqual(mostReads)
    expect(most).toBeGreaterThan(mostReads - 8)
  })

  test('a claim is judged by the likeliest passages', async () => {
    const { engine, reads } = enginesOf(tiny)
    const quotations = requests.filter(({ kind }) => kind === 'a quotation')
    for (const { what, answer } of quotations) {
      const [one, other] = [await answer(whole), await answer(searcherOf(engine))] as { verdict: string }[]
      expect(other?.verdict, what).toBe(one?.verdict)
    }
    expect(Math.max(...reads.map(({ fetched }) => fetched))).toBeLessThanOrEqual(mostReads)
  })

  test('of two statements joined into one, the second is nearly always found as in one file', async () => {
    const { engine, reads } = enginesOf(await intoBlocks(bytes, 2_400))
    const searcher = searcherOf(engine)
    let [known, found] = [0, 0]
    for (const text of joinedStatements(60)) {
      const claim = { text, speaker: null, limit: 3 }
      const [one, other] = [await whole.verify(claim), await searcher.verify(claim)]
      expect(other.verdict, text).toBe(one.verdict)
      if (one.elsewhere === null) continue
      known += 1
      if (other.elsewhere?.id === one.elsewhere.id) found += 1
    }
    expect(known).toBeGreaterThan(30)
    expect(found / known).toBeGreaterThan(0.8)
    expect(Math.max(...reads.map(({ fetched }) => fetched))).toBeLessThanOrEqual(mostReads)
  })

  test('a claim of two statements is never too much', async () => {
    const searcher = searcherOf(enginesOf(tiny).engine)
    for (const text of joinedStatements(60))
      expect((await searcher.verify({ text, speaker: null, limit: 3 })).verdict, text).toBe('altered')
  })

  test('what cannot be known without more is not answered', async () => {
    const asked = ask('"the a*" "of t*" "in s*" "to b*"')
    await expect(async () => searcherOf(enginesOf(tiny).engine).search(asked)).rejects.toThrow(TooMuchToRead)
    const searcher = openSearcher(tiny.file.buffer, memoryBlocks(tiny.blocks))
    await expect(async () => searcher.search(asked)).rejects.toThrow(TooMuchToRead)
  })
})

describe('damage', () => {
  const asked = ask('government', { limit: 10 })
  const over = (blocks: Blocks) => openSearcher(parted.file.buffer, blocks)
  const changed = (change: (block: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): Blocks =>
    memoryBlocks(new Map([...parted.blocks].map(([name, block]) => [name, change(block.slice())])))
  const flipped = (at: (length: number) => number, bit: number) => (block: Uint8Array<ArrayBuffer>) => {
    const place = at(block.length)
    block[place] = (block[place] ?? 0) ^ (1 << bit)
    return block
  }

  test.each<[string, () => Blocks]>([
    ['no blocks at all', () => memoryBlocks(new Map())],
    ['a first bit that is another', () => changed(flipped(() => 0, 0))],
    ['a bit in the index', () => changed(flipped(() => 9, 3))],
    ['a bit in the middle', () => changed(flipped(length => length >> 1, 5))],
    ['a last bit', () => changed(flipped(length => length - 1, 7))],
    ['cut blocks', () => changed(block => block.slice(0, -1))],
    ['padded blocks', () => changed(block => Uint8Array.from([...block, 0]))],
    ['empty blocks', () => changed(() => new Uint8Array())],
    ['blocks of zeros', () => changed(block => block.fill(0))],
    [
      'blocks in the place of others',
      () => {
        const names = [...parted.blocks.keys()]
        return memoryBlocks(new Map([...parted.blocks.values()].map((block, i) => [names.at(i - 1) ?? '', block])))
      },
    ],
    ['fewer blocks than were asked for', () => ({ read: async () => [] })],
  ])('%s: nothing is answered', async (_what, blocks) => {
    const searcher = over(blocks())
    await expect(async () => searcher.search(asked)).rejects.toThrow(Unavailable)
    await expect(async () =>
      searcher.verify({ text: 'the people of this country', speaker: null, limit: 5 }),
    ).rejects.toThrow(Unavailable)
    expect(await searcher.suggest({ q: 'gov', limit: 5 })).toEqual(await whole.suggest({ q: 'gov', limit: 5 }))
  })

  test('the error names the block', async () => {
    const error = await Promise.resolve(over(memoryBlocks(new Map())).search(asked)).catch((thrown: unknown) => thrown)
    expect(String((error as Error).cause)).toMatch(/block [\da-f]{32} is missing/)
  })

  test('without its blocks an archive says what is missing', async () => {
    const error = await Promise.resolve(openSearcher(parted.file.buffer).search(asked)).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(Unavailable)
    expect(String((error as Error).cause)).toContain('blocks')
  })

  test('what fails once is asked for again', async () => {
    let failures = 2
    const blocks = memoryBlocks(parted.blocks)
    const searcher = over({
      read: names => (failures-- > 0 ? Promise.reject(new Unavailable({ message: 'no answer' })) : blocks.read(names)),
    })
    await expect(async () => searcher.search(asked)).rejects.toThrow('no answer')
    await expect(async () => searcher.search(asked)).rejects.toThrow('no answer')
    expect(await searcher.search(asked)).toEqual(await whole.search(asked))
  })
})
