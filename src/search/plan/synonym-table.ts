// The synonyms of an archive's configuration, by their words. A list of synonyms is looked up by the words of one of its forms.

import type { Facts } from '../engine.ts'
import { type Slot, slotsOf } from './slots.ts'
import { saysLittle } from './stop-words.ts'

/** A form of a list, as the configuration writes it. */
export interface SynonymForm {
  readonly text: string
  /** Whether it is one word: no name of several words, and not in a script without spaces. */
  readonly isWord: boolean
  /** Whether it is written like a word that says little: `WHO`, `US`. Texts are not searched for it; typed in capitals, it is the name. */
  readonly isStop: boolean
}

export interface SynonymTable {
  /** Most words of a form. */
  readonly longest: number
  /** The list with a form of these words; undefined if there is none. */
  find(words: string): readonly SynonymForm[] | undefined
  /** The form of a list that has these words. */
  formOf(words: string): SynonymForm | undefined
}

/** Analyzing a table takes milliseconds, so it is done once for each archive. */
const tables = new WeakMap<readonly (readonly string[])[], SynonymTable>()

export function tableOf(facts: Facts): SynonymTable {
  const { synonyms } = facts
  let table = tables.get(synonyms)
  if (table === undefined) {
    table = read(facts)
    tables.set(synonyms, table)
  }
  return table
}

function read(facts: Facts): SynonymTable {
  const lists = new Map<string, readonly SynonymForm[]>()
  const forms = new Map<string, SynonymForm>()
  let longest = 0
  for (const list of facts.synonyms) {
    const read = list.map(text => ({ text, slots: slotsOf(text) }))
    const own = read.map(({ text, slots }): SynonymForm => {
      return {
        text,
        isWord: !/\s/u.test(text.trim()) && !slots.some(({ isPair }) => isPair),
        isStop: slots.every(({ term }) => saysLittle(term, facts)),
      }
    })
    for (const [at, { slots }] of read.entries()) {
      for (const key of keysOf(slots)) {
        const form = own[at]
        if (lists.has(key) || form === undefined) continue
        lists.set(key, own)
        forms.set(key, form)
        longest = Math.max(longest, slots.length)
      }
    }
  }
  return { longest, find: words => lists.get(words), formOf: words => forms.get(words) }
}

/** The words of slots as a key of the table; a compound also as one word. */
export function keysOf(slots: readonly Slot[]): string[] {
  const [first] = slots
  const words = slots.map(({ term }) => term).join(' ')
  return slots.length === 2 && first !== undefined && first.whole !== null ? [words, first.whole] : [words]
}
