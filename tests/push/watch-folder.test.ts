// Watching a folder: what counts as a change, and that a push follows each, whatever went wrong with the one before.

import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fingerprintOf, nextChange } from '../../src/pipeline/folder-changes.ts'
import { watchFolder } from '../../src/push/watch-folder.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-watch-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const write = (name: string, text: string) => writeFile(join(folder, name), text)
const config = () => join(folder, '..', `${folder.split('/').at(-1)}.config.ts`)

/** Each goes on from the one before. */
const changes: readonly (readonly [string, boolean, () => Promise<unknown>])[] = [
  ['a new article', true, () => write('bridge.txt', 'Bridge opens\n\nIt is open.\n')],
  ['nothing', false, async () => {}],
  ['an article that is longer', true, () => write('bridge.txt', 'Bridge opens\n\nIt is open at last.\n')],
  ['a date alone', true, () => utimes(join(folder, 'bridge.txt'), new Date(), new Date('2024-05-03'))],
  ['another name', true, () => rename(join(folder, 'bridge.txt'), join(folder, 'ferry.txt'))],
  ['a folder with an article', true, () => mkdir(join(folder, 'a')).then(() => write('a/b.txt', 'B\n\nText.\n'))],
  ['a hidden file', false, () => write('.DS_Store', 'x')],
  ['the configuration', true, () => writeFile(config(), 'export default {}')],
  ['an article that is gone', true, () => rm(join(folder, 'ferry.txt'))],
  ['the folder itself', true, () => rm(folder, { recursive: true })],
]

test.each(changes)('%s is a change: %s', async (_, isChange, change) => {
  const watched = { folder, files: [config()] }
  const before = await fingerprintOf(watched)
  await change()
  expect((await fingerprintOf(watched)) !== before).toBe(isChange)
})

test('a push waits until the files no longer change', async () => {
  await mkdir(folder, { recursive: true })
  const watched = { folder, files: [] }
  const before = await fingerprintOf(watched)
  await write('long.txt', 'Long\n')
  let writes = 0
  const sleep = async () => {
    if (writes < 3) await write('long.txt', `Long\n\n${'text '.repeat(++writes)}\n`)
  }
  const after = await nextChange(watched, before, { longest: 1_000_000, sleep })
  expect(writes).toBe(3)
  expect(after).toBe(await fingerprintOf(watched))
})

test('without a change the longest time ends the waiting', async () => {
  const watched = { folder, files: [] }
  const before = await fingerprintOf(watched)
  expect(await nextChange(watched, before, { longest: -1, sleep: async () => {} })).toBe(before)
})

test('every change is pushed, also after a push that failed', async () => {
  const stop = new AbortController()
  let pushes = 0
  const errors: unknown[] = []
  await watchFolder({
    watched: () => ({ folder, files: [] }),
    push: async () => {
      pushes += 1
      if (pushes === 2) throw new Error('no cluster answers')
      if (pushes === 4) stop.abort()
    },
    onError: error => errors.push(error) < 0,
    signal: stop.signal,
    sleep: () => write('news.txt', `News\n\n${'more '.repeat(pushes)}\n`),
  })
  expect(pushes).toBe(4)
  expect(errors).toHaveLength(1)
})

test('an error of the first push ends it: then something is wrong that no change mends', async () => {
  const push = () => Promise.reject(new Error('refused'))
  const watched = () => ({ folder, files: [] })
  await expect(watchFolder({ watched, push, onError: () => true })).rejects.toThrow('refused')
})
