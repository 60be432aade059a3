// What kind of speaker a noun is.

import { isBodyNoun } from '../english/words/known-words.ts'
import type { Named } from './setting.ts'

const collective = new Set('police people men women children media press staff family couple authorities'.split(' '))

/** Kind of a speaker whose head noun and first word these are. */
export function kindOf(head: string, first: string): Named['kind'] {
  if (isBodyNoun(head)) return 'organization'
  const plural = /[^s]s$/.test(head) && !/^(?:a|an|one|this|that|another)$/.test(first)
  return collective.has(head) || plural ? 'group' : 'unknown'
}
