// What the cluster knows of the archive as a whole, kept for some seconds: every answer begins with it.

import type { Facts } from '../../search/engine.ts'
import { Unavailable } from '../../search/searcher.ts'
import { analyzerVersion } from '../../text/analyzer.ts'
import type { Asking } from './asking.ts'
import { away } from './client.ts'
import { type ArchiveDocument, deepestHit, layoutVersion } from './layout.ts'

/** Milliseconds for which it is kept. */
export const keptFor = 10_000
/** Milliseconds for which nothing is asked again after it could not be read: a page asks several times. */
const failedFor = 1_000
/** Seconds for which answers hold: half as long as pages of a newsroom that publishes every minute may be old. */
const freshness = 20

/** Everything but the lists that few pages show. */
export type Known = Omit<ArchiveDocument, 'letters' | 'calendar' | 'facts'> & { readonly facts: Facts }

const isArchive = { ids: { values: ['archive'] } }

export class KnownFacts {
  #known: { readonly at: number; readonly value: Known } | null = null
  #failed: { readonly at: number; readonly error: unknown } | null = null

  /** At once if it is known, so that what needs it can be asked together with what does not. */
  get(asking: Asking): Known | Promise<Known> {
    const { now } = asking
    if (this.#known !== null && now - this.#known.at < keptFor) return this.#known.value
    if (this.#failed !== null && now - this.#failed.at < failedFor)
      return this.#known?.value ?? Promise.reject(this.#failed.error)
    return this.#read(asking)
  }

  async #read(asking: Asking): Promise<Known> {
    let found: Read | undefined
    try {
      found = await read(asking)
    } catch (error) {
      this.#failed = { at: asking.now, error: known(error) }
      if (this.#known === null) throw error
      // What does not need the cluster is answered from what was known; everything else fails by itself.
      return this.#known.value
    }
    this.#known = null
    const value = checked(found)
    this.#known = { at: asking.now, value }
    this.#failed = null
    return value
  }
}

/** The same error, which is in the log already. */
function known(error: unknown): unknown {
  if (!(error instanceof Unavailable)) return error
  const { message, retryAfter, cause } = error
  return new Unavailable({ message, retryAfter, cause, isKnown: true })
}

type Read = Omit<ArchiveDocument, 'letters' | 'calendar'>

async function read(asking: Asking): Promise<Read | undefined> {
  const { hits } = await asking.search<Read>('archive', {
    query: isArchive,
    _source: { excludes: ['letters', 'calendar'] },
  })
  return hits[0]?._source
}

/** Throws `Unavailable` where the archive is none that this program can read. */
function checked(found: Read | undefined): Known {
  if (found === undefined) throw away('nothing has been written to it yet; onrecord push does that')
  const { facts, analyzer, layout, written, ...rest } = found
  if (analyzer !== analyzerVersion || layout !== layoutVersion)
    throw away(
      `it was written by another version (${analyzer}, layout ${layout}; this one reads ${analyzerVersion}, layout ${layoutVersion}); ` +
        'run onrecord push of this version',
    )
  const { format: _, bytes: __, ...own } = facts
  const value = {
    ...own,
    contentWords: new Set(facts.contentWords),
    freshness,
    deepest: deepestHit,
    engine: 'opensearch',
    written,
  } as const
  return { ...rest, analyzer, layout, written, facts: value }
}

/** The lists of letters and of dates. */
export async function listOf<Name extends 'letters' | 'calendar'>(
  asking: Asking,
  name: Name,
): Promise<ArchiveDocument[Name]> {
  const { hits } = await asking.search<Pick<ArchiveDocument, Name>>('archive', { query: isArchive, _source: [name] })
  return hits[0]?._source[name] ?? ([] as unknown as ArchiveDocument[Name])
}
