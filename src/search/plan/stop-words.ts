// Words of a query that say little about its subject in this archive.

import { isStopWord } from '../../text/stop-words.ts'
import type { Facts } from '../engine.ts'

/** A stop word of one of the archive's languages, unless it mostly means something there. */
export function saysLittle(term: string, { langs, contentWords }: Facts): boolean {
  return isStopWord(term, langs) && !contentWords.has(term)
}
