// What is known of an article while its speakers are resolved, and the two ways of making a speaker of it.

import type { Speaker } from '../../archive/quote.ts'
import type { People, Person } from '../people/people.ts'
import type { View } from '../view.ts'
import type { Part } from './cast.ts'
import { slugOf } from './slug.ts'

export interface Setting {
  readonly views: readonly View[]
  readonly people: People
  /** Full names of bodies by their short forms. */
  readonly organisations: ReadonlyMap<string, string>
  readonly authors: readonly string[]
  /** Who the labels of an interview stand for, names apart. */
  readonly cast: ReadonlyMap<string, Part>
  /** Who has spoken so far, and where. */
  readonly memory: { readonly person: Person; readonly view: number; readonly token: number }[]
}

/** A speaker without the mention. */
export type Named = Omit<Speaker, 'mention' | 'mentionAt'>

/** Longest name that is kept, in characters: an unnamed source's description may run on. */
const longestName = 200

/** A known person as a speaker; remembered for the pronouns to come. */
export function speak(person: Person, view: number, token: number, setting: Setting): Named {
  setting.memory.push({ person, view, token })
  const name = person.words.join(' ')
  return {
    id: slugOf(name),
    name,
    role: person.role?.role ?? null,
    affiliation: person.role?.affiliation ?? person.affiliation,
    kind: 'person',
  }
}

/** A speaker that is only what its name says. */
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
