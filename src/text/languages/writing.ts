// How a language writes what the analyzer reads differently from language to language.

import { primaryLanguage } from '../primary-language.ts'
import { languageData } from './languages.ts'

/** The rules of one language. Languages that write alike share one object, so that a query is read once for all of them. */
export interface Writing {
  /** Whether the comma is the decimal sign, as in German; then points and blanks group thousands. */
  readonly decimalComma: boolean
  /** A word with the letters that people also write as two spelled out, `Mueller` for `Müller`; null if it has none. */
  readonly spelledOut: (surface: string) => string | null
}

const byPoint: Writing = { decimalComma: false, spelledOut: () => null }
const known = new Map<string, Writing>()

/** The rules for an article's language, a BCP 47 tag. */
export function writingOf(lang: string): Writing {
  let writing = known.get(lang)
  if (writing === undefined) {
    const pairs = languageData(primaryLanguage(lang))?.spelledOut
    writing = pairs === undefined ? byPoint : { ...byPoint, spelledOut: spelling(pairs) }
    // Tags of articles are any text; only so many are worth keeping.
    if (known.size < mostKept) known.set(lang, writing)
  }
  return writing
}

const mostKept = 1_000

/** Whether a language has letters that people also write as two. */
export function spellsOut(lang: string): boolean {
  return languageData(primaryLanguage(lang))?.spelledOut !== undefined
}

function spelling(pairs: string): Writing['spelledOut'] {
  const letters = new Map(pairs.split(', ').map(pair => pair.split(' ') as [string, string]))
  const special = new RegExp(`[${[...letters.keys()].join('')}]`, 'gu')
  return surface => {
    const lower = surface.normalize('NFC').toLowerCase()
    const spelled = lower.replace(special, letter => letters.get(letter) ?? letter)
    return spelled === lower ? null : spelled
  }
}
