// Opens the archive that a command names.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ArchiveError } from '../file/archive.ts'
import { type OpenArchive, openArchive } from '../file/open-archive.ts'
import { blocksOf } from '../pipeline/block-folder.ts'
import { CommandError } from './command.ts'

/** Where all is served from. */
export const usualArchive = join('dist', 'archive.bin')
/** Where static files are served from. */
export const usualAssets = join('dist', 'assets')

/** For `readArgs`. */
export const archiveOption = { archive: { type: 'string', default: usualArchive } } as const

/** The bytes of an archive. Throws a CommandError if there is none. */
export async function archiveBytes(file: string): Promise<ArrayBuffer> {
  const bytes = await readFile(file).catch(() => {
    throw new CommandError(`there is no archive "${file}"; onrecord build makes one`)
  })
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}

/**
 * Reads and opens an archive. With `verify`, every byte is compared with its hash.
 *
 * @throws CommandError if there is none, or if it is damaged or of another version
 */
export async function openNamed(file: string, options: { readonly verify?: boolean } = {}): Promise<OpenArchive> {
  return openBytes(file, await archiveBytes(file), options)
}

/** Opens the bytes of a file. Throws a CommandError that says what to do if it cannot be used. */
export function openBytes(file: string, bytes: ArrayBuffer, options: { readonly verify?: boolean } = {}): OpenArchive {
  try {
    return openArchive(bytes, { ...options, blocks: blocksOf(file) })
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    throw new CommandError(`${file} cannot be used: ${error.message}. ${remedy}`, { cause: error })
  }
}

/** An archive is made of articles that are still there, so none has to be saved. */
export const remedy = 'onrecord build makes a new one, and docs/upgrading.md tells more'
