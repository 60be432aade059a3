// A document for each speaker of an archive, and for each value of its columns.

import { articleColumns } from '../article/columns.ts'
import type { SpeakerDocument, ValueDocument } from '../engines/opensearch/layout.ts'
import { packedEngine } from '../engines/packed/packed-engine.ts'
import type { OpenArchive } from '../file/open-archive.ts'
import type { SpeakerSummary } from '../search/answer.ts'
import type { SpeakerProfile } from '../search/browsing.ts'
import { analyze } from '../text/analyzer.ts'
import { nameOrderOf } from '../text/name-order.ts'
import { hashOf } from './document-hash.ts'
import { orderKeys } from './stable-order.ts'

export function* valueDocuments({ columns }: OpenArchive): Generator<ValueDocument> {
  for (const { name: column } of articleColumns) {
    const { size, value: valueAt, label } = columns[column]
    for (let ordinal = 0; ordinal < size; ordinal += 1) {
      const value = valueAt(ordinal)
      const read = [value, label(ordinal)].map(text => termsOf(text))
      const document = {
        kind: 'value',
        column,
        value,
        keys: distinct(read.map(terms => terms.join('-')).filter(key => key !== '')),
        terms: distinct(read.flat()),
      } as const
      yield { ...document, hash: hashOf(document) }
    }
  }
}

/** What the quotes of each speaker say of names and roles, as terms. */
export class SpokenTerms {
  /** By speaker and language: most quotes of a speaker say the same. */
  readonly #texts = new Map<number, Set<string>>()

  add(speaker: number, { text, lang }: { readonly text: string; readonly lang: string }): void {
    const key = `${lang}\n${text}`
    const own = this.#texts.get(speaker)
    if (own === undefined) this.#texts.set(speaker, new Set([key]))
    else own.add(key)
  }

  of(speaker: number): string[] {
    return [...(this.#texts.get(speaker) ?? [])].flatMap(key => {
      const end = key.indexOf('\n')
      return termsOf(key.slice(end + 1), key.slice(0, end))
    })
  }
}

/** `former` gives the earlier ids of a speaker that are nobody's now. */
export function* speakerDocuments(
  archive: OpenArchive,
  spoken: SpokenTerms,
  former: (id: string) => readonly string[],
): Generator<SpeakerDocument> {
  const engine = packedEngine(archive)
  const { speakers, columns } = archive
  const places = placesOf(archive)
  for (let speaker = 0; speaker < speakers.count; speaker += 1) {
    const id = columns.speaker.value(speaker)
    const name = speakers.name(speaker)
    const { letter, order } = places.get(speaker) ?? { letter: '', order: '' }
    const nameTerms = distinct(termsOf(name))
    // The packed engine answers at once.
    const summary = engine.speaker(id) as SpeakerSummary
    const document = {
      kind: 'speaker',
      id,
      former: former(id),
      isNamed: places.has(speaker),
      quotes: speakers.quoteCount(speaker),
      letter,
      order,
      nameTerms,
      terms: distinct([...nameTerms, ...spoken.of(speaker)]),
      shown: { summary, profile: engine.profile(id) as SpeakerProfile },
    } as const
    yield { ...document, hash: hashOf(document) }
  }
}

/** Where the list by name has each speaker with a proper name. */
function placesOf({
  speakers,
  columns,
  langs,
}: OpenArchive): Map<number, { readonly letter: string; readonly order: string }> {
  const { placeOf, compareKeys } = nameOrderOf(langs)
  const named = Array.from({ length: speakers.count }, (_, speaker) => speaker)
    .filter(speakers.isNamed)
    .map(speaker => ({ speaker, ...placeOf(speakers.name(speaker), speakers.kind(speaker)) }))
  const places = new Map<number, { readonly letter: string; readonly order: string }>()
  for (const [letter, own] of Map.groupBy(named, place => place.letter)) {
    own.sort((one, other) => compareKeys(one.key, other.key) || one.speaker - other.speaker)
    const keys = orderKeys(own.map(({ speaker }) => columns.speaker.value(speaker)))
    for (const [at, { speaker }] of own.entries()) places.set(speaker, { letter, order: keys[at] ?? '' })
  }
  return places
}

function termsOf(text: string, lang?: string): string[] {
  return analyze(text, lang).map(({ term }) => term)
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
