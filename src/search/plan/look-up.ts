// The first step of planning: collects every word and value of a query and asks for them in one batch. If words are unknown, a second batch
// asks for similar words, and a third for the forms of those.

import type { Engine, Facts } from '../engine.ts'
import type { QueryClause, WordNode } from '../grammar/ast.ts'
import type { Steps } from '../steps.ts'
import { askedFor, type Given } from './ask-filters.ts'
import { bestPair, correct, pairsOf } from './corrections.ts'
import { type Heard, heardClauses, isCrowded } from './heard.ts'
import { mostPhraseForms, mostPrefixForms } from './most-forms.ts'
import { isLive } from './read-synonyms.ts'
import { apart, joinedName, type Slot } from './slots.ts'
import { saysLittle } from './stop-words.ts'
import { type Alternatives, alternativesOf, noAlternatives } from './synonyms.ts'
import { phraseSpellings } from './typed-phrases.ts'
import { wordsOfRuns } from './unspaced-words.ts'
import { type AskedTyped, KnownWords } from './words-asked.ts'

export interface LookedUp {
  readonly known: KnownWords
  /** The clauses of each group that are searched. */
  readonly heard: Heard
  readonly alternatives: Alternatives
}

interface Asking {
  readonly literal: boolean
  readonly shouted: boolean
}

/** Looks up everything that the clauses of a query and its filters need. */
export function* lookUp(
  engine: Engine,
  facts: Facts,
  { rest, given }: { readonly rest: readonly QueryClause[]; readonly given: readonly Given[] },
  { literal, shouted }: Asking,
): Steps<LookedUp> {
  const known = new KnownWords(facts, literal)
  if (isCrowded(rest)) yield* known.learn(engine, firstWords(known, rest))
  const heard = heardClauses(known, rest, shouted)
  if (!literal) joinNames(known, rest)
  const nodes = leavesOf(heard, rest)
  const alternatives = literal ? noAlternatives : alternativesOf(facts, known, { rest, given, shouted })
  known.alsoValues = alternatives.ofValue
  const others = [...alternatives.ofNode.values(), ...alternatives.ofGroup.values()].flat()
  const values = [...given, ...nodes.flatMap(({ node }) => (node.op === 'filter' ? [node] : []))].flatMap(one => [
    one,
    ...(alternatives.ofValue.get(one.value) ?? []).map(value => ({ ...one, value })),
  ])
  yield* known.learn(
    engine,
    [
      ...[...nodes, ...others].flatMap(({ node }) => wordsOfNode(known, node, literal)),
      ...[...known.joined.values()].flat().map((word): AskedTyped => ({ how: 'exact', word })),
    ],
    values.map(askedFor).filter(value => value !== null),
  )
  // A word whose other form is in the archive is not misspelled.
  const isNamed = ({ node }: Leaf) => alternatives.named.get(node)?.some(one => isLive(known, one)) === true
  const mayBeWrong = nodes.filter(leaf => !isNamed(leaf))
  if (!literal) yield* readUnknown(engine, known, unknownWords(known, mayBeWrong))
  return { known, heard, alternatives }
}

/** Looks up corrections for words that the archive does not have: one word, or two. */
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

/** Notes for words side by side, a name and its number, that they are also written as one: `iphone 15`. */
function joinNames(known: KnownWords, clauses: readonly QueryClause[], isAlternatives = false): void {
  for (const [at, { node, occur }] of clauses.entries()) {
    if (node.op === 'group' || node.op === 'or') joinNames(known, node.clauses, node.op === 'or')
    const before = clauses[at - 1]
    if (isAlternatives || before === undefined || before.occur === 'not' || occur === 'not') continue
    const word = joinedName(onlySlot(known, before.node), onlySlot(known, node))
    if (word === null) continue
    for (const one of [before.node, node]) known.joined.set(one, [...(known.joined.get(one) ?? []), word])
  }
}

/** The slot of a word that is one, and no beginning. */
function onlySlot(known: KnownWords, node: QueryClause['node']): Slot | undefined {
  if (node.op !== 'word' || node.prefix || node.field !== null) return undefined
  const [slot, ...others] = known.slots(node.text)
  return slot === undefined || others.length > 0 || saysLittle(slot.term, known.facts) ? undefined : slot
}

interface Leaf {
  readonly node: Exclude<QueryClause['node'], { op: 'group' | 'or' }>
  /** Whether it is excluded: then no word is corrected. */
  readonly isSilent: boolean
  /** Whether a compound has to match as a compound. */
  readonly strict: boolean
}

/** The words, phrases and fields that are searched, nested groups included. */
function leavesOf(heard: Heard, clauses: readonly QueryClause[], isSilent = false): Leaf[] {
  return (heard.get(clauses) ?? clauses).flatMap(({ occur, node }): Leaf[] => {
    const silent = isSilent || occur === 'not'
    return node.op === 'group' || node.op === 'or'
      ? leavesOf(heard, node.clauses, silent)
      : [{ node, isSilent: silent, strict: occur !== 'should' }]
  })
}

/** The first term of each typed word, which tells how rare the word is. */
function firstWords(known: KnownWords, clauses: readonly QueryClause[]): AskedTyped[] {
  return clauses.flatMap(({ node }): AskedTyped[] => {
    if (node.op === 'group' || node.op === 'or') return firstWords(known, node.clauses)
    const [slot] = node.op === 'word' ? known.slots(node.text) : []
    return slot === undefined ? [] : [{ how: 'exact', word: slot.term }]
  })
}

function wordsOfNode(known: KnownWords, node: Leaf['node'], literal: boolean): readonly AskedTyped[] {
  if (node.op === 'filter') return []
  if (node.op === 'phrase') return wordsOfPhrase(known, node.text, literal)
  const slots = known.slots(node.text)
  const plain = (some: readonly Slot[]) => wordsOfSlots(some, node, literal)
  return slots.some(slot => slot.isPair) ? wordsOfRuns(node.text, slots, plain) : plain(slots)
}

function wordsOfPhrase(known: KnownWords, text: string, literal: boolean): AskedTyped[] {
  return phraseSpellings(known, text, literal).flatMap(({ asked }) =>
    asked.map(
      ({ word, most }): AskedTyped => (most === null ? { how: 'exact', word } : { how: 'beginning', word, most }),
    ),
  )
}

function wordsOfSlots(slots: readonly Slot[], { prefix }: WordNode, literal: boolean): AskedTyped[] {
  const last = slots.length - 1
  const parts = slots.length === 1 && !literal ? apart(slots) : slots
  const typed = (word: string): AskedTyped => ({ how: literal ? 'exact' : 'forms', word })
  const begun = (word: string, most: number): AskedTyped => ({ how: 'beginning', word, most })
  const asApart = (word: string, at: number): AskedTyped =>
    prefix && at === parts.length - 1 ? begun(word, mostPhraseForms) : { how: 'exact', word }
  const ofParts = parts === slots ? [] : parts.map(({ term }, at) => asApart(term, at))
  const ofSlots = slots.flatMap(({ term, wider, whole, joins }, at): AskedTyped[] => {
    const isBegun = prefix && at === last
    const own = isBegun ? [begun(term, mostPrefixForms)] : [typed(term), ...(wider === null ? [] : [typed(wider)])]
    if (isBegun && last > 0) own.push(begun(term, mostPhraseForms))
    if (whole !== null) own.push(prefix && at + joins > last ? begun(whole, mostPrefixForms) : typed(whole))
    return own
  })
  return [...ofSlots, ...ofParts]
}

/** Words that the archive has in no form and that may be corrected. */
function unknownWords(known: KnownWords, leaves: readonly Leaf[]): string[] {
  return leaves.flatMap(({ node, isSilent, strict }) => {
    if (node.op !== 'word' || isSilent) return []
    const slots = known.slots(node.text).filter(slot => !slot.isPair)
    if (slots.length > 1 && strict) return []
    return (node.prefix ? slots.slice(0, -1) : slots)
      .filter(({ term, wider }) => [term, wider].every(word => word === null || !known.hasForms(word)))
      .filter(() => !(known.joined.get(node) ?? []).some(word => known.find(word) !== undefined))
      .map(({ term }) => term)
  })
}
