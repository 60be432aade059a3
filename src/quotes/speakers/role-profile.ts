// The parts of a role that show whether two people of one name can be the same: its words, its head noun, and its walk of life.

import type { Speaker } from '../../article/quote.ts'
import { exclusiveOffices, fillers, walks } from '../english/lists/walks-of-life.ts'

export interface RoleProfile {
  /** Content words of role and affiliation, lower case. */
  readonly words: readonly string[]
  /** The noun that says what the person is, or ''. */
  readonly head: string
  readonly walk: string | null
  readonly former: boolean
  /** Words of the organisation or place of the office. */
  readonly seat: readonly string[]
}

const walkOf = new Map(Object.entries(walks).flatMap(([walk, nouns]) => nouns.map(noun => [noun, walk] as const)))
const offices = new Set(exclusiveOffices)
const filler = new Set(fillers)

function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []).filter(word => word.length > 2 && !filler.has(word))
}

export function roleProfile({ role, affiliation }: Speaker): RoleProfile {
  const words = contentWords(`${role ?? ''} ${affiliation ?? ''}`)
  const before = (role ?? '').toLowerCase().split(/\s(?:of|at|for|with|in|from)\s/, 1)[0] ?? ''
  const heads = contentWords(before).filter(word => walkOf.has(word))
  const head = heads.at(-1) ?? ''
  return {
    words: [...new Set(words)],
    head,
    walk: walkOf.get(head) ?? null,
    former: /\b(?:former|ex|then|late|retired)\b/i.test(role ?? ''),
    seat: words.filter(word => !walkOf.has(word)),
  }
}

/** Whether two roles cannot belong to one person: the same office in two places, or incompatible walks of life and no word in common. */
export function differ(a: RoleProfile, b: RoleProfile): boolean {
  if (a.walk === null || b.walk === null) return false
  const shared = a.seat.some(word => b.seat.includes(word))
  if (shared) return false
  if (a.head === b.head && offices.has(a.head)) return !a.former && !b.former && a.seat.length > 0 && b.seat.length > 0
  return a.walk !== b.walk
}
