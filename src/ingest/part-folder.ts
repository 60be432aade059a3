// Sorts the files of a folder or an archive by their paths: files to read, side files, and folders to leave out.

import { isPassedOver } from './file-names.ts'
import { maybeSideFile, sideFilesAmong } from './side-files.ts'
import { foldersLeftOut, type LeftOut } from './site-folders.ts'

export interface PartedFolder<File> {
  /** In the order of their paths' UTF-16 code units. */
  readonly files: readonly File[]
  readonly sides: readonly File[]
  readonly leftOut: readonly LeftOut[]
}

/** Whether `partFolder` needs a file. All others are skipped by their names. */
export function isOfInterest(path: string): boolean {
  return !isPassedOver(path) || maybeSideFile(path)
}

/** Sorts files of interest. `passedOver`: the paths of all others, which show what kind of folder it is. */
export function partFolder<File extends { readonly path: string }>(
  all: readonly File[],
  passedOver: readonly string[],
): PartedFolder<File> {
  const sides = sideFilesAmong(all.map(({ path }) => path))
  const files = all.filter(({ path }) => !sides.has(path) && !isPassedOver(path))
  const leftOut = foldersLeftOut(
    files.map(({ path }) => path),
    passedOver,
  )
  const isLeftOut = (path: string): boolean => leftOut.some(({ folder }) => path.startsWith(`${folder}/`))
  return {
    files: inOrder(files.filter(({ path }) => !isLeftOut(path))),
    sides: inOrder(all.filter(({ path }) => sides.has(path) && !isLeftOut(path))),
    leftOut,
  }
}

function inOrder<File extends { readonly path: string }>(files: File[]): File[] {
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}
