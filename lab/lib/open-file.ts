// An archive's file, opened.

import { readFileSync } from 'node:fs'
import { type OpenArchive, openArchive } from '../../src/file/open-archive.ts'

export function openFile(file: string): OpenArchive {
  const { buffer, byteOffset, byteLength } = readFileSync(file)
  return openArchive(buffer.slice(byteOffset, byteOffset + byteLength))
}
