// Joins quoted texts of one utterance: “Q1,” X said. “Q2.”, and a quote that continues in the next paragraph. They are one quote if only
// the attribution or the end of a paragraph stands between them, otherwise two.

import type { Paragraph } from '../article/article.ts'
import type { Break } from '../article/quote.ts'
import { isCueClause } from './english/events/cue-clause.ts'
import { isCaption } from './view.ts'
import type { AttributedStretch } from './weighing/attribute.ts'
import type { Source } from './weighing/candidates.ts'

/** From this share, a text's own speaker outweighs an unclosed mark before it. */
const sure = 0.95
/** Most captions between two paragraphs of a quote. */
const mostCaptions = 3
/** Text allowed before the words of a continuing paragraph. */
const onlyMark = /^[\s"“”„«»]*$/u

/** Groups of attributions, each of which is one quote, without those that have no speaker; in order of their first text. */
export function joinFragments(
  attributions: readonly AttributedStretch[],
  paragraphs: readonly Paragraph[],
): AttributedStretch[][] {
  const groups: AttributedStretch[][] = []
  for (const [i, attribution] of attributions.entries()) {
    if (attribution.source === null) continue
    const previous = attributions[i - 1]
    if (previous === undefined) groups.push([attribution])
    else if (breakBetween(previous, attribution, paragraphs) !== 'words') groups.at(-1)?.push(attribution)
    else groups.push([withMainCue(previous, attribution)])
  }
  return groups
}

/** “Q1,” she said, noting that the council was split. “Q2.”: both have the cue "said", but a reported statement stands between them. */
function withMainCue(previous: AttributedStretch, next: AttributedStretch): AttributedStretch {
  const [main, own] = [previous.source, next.source]
  if (main === null || own?.event?.shape !== 'participle' || !isSame(main, own)) return next
  const { tokens, places } = next.view
  const [from = 0, to = 0] = [places[previous.region], places[next.region]]
  const between = main.event !== null && main.event.start > from && main.event.cueStart < own.event.cueStart
  return previous.view === next.view && between && tokens[to - 1]?.lower === '.' ? { ...next, source: main } : next
}

function isSame(one: Source, other: Source): boolean {
  return one.view === other.view && one.phrase.start === other.phrase.start
}

/** The break between two consecutive texts; `words` for anything that makes them two quotes. */
export function breakBetween(
  previous: AttributedStretch,
  next: AttributedStretch,
  paragraphs: readonly Paragraph[],
): Break['kind'] | 'words' {
  const { source } = previous
  if (source === null || next.source === null) return 'words'
  if (previous.view !== next.view) return runsOn(previous, next, paragraphs) ? 'paragraph' : 'words'
  if (!isSame(source, next.source)) return 'words'
  const { places, events } = next.view
  const [from = 0, to = 0] = [places[previous.region], places[next.region]]
  if (source.view !== next.view) return 'words'
  // "Ann Okafor said, adding:": of two cues with one subject, the scorer may have chosen the second; the clause begins with the first.
  const opening = events.find(
    ({ subject, start, cueStart }) => subject?.start === source.phrase.start && start > from && cueStart < to,
  )
  const isAttribution = [source.event, opening].some(event => event != null && isCueClause(next.view, event, from, to))
  return isAttribution ? 'attribution' : 'words'
}

/** Whether a text is open at its paragraph's end, and the next paragraph, perhaps after captions, begins with the other one. */
function runsOn(previous: AttributedStretch, next: AttributedStretch, paragraphs: readonly Paragraph[]): boolean {
  const { source, view } = previous
  const [open, taken] = [view.regions[previous.region], next.view.regions[next.region]]
  if (source === null || open?.continues !== true || taken === undefined) return false
  if (next.view.label !== null && !next.view.goesOn) return false
  if (!onlyMark.test(next.view.text.slice(0, taken.start))) return false
  const between = paragraphs.slice(view.paragraph + 1, next.view.paragraph)
  return between.length <= mostCaptions && between.every(({ text }) => isCaption(text)) && !isOfAnother(source, next)
}

/** Whether a text certainly has its own cue with another name: an unclosed mark would run on into any text. */
function isOfAnother(source: Source, { view, source: own, confidence }: AttributedStretch): boolean {
  if (own === null || confidence < sure || own.view !== view || own.event === null || own.phrase.kind === 'pronoun')
    return false
  const lastWord = ({ view, phrase }: Source) => view.tokens[phrase.coreEnd - 1]?.lower
  return own !== source && lastWord(own) !== lastWord(source)
}
