// Works out what the corrections of speakers come to: who becomes whom, under which name and id, and who is hidden. Pure.

import type { ArchiveEntry } from '../article/entry.ts'
import type { Quote, Speaker } from '../article/quote.ts'
import type { Problem } from '../ingest/problem.ts'
import { slugOf } from '../quotes/speakers/slug.ts'
import { CorrectionError, type Placed, placeInWords, type SpeakerCorrection } from './corrections.ts'
import { speakerIdOf } from './named-places.ts'
import { rowOf } from './rows.ts'

/** What becomes of one speaker; a field that is undefined stays as each article has it. */
export interface Change {
  readonly id: string
  readonly name: string | undefined
  readonly role: string | null | undefined
  readonly affiliation: string | null | undefined
  readonly kind: Speaker['kind'] | undefined
  readonly hide: boolean
}

export interface SpeakerPlan {
  /** The id that somebody means who writes this one: of an article's speaker, or the new id of a renamed one. */
  readonly find: (id: string) => string | null
  /** What becomes of a speaker of the articles. */
  readonly changeOf: (id: string) => Change | null
  /** The speaker that an id of the articles stands for now, named as most articles do. */
  readonly summaryOf: (id: string) => Pick<Speaker, 'id' | 'name' | 'kind'>
  /** Ids that are no more, and the ones they have become. */
  readonly moved: readonly (readonly [from: string, to: string])[]
  readonly problems: readonly Problem[]
}

interface Known {
  readonly names: Map<string, number>
  readonly kinds: Map<Speaker['kind'], number>
}

export function planSpeakers(
  entries: readonly ArchiveEntry[],
  corrections: readonly Placed<SpeakerCorrection>[],
): SpeakerPlan {
  const known = speakersOf(entries)
  const problems: Problem[] = []
  const rows = new Map<string, Placed<SpeakerCorrection>>()
  const waiting: Placed<SpeakerCorrection>[] = []
  const faults: string[] = []
  const take = (id: string, row: Placed<SpeakerCorrection>) => {
    const other = rows.get(id)
    if (other === undefined) rows.set(id, row)
    else faults.push(`${placeInWords(row.at)}: ${placeInWords(other.at)} corrects "${id}" too; make one of the two`)
  }
  for (const row of corrections) {
    const id = speakerIdOf(row.id)
    if (known.has(id)) take(id, row)
    else waiting.push(row)
  }
  const renamed = newIds(rows, known, problems)
  const find = (id: string): string | null => (known.has(id) ? id : (renamed.get(id) ?? null))
  for (const row of waiting) {
    const id = find(speakerIdOf(row.id))
    if (id === null) problems.push(unknownSpeaker(row, 'id', row.id, known))
    else take(id, row)
  }
  const parents = new Map<string, string>()
  for (const [id, row] of rows) {
    if (row.into === undefined) continue
    const into = find(speakerIdOf(row.into))
    if (into === null) problems.push(unknownSpeaker(row, 'into', row.into, known))
    else if (into !== id) parents.set(id, into)
  }
  for (const id of parents.keys()) {
    const row = rows.get(id)
    if (row !== undefined && rootOf(id, parents) === null)
      faults.push(`${placeInWords(row.at)}, into: "${id}" becomes itself in the end; take one of these rows out`)
  }
  if (faults.length > 0) throw new CorrectionError(faults)
  const finalIds = new Map([...renamed].map(([to, from]) => [from, to]))
  const root = (id: string) => rootOf(id, parents) ?? id
  const summaryOf = (id: string) => {
    const own = root(id)
    const { name, kind } = rows.get(own) ?? {}
    const found = known.get(own)
    const usual = mostOf(found?.kinds) ?? 'person'
    const named = name !== undefined && usual === 'unknown' ? 'person' : usual
    return { id: finalIds.get(own) ?? own, name: name ?? mostOf(found?.names) ?? own, kind: kind ?? named }
  }
  const changeOf = (id: string): Change | null => {
    const own = root(id)
    const row = rows.get(own)
    if (own === id && row === undefined) return null
    const summary = summaryOf(id)
    const isOther = own !== id
    return {
      id: summary.id,
      name: isOther || row?.name !== undefined ? summary.name : undefined,
      role: row?.role,
      affiliation: row?.affiliation,
      kind: isOther || row?.kind !== undefined || row?.name !== undefined ? summary.kind : undefined,
      hide: row?.hide === true,
    }
  }
  const moved = [...known.keys()].flatMap((id): [string, string][] => {
    const change = changeOf(id)
    return change === null || change.hide || change.id === id ? [] : [[id, change.id]]
  })
  return { find, changeOf, summaryOf, moved: moved.sort(([a], [b]) => (a < b ? -1 : 1)), problems }
}

/** The quote with its speaker as corrected; the quote itself if nothing changes. */
export function changed(quote: Quote, change: Change | null): Quote {
  const { speaker } = quote
  if (speaker === null || change === null) return quote
  if (change.hide) return { ...quote, speaker: null }
  const next: Speaker = {
    ...speaker,
    id: change.id,
    name: change.name ?? speaker.name,
    role: change.role === undefined ? speaker.role : change.role,
    affiliation: change.affiliation === undefined ? speaker.affiliation : change.affiliation,
    kind: change.kind ?? speaker.kind,
  }
  const isSame = (['id', 'name', 'role', 'affiliation', 'kind'] as const).every(field => next[field] === speaker[field])
  return isSame ? quote : { ...quote, speaker: next, corrected: true }
}

function speakersOf(entries: readonly ArchiveEntry[]): Map<string, Known> {
  const known = new Map<string, Known>()
  for (const { quotes } of entries) {
    for (const { speaker } of quotes) {
      if (speaker === null) continue
      const { names, kinds } = known.get(speaker.id) ?? { names: new Map(), kinds: new Map() }
      names.set(speaker.name, (names.get(speaker.name) ?? 0) + 1)
      kinds.set(speaker.kind, (kinds.get(speaker.kind) ?? 0) + 1)
      known.set(speaker.id, { names, kinds })
    }
  }
  return known
}

function mostOf<Value extends string>(counts: ReadonlyMap<Value, number> | undefined): Value | undefined {
  return [...(counts ?? [])].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0]
}

/** The new ids of the speakers that are renamed, with the ids in the articles. A speaker whose new id is somebody else's keeps the old. */
function newIds(
  rows: ReadonlyMap<string, Placed<SpeakerCorrection>>,
  known: ReadonlyMap<string, Known>,
  problems: Problem[],
): Map<string, string> {
  const ids = new Map<string, string>()
  for (const [id, row] of rows) {
    if (row.name === undefined) continue
    const next = slugOf(row.name)
    if (next === id) continue
    const other = rows.get(next)
    const isMine = other?.into !== undefined && speakerIdOf(other.into) === id
    if ((!known.has(next) || isMine) && !ids.has(next)) ids.set(next, id)
    else
      problems.push(
        rowOf(
          row.at,
          `"${id}" is called "${row.name}" now, but keeps its id: "${next}" is somebody else's`,
          `if the two are one, write "${next}" under into`,
        ),
      )
  }
  return ids
}

/** Where the chain of merges ends; null if it never does. */
function rootOf(id: string, parents: ReadonlyMap<string, string>): string | null {
  let at = id
  for (let step = 0; step <= parents.size; step += 1) {
    const next = parents.get(at)
    if (next === undefined) return at
    at = next
  }
  return null
}

function unknownSpeaker(
  { at }: Placed<SpeakerCorrection>,
  field: 'id' | 'into',
  given: string,
  known: ReadonlyMap<string, Known>,
): Problem {
  const slug = slugOf(given)
  const advice = known.has(slug)
    ? `write the id "${slug}"`
    : 'copy the address of the speaker’s page, or take the row out if the speaker is gone'
  return rowOf(at, `${field}: no speaker has the id "${given.slice(0, 80)}": not applied`, advice)
}
