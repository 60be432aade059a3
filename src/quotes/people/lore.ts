// What an article reveals about the words of its names: which occur alone, who speaks, who is addressed, which are also common nouns. No
// list of given names knows the whole world; the article often does.

import { classOfCue } from '../english/lists/cue-classes.ts'
import { honorificGender } from '../english/words/known-words.ts'
import { Flag } from '../english/words/lexicon.ts'
import type { View } from '../view.ts'
import type { NameRun } from './name-runs.ts'

/** How an article uses a single word as a name. */
export interface SingleUse {
  /** Occurs alone as the subject of a verb of speech. */
  speaks: number
  /** After Mr., Ms. and the like. */
  addressed: number
  /** Alone, without an article before it. */
  bare: number
  /** After "the". */
  article: number
}

export interface Lore {
  /** Words that also occur without a capital. */
  readonly common: ReadonlySet<string>
  readonly singles: ReadonlyMap<string, SingleUse>
  /** Short forms in brackets, lower case. */
  readonly bracketed: ReadonlySet<string>
  /** Capitalised runs that occur somewhere by themselves, lower case. */
  readonly runs: ReadonlyMap<string, number>
  /** For the last word of longer runs, the words before it: usually given names by surname. */
  readonly surnames: ReadonlyMap<string, readonly string[]>
  /** Places at which a run is the subject of a cue: `view:end`, with the class of the cue. */
  readonly cues: ReadonlyMap<string, string>
}

/** Most words kept; only hostile input has more. */
const mostWords = 50_000
const mostNamesakes = 12

export const placeKey = (view: number, end: number): string => `${view}:${end}`

/** Reads the words of an article outside its quotes. */
export function loreOf(views: readonly View[], runs: readonly NameRun[]): Lore {
  const common = new Set<string>()
  const bracketed = new Set<string>()
  const cues = new Map<string, string>()
  for (const [index, { tokens, events }] of views.entries()) {
    for (const { flags, lower } of tokens)
      if ((flags & (Flag.Capital | Flag.Quote | Flag.Mark | Flag.Number)) === 0 && common.size < mostWords)
        common.add(lower)
    for (let i = 1; i + 1 < tokens.length; i++)
      if (tokens[i - 1]?.lower === '(' && tokens[i + 1]?.lower === ')') bracketed.add(tokens[i]?.lower ?? '')
    for (const { subject: phrase, lemma } of events) {
      // "Mukut, who is also a trader, noted": the antecedent speaks.
      const subject = phrase?.antecedent ?? phrase
      if (subject === null || subject.kind === 'pronoun' || subject.nameEnd <= subject.nameStart) continue
      const key = placeKey(index, subject.nameEnd)
      const kind = classOfCue(lemma)
      if (!cues.has(key) || kind === 'speech' || kind === 'phrase') cues.set(key, kind)
    }
  }
  const singles = new Map<string, SingleUse>()
  const whole = new Map<string, number>()
  const surnames = new Map<string, string[]>()
  for (const { view, start, end, title } of runs) {
    const tokens = views[view]?.tokens ?? []
    const words = tokens.slice(start, end).map(({ lower }) => lower)
    whole.set(words.join(' '), (whole.get(words.join(' ')) ?? 0) + 1)
    const [first = '', second] = words
    if (words.length > 1) remember(surnames, words.at(-1) ?? '', words.at(-2) ?? '')
    const addressed = words.length === 2 && honorificGender(first) !== null
    if (words.length > 1 && !addressed) continue
    const word = addressed && second !== undefined ? second : first
    const use = singles.get(word) ?? { speaks: 0, addressed: 0, bare: 0, article: 0 }
    singles.set(word, use)
    if (addressed) use.addressed++
    const cue = cues.get(placeKey(view, end))
    if (tokens[start - 1]?.lower === 'the') {
      use.article++
      continue
    }
    if (title) continue
    use.bare++
    if (cue === 'speech' || cue === 'phrase') use.speaks++
  }
  return { common, singles, bracketed, runs: whole, surnames, cues }
}

function remember(lists: Map<string, string[]>, key: string, word: string): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [word])
  else if (list.length < mostNamesakes && !list.includes(word)) list.push(word)
}
