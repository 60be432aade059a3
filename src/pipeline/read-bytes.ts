// Reads one file of a folder, or reports what is wrong with it and what to do. A folder may change meanwhile, so the file is checked after
// it is opened, and only regular files are read: no pipe, device or link can block a build or lead it elsewhere.

import type { Stats } from 'node:fs'
import { constants, type FileHandle, open } from 'node:fs/promises'
import { type Pieces, Unreadable } from '../ingest/source-file.ts'

/** Opening a pipe does not wait for its writer, and a link is not followed. Windows has neither flag. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

/** Advice for a system error, by its code. */
const advice: Readonly<Record<string, string>> = {
  EACCES: 'check its permissions',
  EPERM: 'check its permissions',
  ENAMETOOLONG: 'its path is longer than the system can open: give the folders above it shorter names, or move it up',
  ENOENT: 'it was removed while the build ran: build again when nothing changes the folder',
  ENOTDIR: 'it was removed while the build ran: build again when nothing changes the folder',
  ELOOP: 'it became a link while the build ran: put the file itself there',
  ENXIO: 'it is no regular file any more: put the file itself there',
  EIO: 'the disk cannot read it: check the disk, or restore the file from a copy',
  EMFILE: 'too many files are open: raise the limit (ulimit -n), then build again',
  ENFILE: 'too many files are open on this machine: close some programs, then build again',
}

/** A missing file, or a link, is a change in the folder; every other error is a fault of the disk or of permissions. */
const changed: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO', 'ENAMETOOLONG'])

/** A larger file is read in pieces of `pieceSize`. In bytes. */
const wholeFile = 100_000_000
const pieceSize = 1_000_000

export type Trouble = readonly [message: string, advice: string]

/** A file's bytes; none if there is a problem. */
export interface ReadBytes {
  readonly bytes: Uint8Array | Pieces
  /** In bytes. */
  readonly size: number
  readonly trouble: Trouble | null
  /**
   * Whether the system failed or refused to read it; then the folder was not read completely. For pieces this is known only after reading.
   */
  readonly isFailure: boolean
}

/** A file or folder that the system does not let us read. */
export function unreadable(what: 'file' | 'folder', error: unknown): Trouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return [`the ${what} cannot be read (${code})`, advice[code] ?? 'check that other programs can open it']
}

/** Whether it is a disk or permission error, and not a file that vanished. */
export function isFailure(error: unknown): boolean {
  return !(error instanceof Error && 'code' in error && changed.has(String(error.code)))
}

/** Reads a file by its name as the system has it, which need not be UTF-8. Never throws, never waits; pieces may throw Unreadable. */
export async function readBytes(location: Buffer): Promise<ReadBytes> {
  let file: FileHandle | undefined
  try {
    file = await open(location, flags)
    const found = await file.stat()
    if (!found.isFile()) return failed(becameOf(found))
    if (found.size > wholeFile) return inPieces(location, found.size)
    return await readWhole(file, found.size)
  } catch (error) {
    return failed(unreadable('file', error), isFailure(error))
  } finally {
    await file?.close()
  }
}

function becameOf(found: Stats): Trouble {
  const now = found.isFIFO() ? 'a pipe' : found.isDirectory() ? 'a folder' : 'a device'
  return [`the file became ${now} while the build ran`, 'put the file itself there']
}

const grew: Trouble = ['the file grew while it was read', 'build again when it is finished']

async function readWhole(file: FileHandle, size: number): Promise<ReadBytes> {
  // One byte more than there should be, so that a file that grows is noticed and not read for ever.
  const bytes = Buffer.allocUnsafe(size + 1)
  let filled = 0
  for (let read = -1; read !== 0 && filled < bytes.length; filled += read) {
    read = (await file.read(bytes, filled, bytes.length - filled, null)).bytesRead
  }
  if (filled > size) return failed(grew)
  return { bytes: bytes.subarray(0, filled), size, trouble: null, isFailure: false }
}

function inPieces(location: Buffer, size: number): ReadBytes {
  let isBroken = false
  async function* pieces(): AsyncGenerator<Uint8Array> {
    let file: FileHandle | undefined
    try {
      file = await open(location, flags)
      const found = await file.stat()
      if (!found.isFile()) throw new Unreadable(...becameOf(found))
      for (let done = 0; ; ) {
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(pieceSize), 0, pieceSize, null)
        if (bytesRead === 0) return
        done += bytesRead
        if (done > size) throw new Unreadable(...grew)
        yield buffer.subarray(0, bytesRead)
      }
    } catch (error) {
      if (error instanceof Unreadable) throw error
      isBroken = isFailure(error)
      throw new Unreadable(...unreadable('file', error))
    } finally {
      await file?.close()
    }
  }
  return {
    bytes: { [Symbol.asyncIterator]: pieces },
    size,
    trouble: null,
    get isFailure() {
      return isBroken
    },
  }
}

function failed(trouble: Trouble, isFailure = false): ReadBytes {
  return { bytes: new Uint8Array(), size: 0, trouble, isFailure }
}
