// The first step of planning: every word and value of a query is collected and asked for, in one batch; where words are unknown, in a
// second one what is near them, and in a third what those are.

import type { Engine, Facts } from '../engine.ts'
import type { QueryClause, WordNode } from '../grammar/ast.ts'
import type { Steps } from '../steps.ts'
import { askedFor, type Given } from './ask-filters.ts'
import { bestPair, correct, pairsOf } from './corrections.ts'
import { type Heard, heardClauses, isCrowded } from './heard.ts'
import { type AskedTyped, KnownWords } from './known-words.ts'
import type { Slot } from './slots.ts'
import { phraseSlots } from './typed-words.ts'
import { wordsOfRuns } from './unspaced-words.ts'

/** Words that a prefix stands for, the most frequent ones; more cost time and find little. */
export const mostPrefixForms = 400
/** Words that the beginnings in a phrase stand for, the most frequent ones: each is looked for in every place. */
export const mostPhraseForms = 20

export interface LookedUp {
  readonly known: KnownWords
  /** The clauses of each group that are looked for. */
  readonly heard: Heard
}

interface Asking {
  readonly literal: boolean
  readonly shouted: boolean
}

/** Looks up what the clauses of a query and the filters beside them need. */
export function* lookUp(
  engine: Engine,
  facts: Facts,
  { rest, given }: { readonly rest: readonly QueryClause[]; readonly given: readonly Given[] },
  { literal, shouted }: Asking,
): Steps<LookedUp> {
  const known = new KnownWords(facts)
  if (isCrowded(rest)) yield* known.learn(engine, firstWords(known, rest))
  const heard = heardClauses(known, rest, shouted)
  const nodes = leavesOf(heard, rest)
  const values = [...given, ...nodes.flatMap(({ node }) => (node.op === 'filter' ? [node] : []))]
  yield* known.learn(
    engine,
    nodes.flatMap(({ node }) => wordsOfNode(known, node, literal)),
    values.map(askedFor).filter(value => value !== null),
  )
  if (!literal) yield* readUnknown(engine, known, unknownWords(known, nodes))
  return { known, heard }
}

/** What is near the words that the archive does not have: one word, or two. */
export function* readUnknown(engine: Engine, known: KnownWords, unknown: readonly string[]): Steps<void> {
  const words = [...new Set(unknown)].filter(word => !known.meant.has(word))
  if (words.length === 0) return
  const corrected = yield* correct(engine, words)
  const pairs = words.filter(word => !corrected.has(word)).map(word => [word, pairsOf(word)] as const)
  const asked = [
    ...[...corrected.values()].map(({ text }): AskedTyped => ({ how: 'forms', word: text })),
    ...pairs.flatMap(([, of]) => of.flat()).map((word): AskedTyped => ({ how: 'exact', word })),
  ]
  yield* known.learn(engine, asked)
  for (const [word, { text }] of corrected) known.meant.set(word, [text])
  for (const [word, of] of pairs) known.meant.set(word, bestPair(of, part => known.find(part)) ?? [])
}

interface Leaf {
  readonly node: Exclude<QueryClause['node'], { op: 'group' | 'or' }>
  /** Whether it is excluded: then nothing is guessed. */
  readonly isSilent: boolean
  /** Whether a compound has to be there as such. */
  readonly strict: boolean
}

/** The words, phrases and fields that are looked for, in groups too. */
function leavesOf(heard: Heard, clauses: readonly QueryClause[], isSilent = false): Leaf[] {
  return (heard.get(clauses) ?? clauses).flatMap(({ occur, node }): Leaf[] => {
    const silent = isSilent || occur === 'not'
    return node.op === 'group' || node.op === 'or'
      ? leavesOf(heard, node.clauses, silent)
      : [{ node, isSilent: silent, strict: occur !== 'should' }]
  })
}

/** The first word of each typed one, which tells how rare it is. */
function firstWords(known: KnownWords, clauses: readonly QueryClause[]): AskedTyped[] {
  return clauses.flatMap(({ node }): AskedTyped[] => {
    if (node.op === 'group' || node.op === 'or') return firstWords(known, node.clauses)
    const [slot] = node.op === 'word' ? known.slots(node.text) : []
    return slot === undefined ? [] : [{ how: 'exact', word: slot.term }]
  })
}

function wordsOfNode(known: KnownWords, node: Leaf['node'], literal: boolean): readonly AskedTyped[] {
  if (node.op === 'filter') return []
  if (node.op === 'phrase') return wordsOfPhrase(known, node.text)
  const slots = known.slots(node.text)
  const plain = (some: readonly Slot[]) => wordsOfSlots(some, node, literal)
  return slots.some(slot => slot.isPair) ? wordsOfRuns(node.text, slots, plain) : plain(slots)
}

function wordsOfPhrase(known: KnownWords, text: string): AskedTyped[] {
  return phraseSlots(known, text).asked.map(({ word, most }) =>
    most === null ? { how: 'exact', word } : { how: 'beginning', word, most },
  )
}

function wordsOfSlots(slots: readonly Slot[], { prefix }: WordNode, literal: boolean): AskedTyped[] {
  const last = slots.length - 1
  const typed = (word: string): AskedTyped => ({ how: literal ? 'exact' : 'forms', word })
  const begun = (word: string, most: number): AskedTyped => ({ how: 'beginning', word, most })
  return slots.flatMap(({ term, wider, whole }, at): AskedTyped[] => {
    const isBegun = prefix && at === last
    const own = isBegun ? [begun(term, mostPrefixForms)] : [typed(term), ...(wider === null ? [] : [typed(wider)])]
    if (isBegun && last > 0) own.push(begun(term, mostPhraseForms))
    if (whole !== null) own.push(prefix && at === last - 1 ? begun(whole, mostPrefixForms) : typed(whole))
    return own
  })
}

/** Words that the archive does not have in any form, where they may be read as others. */
function unknownWords(known: KnownWords, leaves: readonly Leaf[]): string[] {
  return leaves.flatMap(({ node, isSilent, strict }) => {
    if (node.op !== 'word' || isSilent) return []
    const slots = known.slots(node.text).filter(slot => !slot.isPair)
    if (slots.length > 1 && strict) return []
    return (node.prefix ? slots.slice(0, -1) : slots)
      .filter(({ term, wider }) => [term, wider].every(word => word === null || !known.hasForms(word)))
      .map(({ term }) => term)
  })
}
