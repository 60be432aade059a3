// `onrecord push --watch`: an article that is saved, changed or deleted is found, found changed or gone within a minute.

import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openCluster } from '../../../src/engines/opensearch/cluster-engine.ts'
import { searcherOf } from '../../../src/search/searcher-of-engine.ts'
import { ask } from '../../search/fixture.ts'
import { ownData } from '../../shared.ts'
import { clusterUrl } from '../address.ts'
import { clear, newIndex } from '../fill.ts'

/** In milliseconds: the promise, and how often it is looked at. */
const [within, interval] = [60_000, 200]

const index = newIndex()
const folder = mkdtempSync(join(tmpdir(), 'onrecord-watch-'))
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await clear(index)
})

test('a new article is found within a minute, and a deleted one is gone', async () => {
  const url = clusterUrl()
  cpSync(ownData('news/18f'), folder, { recursive: true })
  const bin = join(import.meta.dirname, '..', '..', '..', 'src', 'cli', 'bin.ts')
  const given = ['push', '--watch', '--to', url, '--index', index, '--seeds', folder, '--no-cache']
  const watching = spawn(process.execPath, [bin, ...given], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  // Nothing is kept, so that each look sees what the cluster has now.
  const totalOf = async (q: string) =>
    (await Promise.resolve(searcherOf(openCluster({ url, index })).search(ask(q, { literal: true }))).catch(() => null))
      ?.total ?? -1
  const until = async (q: string, total: number) => {
    const began = performance.now()
    await expect.poll(() => totalOf(q), { timeout: within, interval }).toBe(total)
    return (performance.now() - began) / 1_000
  }
  try {
    await expect.poll(() => totalOf('government'), { timeout: within, interval }).toBeGreaterThan(0)
    const file = join(folder, 'zyzzyva.md')
    writeFileSync(
      file,
      '---\ntitle: A zyzzyva is found\ndate: 2026-01-02\n---\n\nA zyzzyva was found in the harbour, the warden said.\n',
    )
    const found = await until('zyzzyva harbour', 1)
    writeFileSync(
      file,
      '---\ntitle: A zyzzyva is found\ndate: 2026-01-02\n---\n\nA zyzzyva was found in the quagga house, the warden said.\n',
    )
    const changed = await until('quagga', 1)
    rmSync(file)
    const gone = await until('zyzzyva', 0)
    console.info(
      `found after ${found.toFixed(1)} s, changed after ${changed.toFixed(1)} s, gone after ${gone.toFixed(1)} s`,
    )
  } finally {
    watching.kill()
  }
})
