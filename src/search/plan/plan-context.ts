// What every step of planning one query shares: the archive, how freely words may be taken, and what has come of them so far.

import type { Archive } from '../../file/archive.ts'
import type { Form } from '../../query/clause.ts'
import type { Node } from '../grammar/ast.ts'
import type { WantedPhrase, WantedWord } from '../snippet/highlighter.ts'
import type { ColumnWords } from './ask-filters.ts'
import type { Work } from './work.ts'

export interface Correction {
  readonly from: string
  readonly to: string
}

export interface PlanContext {
  readonly archive: Archive
  /** Words as typed only: no stems, no corrections. */
  readonly literal: boolean
  /** Unknown words may be read as known ones: not in what is excluded, where a guess would hide something. */
  readonly corrects: boolean
  /** The query is all in capitals, which then tell no names. */
  readonly shouted: boolean
  readonly columnWords: ColumnWords
  readonly corrections: Correction[]
  /** Terms looked for, in order. */
  readonly terms: string[]
  /** What is to be marked (highlighter.ts). */
  readonly words: Map<string, WantedWord>
  readonly prefixes: { readonly prefix: string; readonly word: number; readonly weight: number }[]
  readonly phrases: WantedPhrase[]
  /** Words, beginnings and phrases that are to be marked so far: the number of the next. */
  marked: number
  /** What phrases, beginnings and compounds may cost. */
  readonly work: Work
  /** Nodes of the query that would have cost more. */
  readonly leftOut: Set<Node>
  /** Parts of compounds that may still be looked for alone. */
  readonly room: { parts: number }
}

/** More than a paragraph has. */
const mostParts = 96

export function newContext(
  archive: Archive,
  { literal, shouted, work }: Pick<PlanContext, 'literal' | 'shouted' | 'work'>,
): PlanContext {
  return {
    archive,
    literal,
    corrects: !literal,
    shouted,
    columnWords: new Map(),
    corrections: [],
    terms: [],
    words: new Map(),
    prefixes: [],
    phrases: [],
    marked: 0,
    work,
    leftOut: new Set(),
    room: { parts: mostParts },
  }
}

/** The same, for what is excluded: what comes of it is forgotten, what it costs is not. */
export function silenced(context: PlanContext): PlanContext {
  const { archive, columnWords, room, leftOut } = context
  return { ...newContext(archive, context), corrects: false, columnWords, room, leftOut }
}

/** Takes one of the parts of compounds, if there is any left. */
export function takesPart({ room }: PlanContext): boolean {
  if (room.parts <= 0) return false
  room.parts -= 1
  return true
}

/** How much a word in these forms says: its idf by the most frequent form, at least a little. */
export function worth(context: PlanContext, forms: readonly Form[]): number {
  return worthOf(
    context,
    forms.reduce((most, { term }) => Math.max(most, context.archive.terms.df(term)), 0),
  )
}

function worthOf({ archive }: PlanContext, df: number): number {
  return Math.log(1 + (archive.units.count + 1) / (df + 1))
}

/** Marks every form of a word wherever it stands; with `firstOnly`, of pairs of characters their first. */
export function markWord(context: PlanContext, forms: readonly Form[], firstOnly = false): void {
  const word = nextWord(context)
  const weight = worth(context, forms)
  for (const form of forms) {
    const term = context.archive.terms.at(form.term)
    if (!context.words.has(term)) context.words.set(term, { word, weight, firstOnly })
  }
}

/** Marks what begins so. `forms` ascend and have the most frequent of these words. */
export function markPrefix(context: PlanContext, prefix: string, forms: readonly Form[]): void {
  const [first, last] = [forms[0]?.term ?? 0, forms.at(-1)?.term ?? -1]
  let most = 0
  context.archive.terms.eachDf(first, last + 1, 'text', (_, df) => {
    most = Math.max(most, df)
  })
  context.prefixes.push({ prefix, word: nextWord(context), weight: worthOf(context, most) })
}

/** Marks words in a row, and none of them elsewhere; with `lastIsSingle`, of the last pair of characters its first. */
export function markPhrase(
  context: PlanContext,
  slots: readonly (readonly Form[])[],
  places: readonly number[],
  lastIsSingle = false,
): void {
  context.phrases.push({
    slots: slots.map((forms, i) => ({
      terms: new Set(forms.map(form => context.archive.terms.at(form.term))),
      place: (places[i] ?? i) - (places[0] ?? 0),
      firstOnly: lastIsSingle && i === slots.length - 1,
    })),
    word: nextWord(context),
    weight: slots.reduce((sum, forms) => sum + worth(context, forms), 0),
  })
}

/** Tells what is marked apart; the forms of one word have one number. */
function nextWord(context: PlanContext): number {
  context.marked += 1
  return context.marked - 1
}
