// The indexes of a push, and the aliases by which readers know them. A generation is one way to index: with other mappings or another
// analyzer there are other indexes, which are filled beside those that are read, and then take their place all at once.

import { createHash } from 'node:crypto'
import { ClusterError } from '../engines/opensearch/cluster.ts'
import { aliasOf, indexBody } from '../engines/opensearch/index-bodies.ts'
import { type IndexName, indexNames, layoutVersion } from '../engines/opensearch/layout.ts'
import { analyzerVersion } from '../text/analyzer.ts'
import type { Patient } from './patient-cluster.ts'
import { PushError } from './push-error.ts'

const generationLength = 8

export type Indexes = Readonly<Record<IndexName, string>>

export interface FoundIndexes {
  /** Those of this generation. */
  readonly own: Indexes
  /** Those that readers see, of this generation or another; null before the first push has ended. */
  readonly seen: Indexes | null
  /** All of other generations, and the aliases that stand for them. */
  readonly others: readonly string[]
  readonly otherAliases: readonly { readonly index: string; readonly alias: string }[]
  /** Those of this generation that are there. */
  readonly existing: ReadonlySet<string>
}

type Found = Readonly<Record<string, { readonly aliases?: Readonly<Record<string, unknown>> }>>

/** The same for all pushes that write the same. */
export function generationOf(layout: number = layoutVersion, analyzer: string = analyzerVersion): string {
  const bodies = indexNames.map(index => indexBody(index, { shards: 1, replicas: 0 }))
  const hash = createHash('sha256').update(JSON.stringify([layout, analyzer, bodies]))
  return hash.digest('hex').slice(0, generationLength)
}

function byIndex(make: (index: IndexName) => string): Indexes {
  return Object.fromEntries(indexNames.map(index => [index, make(index)])) as Record<IndexName, string>
}

export async function findIndexes(cluster: Patient, name: string, generation: string): Promise<FoundIndexes> {
  const own = byIndex(index => `${name}-${generation}-${index}`)
  const found = await cluster.call<Found>({ method: 'GET', path: [`${name}-*`, '_alias'] })
  const ofAnyGeneration = Object.keys(found).filter(index => isOf(name, index))
  const aliases = byIndex(index => aliasOf(name, index))
  const taken = Object.values(aliases).find(alias => alias in found)
  if (taken !== undefined)
    throw new PushError(`the cluster has an index "${taken}" that is not Onrecord's; choose another name with --index`)
  const holder = (alias: string) => ofAnyGeneration.find(index => found[index]?.aliases?.[alias] !== undefined)
  const isSeen = Object.values(aliases).every(alias => holder(alias) !== undefined)
  const others = ofAnyGeneration.filter(index => !Object.values(own).includes(index))
  return {
    own,
    seen: isSeen ? byIndex(index => holder(aliases[index]) ?? '') : null,
    others,
    otherAliases: others.flatMap(index => Object.keys(found[index]?.aliases ?? {}).map(alias => ({ index, alias }))),
    existing: new Set(ofAnyGeneration.filter(index => Object.values(own).includes(index))),
  }
}

function isOf(name: string, index: string): boolean {
  const rest = index.startsWith(`${name}-`) ? index.slice(name.length + 1) : ''
  const [generation = '', own = '', ...more] = rest.split('-')
  return more.length === 0 && /^[0-9a-f]{8}$/.test(generation) && (indexNames as readonly string[]).includes(own)
}

/** What was asked for; null leaves indexes that are there as they are. */
export interface GivenSize {
  /** Parts of the large indexes; one if it is not said. */
  readonly shards: number | null
  /** Copies of each part; if it is not said, one where the cluster has a second node. */
  readonly replicas: number | null
}

type Sizes = Readonly<Record<string, { readonly settings: { readonly index: { readonly number_of_shards: string } } }>>

/** Gives indexes that are there as many copies as was asked for. Throws a PushError for another number of parts, which cannot change. */
export async function sizeIndexes(cluster: Patient, { own, existing }: FoundIndexes, given: GivenSize): Promise<void> {
  if (existing.size === 0) return
  if (given.shards !== null && existing.has(own.passages)) {
    const found = await cluster.call<Sizes>({ method: 'GET', path: [own.passages, '_settings'] })
    const shards = Number(found[own.passages]?.settings.index.number_of_shards)
    if (shards !== given.shards)
      throw new PushError(
        `the index has ${shards} ${shards === 1 ? 'shard' : 'shards'}, and this number cannot change; leave --shards out, or push under another --index`,
      )
  }
  if (given.replicas !== null)
    await cluster.call({
      method: 'PUT',
      path: [[...existing].join(','), '_settings'],
      body: { index: { number_of_replicas: given.replicas, auto_expand_replicas: 'false' } },
    })
}

/** Creates those that are missing. */
export async function createIndexes(
  cluster: Patient,
  { own, existing }: FoundIndexes,
  { shards, replicas }: GivenSize,
): Promise<void> {
  const size = { shards: shards ?? 1, replicas }
  for (const index of indexNames) {
    if (existing.has(own[index])) continue
    try {
      await cluster.call({ method: 'PUT', path: [own[index]], body: indexBody(index, size) })
    } catch (error) {
      // The answer to an earlier try was lost.
      if (!(error instanceof ClusterError && error.type === 'resource_already_exists_exception')) throw error
    }
  }
}

/** Lets readers see what is written. */
export async function refresh(cluster: Patient, indexes: readonly string[]): Promise<void> {
  await cluster.call({ method: 'POST', path: [indexes.join(','), '_refresh'] })
}

/** Lets the aliases stand for this generation, all at once, and removes the others. */
export async function showIndexes(
  cluster: Patient,
  name: string,
  { own, seen, others, otherAliases }: FoundIndexes,
): Promise<void> {
  if (seen === null || indexNames.some(index => seen[index] !== own[index])) {
    const add = indexNames.map(index => ({ add: { index: own[index], alias: aliasOf(name, index) } }))
    const remove = otherAliases.map(alias => ({ remove: alias }))
    await cluster.call({ method: 'POST', path: ['_aliases'], body: { actions: [...add, ...remove] } })
  }
  if (others.length > 0)
    await cluster.call({ method: 'DELETE', path: [others.join(',')], query: { ignore_unavailable: 'true' } })
}
