// How a language writes numbers and negations, as far as comparing two texts needs it. A passage is read in its article's language, and so
// is the claim compared with it.

import { languageData } from '../../text/languages/languages.ts'
import { primaryLanguage } from '../../text/primary-language.ts'
import { isStopWord } from '../../text/stop-words.ts'
import { type Negations, negationsOf } from './negations.ts'
import { type Grouping, groupingOf, type Thousands } from './numbers.ts'

export interface Language extends Negations {
  readonly grouping: Grouping
  /** Words such as "a", "the", "some": they are never the first or second half of a compound. */
  isFunctionWord(key: string): boolean
}

const someNumber = 1_234_567.8
const blanks = new Set([' ', '\u00a0', '\u2009', '\u202f'])

const made = new Map<string, Language>()

/** The rules of a language, by its BCP 47 tag. `und` and invalid tags count and negate as English does. */
export function languageOf(tag: string): Language {
  const known = made.get(tag)
  if (known !== undefined) return known
  const primary = primaryLanguage(tag)
  const spoken = /^[a-z]{2,3}$/.test(primary) && primary !== 'und' ? primary : 'en'
  const language: Language = {
    grouping: groupingOf(thousandsOf([tag.replaceAll('_', '-'), primary].find(isKnown) ?? 'en')),
    ...negationsOf(spoken),
    isFunctionWord: key => isStopWord(key, [spoken]),
  }
  made.set(tag, language)
  return language
}

let byCommas: Grouping | undefined

/** For names: only commas group digits, and nothing negates. Its patterns are compiled on first use, not at start. */
export const noLanguage: Language = {
  get grouping() {
    byCommas ??= groupingOf({ comma: true, point: false, blank: false })
    return byCommas
  },
  negates: () => false,
  isNegatingPrefix: () => false,
  isFunctionWord: () => false,
}

function isKnown(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf([tag]).length > 0
  } catch {
    return false
  }
}

/** From Unicode's data for the tag and for its language: Portugal groups by blanks, Portuguese in general by points. */
function thousandsOf(tag: string): Thousands {
  const { group, decimal } = signsOf(tag)
  const primary = primaryLanguage(tag)
  const groups = new Set([group, signsOf(primary).group])
  return {
    comma: decimal !== ',',
    point: decimal !== '.' && groups.has('.'),
    blank:
      [...groups].some(sign => blanks.has(sign)) || (decimal === ',' && languageData(tag)?.groupsByBlankToo === true),
  }
}

function signsOf(tag: string): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(tag, { numberingSystem: 'latn', useGrouping: true }).formatToParts(someNumber)
  const sign = (type: string) => parts.find(part => part.type === type)?.value ?? ''
  return { group: sign('group'), decimal: sign('decimal') }
}
