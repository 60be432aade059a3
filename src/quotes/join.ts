// Joins marked stretches that are one utterance: “Q1,” X said. “Q2.”, and a quote that runs on into the next paragraph.

import type { Attribution } from './weighing/attribute.ts'
import type { Source } from './weighing/candidates.ts'
import { Flag } from './words/lexicon.ts'

/** Words between two stretches of one sentence that do not part an utterance: `..., as ...`. */
const mostBetween = 2
/** Share from which a stretch's own speaker counts for more than the mark before it that was not closed. */
const sure = 0.95

/** Groups of attributions that make one quote each, without those that nobody said; in order of their first stretch. */
export function joinFragments(attributions: readonly Attribution[]): Attribution[][] {
  const groups: Attribution[][] = []
  for (const attribution of attributions) {
    if (attribution.source === null) continue
    const group = groups.at(-1)
    const previous = group?.at(-1)
    if (group !== undefined && previous !== undefined && belongs(previous, attribution)) group.push(attribution)
    else groups.push([attribution])
  }
  return groups
}

function belongs(previous: Attribution, next: Attribution): boolean {
  const { source } = previous
  if (source === null || next.source === null) return false
  const stretch = previous.view.regions[previous.region]
  if (next.view.label !== null && !next.view.goesOn) return false
  if (stretch?.continues === true && next.region === 0 && next.view.paragraph > previous.view.paragraph)
    return !isOfAnother(source, next)
  if (previous.view !== next.view || next.region !== previous.region + 1) return false
  if (source.view !== next.source.view || source.phrase.start !== next.source.phrase.start) return false
  const { tokens, places } = next.view
  const [from = 0, to = 0] = [places[previous.region], places[next.region]]
  const { event } = source
  const interrupts = event !== null && event.start > from && event.start - from <= 2 && event.end <= to
  if (interrupts && wordsOf(previous) >= 2) {
    const resumes =
      ((tokens[to]?.flags ?? 0) & Flag.Initial) !== 0 || tokens[to - 1]?.lower === ',' || tokens[to - 1]?.lower === ':'
    return resumes
  }
  const between = to - from - 1
  return (
    between <= mostBetween + 1 &&
    wordsOf(previous) >= 4 &&
    wordsOf(next) >= 4 &&
    !tokens.slice(from + 1, to).some(({ flags }) => (flags & (Flag.Capital | Flag.Pronoun)) !== 0)
  )
}

/** Whether a stretch surely has a cue of its own with another name: a mark that is not closed runs on into whatever comes next. */
function isOfAnother(source: Source, { view, source: own, confidence }: Attribution): boolean {
  if (own === null || confidence < sure || own.view !== view || own.event === null || own.phrase.kind === 'pronoun')
    return false
  const lastWord = ({ view, phrase }: Source) => view.tokens[phrase.coreEnd - 1]?.lower
  return own !== source && lastWord(own) !== lastWord(source)
}

function wordsOf({ view, region }: Attribution): number {
  const stretch = view.regions[region]
  return stretch === undefined ? 0 : view.text.slice(stretch.innerStart, stretch.innerEnd).split(/\s+/, 5).length
}
