// Words of scripts without spaces. The index has pairs of characters (text/runs.ts), and a word is a row of pairs. Word ends are guessed
// from changes of script (kanji, katakana, hiragana); long runs also match by their pairs.

import type { Clause } from '../../query/clause.ts'
import { firstUnit } from '../../text/runs.ts'
import { partBoost } from '../ranking-numbers.ts'
import { workOfPhrase, workOfWord } from './budget.ts'
import { mostPrefixForms } from './most-forms.ts'
import { type Manner, type Reading, readingOf } from './reading.ts'
import type { Slot } from './slots.ts'
import type { PartReading, WordOptions } from './typed-words.ts'
import { type Fields, nothing, oneWord, unmarkedRow, unmarkedWord, wordsInRow } from './word-clauses.ts'
import type { AskedTyped, WordForm } from './words-asked.ts'

/**
 * Most characters of one word; longer runs are also searched by their pairs. Korean words include their particles, so they are cut sooner.
 */
const longestWord = 4
const longestHangul = 2
/** Longest hiragana between other scripts that counts as particles and endings. In characters. */
const longestParticle = 2

const scripts: readonly RegExp[] = [/\p{scx=Hiragana}/u, /\p{scx=Katakana}/u, /\p{sc=Hangul}/u, /\p{scx=Han}/u]
const hiragana = 0
const hangul = 2

/** Readings of a text that contains runs; the text between the runs goes to `plain`. */
export function runReadings(
  manner: Manner,
  text: string,
  slots: readonly Slot[],
  options: WordOptions,
  plain: (slots: readonly Slot[]) => readonly PartReading[],
): readonly PartReading[] {
  return heardStretches(text, slots).flatMap(stretch =>
    stretch.script < 0 ? plain(stretch.slots) : stretchReadings(manner, stretch, options),
  )
}

/** The words to look up for such a text. */
export function wordsOfRuns(
  text: string,
  slots: readonly Slot[],
  plain: (slots: readonly Slot[]) => readonly AskedTyped[],
): readonly AskedTyped[] {
  return heardStretches(text, slots).flatMap((stretch): readonly AskedTyped[] => {
    const [first, ...others] = stretch.slots
    if (stretch.script < 0 || first === undefined) return plain(stretch.slots)
    if (others.length === 0) return [{ how: 'beginning', word: firstUnit(first.term), most: mostPrefixForms }]
    return pairsIn(stretch.slots).map(({ term }) => ({ how: 'exact', word: term }))
  })
}

/** Without short hiragana between other scripts. */
function heardStretches(text: string, slots: readonly Slot[]): readonly Stretch[] {
  const stretches = stretchesOf(text, slots)
  return stretches.filter(
    ({ script, slots: own }) => script !== hiragana || own.length > longestParticle || stretches.length === 1,
  )
}

/** The last slot pairs with a character outside the run, or stands alone. */
function pairsIn(slots: readonly Slot[]): readonly Slot[] {
  return slots.slice(0, -1)
}

interface Stretch {
  /** Number of the script; `scripts.length` for those of South-East Asia, -1 for words with spaces. */
  readonly script: number
  readonly slots: readonly Slot[]
}

/** Consecutive slots of one script. A slot has the script of its first character. */
function stretchesOf(text: string, slots: readonly Slot[]): Stretch[] {
  const stretches: { script: number; slots: Slot[] }[] = []
  let before: Slot | undefined
  for (const slot of slots) {
    const script = slot.isPair ? scriptAt(text, slot.start, stretches.at(-1)?.script ?? -1) : -1
    const last = stretches.at(-1)
    const isSame =
      last !== undefined &&
      last.script === script &&
      (!slot.isPair || (before !== undefined && before.end > slot.start))
    if (isSame) last.slots.push(slot)
    else stretches.push({ script, slots: [slot] })
    before = slot
  }
  return stretches
}

/** Characters such as the prolonged sound mark belong to several scripts; they take the script of the character before them. */
function scriptAt(text: string, at: number, before: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (before >= 0 && scripts[before]?.test(character)) return before
  const script = scripts.findIndex(one => one.test(character))
  return script < 0 ? scripts.length : script
}

function stretchReadings(manner: Manner, { script, slots }: Stretch, { fields }: WordOptions): readonly Reading[] {
  const { known, budget } = manner
  const [first] = slots
  if (first === undefined) return []
  const terms = [slots.length === 1 ? firstUnit(first.term) : joined(slots)]
  if (slots.length === 1) {
    const forms = known.beginning(firstUnit(first.term), mostPrefixForms)
    if (!budget.affords(workOfWord(known, forms, fields))) return [readingOf(null, { terms })]
    return [readingOf(oneWord(manner, forms, fields, { firstOnly: true }), { terms })]
  }
  const pairs = pairsIn(slots).map(slot => known.exact(slot.term))
  const isKnown = pairs.every(forms => forms.length > 0)
  const isLong = slots.length > (script === hangul ? longestHangul : longestWord)
  const clauses: (Clause | null)[] = []
  if (isKnown && !budget.affords(workOfPhrase(known, pairs, fields))) clauses.push(null)
  else if (isKnown) clauses.push(rowClause(manner, pairs, fields, !isLong))
  if (isLong) {
    for (const forms of rarestPairs(manner, pairs)) {
      if (!budget.takesPart() || !budget.affords(workOfWord(known, forms, fields))) break
      clauses.push(oneWord(manner, forms, fields, { boost: partBoost }))
    }
  }
  const [one = null, ...others] = clauses
  // The searched words are reported even if none of them is known.
  if (clauses.length === 0) return [readingOf(nothing, { terms })]
  return [readingOf(one, { terms }), ...others.map(clause => readingOf(clause))]
}

/** The pairs that the archive has; if there are more than the budget allows, the rarest, in their order. */
function rarestPairs({ budget }: Manner, pairs: readonly WordForm[][]): readonly WordForm[][] {
  const some = pairs.filter(forms => forms.length > 0)
  if (some.length <= budget.parts) return some
  const df = (forms: readonly WordForm[]) => forms[0]?.term.df('text') ?? 0
  const chosen = new Set(some.toSorted((one, other) => df(one) - df(other)).slice(0, budget.parts))
  return some.filter(forms => chosen.has(forms))
}

function rowClause(manner: Manner, pairs: readonly WordForm[][], fields: Fields, isMarked: boolean): Clause {
  const [forms = []] = pairs
  const row = { slots: pairs, places: [...pairs.keys()] }
  if (pairs.length === 1) return isMarked ? oneWord(manner, forms, fields) : unmarkedWord(forms, fields)
  return isMarked ? wordsInRow(manner, row, fields) : unmarkedRow(row, fields)
}

function joined(slots: readonly Slot[]): string {
  return slots.map(slot => firstUnit(slot.term)).join('')
}
