// Goes through an article's quoted texts in order and gives each its most likely source, or none.

import { Flag } from '../english/words/lexicon.ts'
import type { View } from '../view.ts'
import { believes, mannerOf } from './believe.ts'
import { type Candidate, candidatesFor, type Source, type State } from './candidates.ts'

/** A quoted text and its attribution. */
export interface AttributedStretch {
  readonly view: View
  readonly region: number
  readonly source: Source | null
  /** Share of the readings that agree with the decision, 0 to 1. */
  readonly confidence: number
  /** The source is in a later paragraph, into which the words continue. */
  readonly later?: boolean
}

/** Least share of a source that is also applied to the preceding paragraphs. */
const surelyLater = 0.6

/** Chooses among candidates in their order; returns the index and the certainty. Either the scorer, or a teacher while fitting. */
export type Choose = (
  candidates: readonly Candidate[],
  view: View,
  region: number,
) => { index: number; confidence: number }

/** Attributions of all quoted texts, in reading order. */
export function attribute(views: readonly View[], choose: Choose): AttributedStretch[] {
  const found: AttributedStretch[] = []
  const manner = mannerOf(views)
  let last: Source | null = null
  let open: Source | null = null
  let line: Source | null = null
  for (const [at, view] of views.entries()) {
    for (const [region, stretch] of view.regions.entries()) {
      const spoken: Source | null = view.goesOn
        ? line
        : view.label === null
          ? null
          : labelSource(view, view.places[region] ?? 0)
      if (view.label !== null) line = spoken
      if (spoken !== null) {
        found.push({ view, region, source: spoken, confidence: 1 })
        last = spoken
        continue
      }
      const state: State = { last, open: region === 0 ? open : null }
      const candidates = candidatesFor(views, at, region, state)
      const { index, confidence } = choose(candidates, view, region)
      const likely = candidates[index]?.source ?? null
      const source = likely !== null && believes(likely, view, region, confidence, manner) ? likely : null
      found.push({ view, region, source, confidence })
      if (source !== null) last = source
      open = stretch.continues ? source : null
    }
    if (view.regions.length === 0) open = null
  }
  return withLaterCues(found)
}

/**
 * A quote of several paragraphs may have its cue in the last one. Continuing paragraphs take the speaker from there, unless they have their
 * own cue or the words already belong to somebody at their end.
 */
function withLaterCues(found: readonly AttributedStretch[]): AttributedStretch[] {
  const known = [...found]
  for (let i = known.length - 2; i >= 0; i--) {
    const [here, next] = [known[i], known[i + 1]]
    if (here === undefined || next === undefined || next.region !== 0 || here.view.label !== null) continue
    if (here.view.regions[here.region]?.continues !== true || next.view.paragraph <= here.view.paragraph) continue
    if (!isUtterance(here) || isOwn(here) || !(isOwn(next) || next.later === true)) continue
    if (next.source === null || next.confidence < surelyLater) continue
    known[i] = { ...here, source: next.source, confidence: next.confidence, later: true }
  }
  return known
}

/** A reporter's cue inside quoted words: the mark was never closed. */
const reporters = /,\s+(?:he|she|they)\s+(?:was|were|said|says|told|added|asked)\b/

/** Whether a continuing text begins like an utterance, and contains no words of the reporter. */
function isUtterance({ view, region }: AttributedStretch): boolean {
  const stretch = view.regions[region]
  if (stretch === undefined) return false
  const opens =
    /(?:^|[,:])\s*$/.test(view.text.slice(Math.max(0, stretch.start - 3), stretch.start)) || stretch.start === 0
  return opens && !reporters.test(view.text.slice(stretch.innerStart, stretch.innerEnd))
}

/** The source is in the same paragraph as the words. */
function isOwn({ view, source }: AttributedStretch): boolean {
  return source !== null && source.view === view && source.event !== null
}

/** The label before an interview's words is their source; how sure it is, `cast.ts` says. */
function labelSource(view: View, place: number): Source {
  const end = Math.max(1, place - 1)
  // A mark may stand before it, where the line is quoted as a whole.
  const start = ((view.tokens[0]?.flags ?? 0) & Flag.Mark) !== 0 && end > 1 ? 1 : 0
  const phrase = { kind: 'name', start, coreEnd: end, end, nameStart: start, nameEnd: end } as const
  const event = {
    shape: 'label',
    lemma: ':',
    cueStart: end,
    cueEnd: place,
    subject: phrase,
    start,
    end: place,
  } as const
  return { view, phrase, event }
}

/** Candidates with one phrase are one reading: their shares add up. */
export function mostLikely(
  candidates: readonly Candidate[],
  share: readonly number[],
): { index: number; confidence: number } {
  const sums = new Map<string, { sum: number; best: number; at: number }>()
  for (const [index, candidate] of candidates.entries()) {
    const { source } = candidate
    const key = source === null ? 'nobody' : `${source.view.paragraph}:${source.phrase.start}`
    const value = share[index] ?? 0
    const entry = sums.get(key)
    if (entry === undefined) sums.set(key, { sum: value, best: value, at: index })
    else {
      entry.sum += value
      if (value > entry.best) {
        entry.best = value
        entry.at = index
      }
    }
  }
  let winner = { sum: -1, best: 0, at: 0 }
  for (const entry of sums.values()) if (entry.sum > winner.sum) winner = entry
  return { index: winner.at, confidence: winner.sum }
}
