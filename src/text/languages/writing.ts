// How a language writes what the analyzer reads differently from language to language: thousands, decimals, and suffixes behind an
// apostrophe. Data, from Unicode's CLDR 48 where that agrees with newsrooms; tests/text/writing.test.ts compares the two.

import { primaryLanguage } from '../primary-language.ts'
import { languageData } from './languages.ts'

/** The rules of a language. Languages that write alike share one object, so that a query is read once for all of them. */
export interface Writing {
  /** Whether the comma is the decimal sign; otherwise it groups thousands: `10,000`. */
  readonly decimalComma: boolean
  /** Whether points group thousands: `10.000`. */
  readonly groupsByPoint: boolean
  /** Whether plain blanks group thousands: `10 000`. Apostrophes and no-break blanks do so everywhere. */
  readonly groupsByBlank: boolean
  /** Suffixes that people write behind an apostrophe, folded: `daki` of `Ankara'daki`. */
  readonly suffixes: RegExp | null
  /** A word with the letters that people also write as two spelled out, `Mueller` for `Müller`; null if it has none. */
  readonly spelledOut: (surface: string) => string | null
}

/**
 * Languages with a decimal comma. They group by points or by blanks; newsrooms use both, whichever CLDR gives: `10.000` in Norwegian and
 * Swedish, `10 000` in German and Spanish.
 */
const commaLanguages = new Set(
  (
    'af az be bg bs ca cs da de el eo es et eu fi fo fr fy gl hr hu hy id is it ka kk ku ky lb lo lt lv mk nb nl nn no pl pt rm ro ru sk sl ' +
    'sq sr sv tg tk tr tt uk uz vi ar-dz ar-lb ar-ly ar-ma ar-tn'
  ).split(' '),
)
/** Regions of these languages that write the decimal point and group by commas. */
const pointRegions = new Set(
  'es-419 es-br es-cu es-do es-gt es-hn es-mx es-ni es-pa es-pe es-pr es-sv es-us kk-cn'.split(' '),
)
/** Regions with a decimal point or comma that group by apostrophes or blanks. */
const swissRegions = new Set('de-ch de-li it-ch'.split(' '))
/** Regions with a decimal point that also group by blanks. */
const blankRegions = new Set('en-za'.split(' '))

const region = /^(?:[a-z]{2}|\d{3})$/

/** Tags of articles are any text; only so many are worth keeping. */
const mostKept = 1_000
const byTag = new Map<string, Writing>()
const shared = new Map<string, Writing>()

/** The rules for a language, by its BCP 47 tag. Unknown languages write numbers as English does. */
export function writingOf(lang: string): Writing {
  let writing = byTag.get(lang)
  if (writing === undefined) {
    writing = readWriting(lang)
    if (byTag.size < mostKept) byTag.set(lang, writing)
  }
  return writing
}

function readWriting(lang: string): Writing {
  const [primary = '', ...rest] = lang.toLowerCase().split(/[-_]/)
  const tags = [`${primary}-${rest.find(part => region.test(part)) ?? ''}`, primary]
  const is = (some: ReadonlySet<string>) => tags.some(tag => some.has(tag))
  const decimalComma = is(commaLanguages) && !is(pointRegions)
  const { suffixes = null, spelledOut: pairs = '' } = languageData(primary) ?? {}
  const rules = {
    ...{ decimalComma, suffixes },
    groupsByPoint: decimalComma && !is(swissRegions),
    groupsByBlank: decimalComma || is(blankRegions),
  }
  const key = [...Object.values(rules), pairs].join()
  const writing = shared.get(key) ?? { ...rules, spelledOut: pairs === '' ? () => null : spelling(pairs) }
  shared.set(key, writing)
  return writing
}

/** One language for each way of writing among these (BCP 47 tags). */
export function differentlyWritten(langs: readonly string[]): readonly string[] {
  return [...new Map(langs.map(lang => [writingOf(lang), lang])).values()]
}

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
