// Turns a typed phrase into a clause: its words in a row, exactly as typed. A name and its number may be one word or two: "iphone 15 pro",
// "iphone15 pro".

import type { Clause } from '../../query/clause.ts'
import { firstUnit } from '../../text/runs.ts'
import { workOfPhrase } from './budget.ts'
import { mostPhraseForms } from './most-forms.ts'
import { type Manner, type Reading, readingOf } from './reading.ts'
import { apart, type Slot, together } from './slots.ts'
import { anyOf, type Fields, nothing, oneWord, wordsInRow } from './word-clauses.ts'
import type { KnownWords, WordForm } from './words-asked.ts'

/** Words in a row, exactly as typed; a word followed by `*` is a prefix. Null if it is too expensive. */
export function readPhrase(manner: Manner, text: string, fields: Fields): Reading {
  const { known, budget } = manner
  const spellings = phraseSpellings(known, text, manner.literal)
  const terms = spellings[0]?.slots.map(({ term }) => term) ?? []
  const clauses: Clause[] = []
  let isDear = false
  for (const { slots, isSingle, asked } of spellings) {
    const forms = asked.map(({ word, most }) => (most === null ? known.exact(word) : known.beginning(word, most)))
    if (forms.length === 0 || forms.some(ofSlot => ofSlot.length === 0)) continue
    if (budget.affords(workOfPhrase(known, forms, fields))) clauses.push(inRow(manner, slots, forms, fields, isSingle))
    else isDear = true
  }
  if (clauses.length === 0) return isDear ? readingOf(null) : readingOf(nothing, { terms })
  return readingOf(anyOf(clauses), { terms })
}

function inRow(
  manner: Manner,
  slots: readonly Slot[],
  forms: readonly (readonly WordForm[])[],
  fields: Fields,
  isSingle: boolean,
): Clause {
  const [only = []] = forms
  if (forms.length === 1) return oneWord(manner, only, fields, { firstOnly: isSingle })
  const places = slots.map(slot => slot.position - (slots[0]?.position ?? 0))
  return wordsInRow(manner, { slots: forms, places }, fields, isSingle)
}

/** The slots of a phrase in each of its spellings, as typed first, and the word to look up for each; with `most`, words with that prefix. */
export function phraseSpellings(known: KnownWords, text: string, literal: boolean) {
  const typed = known.slots(text).filter((_slot, at, all) => !isRunEnd(all, at))
  const others =
    literal || typed.some(slot => slot.isPair) ? [] : [apart(typed), together(typed)].filter(slots => slots !== typed)
  return [typed, ...others].map(slots => {
    // A single character that ends the phrase usually does not end a run in the text: there it begins a pair.
    const end = slots.at(-1)
    const isSingle = end?.isPair === true && firstUnit(end.term) === end.term
    const isBegun = (slot: Slot) => text[slot.end] === '*' || (isSingle && slot === end)
    const most = Math.ceil(mostPhraseForms / Math.max(1, slots.filter(isBegun).length))
    return { slots, isSingle, asked: slots.map(slot => ({ word: slot.term, most: isBegun(slot) ? most : null })) }
  })
}

/** The index has the last character of a run by itself only if the run ends there. */
function isRunEnd(slots: readonly Slot[], at: number): boolean {
  const [before, slot] = [slots[at - 1], slots[at]]
  if (before === undefined || slot === undefined || !slot.isPair || !before.isPair) return false
  return before.end === slot.end && before.start < slot.start
}
