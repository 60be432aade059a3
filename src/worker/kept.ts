// What is worked out once for an archive and kept: samples, counts by month, lists of names. An archive that never changes keeps it as long
// as it is served; of one that changes while it is served nothing is kept. Only plain values are kept, because a promise of one request
// must not be awaited in another.

import type { Searcher } from '../search/searcher.ts'

interface Kept {
  readonly version: string
  readonly values: Map<unknown, unknown>
}

const known = new WeakMap<Searcher, Kept>()

/** What `make` gives for the archive, made once. `make` must be the same function each time: it is the key. */
export async function kept<Made>(searcher: Searcher, make: (searcher: Searcher) => Promise<Made>): Promise<Made> {
  const { version, freshness } = await searcher.about()
  if (freshness !== null) return make(searcher)
  let own = known.get(searcher)
  if (own?.version !== version) {
    own = { version, values: new Map() }
    known.set(searcher, own)
  }
  if (own.values.has(make)) return own.values.get(make) as Made
  const made = await make(searcher)
  own.values.set(make, made)
  return made
}
