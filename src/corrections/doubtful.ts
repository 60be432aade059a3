// Speakers that may be wrong, as rows for the table of corrections: two that may be one. Only pairs with evidence are listed, and those
// that would move most quotes come first. Editors check each row before they paste it. Pure.

import type { ArchiveEntry } from '../article/entry.ts'
import type { Speaker } from '../article/quote.ts'
import { roleProfile } from '../quotes/speakers/role-profile.ts'
import { slugOf } from '../quotes/speakers/slug.ts'
import { distance } from '../text/distance.ts'
import type { Corrections } from './corrections.ts'
import { speakerIdOf } from './named-places.ts'
import { correctionColumns } from './read-table.ts'

/** Most rows; and most speakers of one first or last name that are compared with each other. */
const mostRows = 500
const mostAlike = 150
/** Names whose differing words are at least this long may differ in one letter without further evidence. */
const longWord = 7

interface Known {
  readonly id: string
  readonly name: string
  readonly words: readonly string[]
  readonly roles: ReadonlyMap<string, number>
  readonly roleWords: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly quotes: number
}

export interface Doubt {
  readonly id: string
  readonly into: string
  readonly note: string
  /** Quotes that the row would move. */
  readonly quotes: number
}

/** The doubts about an archive's speakers. Speakers of which the corrections speak are settled. */
export function doubtfulSpeakers(entries: readonly ArchiveEntry[], { speakers: settled }: Corrections): Doubt[] {
  const checked = new Set(settled.flatMap(({ id, into }) => [id, into ?? id].map(speakerIdOf)))
  const known = peopleOf(entries).filter(({ id }) => !checked.has(id))
  const doubts = new Map<string, Doubt>()
  const compare = (group: readonly Known[], reasonOf: (one: Known, other: Known) => string | null) => {
    for (const [at, one] of group.slice(0, mostAlike).entries()) {
      for (const other of group.slice(at + 1, mostAlike)) {
        const reason = reasonOf(one, other)
        if (reason === null) continue
        const [less, more] = isLess(one, other) ? [one, other] : [other, one]
        const note = `${reason}: ${inWords(less)}; ${inWords(more)}`
        if (!doubts.has(less.id)) doubts.set(less.id, { id: less.id, into: more.id, note, quotes: less.quotes })
      }
    }
  }
  for (const group of groups(known, ({ words }) => words.join(' '))) compare(group, () => 'one name, two roles')
  for (const group of groups(known, ({ words }) => words.at(-1) ?? ''))
    compare(group, (one, other) => nearEqual(one, other, words => words[0] ?? ''))
  for (const group of groups(known, ({ words }) => words[0] ?? ''))
    compare(group, (one, other) => nearEqual(one, other, words => words.at(-1) ?? ''))
  for (const doubt of surnamesAlone(known)) if (!doubts.has(doubt.id)) doubts.set(doubt.id, doubt)
  return [...doubts.values()].sort((a, b) => b.quotes - a.quotes || (a.id < b.id ? -1 : 1)).slice(0, mostRows)
}

/** The rows as a table: the columns of the corrections of speakers, with the reason as its note. */
export function doubtsAsTable(doubts: readonly Doubt[]): string {
  const columns = Object.keys(correctionColumns.speakers)
  const cell = (text: string) => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const rows = doubts.map(doubt =>
    columns
      .map(column => cell(column === 'id' || column === 'into' || column === 'note' ? doubt[column] : ''))
      .join(','),
  )
  return `\ufeff${[columns.join(','), ...rows].join('\r\n')}\r\n`
}

function peopleOf(entries: readonly ArchiveEntry[]): Known[] {
  const found = new Map<
    string,
    {
      names: Map<string, number>
      roles: Map<string, number>
      words: Set<string>
      articles: Set<string>
      quotes: number
    }
  >()
  for (const { article, quotes } of entries) {
    for (const { speaker } of quotes) {
      if (speaker === null || speaker.kind !== 'person' || !/^\p{Lu}/u.test(speaker.name)) continue
      const one = found.get(speaker.id) ?? {
        names: new Map(),
        roles: new Map(),
        words: new Set<string>(),
        articles: new Set(),
        quotes: 0,
      }
      found.set(speaker.id, one)
      one.quotes += 1
      one.articles.add(article.id)
      one.names.set(speaker.name, (one.names.get(speaker.name) ?? 0) + 1)
      if (speaker.role !== null) one.roles.set(speaker.role, (one.roles.get(speaker.role) ?? 0) + 1)
      for (const word of wordsOfRole(speaker)) one.words.add(word)
    }
  }
  return [...found].map(([id, { names, roles, words, articles, quotes }]) => {
    const name = [...names].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0] ?? id
    return { id, name, words: nameWords(name), roles, roleWords: words, articles, quotes }
  })
}

function wordsOfRole(speaker: Speaker): readonly string[] {
  return roleProfile(speaker).words
}

/** The words of a name, plain, without initials. */
function nameWords(name: string): string[] {
  const words = slugOf(name).split('-')
  return words.filter((word, at) => word.length > 1 || at === 0)
}

function groups(known: readonly Known[], keyOf: (one: Known) => string): Known[][] {
  const all = Map.groupBy(
    known.filter(({ words }) => words.length > 1),
    keyOf,
  )
  return [...all.values()].filter(group => group.length > 1)
}

/** Two names that differ in one letter of one word, with something that speaks for one person; else null. */
function nearEqual(one: Known, other: Known, partOf: (words: readonly string[]) => string): string | null {
  if (one.words.length !== other.words.length) return null
  const differing = one.words.filter((word, at) => word !== other.words[at])
  const [a, b] = [partOf(one.words), partOf(other.words)]
  if (differing.length !== 1 || a === b || a[0] !== b[0]) return null
  if (Math.min(a.length, b.length) < 3 || distance(a, b) !== 1) return null
  const shares = [...one.roleWords].some(word => other.roleWords.has(word))
  const meets = [...one.articles].some(article => other.articles.has(article))
  return shares || meets || Math.min(a.length, b.length) >= longWord ? 'names that differ in a letter' : null
}

/** A surname alone that is that of one speaker only, who has a role like theirs or is quoted in the same article. */
function surnamesAlone(known: readonly Known[]): Doubt[] {
  const full = Map.groupBy(
    known.filter(({ words }) => words.length > 1),
    ({ words }) => words.at(-1) ?? '',
  )
  return known.flatMap(one => {
    const [bearer, another] = one.words.length === 1 ? (full.get(one.words[0] ?? '') ?? []) : []
    if (bearer === undefined || another !== undefined) return []
    const shares = [...one.roleWords].some(word => bearer.roleWords.has(word))
    const meets = [...one.articles].some(article => bearer.articles.has(article))
    if (!shares && !meets) return []
    return [
      { id: one.id, into: bearer.id, note: `a surname alone: ${inWords(one)}; ${inWords(bearer)}`, quotes: one.quotes },
    ]
  })
}

function isLess(one: Known, other: Known): boolean {
  return one.quotes < other.quotes || (one.quotes === other.quotes && one.id > other.id)
}

function inWords({ name, roles, quotes }: Known): string {
  const role = [...roles].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0]
  return `${name}${role === undefined ? '' : `, ${role}`} (${quotes} ${quotes === 1 ? 'quote' : 'quotes'})`
}
