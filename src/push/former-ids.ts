// Ids of speakers that are no more, and the speakers that they lead to: an id once given stays. Four things tell:
//
//   corrections of the editors, which the archive remembers
//   what the cluster remembers of earlier pushes
//   what a push found that was stopped before it was done
//   the quotes: those that had the old id, where the same words of the same article now have another one
//
// An id whose quotes are gone, or are now several people's, leads nowhere. One that another speaker has now is that speaker's.

import { packedEngine } from '../engines/packed/packed-engine.ts'
import type { OpenArchive } from '../file/open-archive.ts'
import type { ArticleAnswer } from '../search/answer.ts'
import type { Indexes } from './indexes.ts'
import type { KnownSpeakers } from './known.ts'
import type { Patient } from './patient-cluster.ts'

export type Moved = readonly (readonly [from: string, to: string])[]

/** Old ids that are looked for in one search, and most passages that it gives. */
const idsAtOnce = 200
const mostPassages = 2_000

/**
 * The old ids of the cluster's speakers that the archive has no more, with what they became.
 *
 * @param seen the indexes that readers see, before anything is written
 */
export async function movedSpeakers(
  cluster: Patient,
  archive: OpenArchive,
  seen: Indexes,
  known: KnownSpeakers,
  moved: Moved,
): Promise<Moved> {
  const told = new Set([...moved, ...archive.past.moved].map(([from]) => from))
  const ids = new Set([...known.keys(), ...moved.map(([, to]) => to)])
  const lost = [...ids].filter(id => archive.speakers.find(id) < 0 && !told.has(id))
  const found: (readonly [string, string])[] = [...moved]
  for (let from = 0; from < lost.length; from += idsAtOnce)
    found.push(...(await movedInQuotes(cluster, archive, seen, lost.slice(from, from + idsAtOnce))))
  return found
}

interface Hits {
  readonly hits: {
    readonly hits: readonly {
      readonly _source: {
        readonly article: string
        readonly quotes?: readonly {
          readonly speakerId?: string
          readonly shown: { readonly quote: { readonly text: string } }
        }[]
      }
    }[]
  }
}

async function movedInQuotes(
  cluster: Patient,
  archive: OpenArchive,
  { passages }: Indexes,
  lost: readonly string[],
): Promise<Moved> {
  const { hits } = await cluster.call<Hits>({
    method: 'POST',
    path: [passages, '_search'],
    body: {
      size: mostPassages,
      _source: ['article', 'quotes.speakerId', 'quotes.shown.quote.text'],
      query: { nested: { path: 'quotes', query: { terms: { 'quotes.speakerId': lost } } } },
    },
  })
  const became = new Map<string, Set<string>>(lost.map(id => [id, new Set()]))
  const speakersOf = speakersByWords(archive)
  for (const { _source } of hits.hits) {
    for (const { speakerId = '', shown } of _source.quotes ?? []) {
      const now = became.has(speakerId) ? speakersOf(_source.article).get(shown.quote.text) : undefined
      if (now !== undefined) became.get(speakerId)?.add(now)
    }
  }
  return [...became].flatMap(([from, [to, ...others]]) =>
    to === undefined || others.length > 0 ? [] : [[from, to] as const],
  )
}

/** The speakers of an article's quotes by their words. */
function speakersByWords(archive: OpenArchive): (article: string) => ReadonlyMap<string, string> {
  const engine = packedEngine(archive)
  const known = new Map<string, ReadonlyMap<string, string>>()
  return id => {
    const found = known.get(id)
    if (found !== undefined) return found
    // The packed engine answers at once.
    const quotes = (engine.article(id) as ArticleAnswer | null)?.quotes ?? []
    const own = new Map(quotes.flatMap(({ text, speaker }) => (speaker === null ? [] : [[text, speaker.id] as const])))
    known.set(id, own)
    return own
  }
}

/** For each speaker of the archive, the ids that lead to it and are nobody's, sorted. */
export function formerIds(archive: OpenArchive, known: KnownSpeakers, moved: Moved): (id: string) => readonly string[] {
  const next = new Map<string, string>()
  for (const [id, former] of known) for (const old of former) next.set(old, id)
  for (const [from, to] of [...moved, ...archive.past.moved]) next.set(from, to)
  const found = new Map<string, string[]>()
  for (const old of next.keys()) {
    if (archive.speakers.find(old) >= 0) continue
    const speaker = endOf(old, next, archive)
    if (speaker === null) continue
    const own = found.get(speaker)
    if (own === undefined) found.set(speaker, [old])
    else own.push(old)
  }
  for (const own of found.values()) own.sort()
  return id => found.get(id) ?? []
}

/** The speaker of the archive that a chain of ids ends with; null if it ends with none. */
function endOf(old: string, next: ReadonlyMap<string, string>, { speakers }: OpenArchive): string | null {
  const passed = new Set<string>()
  for (let id = next.get(old); id !== undefined && !passed.has(id); id = next.get(id)) {
    if (speakers.find(id) >= 0) return id
    passed.add(id)
  }
  return null
}
