// When a likely source is not likely enough: the scorer was taught on news, and blogs, guides and press releases put terms, labels
// and imagined words in quotation marks. What the scorer cannot know of them is said here.

import type { Region } from '../marks/marks.ts'
import type { View } from '../view.ts'
import { Flag } from '../words/lexicon.ts'
import type { Source } from './candidates.ts'

/** Least share for any quote, and for a source that no cue names. Shares below are mostly wrong, by cross-validation. */
const least = 0.5
const leastWithoutCue = 0.6

/** Least share where the author speaks to the reader (I, we, you), for up to three words and for more. */
const leastShortInVoice = 0.93
const leastLongInVoice = 0.7

/** Share of words outside quotes that are I, we, you and the like, from which a text has such a voice. */
const voiceShare = 0.012

const firstOrSecond =
  /^(?:i|we|you|your|our|my|us|me|you’ll|you're|you’re|we’re|we're|we’ve|we've|i’m|i'm|i’ve|i've|let’s|let's)$/
const past = /(?:ed|aid|told|wrote|ought|poke|ang|gan|felt|according|[^o]ew)$/
const nobodys = /^(?:you|your|you’ll|you'll|here|there|that|this|these|those|the|a|an|what|nobody|no)$/

/** Whether the author of a text speaks to its reader, as in a blog post. */
export function hasVoice(views: readonly View[]): boolean {
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

/** Whether a source is sure enough to be shown as the speaker of a stretch. */
export function believes(source: Source, view: View, region: Region, confidence: number, voice: boolean): boolean {
  if (confidence < least || (source.event === null && confidence < leastWithoutCue)) return false
  const { phrase, event } = source
  const head = source.view.tokens[phrase.start]
  const alone = phrase.end - phrase.start === 1
  // "Remind people that you are going to ask “…”": a first word that no verb stands by is hardly a name.
  const remote = event === null || (event.shape !== 'after' && event.cueStart - phrase.end > 3)
  if (
    alone &&
    phrase.kind === 'name' &&
    head !== undefined &&
    (head.flags & Flag.Initial) !== 0 &&
    remote &&
    confidence < 0.8
  )
    return false
  const first = source.view.tokens[phrase.start]?.lower ?? ''
  if (alone && phrase.antecedent === undefined && nobodys.test(first)) return false
  const short = view.text.slice(region.innerStart, region.innerEnd).split(/\s+/, 4).length <= 3
  if (short && /^(?:i|we|our|my)$/.test(first)) return false
  if (!voice) return true
  const person = phrase.kind === 'name' || /^(?:he|she|his|her)$/.test(first)
  // "if they say", "we should be thinking": imagined words. What was said was said in the past, or by somebody with a name.
  if (!person && source.event !== null && !past.test(source.view.tokens[source.event.cueStart]?.lower ?? ''))
    return false
  return confidence >= (short ? leastShortInVoice : person ? least : leastLongInVoice)
}
