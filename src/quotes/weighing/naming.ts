// How likely the name of a speaker is right, given that the words at the cue are: a logistic curve over how the name was found.

import type { Speaker } from '../../article/quote.ts'
import type { People } from '../people/people.ts'
import type { Source } from './candidates.ts'
import type { Evidence } from './confidence.ts'

/** From this many people an article is crowded, so that more of them can be meant. */
const crowd = 8

/** Evidence on a speaker's name. */
export function namingEvidence({ phrase, view }: Source, speaker: Speaker, { persons }: People): Evidence {
  const found = new Map<string, number>([['bias', 1]])
  const how = howNamed(phrase.antecedent?.kind ?? phrase.kind, speaker)
  found.set(how, 1)
  found.set(`kind ${speaker.kind}`, 1)
  if (persons.length >= crowd) found.set('crowd', 1)
  if (view.tokens[phrase.start]?.lower === 'it' || view.tokens[phrase.start]?.lower === 'they') found.set('it', 1)
  return found
}

/** How a name was found: written at the cue; from a shorter name, a pronoun or a noun; or not at all. */
function howNamed(kind: 'pronoun' | 'name' | 'nominal', { name, mention }: Speaker): string {
  const plain = mention.toLowerCase().replace(/\s+/g, ' ')
  const same = plain.endsWith(name.toLowerCase())
  if (kind === 'pronoun') return same ? 'pronoun open' : 'pronoun resolved'
  if (kind === 'nominal') return same ? 'noun as written' : 'noun resolved'
  if (!same) return 'name completed'
  return name.includes(' ') ? 'name in full' : 'name alone'
}
