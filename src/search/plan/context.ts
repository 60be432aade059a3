// What every step of planning one query shares: the archive, how freely words may be taken, and what has come of them so far.

import type { Archive } from '../../index/archive.ts'
import type { Form } from '../../index/plan.ts'
import type { WantedPhrase, WantedWord } from '../snippet/highlighter.ts'
import type { ColumnWords } from './filters.ts'

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
  /** Compounds that may still be looked for as words in a row, and parts of compounds that may still be looked for alone. */
  readonly room: { rows: number; parts: number }
}

/** More than a paragraph has: both cost far more than words that stand alone, and signs between words are easily typed. */
const mostRows = 8
const mostParts = 96

export function newContext(
  archive: Archive,
  { literal, shouted }: Pick<PlanContext, 'literal' | 'shouted'>,
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
    room: { rows: mostRows, parts: mostParts },
  }
}

/** The same, for what is excluded: what comes of it is forgotten, what it costs is not. */
export function silenced(context: PlanContext): PlanContext {
  const { archive, columnWords, room } = context
  return { ...newContext(archive, context), corrects: false, columnWords, room }
}

/** Takes one of what there is only so much of, if there is any left. */
export function takes(room: PlanContext['room'], what: keyof PlanContext['room']): boolean {
  if (room[what] <= 0) return false
  room[what] -= 1
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
