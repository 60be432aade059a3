// Speakers of an opened archive, in the order of their ids.

import type { Speakers } from '../archive.ts'
import type { Records } from '../bytes/records.ts'
import type { Counts } from '../section-ids.ts'
import { sortedColumn } from '../tables/column-values.ts'
import { readQuoteCount, readSpeaker, readSpeakerKind, readSpeakerName } from '../tables/speaker-table.ts'
import type { StringBases } from '../tables/strings.ts'
import type { Texts } from '../texts/text-reader.ts'

/** "a senior official", "they": not a proper name. */
const lowerCase = /^\p{Ll}/u

interface Parts {
  readonly counts: Counts
  readonly texts: Texts
  readonly bases: StringBases
  readonly records: Records
  readonly starts: Uint32Array
  /** Quotes of all speakers, grouped by speaker. */
  readonly quotes: ArrayLike<number>
  readonly quoteUnits: Uint32Array
  readonly other: (place: number) => string | null
}

export function openSpeakers({ counts, texts, bases, records, starts, quotes, quoteUnits, other }: Parts): Speakers {
  const ids = sortedColumn(counts.speakers, ordinal => texts.at(bases.speakerIds + ordinal))
  const name = (speaker: number): string => other(readSpeakerName(records, speaker)) ?? ''
  return {
    count: counts.speakers,
    at: speaker => readSpeaker(records, speaker, ids.value(speaker), other),
    name,
    kind: speaker => readSpeakerKind(records, speaker),
    isNamed: speaker =>
      /^(?:person|organization)$/.test(readSpeakerKind(records, speaker)) && !lowerCase.test(name(speaker)),
    find: ids.find,
    quoteCount: speaker => readQuoteCount(records, speaker),
    units(speaker) {
      const from = Math.min(starts[speaker] ?? 0, quotes.length)
      const to = Math.max(from, Math.min(starts[speaker + 1] ?? 0, quotes.length))
      return Uint32Array.from({ length: to - from }, (_, i) => quoteUnits[quotes[from + i] ?? 0] ?? 0)
    },
  }
}
