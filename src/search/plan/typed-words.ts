// Turns a typed word into a clause: its forms, or a correction. A compound matches as its parts in a row, as one word or, with less weight,
// as separate parts; compounds.ts tells which. unspaced-words.ts handles scripts without spaces.

import type { Clause } from '../../query/clause.ts'
import type { Correction } from '../answer.ts'
import { partBoost, rowBoost } from '../ranking-numbers.ts'
import { workOfPhrase, workOfWord } from './budget.ts'
import { type PartWorth, partsWorth } from './compounds.ts'
import { mostPhraseForms, mostPrefixForms } from './most-forms.ts'
import { type Manner, type Reading, readingOf, said } from './reading.ts'
import { apart, type Slot } from './slots.ts'
import { readPhrase } from './typed-phrases.ts'
import { runReadings } from './unspaced-words.ts'
import { anyOf, type Fields, nothing, oneWord, unmarkedRow, unmarkedWord, wordsInRow } from './word-clauses.ts'
import type { WordForm } from './words-asked.ts'

export interface WordOptions {
  readonly prefix: boolean
  readonly fields: Fields
  /** Whether a compound has to match as a compound, and not only by its parts. */
  readonly strict: boolean
  /** Words that it makes with the typed words beside it: `iphone15` for `iphone 15`. */
  readonly joined?: readonly string[]
}

/** The clause of one typed word; `nothing` if the archive has no such word, null if all of it is too expensive. */
export function readWord(manner: Manner, text: string, options: WordOptions): Reading {
  const slots = manner.known.slots(text)
  const parts = slots.some(slot => slot.isPair)
    ? runReadings(manner, text, slots, options, plain => plainReadings(manner, text, plain, options))
    : plainReadings(manner, text, slots, options)
  const found = parts.filter(part => 'clause' in part)
  const clauses = found.map(({ clause }) => clause).filter(clause => clause !== null)
  return { ...said(parts), clause: clauses.length === 0 && found.length > 0 ? null : anyOf(clauses) }
}

/** A reading, or only the answer's account of a part that is not searched by itself. */
export type PartReading = Reading | Omit<Reading, 'clause'>

/** Alternatives for words of scripts with spaces that were typed without a space between them. */
function plainReadings(
  manner: Manner,
  text: string,
  slots: readonly Slot[],
  options: WordOptions,
): readonly PartReading[] {
  const [only] = slots
  if (only === undefined) return []
  if (slots.length === 1) return [readSlot(manner, only, options), ...apartReadings(manner, slots, options)]
  const { known } = manner
  const last = slots.length - 1
  const read = slots.map((slot, at) =>
    options.prefix && at === last
      ? { forms: known.beginning(slot.term, mostPhraseForms), corrections: [] }
      : formsOf(manner, slot),
  )
  const corrections = read.flatMap(({ corrections: ofSlot }) => ofSlot)
  const compound: Compound = {
    slots,
    forms: read.map(({ forms }) => forms),
    worth: partsWorth(known, text, slots),
    options,
  }
  const readings = compoundReadings(manner, compound)
  if (options.strict)
    return [{ ...said([]), corrections }, ...readings, { ...said([]), terms: slots.map(({ term }) => term) }]
  return [{ ...said([]), corrections }, ...readings, ...partReadings(manner, compound, readings)]
}

/** A name with its number, each by itself: `iphone 15` for `iphone15`. */
function apartReadings(manner: Manner, slots: readonly Slot[], { prefix, fields }: WordOptions): Reading[] {
  const parts = manner.literal ? slots : apart(slots)
  if (parts === slots) return []
  const { known, budget } = manner
  const forms = parts.map(({ term }, at) =>
    prefix && at === parts.length - 1 ? known.beginning(term, mostPhraseForms) : known.exact(term),
  )
  if (forms.some(ofSlot => ofSlot.length === 0)) return []
  if (!budget.affords(workOfPhrase(known, forms, fields))) return [readingOf(null)]
  return [readingOf(wordsInRow(manner, { slots: forms, places: [...parts.keys()] }, fields))]
}

/** A word that was typed as several in a row: its slots, and what each stands for. */
interface Compound {
  readonly slots: readonly Slot[]
  readonly forms: readonly (readonly WordForm[])[]
  readonly worth: readonly PartWorth[]
  readonly options: WordOptions
}

/** A compound as one word, and as words in a row. */
function compoundReadings(manner: Manner, { slots, forms, worth, options }: Compound): Reading[] {
  const { prefix, fields, strict } = options
  const { known, budget } = manner
  const start = slots[0]?.position ?? 0
  const isKnown = forms.every(ofSlot => ofSlot.length > 0)
  const readings: Reading[] = []
  const wholes = wholeForms(manner, slots, 0, prefix)
  const isWhole = slots[0]?.joins === slots.length && wholes.length > 0
  if (isWhole && budget.affords(workOfWord(known, wholes, fields)))
    readings.push(readingOf(oneWord(manner, wholes, fields)))
  if (isKnown && budget.affords(workOfPhrase(known, forms, fields))) {
    const row = { slots: forms, places: slots.map(slot => slot.position - start), boost: isWhole ? rowBoost : 1 }
    // If all its parts are also searched, they are highlighted, and the row is not.
    const isMarked = strict || slots.some(slot => slot.whole !== null) || worth.some(part => part !== 'full')
    readings.push(readingOf(isMarked ? wordsInRow(manner, row, fields) : unmarkedRow(row, fields)))
  } else if (isKnown && strict) {
    // The parts in any order cost less. All of them are required, or the clause would match more than was asked. As with other signed
    // words, only prefixes may be dropped.
    const work = forms.reduce((sum, part) => sum + workOfWord(known, part, fields), 0)
    const must = forms.map(part => unmarkedWord(part, fields))
    readings.push(readingOf(budget.affords(work) || !prefix ? { op: 'bool', must } : null))
  }
  return readings
}

/** The forms of the word that the slots from `at` on make together. */
function wholeForms(manner: Manner, slots: readonly Slot[], at: number, prefix: boolean): readonly WordForm[] {
  const { whole, joins } = slots[at] ?? { whole: null, joins: 1 }
  if (whole === null) return []
  return prefix && at + joins === slots.length
    ? manner.known.beginning(whole, mostPrefixForms)
    : stemOrExact(manner, whole)
}

/** The parts of a compound, each by itself: `covid19` and `driven` of `COVID-19-driven`. */
function partReadings(manner: Manner, compound: Compound, readings: readonly Reading[]): PartReading[] {
  const { slots, forms, worth, options } = compound
  const { known, budget } = manner
  let hasMore = readings.some(({ clause }) => clause !== null)
  const joined = slots.flatMap(({ joins }, at): Reading[] => {
    const wholes = joins < slots.length ? wholeForms(manner, slots, at, options.prefix) : []
    if (wholes.length === 0 || !budget.takesPart() || !budget.affords(workOfWord(known, wholes, options.fields)))
      return []
    return [readingOf(oneWord(manner, wholes, options.fields, { boost: hasMore ? partBoost : 1 }))]
  })
  hasMore ||= joined.length > 0
  const single = slots.map((slot, at): PartReading => {
    const isLeftOut = worth[at] === 'none' || (hasMore && worth[at] === 'little')
    if (isLeftOut || !budget.takesPart()) return { ...said([]), terms: [slot.term] }
    const prefix = options.prefix && at === slots.length - 1
    if (!prefix && !budget.affords(workOfWord(known, forms[at] ?? [], options.fields))) return readingOf(null)
    const part = readSlot(manner, slot, { ...options, prefix })
    const boosted: Clause | null =
      part.clause?.op === 'word' && hasMore ? { ...part.clause, boost: partBoost } : part.clause
    hasMore ||= boosted !== null
    return { ...part, clause: boosted }
  })
  return [...joined, ...single]
}

/** A word in any of its forms, or its correction; null for a prefix that is too expensive. */
function readSlot(manner: Manner, slot: Slot, { prefix, fields, joined = [] }: WordOptions): Reading {
  const { known, budget, corrects } = manner
  const { forms: own, corrections } = prefix
    ? { forms: known.beginning(slot.term, mostPrefixForms), corrections: [] }
    : formsOf(manner, slot)
  const forms = [...own, ...joined.flatMap(word => known.exact(word))]
  if (prefix && !budget.affords(workOfWord(known, forms, fields))) return readingOf(null)
  const terms = [slot.term]
  if (forms.length > 0) {
    const beginning = prefix ? slot.term : null
    const isSpelled = prefix && slot.spelled.length > 0
    const alsoMarked = isSpelled ? forms.map(({ term }) => term.text).filter(text => !text.startsWith(slot.term)) : []
    return readingOf(oneWord(manner, forms, fields, { beginning, alsoMarked }), { terms, corrections })
  }
  const meant = corrects && !prefix ? (known.meant.get(slot.term) ?? []) : []
  const [word, ...others] = meant
  if (word === undefined) return readingOf(nothing, { terms })
  const correction = { from: slot.term, to: meant.map(one => known.written(one)).join(' ') }
  const corrected =
    others.length === 0
      ? readingOf(oneWord(manner, known.forms(word), fields), { terms: [word] })
      : readPhrase(manner, meant.join(' '), fields)
  return { ...corrected, corrections: [correction, ...corrected.corrections] }
}

interface Forms {
  readonly forms: readonly WordForm[]
  readonly corrections: readonly Correction[]
}

/** The forms of a slot; if the archive has none, those of its wider reading. */
function formsOf(manner: Manner, slot: Slot): Forms {
  const forms = stemOrExact(manner, slot.term)
  if (forms.length > 0 || slot.wider === null || !manner.corrects) return { forms, corrections: [] }
  const wider = stemOrExact(manner, slot.wider)
  return {
    forms: wider,
    corrections: wider.length > 0 ? [{ from: slot.term, to: manner.known.written(slot.wider) }] : [],
  }
}

function stemOrExact({ known, literal }: Manner, term: string): WordForm[] {
  return literal ? known.exact(term) : known.forms(term)
}
