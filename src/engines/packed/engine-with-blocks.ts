// The engine over an archive whose texts and positions lie in blocks beside its file. It asks the packed engine, which reads what is here; what
// it lacks is read, and it is asked again. Each answer has its own engine, which counts the blocks that the answer reads.

import { type BlockStore, Reads, TooManyBlocks } from '../../file/blocks/block-store.ts'
import type { OpenArchive } from '../../file/open-archive.ts'
import type { ArticleAnswer } from '../../search/answer.ts'
import type { Engine, Passage, Ranked, Surroundings } from '../../search/engine.ts'
import type { Answer } from '../../search/steps.ts'
import { TooMuchToRead } from '../../search/too-much.ts'
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

/** Does some work that reads blocks; `ahead` are those that it will probably need. */
type Fill = <T>(work: () => T, ahead?: readonly number[]) => Answer<T>

function reading(archive: OpenArchive, store: BlockStore, packed: Engine, reads: Reads): Engine {
  const fill: Fill = (work, ahead) => withinReads(() => store.fill(work, reads, ahead))
  // The packed engine answers at once.
  return {
    ...packed,
    rank: question => fill(() => packed.rank(question) as Ranked, blocksAhead(archive, store, question)),
    facet: question =>
      fill(() => packed.facet(question) as Awaited<ReturnType<Engine['facet']>>, blocksAhead(archive, store, question)),
    article: id => fill(() => packed.article(id) as ArticleAnswer | null),
    surroundings: passages =>
      fill(() => (packed.surroundings(passages) as readonly Surroundings[]).map(one => ({ ...one }))),
    texts: (groups, left) => readTexts(fill, groups, own => readable(archive, store, reads, own, left)),
  }
}

/** The same answer; if it needs more blocks than it may read, it says so in the words of a search. */
function withinReads<T>(answer: () => Answer<T>): Answer<T> {
  try {
    const found = answer()
    return found instanceof Promise ? found.catch(refuse) : found
  } catch (error) {
    return refuse(error)
  }
}

function refuse(error: unknown): never {
  throw error instanceof TooManyBlocks ? new TooMuchToRead({ cause: error }) : error
}

function readTexts(
  fill: Fill,
  groups: readonly (readonly Passage[])[],
  countOf: (own: readonly (readonly PackedPassage[])[]) => number,
): Answer<number> {
  const own = groups.map(group => group.filter(passage => passage instanceof PackedPassage))
  const count = countOf(own)
  const passages = own.slice(0, count).flat()
  const found = fill(() => passages.map(passage => passage.read()))
  const keep = (texts: Awaited<typeof found>) => {
    for (const [at, text] of texts.entries()) passages[at]?.keep(text)
    return count
  }
  return found instanceof Promise ? found.then(keep) : keep(found)
}

/**
 * How many of the first groups can be read: all, or as many as leave so many reads. If an answer goes on, it may ask for the surroundings of
 * each passage, so these count as well.
 */
function readable(
  archive: OpenArchive,
  store: BlockStore,
  { blocks, most }: Reads,
  groups: readonly (readonly PackedPassage[])[],
  left: number,
): number {
  const needed = new Set(blocks)
  let within = 0
  for (const [at, group] of groups.entries()) {
    for (const passage of group)
      for (const paragraph of paragraphsOf(archive, passage, left > 0)) needed.add(store.textBlockOf(paragraph))
    if (needed.size <= most - left) within = at + 1
    if (needed.size > most) return within
  }
  return groups.length
}

/** The numbers of a passage's paragraphs; with `beside`, of those before and after it in its article. */
function paragraphsOf({ units, articles }: OpenArchive, passage: PackedPassage, beside: boolean): readonly number[] {
  const own = units.paragraphs(passage.unit)
  const [first] = own
  if (!beside || first === undefined) return own
  const { articleNumber, paragraph } = passage
  const before = paragraph > 0 ? [first - 1] : []
  const after = paragraph + 1 < articles.paragraphCount(articleNumber) ? [first + 1] : []
  return [...own, ...before, ...after]
}
