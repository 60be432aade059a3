// Writes a file as a whole or not at all, and not if it would stay the same: a watcher on it must not be woken for nothing.

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes the bytes under the path, by way of a file beside it. False if the file already holds them. */
export async function writeIfChanged(path: string, bytes: Uint8Array): Promise<boolean> {
  const present = await readFile(path).catch(() => null)
  if (present !== null && Buffer.compare(present, bytes) === 0) return false
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}.tmp`
  try {
    await writeFile(beside, bytes)
    await rename(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
  return true
}
