// The sender of a mail: a person is the author, a publication is the source.

import type { Address, Email } from 'postal-mime'
import { isAgency, publicationWord } from '../plain/agencies.ts'

export interface Sender {
  readonly authors: readonly string[]
  readonly source: string | null
}

/** Words in a sender's name that is not a person's. */
const organisation = new RegExp(
  String.raw`\b(?:newsletters?|team|desk|editors?|newsroom|alerts?|digest|briefing|updates?|office|department|ministry|council` +
    String.raw`|university|institute|agency|support|info|no-?reply|press (?:office|release)|the|of)\b|^[A-Z0-9&.]{2,6}$`,
  'i',
)
/** "Ann Roe from Harbour Post", "Ann Roe | Harbour Post", "Ann Roe (Harbour Post)" */
const both =
  /^(.{3,60}?)\s*(?:\s(?:from|at|of|via|bei|de|chez)\s|[|·,–—]|\s-\s)\s*(.{2,80})$|^(.{3,60}?)\s*\((.{2,80})\)$/iu
const person = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|del|da|di|la|le|bin|al)){1,4}$/u

/** Reads the sender; a mailing list has its own name. */
export function senderOf({ from, sender }: Pick<Email, 'from' | 'sender'>, listId: string | null): Sender {
  const list = listId === null ? null : /^"?([^"<]{2,100}?)"?\s*</.exec(listId)?.[1]?.trim() || null
  const name = nameOf(from) || nameOf(sender)
  if (name === '') return { authors: [], source: list }
  const match = both.exec(name)
  const [one, other] = [match?.[1] ?? match?.[3], match?.[2] ?? match?.[4]]
  if (one !== undefined && other !== undefined && isPerson(one)) return { authors: [one], source: other }
  if (isPerson(name)) return { authors: [name], source: list }
  return { authors: [], source: list ?? name }
}

function isPerson(name: string): boolean {
  return person.test(name) && !organisation.test(name) && !publicationWord.test(name) && !isAgency(name)
}

/** The name in an address; an address alone has none. "Roe, Ann" is turned around. */
function nameOf(address: Address | undefined): string {
  const name = (address?.name ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^["']|["']$/g, '')
    .trim()
  if (name.includes('@')) return ''
  const [, last = '', first = ''] = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’ -]+)$/u.exec(name) ?? []
  return last === '' ? name : `${first} ${last}`
}
