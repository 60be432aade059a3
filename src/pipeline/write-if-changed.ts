// Writes a file completely or not at all, and not if it would stay the same, so that no watcher wakes for nothing. The bytes are written to
// a file beside it, flushed and read back; then that file takes the name. A crash or a full disk leaves the old file unchanged.

import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A temporary file unchanged for this long is abandoned, whatever process has its id now; in milliseconds. */
const abandonedAfter = 3_600_000

/** What to do about errors of the system that a user can mend. */
const advice: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: free some space, then try again',
  EDQUOT: 'your share of the disk is used up: free some space, then try again',
  EROFS: 'the disk can only be read: choose another place',
  EACCES: 'you may not write there: check the permissions, or choose another place',
  EPERM: 'you may not write there: check the permissions, or choose another place',
}

/** A file that could not be written; `message` is one line for the user. */
export class WriteError extends Error {
  override readonly name = 'WriteError'

  constructor(path: string, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const known = advice[code]
    const reason = known === undefined ? String(cause instanceof Error ? cause.message : cause) : `${known} (${code})`
    super(`cannot read or write ${path}: ${reason}`, { cause })
  }
}

/**
 * Writes the bytes under the path. False if the file already holds them. What killed writers left beside it is removed.
 *
 * @param check looks at the bytes as they are on the disk and throws where they are not as they should be
 * @throws WriteError; the file is then as it was before
 */
export async function writeIfChanged(
  path: string,
  bytes: Uint8Array,
  check: (written: Uint8Array<ArrayBuffer>) => void = () => {},
): Promise<boolean> {
  try {
    const folder = dirname(path)
    await mkdir(folder, { recursive: true })
    await sweep(folder, basename(path))
    const present = await readFile(path).catch(() => null)
    if (present !== null && Buffer.compare(present, bytes) === 0) {
      check(ownBuffer(present))
      return false
    }
    await replace(path, bytes, check)
    await flushFolder(folder)
    return true
  } catch (error) {
    throw new WriteError(path, error)
  }
}

async function replace(
  path: string,
  bytes: Uint8Array,
  check: (written: Uint8Array<ArrayBuffer>) => void,
): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    const written = await readFile(beside)
    if (Buffer.compare(written, bytes) !== 0) throw new Error('the disk does not hold what was written to it')
    check(ownBuffer(written))
    await rename(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
}

/** Removes the files that writers of this file, or of any, left in the folder when they were killed. A writer that still runs keeps its own. */
export async function sweep(folder: string, name = ''): Promise<void> {
  for (const entry of await readdir(folder)) {
    if (!entry.endsWith('.tmp') || (name !== '' && !entry.startsWith(`${name}.`))) continue
    const path = join(folder, entry)
    const [, writer] = /\.(\d+)\.tmp$/.exec(entry) ?? []
    if (!isRunning(Number(writer)) || (await ageOf(path)) > abandonedAfter) await rm(path, { force: true })
  }
}

/** Does another process have this id? Signal 0 only asks. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function ageOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  return found === null ? 0 : Date.now() - found.mtimeMs
}

/** Makes the new name outlast a power cut. Some systems cannot flush a folder; the file itself is on the disk by then. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

/** The bytes in a buffer of their own, from its first byte on. */
function ownBuffer(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
