// A typed word into a clause: its forms, or their correction; a compound as its parts in a row, in one word, or, counting less, apart.
// Runs of scripts without spaces are left to runs.ts.

import type { FieldName } from '../../article/indexed-fields.ts'
import type { Clause, Form, WordClause } from '../../query/clause.ts'
import { firstUnit } from '../../text/runs.ts'
import { partBoost, rowBoost } from '../ranking-numbers.ts'
import { correct, split } from './corrections.ts'
import { exactForms, prefixForms, stemForms } from './forms.ts'
import { markPhrase, markPrefix, markWord, type PlanContext, takesPart } from './plan-context.ts'
import { type Slot, slotsOf } from './slots.ts'
import { runClauses } from './unspaced-words.ts'
import { affords, workOfPhrase, workOfWord } from './work.ts'

export interface WordOptions {
  readonly prefix: boolean
  readonly fields: readonly FieldName[] | null
  /** A compound has to be there as such; its parts alone do not do. */
  readonly strict: boolean
}

/** Words that the beginnings in a phrase stand for, the most frequent ones: each is looked for in every place. */
const mostPhraseForms = 20

/** Parts that are looked for alone beside a compound that is also one word, at least so long: `covid` of COVID-19, `inflammatory`. */
const shortestPart = 4

/** Matches nothing. */
export const nothing: WordClause = { op: 'word', forms: [] }

/** The clause of one typed word; `nothing` where the archive has nothing like it, null where all of it would cost too much. */
export function wordClause(context: PlanContext, text: string, options: WordOptions): Clause | null {
  const slots = slotsOf(text)
  const found = slots.some(slot => slot.isPair)
    ? runClauses(context, text, slots, options, plain => plainClauses(context, plain, options))
    : plainClauses(context, slots, options)
  const clauses = found.filter(clause => clause !== null)
  return clauses.length === 0 && found.length > 0 ? null : anyOf(clauses)
}

/** Words in a row, exactly as typed; with `*` behind it, a word stands for those that begin so. Null where it would cost too much. */
export function phraseClause(context: PlanContext, text: string, fields: readonly FieldName[] | null): Clause | null {
  const slots = slotsOf(text).filter((_slot, at, all) => !isRunEnd(all, at))
  // A single character ends the phrase, and most often no run of the text: there it begins a pair.
  const end = slots.at(-1)
  const isSingle = end?.isPair === true && firstUnit(end.term) === end.term
  const isBegun = (slot: Slot) => text[slot.end] === '*' || (isSingle && slot === end)
  const most = Math.ceil(mostPhraseForms / Math.max(1, slots.filter(isBegun).length))
  const forms = slots.map(slot =>
    isBegun(slot) ? prefixForms(context.archive, slot.term, most) : exactForms(context.archive, slot.term),
  )
  const [only] = forms
  const isKnown = only !== undefined && forms.every(ofSlot => ofSlot.length > 0)
  if (isKnown && !affords(context.work, workOfPhrase(context.archive, forms, fields))) return null
  for (const { term } of slots) context.terms.push(term)
  if (!isKnown) return nothing
  if (forms.length === 1) {
    if (fields === null) markWord(context, only, isSingle)
    return { op: 'word', forms: only, ...(fields && { fields }) }
  }
  const places = slots.map(slot => slot.position)
  if (fields === null) markPhrase(context, forms, places, isSingle)
  return {
    op: 'phrase',
    slots: forms,
    places: places.map(place => place - (places[0] ?? 0)),
    ...(fields && { fields }),
  }
}

/** Clauses side by side: one of them has to match. */
export function anyOf(clauses: readonly Clause[]): Clause {
  const some = clauses.filter(clause => clause.op !== 'word' || clause.forms.length > 0)
  return some.length === 1 && some[0] !== undefined
    ? some[0]
    : some.length === 0
      ? nothing
      : { op: 'bool', should: some }
}

/** The last character of a run of two or more stands alone in the index only where a run ends there. */
function isRunEnd(slots: readonly Slot[], at: number): boolean {
  const [before, slot] = [slots[at - 1], slots[at]]
  if (before === undefined || slot === undefined || !slot.isPair || !before.isPair) return false
  return before.end === slot.end && before.start < slot.start
}

/** Alternatives for words of scripts with spaces that were typed without a space between them; null stands for one that costs too much. */
function plainClauses(context: PlanContext, slots: readonly Slot[], options: WordOptions): (Clause | null)[] {
  const { fields, strict } = options
  const [only] = slots
  if (only === undefined) return []
  if (slots.length === 1) return [single(context, only, options)]
  const last = slots.length - 1
  const forms = slots.map((slot, at) =>
    options.prefix && at === last
      ? prefixForms(context.archive, slot.term, mostPhraseForms)
      : formsOf(context, slot, false),
  )
  const isKnown = forms.every(ofSlot => ofSlot.length > 0)
  const clauses: (Clause | null)[] = []
  const wholes = slots.flatMap(({ whole }, at) => {
    if (whole === null) return []
    return options.prefix && at === last - 1 ? prefixForms(context.archive, whole) : stemOrExact(context, whole)
  })
  if (wholes.length > 0 && affords(context.work, workOfWord(context.archive, wholes, fields))) {
    if (fields === null) markWord(context, wholes)
    clauses.push({ op: 'word', forms: wholes, ...(fields && { fields }) })
  }
  if (isKnown && affords(context.work, workOfPhrase(context.archive, forms, fields))) {
    const places = slots.map(slot => slot.position - only.position)
    if (strict || slots.some(slot => slot.whole !== null)) {
      if (fields === null) markPhrase(context, forms, places)
    }
    const boost = wholes.length > 0 ? rowBoost : 1
    clauses.push({ op: 'phrase', slots: forms, places, boost, ...(fields && { fields }) })
  } else if (isKnown && strict) {
    // The parts in any order cost less. All of them have to be there, or the clause would stand for more; as of other words with a
    // sign, none is left out but beginnings.
    const work = forms.reduce((sum, part) => sum + workOfWord(context.archive, part, fields), 0)
    const must = forms.map(part => ({ op: 'word', forms: part, ...(fields && { fields }) }) as const)
    clauses.push(affords(context.work, work) || !options.prefix ? { op: 'bool', must } : null)
  }
  if (strict) {
    for (const { term } of slots) context.terms.push(term)
    return clauses
  }
  const hasWhole = slots.some(slot => slot.whole !== null)
  for (const [at, slot] of slots.entries()) {
    // `co` of co-op, `12` of AK-12 and the `million` of $5m say nothing alone.
    const isFragment =
      slot.term.length < shortestPart || /\d/u.test(slot.term) || (slot !== only && slot.start === only.start)
    const hasMore = clauses.some(clause => clause !== null)
    if ((hasWhole && hasMore && isFragment) || !takesPart(context)) {
      context.terms.push(slot.term)
      continue
    }
    const prefix = options.prefix && at === last
    if (!prefix && !affords(context.work, workOfWord(context.archive, forms[at] ?? [], fields))) {
      clauses.push(null)
      continue
    }
    const part = single(context, slot, { ...options, prefix })
    clauses.push(part?.op === 'word' && hasMore ? { ...part, boost: partBoost } : part)
  }
  return clauses
}

/** A word in any of its forms, or its correction; null for a beginning that would cost too much. */
function single(context: PlanContext, slot: Slot, { prefix, fields }: WordOptions): Clause | null {
  const forms = formsOf(context, slot, prefix)
  if (prefix && !affords(context.work, workOfWord(context.archive, forms, fields))) return null
  if (forms.length > 0) {
    context.terms.push(slot.term)
    if (fields === null) {
      if (prefix) markPrefix(context, slot.term, forms)
      else markWord(context, forms)
    }
    return { op: 'word', forms, ...(fields && { fields }) }
  }
  const corrected = !context.corrects || prefix ? null : correct(context.archive, slot.term)
  if (corrected !== null) {
    context.corrections.push({ from: slot.term, to: corrected })
    return single(context, { ...slot, term: corrected, wider: null }, { prefix, fields, strict: true })
  }
  const pair = !context.corrects || prefix ? null : split(context.archive, slot.term)
  if (pair !== null) {
    context.corrections.push({ from: slot.term, to: pair.join(' ') })
    return phraseClause(context, pair.join(' '), fields)
  }
  context.terms.push(slot.term)
  return nothing
}

function formsOf(context: PlanContext, slot: Slot, prefix: boolean): Form[] {
  if (prefix) return prefixForms(context.archive, slot.term)
  const forms = stemOrExact(context, slot.term)
  if (forms.length > 0 || slot.wider === null || !context.corrects) return forms
  const wider = stemOrExact(context, slot.wider)
  if (wider.length > 0) context.corrections.push({ from: slot.term, to: slot.wider })
  return wider
}

function stemOrExact({ archive, literal }: PlanContext, term: string): Form[] {
  return literal ? exactForms(archive, term) : stemForms(archive, term)
}
