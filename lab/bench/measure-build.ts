// A process of its own: builds one engine's index, writes it, and says what that took. Started by `child.ts`.

import { closeSync, openSync, writeSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { readArticles } from './files.ts'
import type { BuildMeasurement, Task } from './measurement.ts'
import { peers } from './peers/list.ts'

async function gzippedBytes(pieces: readonly Uint8Array[]): Promise<number> {
  let bytes = 0
  await pipeline(pieces, createGzip(), async function count(source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) bytes += chunk.length
  })
  return bytes
}

async function measure({ engine, articlesFile, indexFile }: Task): Promise<BuildMeasurement> {
  const peer = peers[engine]
  if (peer === undefined) throw new Error(`no engine ${engine}`)
  const articles = await readArticles(articlesFile)
  globalThis.gc?.()
  const start = performance.now()
  const pieces = await peer.build(articles, indexFile)
  const milliseconds = performance.now() - start
  const peakBytes = process.resourceUsage().maxRSS * 1024
  if (!peer.opensFile) {
    const descriptor = openSync(indexFile, 'w')
    for (const piece of pieces) for (let at = 0; at < piece.length; ) at += writeSync(descriptor, piece, at)
    closeSync(descriptor)
  }
  const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0)
  return { milliseconds, bytes, gzipBytes: await gzippedBytes(pieces), peakBytes }
}

process.once('message', async task => {
  const measurement = await measure(task as Task)
  process.send?.(measurement, () => process.exit(0))
})
