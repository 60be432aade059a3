// One row for each speaker of the archive: the most used name, kind, roles with counts, and how much and when they were quoted.
//
//   record | name | kind | quotes | articles | first date | last date | roles | (role, count) ... |

import { speakerKinds } from '../../article/kinds.ts'
import type { Quote } from '../../article/quote.ts'
import type { SpeakerEntry } from '../archive.ts'
import { ByteReader } from '../bytes/byte-reader.ts'
import { ByteWriter } from '../bytes/byte-writer.ts'
import type { Records } from '../bytes/records.ts'
import { dateText, earliest, latest } from './days.ts'
import type { StringPool } from './strings.ts'

/** A quote by a speaker, with the number and date of its article. */
export interface Said {
  readonly quote: Quote
  readonly article: number
  readonly date: number
}

/** Distinct values with counts, most frequent first; ties by text. */
function ranked(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

export function writeSpeaker(said: readonly Said[], pool: StringPool): Uint8Array {
  const out = new ByteWriter()
  const speakers = said.flatMap(({ quote }) => quote.speaker ?? [])
  const dates = said.map(({ date }) => date)
  const kind = ranked(speakers.map(speaker => speaker.kind))[0]?.[0] ?? ''
  const roles = ranked(speakers.flatMap(speaker => speaker.role ?? []))
  out.varint(pool.place(ranked(speakers.map(speaker => speaker.name))[0]?.[0] ?? null))
  out.byte((speakerKinds as readonly string[]).indexOf(kind))
  out.varint(said.length)
  out.varint(new Set(said.map(({ article }) => article)).size)
  out.varint(earliest(dates))
  out.varint(latest(dates))
  out.varint(roles.length)
  for (const [role, count] of roles) {
    out.varint(pool.place(role))
    out.varint(count)
  }
  return out.take()
}

/** Place of the speaker's name among the other strings, from 1. */
export function readSpeakerName(records: Records, speaker: number): number {
  const { at, end } = records.seek(speaker)
  return new ByteReader(records.bytes.subarray(at, end)).varint()
}

/** Kind of a speaker, without the rest of the row. */
export function readSpeakerKind(records: Records, speaker: number): SpeakerEntry['kind'] {
  const { at, end } = records.seek(speaker)
  const reader = new ByteReader(records.bytes.subarray(at, end))
  reader.varint()
  return speakerKinds[reader.byte()] ?? 'unknown'
}

/** Quotes of a speaker, without the rest of the row. */
export function readQuoteCount(records: Records, speaker: number): number {
  const { at, end } = records.seek(speaker)
  const reader = new ByteReader(records.bytes.subarray(at, end))
  reader.varint()
  reader.byte()
  return reader.varint()
}

export function readSpeaker(
  records: Records,
  speaker: number,
  id: string,
  other: (place: number) => string | null,
): SpeakerEntry {
  const { at, end } = records.seek(speaker)
  const reader = new ByteReader(records.bytes.subarray(at, end))
  const name = other(reader.varint()) ?? ''
  const kind = speakerKinds[reader.byte()] ?? 'unknown'
  const [quotes, articles, first, last] = [reader.varint(), reader.varint(), reader.varint(), reader.varint()]
  const count = Math.min(reader.varint(), end - at)
  const roles = Array.from({ length: count }, () => ({ role: other(reader.varint()) ?? '', count: reader.varint() }))
  return { id, name, kind, roles, quotes, articles, first: dateText(first), last: dateText(last) }
}
