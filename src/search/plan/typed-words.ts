// Turns a typed word into a clause: its forms, or a correction. A compound matches as its parts in a row, as one word or, with less weight,
// as separate parts. unspaced-words.ts handles scripts without spaces.

import type { Clause } from '../../query/clause.ts'
import { firstUnit } from '../../text/runs.ts'
import type { Correction } from '../answer.ts'
import { partBoost, rowBoost } from '../ranking-numbers.ts'
import { workOfPhrase, workOfWord } from './budget.ts'
import { mostPhraseForms, mostPrefixForms } from './most-forms.ts'
import { type Manner, type Reading, readingOf, said } from './reading.ts'
import type { Slot } from './slots.ts'
import { runReadings } from './unspaced-words.ts'
import { anyOf, type Fields, nothing, oneWord, unmarkedRow, unmarkedWord, wordsInRow } from './word-clauses.ts'
import type { KnownWords, WordForm } from './words-asked.ts'

export interface WordOptions {
  readonly prefix: boolean
  readonly fields: Fields
  /** Whether a compound has to match as a compound, and not only by its parts. */
  readonly strict: boolean
}

/**
 * Fewest letters of a part that is also searched by itself, beside a compound that is also written as one word: `covid` of COVID-19,
 * `inflammatory`.
 */
const shortestPart = 4

/** The clause of one typed word; `nothing` if the archive has no such word, null if all of it is too expensive. */
export function readWord(manner: Manner, text: string, options: WordOptions): Reading {
  const slots = manner.known.slots(text)
  const parts = slots.some(slot => slot.isPair)
    ? runReadings(manner, text, slots, options, plain => plainReadings(manner, plain, options))
    : plainReadings(manner, slots, options)
  const found = parts.filter(part => 'clause' in part)
  const clauses = found.map(({ clause }) => clause).filter(clause => clause !== null)
  return { ...said(parts), clause: clauses.length === 0 && found.length > 0 ? null : anyOf(clauses) }
}

/** A reading, or only the answer's account of a part that is not searched by itself. */
export type PartReading = Reading | Omit<Reading, 'clause'>

/** Words in a row, exactly as typed; a word followed by `*` is a prefix. Null if it is too expensive. */
export function readPhrase(manner: Manner, text: string, fields: Fields): Reading {
  const { known, budget } = manner
  const { slots, isSingle, asked } = phraseSlots(known, text)
  const forms = asked.map(({ word, most }) => (most === null ? known.exact(word) : known.beginning(word, most)))
  const [only] = forms
  const isKnown = only !== undefined && forms.every(ofSlot => ofSlot.length > 0)
  if (isKnown && !budget.affords(workOfPhrase(known, forms, fields))) return readingOf(null)
  const terms = slots.map(({ term }) => term)
  if (!isKnown) return readingOf(nothing, { terms })
  if (forms.length === 1) return readingOf(oneWord(manner, only, fields, { firstOnly: isSingle }), { terms })
  const places = slots.map(slot => slot.position - (slots[0]?.position ?? 0))
  return readingOf(wordsInRow(manner, { slots: forms, places }, fields, isSingle), { terms })
}

/** The slots of a phrase, and the word to look up for each; with `most`, words with that prefix. */
export function phraseSlots(known: KnownWords, text: string) {
  const slots = known.slots(text).filter((_slot, at, all) => !isRunEnd(all, at))
  // A single character that ends the phrase usually does not end a run in the text: there it begins a pair.
  const end = slots.at(-1)
  const isSingle = end?.isPair === true && firstUnit(end.term) === end.term
  const isBegun = (slot: Slot) => text[slot.end] === '*' || (isSingle && slot === end)
  const most = Math.ceil(mostPhraseForms / Math.max(1, slots.filter(isBegun).length))
  return { slots, isSingle, asked: slots.map(slot => ({ word: slot.term, most: isBegun(slot) ? most : null })) }
}

/** The index has the last character of a run by itself only if the run ends there. */
function isRunEnd(slots: readonly Slot[], at: number): boolean {
  const [before, slot] = [slots[at - 1], slots[at]]
  if (before === undefined || slot === undefined || !slot.isPair || !before.isPair) return false
  return before.end === slot.end && before.start < slot.start
}

/** Alternatives for words of scripts with spaces that were typed without a space between them. */
function plainReadings(manner: Manner, slots: readonly Slot[], options: WordOptions): PartReading[] {
  const [only] = slots
  if (only === undefined) return []
  if (slots.length === 1) return [readSlot(manner, only, options)]
  const { known } = manner
  const last = slots.length - 1
  const forms = slots.map((slot, at) =>
    options.prefix && at === last
      ? { forms: known.beginning(slot.term, mostPhraseForms), corrections: [] }
      : formsOf(manner, slot),
  )
  const compound = compoundReadings(
    manner,
    slots,
    forms.map(({ forms: ofSlot }) => ofSlot),
    options,
  )
  const corrected = {
    terms: [],
    leftOut: [],
    synonyms: [],
    corrections: forms.flatMap(({ corrections }) => corrections),
  }
  if (options.strict)
    return [corrected, ...compound, { ...corrected, corrections: [], terms: slots.map(({ term }) => term) }]
  return [
    corrected,
    ...compound,
    ...partReadings(
      manner,
      slots,
      forms.map(({ forms: ofSlot }) => ofSlot),
      compound,
      options,
    ),
  ]
}

/** A compound as one word, and as words in a row. */
function compoundReadings(
  manner: Manner,
  slots: readonly Slot[],
  forms: readonly (readonly WordForm[])[],
  { prefix, fields, strict }: WordOptions,
): Reading[] {
  const { known, budget } = manner
  const start = slots[0]?.position ?? 0
  const last = slots.length - 1
  const isKnown = forms.every(ofSlot => ofSlot.length > 0)
  const readings: Reading[] = []
  const wholes = slots.flatMap(({ whole }, at) => {
    if (whole === null) return []
    return prefix && at === last - 1 ? known.beginning(whole, mostPrefixForms) : stemOrExact(manner, whole)
  })
  if (wholes.length > 0 && budget.affords(workOfWord(known, wholes, fields)))
    readings.push(readingOf(oneWord(manner, wholes, fields)))
  if (isKnown && budget.affords(workOfPhrase(known, forms, fields))) {
    const row = {
      slots: forms,
      places: slots.map(slot => slot.position - start),
      boost: wholes.length > 0 ? rowBoost : 1,
    }
    // If its parts are also searched, they are highlighted, and the row is not.
    const isMarked = strict || slots.some(slot => slot.whole !== null)
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

/** The parts of a compound, each by itself. */
function partReadings(
  manner: Manner,
  slots: readonly Slot[],
  forms: readonly (readonly WordForm[])[],
  compound: readonly Reading[],
  options: WordOptions,
): PartReading[] {
  const { known, budget } = manner
  const [only] = slots
  const hasWhole = slots.some(slot => slot.whole !== null)
  let hasMore = compound.some(({ clause }) => clause !== null)
  return slots.map((slot, at): PartReading => {
    // `co` of co-op, `12` of AK-12 and the `million` of $5m mean nothing alone.
    const isFragment =
      slot.term.length < shortestPart || /\d/u.test(slot.term) || (slot !== only && slot.start === only?.start)
    if ((hasWhole && hasMore && isFragment) || !budget.takesPart())
      return { terms: [slot.term], corrections: [], synonyms: [], leftOut: [] }
    const prefix = options.prefix && at === slots.length - 1
    if (!prefix && !budget.affords(workOfWord(known, forms[at] ?? [], options.fields))) return readingOf(null)
    const part = readSlot(manner, slot, { ...options, prefix })
    const boosted: Clause | null =
      part.clause?.op === 'word' && hasMore ? { ...part.clause, boost: partBoost } : part.clause
    hasMore ||= boosted !== null
    return { ...part, clause: boosted }
  })
}

/** A word in any of its forms, or its correction; null for a prefix that is too expensive. */
function readSlot(manner: Manner, slot: Slot, { prefix, fields }: WordOptions): Reading {
  const { known, budget, corrects } = manner
  const { forms, corrections } = prefix
    ? { forms: known.beginning(slot.term, mostPrefixForms), corrections: [] }
    : formsOf(manner, slot)
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
