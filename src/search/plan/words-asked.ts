// The engine's answers about the words and values of one query. look-up.ts asks; whoever builds the query only reads here.

import { spellsOut } from '../../text/languages/writing.ts'
import type { AskedValue, AskedWord, Engine, Facts, Term } from '../engine.ts'
import type { QueryNode } from '../grammar/ast.ts'
import { spellingShare } from '../ranking-numbers.ts'
import { ask, askAll, type Steps } from '../steps.ts'
import { likenessOf } from './form-likeness.ts'
import { type Slot, slotsOf } from './slots.ts'

/** A word of the archive that stands for a word of the query, and the weight of one occurrence. */
export interface WordForm {
  readonly term: Term
  readonly weight: number
}

function keyOfValue({ column, value }: Pick<AskedValue, 'column' | 'value'>): string {
  return `${column} ${value}`
}

export class KnownWords {
  readonly facts: Facts
  /** Answers by the kind of question and its word. */
  readonly #words = { exact: new Map<string, readonly Term[]>(), forms: new Map<string, readonly Term[]>() }
  readonly #begun = new Map<string, readonly Term[]>()
  readonly #values = new Map<string, readonly number[]>()
  readonly #slots = new Map<string, readonly Slot[]>()
  /** For a typed word, the words that it makes with those beside it. */
  readonly joined = new Map<QueryNode, readonly string[]>()
  /** Typed words in their other spelling: `mueller` for `Müller`. */
  readonly #spelled = new Map<string, readonly string[]>()
  readonly #langs: readonly string[]
  /** The corrections of unknown words. */
  readonly meant = new Map<string, readonly string[]>()
  /** Other values that mean the same as a value of a filter. */
  alsoValues: ReadonlyMap<string, readonly string[]> = new Map()

  /** @param literal words as typed, without their other spelling */
  constructor(facts: Facts, literal = false) {
    this.facts = facts
    this.#langs = literal ? [] : facts.langs.filter(spellsOut)
  }

  /** Units of the archive. */
  get units(): number {
    return this.facts.counts.paragraphs + this.facts.counts.quotes
  }

  /** The slots of a typed word, analyzed once. */
  slots(text: string): readonly Slot[] {
    let slots = this.#slots.get(text)
    if (slots === undefined) {
      slots = slotsOf(text, this.#langs)
      for (const { term, spelled } of slots) if (spelled.length > 0) this.#spelled.set(term, spelled)
      this.#slots.set(text, slots)
    }
    return slots
  }

  /** Asks for everything that is not known yet, in one batch. */
  *learn(engine: Engine, asked: readonly AskedTyped[], values: readonly AskedValue[] = []): Steps<void> {
    const words = asked.flatMap(one => this.#inSpellings(one)).filter(one => this.#isNew(one))
    const columns = values.filter(one => this.#isNewValue(one))
    const [terms, ordinals] =
      columns.length === 0
        ? [words.length === 0 ? [] : yield* ask(engine.words(words)), []]
        : yield* askAll([words.length === 0 ? [] : engine.words(words), engine.values(columns)])
    for (const [i, one] of words.entries()) this.#mapOf(one).set(keyOf(one), terms[i] ?? [])
    for (const [i, one] of columns.entries()) this.#values.set(keyOfValue(one), ordinals[i] ?? [])
  }

  #inSpellings(asked: AskedTyped): AskedTyped[] {
    return [asked, ...(this.#spelled.get(asked.word) ?? []).map(word => ({ ...asked, word }))]
  }

  #mapOf({ how }: AskedTyped): Map<string, readonly Term[]> {
    return how === 'beginning' ? this.#begun : this.#words[how]
  }

  /** Whether this was not asked before. Marks it as asked. */
  #isNew(asked: AskedTyped): boolean {
    const known = this.#mapOf(asked)
    const key = keyOf(asked)
    return !known.has(key) && known.set(key, []).size > 0
  }

  #isNewValue(asked: AskedValue): boolean {
    const key = keyOfValue(asked)
    return !this.#values.has(key) && this.#values.set(key, []).size > 0
  }

  /** Ordinals of a column's value, and of the values that mean the same. */
  values({ column, value }: Pick<AskedValue, 'column' | 'value'>): readonly number[] {
    const all = [value, ...(this.alsoValues.get(value) ?? [])]
    return all.flatMap(one => this.#values.get(keyOfValue({ column, value: one })) ?? [])
  }

  /** Whether the engine was asked if the archive has a word. */
  hasAskedFor(word: string): boolean {
    return this.#words.forms.has(word) || this.#words.exact.has(word)
  }

  /** The word itself, if the archive has it. */
  find(word: string): Term | undefined {
    return this.#words.forms.get(word)?.find(({ text }) => text === word) ?? this.#words.exact.get(word)?.[0]
  }

  /** A word as people write it. */
  written(word: string): string {
    return this.find(word)?.written ?? word
  }

  /** The forms of a word taken as typed. */
  exact(word: string): WordForm[] {
    return this.#withSpellings(word, one => full(this.#words.exact.get(one) ?? []))
  }

  /** A word as typed and, with less weight, words that share its stem. */
  forms(word: string): WordForm[] {
    return this.#withSpellings(word, one =>
      (this.#words.forms.get(one) ?? []).map(term => ({ term, weight: likenessOf(one, term.text) })),
    )
  }

  /** Whether the archive has a word in any form. */
  hasForms(word: string): boolean {
    return [word, ...(this.#spelled.get(word) ?? [])].some(one => (this.#words.forms.get(one)?.length ?? 0) > 0)
  }

  /** Words with this prefix. */
  beginning(word: string, most: number): WordForm[] {
    return this.#withSpellings(word, one => full(this.#begun.get(`${most} ${one}`) ?? []))
  }

  /** Forms of a word and, with less weight, of its other spelling: articles that write `Müller` have both. */
  #withSpellings(word: string, formsOf: (word: string) => WordForm[]): WordForm[] {
    const own = formsOf(word)
    const spelled = this.#spelled.get(word)
    if (spelled === undefined) return own
    const known = new Set(own.map(({ term }) => term.number))
    const others = spelled.flatMap(formsOf).filter(({ term }) => !known.has(term.number))
    return [...own, ...others.map(({ term, weight }) => ({ term, weight: weight * spellingShare }))]
  }
}

/** The questions that the words of a query lead to. */
export type AskedTyped = Extract<AskedWord, { how: 'exact' | 'forms' | 'beginning' }>

function keyOf(asked: AskedTyped): string {
  return asked.how === 'beginning' ? `${asked.most} ${asked.word}` : asked.word
}

function full(terms: readonly Term[]): WordForm[] {
  return terms.map(term => ({ term, weight: 1 }))
}
