// The engine's own part of ranking against the slow twin of ranking: the same hits in the same order with the same scores, where the cluster
// gives all passages.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArchiveEntry } from '../../../src/article/entry.ts'
import { openCluster } from '../../../src/engines/opensearch/cluster-engine.ts'
import { isOrdered } from '../../../src/engines/opensearch/window.ts'
import { buildArchive } from '../../../src/file/build-archive.ts'
import { type OpenArchive, openArchive } from '../../../src/file/open-archive.ts'
import type { Clause } from '../../../src/query/clause.ts'
import type { RankOptions } from '../../../src/query/ranking.ts'
import type { Engine, Ranked, RankedPassage } from '../../../src/search/engine.ts'
import { plainQuestion } from '../../../src/search/plan/plain-question.ts'
import { randomArchive, randomEditions } from '../../support/corpus.ts'
import { plainOptions } from '../../support/options.ts'
import { randomClause, randomOptions, within } from '../../support/random-clauses.ts'
import { slowRank } from '../../support/slow-rank.ts'
import { standIn } from './stand-in.ts'

const columns = ['type', 'speaker', 'source', 'tag'] as const

/** A clause without values that the archive does not have. */
function known(archive: OpenArchive, clause: Clause): Clause {
  if (clause.op === 'in')
    return { ...clause, values: clause.values.filter(value => value < archive.columns[clause.column].size) }
  if (clause.op !== 'bool') return clause
  const all = (clauses: readonly Clause[] = []) => clauses.map(one => known(archive, one))
  return { op: 'bool', must: all(clause.must), should: all(clause.should), not: all(clause.not) }
}

/** An engine whose numbers of words and values are those of the packed file. */
async function engineOver(archive: OpenArchive): Promise<Engine> {
  const engine = openCluster({ url: 'http://stand-in.example', fetch: standIn(archive).fetch })
  const words = Array.from({ length: archive.terms.count }, (_, term) => archive.terms.at(term))
  await engine.words(words.map(word => ({ how: 'exact', word })))
  for (const column of columns) {
    const { size, value } = archive.columns[column]
    for (let ordinal = 0; ordinal < size; ordinal += 1)
      await engine.values([{ column, value: value(ordinal), exact: true }])
  }
  return engine
}

const idsOf = (archive: OpenArchive, hits: readonly { readonly unit: number }[]) =>
  hits.map(({ unit }) => archive.units.id(unit))
const idsIn = (hits: readonly RankedPassage[]) => hits.map(({ passage }) => passage.id)

async function compared(entries: readonly ArchiveEntry[], random: Clause, some: Partial<RankOptions>) {
  const archive = openArchive((await buildArchive(entries)).buffer)
  const clause = known(archive, within(random, archive.terms.count))
  const options = { ...plainOptions, ...some }
  // Without words, or by date, the cluster counts, and gives one passage of each article.
  const isFromCluster = isOrdered({ clause, sort: options.sort })
  if (archive.terms.count === 0 || options.limit === 0 || (options.groupByArticle && isFromCluster)) return
  const engine = await engineOver(archive)
  const found: Ranked = await engine.rank({ ...plainQuestion, ...options, clause, facets: [] })
  const slow = slowRank(archive, entries, clause, options)
  if (!isFromCluster) expect([found.total, found.passages]).toEqual([slow.total, slow.passages])
  expect(idsIn(found.hits)).toEqual(idsOf(archive, slow.hits))
  found.hits.forEach((hit, i) => {
    expect(hit.score).toBeCloseTo(slow.hits[i]?.score ?? Number.NaN, 9)
    expect(hit.more).toBe(slow.hits[i]?.more)
    expect(idsIn(hit.further)).toEqual(idsOf(archive, slow.hits[i]?.further ?? []))
  })
}

test('scores, folds, sorts and groups as the slow twin does', async () => {
  await fc.assert(fc.asyncProperty(randomArchive, randomClause, randomOptions, compared), { numRuns: 60, seed: 4 })
})

test('hides copies as the slow twin does', async () => {
  await fc.assert(
    fc.asyncProperty(randomEditions, randomClause, randomOptions, (entries, clause, options) =>
      compared(entries, clause, { ...options, collapse: true }),
    ),
    { numRuns: 30, seed: 4 },
  )
})
