// Opens the archive that a command names.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type OpenArchive, openArchive } from '../file/open-archive.ts'
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
 * @throws CommandError if there is none, ArchiveError if it is damaged or of another version
 */
export async function openNamed(file: string, options: { readonly verify?: boolean } = {}): Promise<OpenArchive> {
  return openArchive(await archiveBytes(file), options)
}
