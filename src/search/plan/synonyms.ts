// Finds the words and names of a query that have synonyms, and writes the other forms as further nodes of the query tree. planner.ts reads
// them beside what was typed.

import type { Synonym } from '../answer.ts'
import type { Facts } from '../engine.ts'
import type { QueryClause, QueryNode } from '../grammar/ast.ts'
import type { Given } from './ask-filters.ts'
import { isInCapitals } from './heard.ts'
import type { Slot } from './slots.ts'
import { keysOf, type SynonymForm, type SynonymTable, tableOf } from './synonym-table.ts'
import type { KnownWords } from './words-asked.ts'

/** Most other forms that one query searches. */
const mostAlternatives = 24
/** Most names in one phrase that are replaced, and most phrases that this makes of it. */
const mostReplaced = 3
const mostVariants = 1 + mostAlternatives

type Text = Extract<QueryNode, { op: 'word' | 'phrase' }>

/** Another form of a node, or of some words of a group. */
export interface Alternative {
  readonly node: Text
  readonly uses: readonly Synonym[]
}

export interface Alternatives {
  /** Other forms of a word, or of a phrase. */
  readonly ofNode: ReadonlyMap<QueryNode, readonly Alternative[]>
  /** Other forms of several words side by side, by the group that they stand in. */
  readonly ofGroup: ReadonlyMap<readonly QueryClause[], readonly Alternative[]>
  /** Other values of a filter. */
  readonly ofValue: ReadonlyMap<string, readonly string[]>
  /** The nodes that have another form, by themselves or with others. */
  readonly named: ReadonlyMap<QueryNode, readonly Alternative[]>
}

export const noAlternatives: Alternatives = {
  ofNode: new Map(),
  ofGroup: new Map(),
  ofValue: new Map(),
  named: new Map(),
}

/** Columns whose values are names and words. */
const namedColumns: ReadonlySet<string> = new Set(['speaker', 'author', 'source', 'section', 'tag'])
/** An id, which means one speaker. */
const idLike = /^[a-z0-9]+(?:-[a-z0-9]+)+$/u

/** The other forms of everything in a query that has some. */
export function alternativesOf(
  facts: Facts,
  known: KnownWords,
  {
    rest,
    given,
    shouted,
  }: { readonly rest: readonly QueryClause[]; readonly given: readonly Given[]; readonly shouted: boolean },
): Alternatives {
  if (facts.synonyms.length === 0) return noAlternatives
  return new Finder(tableOf(facts), known, shouted).find(rest, given)
}

class Finder {
  readonly #table: SynonymTable
  readonly #known: KnownWords
  readonly #shouted: boolean
  readonly #ofNode = new Map<QueryNode, readonly Alternative[]>()
  readonly #ofGroup = new Map<readonly QueryClause[], readonly Alternative[]>()
  readonly #ofValue = new Map<string, readonly string[]>()
  readonly #named = new Map<QueryNode, readonly Alternative[]>()
  #left = mostAlternatives

  constructor(table: SynonymTable, known: KnownWords, shouted: boolean) {
    this.#table = table
    this.#known = known
    this.#shouted = shouted
  }

  find(rest: readonly QueryClause[], given: readonly Given[]): Alternatives {
    for (const one of given) this.#value(one)
    this.#group(rest, false)
    return { ofNode: this.#ofNode, ofGroup: this.#ofGroup, ofValue: this.#ofValue, named: this.#named }
  }

  /** Words of a group, the longest names first; and its phrases, filters and groups. */
  #group(clauses: readonly QueryClause[], isAlternatives: boolean): void {
    const others: Alternative[] = []
    for (let at = 0; at < clauses.length; ) {
      const { node } = clauses[at] ?? { node: null }
      if (node === null) break
      if (node.op === 'group' || node.op === 'or') this.#group(node.clauses, node.op === 'or')
      else if (node.op === 'filter') this.#value(node)
      else if (node.op === 'phrase') this.#add(node, this.#variants(node))
      else {
        const found = this.#name(clauses, at, isAlternatives)
        if (found.alternatives.length > 0 && found.count > 1) {
          others.push(...found.alternatives)
          for (const one of clauses.slice(at, at + found.count)) this.#named.set(one.node, found.alternatives)
        } else if (found.alternatives.length > 0) this.#add(node, found.alternatives)
        at += found.count
        continue
      }
      at += 1
    }
    if (others.length > 0) this.#ofGroup.set(clauses, others)
  }

  #add(node: QueryNode, alternatives: readonly Alternative[]): void {
    if (alternatives.length === 0) return
    this.#ofNode.set(node, alternatives)
    this.#named.set(node, alternatives)
  }

  /** The longest name that begins with a word of a group. Several words stand side by side, without signs. */
  #name(clauses: readonly QueryClause[], at: number, isAlternatives: boolean) {
    const words: Text[] = []
    for (let end = at; end < clauses.length && words.length < this.#table.longest; end += 1) {
      const { node, occur } = clauses[end] ?? {}
      if (node?.op !== 'word' || node.prefix) break
      if (end > at && (occur !== 'should' || isAlternatives || node.field !== words[0]?.field)) break
      words.push(node)
      if (occur !== 'should') break
    }
    for (let count = words.length; count > 0; count -= 1) {
      const own = words.slice(0, count)
      const typed = own.map(({ text }) => text).join(' ')
      const forms = this.#otherForms(
        own.flatMap(({ text }) => this.#known.slots(text)),
        typed,
      )
      if (forms.length === 0) continue
      const field = own[0]?.field ?? null
      return {
        count,
        alternatives: this.#take(forms.map(form => ({ node: nodeOf(form, field), uses: [use(typed, form)] }))),
      }
    }
    return { count: 1, alternatives: [] }
  }

  /** The forms that mean the same as these words; none for a stop word that is not typed as a name. */
  #otherForms(slots: readonly Slot[], typed: string): readonly SynonymForm[] {
    for (const key of keysOf(slots)) {
      const form = this.#table.formOf(key)
      if (form === undefined || (form.isStop && (this.#shouted || !isInCapitals(typed)))) continue
      return (this.#table.find(key) ?? []).filter(other => other !== form && !other.isStop)
    }
    return []
  }

  /** A phrase with its names replaced, each by each other form. */
  #variants(node: Extract<QueryNode, { op: 'phrase' }>): readonly Alternative[] {
    const { text } = node
    const slots = this.#known.slots(text)
    let variants: { readonly text: string; readonly uses: readonly Synonym[] }[] = [{ text, uses: [] }]
    let replaced = 0
    // From the end, so that the places before it stay.
    for (let end = slots.length; end > 0 && replaced < mostReplaced; ) {
      const found = this.#nameBefore(slots, end, text)
      if (found === null) {
        end -= 1
        continue
      }
      const { start, stop, forms } = found
      const typed = text.slice(start, stop)
      const more = variants.flatMap(one =>
        forms.map(form => ({
          text: one.text.slice(0, start) + form.text + one.text.slice(stop),
          uses: [use(typed, form), ...one.uses],
        })),
      )
      // With the fewest names replaced first.
      variants = [...variants, ...more].slice(0, mostVariants)
      replaced += 1
      end = found.first
    }
    return this.#take(variants.slice(1).map(({ text, uses }) => ({ node: this.#variant(node, text), uses })))
  }

  /** A compound by itself may also be written as one word. */
  #variant(node: Extract<QueryNode, { op: 'phrase' }>, text: string): Text {
    const isCompound = !/\s/u.test(text) && this.#known.slots(text).some(({ whole }) => whole !== null)
    return isCompound ? { op: 'word', text, prefix: false, field: node.field } : { ...node, text }
  }

  /** The longest name whose last word is the one before `end`. */
  #nameBefore(slots: readonly Slot[], end: number, text: string) {
    const stop = slots[end - 1]?.end ?? 0
    // With a `*` the last word is the beginning of a word.
    if (text[stop] === '*') return null
    for (let first = Math.max(0, end - this.#table.longest); first < end; first += 1) {
      const start = slots[first]?.start ?? 0
      const forms = this.#otherForms(slots.slice(first, end), text.slice(start, stop))
      if (forms.length > 0) return { first, start, stop, forms }
    }
    return null
  }

  #value({ field, value }: Given): void {
    if (!namedColumns.has(field) || idLike.test(value)) return
    const slots = this.#known.slots(value)
    const forms = slots.length > this.#table.longest ? [] : this.#otherForms(slots, value)
    const others = forms.slice(0, this.#left).map(({ text }) => text)
    this.#left -= others.length
    if (others.length > 0) this.#ofValue.set(value, others)
  }

  #take(alternatives: readonly Alternative[]): readonly Alternative[] {
    const taken = alternatives.slice(0, this.#left)
    this.#left -= taken.length
    return taken
  }
}

function nodeOf({ text, isWord }: SynonymForm, field: 'title' | null): Text {
  return isWord ? { op: 'word', text, prefix: false, field } : { op: 'phrase', text, field }
}

function use(from: string, { text }: SynonymForm): Synonym {
  return { from, to: text }
}
