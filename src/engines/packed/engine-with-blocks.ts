// The engine over an archive whose texts and positions lie in blocks beside its file. It asks the packed engine, which reads what is here; what
// it lacks is read, and it is asked again. Each answer has its own engine, which counts the blocks that the answer reads.

import { type BlockStore, Reads } from '../../file/blocks/block-store.ts'
import type { OpenArchive } from '../../file/open-archive.ts'
import type { Engine, Passage, Ranked, Surroundings } from '../../search/engine.ts'
import type { Answer } from '../../search/steps.ts'
import { blocksAhead } from './blocks-ahead.ts'
import { packedEngine } from './packed-engine.ts'
import { PackedPassage } from './packed-passage.ts'

/** Most blocks that one answer reads. Cloudflare's free plan allows 50 subrequests; whether reading an asset is one is not documented. */
export const mostReads = 40

/** Told what an answer has read; it grows while the answer is made. */
export type OnReads = (reads: Reads) => void

export function engineWithBlocks(archive: OpenArchive, store: BlockStore, onReads: OnReads = () => {}): Engine {
  const packed = packedEngine(archive)
  const forOneAnswer = () => {
    const reads = new Reads(mostReads)
    onReads(reads)
    return reading(archive, store, packed, reads)
  }
  return { ...forOneAnswer(), forOneAnswer }
}

function reading(archive: OpenArchive, store: BlockStore, packed: Engine, reads: Reads): Engine {
  const filled =
    <Given extends unknown[], T>(question: (...given: Given) => Answer<T>) =>
    (...given: Given): Answer<T> =>
      // The packed engine answers at once.
      store.fill(() => question(...given) as T, reads)
  return {
    ...packed,
    // The packed engine answers at once.
    rank: question => store.fill(() => packed.rank(question) as Ranked, reads, blocksAhead(archive, store, question)),
    facet: question =>
      store.fill(
        () => packed.facet(question) as Awaited<ReturnType<Engine['facet']>>,
        reads,
        blocksAhead(archive, store, question),
      ),
    article: filled(packed.article),
    surroundings: passages =>
      store.fill(() => (packed.surroundings(passages) as readonly Surroundings[]).map(one => ({ ...one })), reads),
    texts: (groups, left) => readTexts(archive, store, reads, groups, left),
  }
}

function readTexts(
  archive: OpenArchive,
  store: BlockStore,
  reads: Reads,
  groups: readonly (readonly Passage[])[],
  left: number,
): Answer<number> {
  const own = groups.map(group => group.filter(passage => passage instanceof PackedPassage))
  const count = readable(archive, store, reads, own, left)
  const passages = own.slice(0, count).flat()
  const found = store.fill(() => passages.map(passage => passage.read()), reads)
  const keep = (texts: Awaited<typeof found>) => {
    for (const [at, text] of texts.entries()) passages[at]?.keep(text)
    return count
  }
  return found instanceof Promise ? found.then(keep) : keep(found)
}

/** How many of the first groups can be read: all, or as many as leave so many reads. */
function readable(
  { units }: OpenArchive,
  store: BlockStore,
  { blocks, most }: Reads,
  groups: readonly (readonly Passage[])[],
  left: number,
): number {
  const needed = new Set(blocks)
  let within = 0
  for (const [at, group] of groups.entries()) {
    for (const { unit } of group)
      for (const paragraph of units.paragraphs(unit)) needed.add(store.textBlockOf(paragraph))
    if (needed.size <= most - left) within = at + 1
    if (needed.size > most) return within
  }
  return groups.length
}
