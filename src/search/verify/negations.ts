// Words whose loss reverses a quotation, by language. Keys are those of compared-words.ts: no accents, no apostrophes.

import { languageData } from '../../text/languages/languages.ts'

const never = /(?!)/

export interface Negations {
  /** Whether a word negates, by its key and as written. */
  negates(key: string, written: string): boolean
  isNegatingPrefix(key: string): boolean
}

/** Negations of a language (BCP 47 tag). */
export function negationsOf(lang: string): Negations {
  const { negations, negatingContraction = never, negatingPrefix } = languageData(lang) ?? {}
  const words = new Set(negations?.normalize('NFC').split(' '))
  return {
    negates: (key, written) => words.has(key) || negatingContraction.test(written),
    isNegatingPrefix: key => key === negatingPrefix,
  }
}
