// How a language writes numbers and negations, as far as comparing two texts needs it. A passage is read in its article's language, and so
// is the claim compared with it.

import { type Writing, writingOf } from '../../text/languages/writing.ts'
import { primaryLanguage, undetermined } from '../../text/primary-language.ts'
import { isStopWord } from '../../text/stop-words.ts'
import { type Negations, negationsOf } from './negations.ts'

export interface Language extends Negations {
  readonly writing: Writing
  /** Words such as "a", "the", "some": they are never the first or second half of a compound. */
  isFunctionWord(key: string): boolean
}

const made = new Map<string, Language>()

/** The rules of a language, by its BCP 47 tag. `und` and invalid tags count and negate as English does. */
export function languageOf(tag: string): Language {
  const known = made.get(tag)
  if (known !== undefined) return known
  const primary = primaryLanguage(tag)
  const spoken = /^[a-z]{2,3}$/.test(primary) && primary !== 'und' ? primary : 'en'
  const language: Language = {
    writing: writingOf(tag),
    ...negationsOf(spoken),
    isFunctionWord: key => isStopWord(key, [spoken]),
  }
  made.set(tag, language)
  return language
}

/** For names: only commas group digits, and nothing negates. */
export const noLanguage: Language = {
  writing: writingOf(undetermined),
  negates: () => false,
  isNegatingPrefix: () => false,
  isFunctionWord: () => false,
}
