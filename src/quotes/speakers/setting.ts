// The state of an article while its speakers are resolved, and functions that create speakers.

import type { Speaker } from '../../article/quote.ts'
import type { Organisations } from '../people/organisations.ts'
import type { People, Person } from '../people/people.ts'
import type { View } from '../view.ts'
import type { CastMember } from './cast.ts'
import { slugOf } from './slug.ts'

/** Somebody who has spoken, and where. */
export interface PastSpeaker {
  readonly speaker: Named
  /** Null for a body, a group or somebody unnamed. */
  readonly person: Person | null
  readonly view: number
  readonly token: number
}

export interface Setting {
  readonly views: readonly View[]
  readonly people: People
  readonly organisations: Organisations
  readonly authors: readonly string[]
  /** The people behind an interview's labels, except for labels that are names. */
  readonly cast: ReadonlyMap<string, CastMember>
  /** Who has spoken so far, in reading order. */
  readonly memory: PastSpeaker[]
  /** Antecedents of pronouns outside quotes, by place; and the depth to which one is followed to another. */
  readonly taken: Map<string, Person | null>
  readonly depth: { value: number }
}

/** A speaker without the mention. */
export type Named = Omit<Speaker, 'mention' | 'mentionAt'>

/** Longest name that is kept, in characters: the description of an unnamed source may be long. */
const longestName = 200

/** A known person as a speaker; remembered for later pronouns. */
export function speak(person: Person, view: number, token: number, setting: Setting): Named {
  const name = person.words.join(' ')
  const speaker: Named = {
    id: slugOf(name),
    name,
    role: person.role?.role ?? null,
    affiliation: person.role?.affiliation ?? person.affiliation,
    kind: 'person',
  }
  setting.memory.push({ speaker, person, view, token })
  return speaker
}

/** An organisation by its full name; remembered for later pronouns. */
export function speakAs(body: string, view: number, token: number, setting: Setting): Named {
  const speaker = named(setting.organisations.full(body) ?? body, 'organization')
  setting.memory.push({ speaker, person: null, view, token })
  return speaker
}

/** A speaker of whom only the name is known. */
export function named(
  name: string,
  kind: Speaker['kind'],
  role: { role: string; affiliation: string | null } | null = null,
): Named {
  const short = name.slice(0, longestName).trim()
  return { id: slugOf(short), name: short, role: role?.role ?? null, affiliation: role?.affiliation ?? null, kind }
}

/** The text of tokens, on one line. */
export function surfaceOf(view: View, start: number, end: number): string {
  return view.text.slice(view.tokens[start]?.start ?? 0, view.tokens[end - 1]?.end ?? 0).replace(/\s+/g, ' ')
}
