// Rejects likely sources that are not likely enough. The scorer was trained on news, but blogs, guides and press releases put terms, labels
// and imagined words in quotation marks, which needs extra rules.

import { classOfCue } from '../english/lists/cue-classes.ts'
import { isTerm } from '../english/terms/terms.ts'
import { givenName } from '../english/words/known-words.ts'
import { Flag } from '../english/words/lexicon.ts'
import type { View } from '../view.ts'
import type { Source } from './candidates.ts'

/** Least share for any quote, and for a source without a cue. Lower shares are mostly wrong, by cross-validation. */
const least = 0.5
const leastWithoutCue = 0.6

/** Least share if the author addresses the reader (I, we, you), for up to three words and for more. */
const leastShortInVoice = 0.93
const leastLongInVoice = 0.7

/** Up to this many words may be a term if the cue is not about speech: "includes “open source process constraints”". */
const fewWords = 5
const spoken = /^(?:speech|naming|judging|phrase)$/

/** From this share of words such as I, we and you outside quotes, the author addresses the reader. */
const voiceShare = 0.006

/** "MediaPost", "NASA". */
const innerCapital = /^.+\p{Lu}/u
/** From this many words a quote is not imagined: "a priest writing in the Tablet says, “...”". */
const manyWords = 9

const firstOrSecond =
  /^(?:i|we|you|your|our|my|us|me|you’ll|you're|you’re|we’re|we're|we’ve|we've|i’m|i'm|i’ve|i've|let’s|let's)$/
const past = /(?:ed|aid|told|wrote|ought|poke|ang|gan|felt|according|[^o]ew)$/
const definite = /^(?:the|this|one|another|its|his|her|their|our)$/
const nobodys = /^(?:you|your|you’ll|you'll|here|there|that|this|these|those|the|a|an|what|nobody|no)$/

/** How a text is written. */
export interface Manner {
  /** Whether the author addresses the reader, as in a blog post. */
  readonly voice: boolean
  /** Capitalised words whose place does not explain the capital, in lower case. */
  readonly names: ReadonlySet<string>
}

/** The manner of an article, computed from its words on first use. */
export function mannerOf(views: readonly View[]): Manner {
  let names: ReadonlySet<string> | null = null
  let voice: boolean | null = null
  return {
    get names() {
      names ??= capitalised(views)
      return names
    },
    get voice() {
      voice ??= hasVoice(views)
      return voice
    },
  }
}

function capitalised(views: readonly View[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { tokens } of views)
    for (const { flags, lower } of tokens)
      if ((flags & Flag.Capital) !== 0 && (flags & Flag.Initial) === 0) names.add(lower)
  return names
}

function hasVoice(views: readonly View[]): boolean {
  let voiced = 0
  let words = 0
  for (const { tokens } of views) {
    for (const token of tokens) {
      if ((token.flags & (Flag.Mark | Flag.Quote)) !== 0) continue
      words++
      if (token.text.length <= 6 && firstOrSecond.test(token.lower)) voiced++
    }
  }
  return voiced > words * voiceShare && voiced > 3
}

/** Whether a source is sure enough to be shown as the speaker. */
export function believes(source: Source, view: View, place: number, confidence: number, manner: Manner): boolean {
  const region = view.regions[place]
  if (region === undefined || isTerm(source, view, place)) return false
  if (confidence < least || (source.event === null && confidence < leastWithoutCue)) return false
  const { phrase, event } = source
  const head = source.view.tokens[phrase.start]
  const alone = phrase.end - phrase.start === 1
  // "Chatbots sound like ...", "Remind people that ...": a first word is not a name if it is not one elsewhere and no verb of speech
  // follows.
  if (alone && phrase.kind === 'name' && head !== undefined && (head.flags & Flag.Initial) !== 0) {
    const remote = event === null || (event.shape !== 'after' && event.cueStart - phrase.end > 3)
    const speaks = event !== null && !remote && classOfCue(event.lemma) === 'speech'
    if (remote && confidence < 0.8) return false
    const isName = () => givenName(head.text) !== null || innerCapital.test(head.text) || manner.names.has(head.lower)
    if (!speaks && !isName()) return false
  }
  // "according to the recently released “...”": without a noun there is no speaker.
  const core = source.view.tokens[phrase.coreEnd - 1]
  if (
    phrase.kind === 'nominal' &&
    core !== undefined &&
    (core.flags & Flag.Adverb) !== 0 &&
    (core.flags & Flag.Role) === 0
  )
    return false
  const first = source.view.tokens[phrase.start]?.lower ?? ''
  if (alone && phrase.antecedent === undefined && nobodys.test(first)) return false
  const text = view.text.slice(region.innerStart, region.innerEnd)
  const short = text.split(/\s+/, 4).length <= 3
  if (short && /^(?:i|we|our|my)$/.test(first)) return false
  if (/^(?:your|you)$/.test(first)) return false
  return fitsVoice(source, view, place, confidence) || !manner.voice
}

/**
 * Whether a source is sure enough if the author addresses the reader: "if they say", "we should be thinking" are imagined words. Real
 * quotes are in the past tense, or have a named speaker, or "the report says".
 */
function fitsVoice({ phrase, event, view: home }: Source, view: View, place: number, confidence: number): boolean {
  const region = view.regions[place]
  const text = view.text.slice(region?.innerStart, region?.innerEnd)
  const short = text.split(/\s+/, 4).length <= 3
  const first = home.tokens[phrase.start]?.lower ?? ''
  const person = phrase.kind === 'name' || /^(?:he|she|his|her)$/.test(first)
  const cue = event === null ? '' : (home.tokens[event.cueStart]?.lower ?? '')
  const many = text.split(/\s+/, manyWords).length === manyWords
  const singular = phrase.kind === 'nominal' ? definite.test(first) || many : first === 'it' && !short
  const reports = singular && event !== null && cue.endsWith('s') && classOfCue(event.lemma) === 'speech'
  if (!person && event !== null && !reports && !past.test(cue)) return false
  // A label speaks, and so does any cue right behind a comma: “One thing we heard,” she remembers.
  const at = view.places[place] ?? 0
  const setOff = text.endsWith(',') && event !== null && home === view && event.start === at + 1
  const said = event === null || event.shape === 'label' || setOff || spoken.test(classOfCue(event.lemma))
  const few = text.split(/\s+/, fewWords + 1).length <= fewWords
  if ((short && !setOff) || (!said && (few || !person))) return confidence >= leastShortInVoice
  return confidence >= (person ? least : leastLongInVoice)
}
