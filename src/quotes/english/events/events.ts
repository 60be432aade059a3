// Finds every place in a paragraph where somebody is said to speak: a cue with its subject. `candidates.ts` decides which event belongs to
// which quoted text.

import { phraseAt } from '../phrases/noun-phrases.ts'
import { dash } from '../phrases/segments.ts'
import { Flag } from '../words/lexicon.ts'
import type { TaggedToken } from '../words/tokens.ts'
import { type CueEvent, make } from './cue-event.ts'
import { dashEvent, labelEvent } from './label-events.ts'
import { nounEvent } from './noun-events.ts'
import { verbEvent } from './verb-events.ts'

/** Cue events of a paragraph, in order of their cues. */
export function findEvents(tokens: readonly TaggedToken[]): CueEvent[] {
  const events: CueEvent[] = []
  for (const [index, token] of tokens.entries()) {
    if ((token.flags & (Flag.CueFinite | Flag.CueParticiple)) !== 0) {
      const event = verbEvent(tokens, index, events)
      if (event !== null) events.push(event)
    }
    if ((token.flags & Flag.CueNoun) !== 0) {
      const event = nounEvent(tokens, index)
      if (event !== null) events.push(isInWords(tokens, event) ? { ...event, shape: 'phrase', lemma: 'words' } : event)
    }
    if (
      (token.flags & Flag.CueNoun) !== 0 &&
      token.lower === 'words' &&
      tokens[index - 1]?.lower === 'the' &&
      tokens[index + 1]?.lower === 'of'
    ) {
      events.push(make('phrase', 'words', index - 1, index + 2, phraseAt(tokens, index + 2)))
    }
    if ((token.flags & Flag.Mark) === 0) continue
    if (token.lower === ':') {
      const event = labelEvent(tokens, index, events)
      if (event !== null) events.push(event)
    }
    if (dash.has(token.lower)) {
      const event = dashEvent(tokens, index)
      if (event !== null) events.push(event)
    }
  }
  return events
}

/** "In his own words, “...”", "in Rangi’s words": names the speaker, like "in the words of Rangi". */
function isInWords(tokens: readonly TaggedToken[], { cueStart, subject }: CueEvent): boolean {
  if (tokens[cueStart]?.lower !== 'words' || subject === null || subject.start >= cueStart) return false
  return tokens[subject.start - 1]?.lower === 'in'
}
