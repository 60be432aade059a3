// One file of a folder as bytes, or what is the matter with it and what to do. A folder may change while it is read: whatever stands
// under the name by then is looked at after it is opened, and nothing but a regular file is read. So no pipe, device or link can hold up
// a build or lead it elsewhere.

import { constants, type FileHandle, open } from 'node:fs/promises'
import { largestFile } from '../ingest/decode.ts'

/** Opening a pipe does not wait for its writer, and a link is not followed. Windows has neither flag. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

/** What to do about an error of the system, by its code. */
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

/** A file that is gone, a link or no file any more is a matter of the folder; every other error is one of the disk or of rights. */
const changed: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO', 'ENAMETOOLONG'])

export type Trouble = readonly [message: string, advice: string]

/** A file's bytes; where it has a problem, none. */
export interface ReadBytes {
  readonly bytes: Uint8Array
  readonly trouble: Trouble | null
  /** Did the system fail to read it, or refuse to? Then the folder is not read in whole. */
  readonly isFailure: boolean
}

/** A file or folder that the system does not let us read. */
export function unreadable(what: 'file' | 'folder', error: unknown): Trouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return [`the ${what} cannot be read (${code})`, advice[code] ?? 'check that other programs can open it']
}

/** Is it an error of input or of rights, as of a disk that hiccups, and not a file that vanished? */
export function isFailure(error: unknown): boolean {
  return !(error instanceof Error && 'code' in error && changed.has(String(error.code)))
}

/** Reads a file by its name as the system has it, which need not be UTF-8. Never throws, never waits. */
export async function readBytes(location: Buffer): Promise<ReadBytes> {
  let file: FileHandle | undefined
  try {
    file = await open(location, flags)
    return await readRegular(file)
  } catch (error) {
    return failed(unreadable('file', error), isFailure(error))
  } finally {
    await file?.close()
  }
}

async function readRegular(file: FileHandle): Promise<ReadBytes> {
  const found = await file.stat()
  if (!found.isFile()) {
    const now = found.isFIFO() ? 'a pipe' : found.isDirectory() ? 'a folder' : 'a device'
    return failed([`the file became ${now} while the build ran`, 'put the file itself there'])
  }
  if (found.size > largestFile) {
    return failed([`the file is larger than ${largestFile / 1_000_000} MB`, 'split it into single articles'])
  }
  // One byte more than there should be, so that a file that grows is noticed and not read for ever.
  const bytes = Buffer.allocUnsafe(found.size + 1)
  let filled = 0
  for (let read = -1; read !== 0 && filled < bytes.length; filled += read) {
    read = (await file.read(bytes, filled, bytes.length - filled, null)).bytesRead
  }
  if (filled > found.size) return failed(['the file grew while it was read', 'build again when it is finished'])
  return { bytes: bytes.subarray(0, filled), trouble: null, isFailure: false }
}

function failed(trouble: Trouble, isFailure = false): ReadBytes {
  return { bytes: new Uint8Array(), trouble, isFailure }
}
