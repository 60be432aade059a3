// Writes the list of doubtful speakers beside the archive, for editors to check.

import { rm } from 'node:fs/promises'
import type { ArchiveEntry } from '../article/entry.ts'
import type { Corrections } from '../corrections/corrections.ts'
import { doubtfulSpeakers, doubtsAsTable } from '../corrections/doubtful.ts'
import { count } from './progress.ts'
import { writeIfChanged } from './write-if-changed.ts'

/** Resolves to the line of the report about them; null if there are none, and then there is no list. */
export async function writeDoubts(
  path: string,
  entries: readonly ArchiveEntry[],
  corrections: Corrections,
): Promise<string | null> {
  const doubts = doubtfulSpeakers(entries, corrections)
  if (doubts.length === 0) {
    await rm(path, { force: true })
    return null
  }
  await writeIfChanged(path, Buffer.from(doubtsAsTable(doubts)))
  return `doubtful    ${doubts.length === 1 ? '1 speaker that may be another' : `${count(doubts.length)} speakers that may be others`}: ${path}`
}
