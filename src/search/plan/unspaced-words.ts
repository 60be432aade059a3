// Words of scripts without spaces. The index has pairs of characters (text/runs.ts); a word is a row of pairs. Where one word ends is
// guessed by the change of script - kanji, katakana, hiragana - and long stretches count by their pairs too.

import type { Clause, Form } from '../../query/clause.ts'
import { firstUnit } from '../../text/runs.ts'
import { partBoost } from '../ranking-numbers.ts'
import { exactForms, prefixForms } from './forms.ts'
import { markPhrase, markWord, type PlanContext, takesPart } from './plan-context.ts'
import type { Slot } from './slots.ts'
import type { WordOptions } from './typed-words.ts'
import { affords, workOfPhrase, workOfWord } from './work.ts'

/** Characters of one word at most; what is longer is looked for by its pairs too. Korean words carry their particles: shorter. */
const longestWord = 4
const longestHangul = 2
/** Hiragana between other scripts, up to here: particles and endings. In characters. */
const longestParticle = 2

const scripts: readonly RegExp[] = [/\p{scx=Hiragana}/u, /\p{scx=Katakana}/u, /\p{sc=Hangul}/u, /\p{scx=Han}/u]
const hiragana = 0
const hangul = 2

/** Clauses of a text with runs in it; what is between the runs goes to `plain`. Null stands for one that would cost too much. */
export function runClauses(
  context: PlanContext,
  text: string,
  slots: readonly Slot[],
  options: WordOptions,
  plain: (slots: readonly Slot[]) => (Clause | null)[],
): (Clause | null)[] {
  const stretches = stretchesOf(text, slots)
  const clauses: (Clause | null)[] = []
  for (const stretch of stretches) {
    if (stretch.script < 0) clauses.push(...plain(stretch.slots))
    else if (stretch.script !== hiragana || stretch.slots.length > longestParticle || stretches.length === 1) {
      clauses.push(...stretchClauses(context, stretch, options))
    }
  }
  return clauses
}

interface Stretch {
  /** Number of the script, `scripts.length` for those of South-East Asia, -1 for words with spaces. */
  readonly script: number
  readonly slots: readonly Slot[]
}

/** Slots in a row of one script. A slot is of the script of its first character. */
function stretchesOf(text: string, slots: readonly Slot[]): Stretch[] {
  const stretches: { script: number; slots: Slot[] }[] = []
  let before: Slot | undefined
  for (const slot of slots) {
    const script = slot.isPair ? scriptAt(text, slot.start, stretches.at(-1)?.script ?? -1) : -1
    const last = stretches.at(-1)
    const isSame =
      last !== undefined &&
      last.script === script &&
      (!slot.isPair || (before !== undefined && before.end > slot.start))
    if (isSame) last.slots.push(slot)
    else stretches.push({ script, slots: [slot] })
    before = slot
  }
  return stretches
}

/** The prolonged sound mark and the like belong to several scripts: to that before them. */
function scriptAt(text: string, at: number, before: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (before >= 0 && scripts[before]?.test(character)) return before
  const script = scripts.findIndex(one => one.test(character))
  return script < 0 ? scripts.length : script
}

function stretchClauses(context: PlanContext, { script, slots }: Stretch, { fields }: WordOptions): (Clause | null)[] {
  const inFields = fields === null ? {} : { fields }
  const [first] = slots
  if (first === undefined) return []
  context.terms.push(slots.length === 1 ? firstUnit(first.term) : joined(slots))
  if (slots.length === 1) {
    const forms = prefixForms(context.archive, firstUnit(first.term))
    if (!affords(context.work, workOfWord(context.archive, forms, fields))) return [null]
    if (fields === null) markWord(context, forms, true)
    return [{ op: 'word', forms, ...inFields }]
  }
  // The last slot pairs with what is no part of the stretch, or stands alone.
  const pairs = slots.slice(0, -1).map(slot => exactForms(context.archive, slot.term))
  const isKnown = pairs.every(forms => forms.length > 0)
  const clauses: (Clause | null)[] = []
  const isLong = slots.length > (script === hangul ? longestHangul : longestWord)
  if (isKnown && !affords(context.work, workOfPhrase(context.archive, pairs, fields))) clauses.push(null)
  else if (isKnown) {
    clauses.push(rowClause(pairs, inFields))
    if (fields === null && !isLong) markRow(context, pairs)
  }
  if (isLong) {
    for (const forms of rarest(context, pairs)) {
      if (!takesPart(context)) break
      if (!affords(context.work, workOfWord(context.archive, forms, fields))) break
      if (fields === null) markWord(context, forms)
      clauses.push({ op: 'word', forms, boost: partBoost, ...inFields })
    }
  }
  return clauses
}

/** The pairs that the archive has; of more than may be looked for alone, the rarest, in their order. */
function rarest({ archive, room }: PlanContext, pairs: readonly Form[][]): readonly Form[][] {
  const known = pairs.filter(forms => forms.length > 0)
  if (known.length <= room.parts) return known
  const df = (forms: readonly Form[]) => archive.terms.df(forms[0]?.term ?? -1)
  const chosen = new Set(known.toSorted((one, other) => df(one) - df(other)).slice(0, room.parts))
  return known.filter(forms => chosen.has(forms))
}

function rowClause(pairs: readonly Form[][], inFields: object): Clause {
  const [forms = []] = pairs
  return pairs.length === 1 ? { op: 'word', forms, ...inFields } : { op: 'phrase', slots: pairs, ...inFields }
}

function markRow(context: PlanContext, pairs: readonly Form[][]): void {
  const [forms = []] = pairs
  if (pairs.length === 1) markWord(context, forms)
  else markPhrase(context, pairs, [...pairs.keys()])
}

function joined(slots: readonly Slot[]): string {
  return slots.map(slot => firstUnit(slot.term)).join('')
}
