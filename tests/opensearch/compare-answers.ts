// How far answers of the cluster agree with those of the file, request by request and kind by kind. The file is right: the cluster's first
// pass may miss a hit, and its numbers of articles are estimates.

import type { FacetsAnswer, SearchAnswer, SpeakersAnswer, VerifyAnswer } from '../../src/search/answer.ts'
import type { Searcher } from '../../src/search/searcher.ts'
import type { Drawn } from '../support/drawn-requests.ts'

/** Hits that a page shows. */
const firstHits = 10
/** Requests that the cluster gets at one time. */
const atATime = 4

export interface Agreement {
  readonly kind: string
  readonly what: string
  /** Share of the file's first ten hits that are among the cluster's first ten; null of an answer without hits. */
  readonly share: number | null
  /** What the file and the cluster count; null of an answer that counts nothing. */
  readonly totals: readonly [file: number, cluster: number] | null
  /** Whether the facets are the same; null where none were asked for. */
  readonly sameFacets: boolean | null
  /** Whether the answer says the same: of hits their ids in order, of a claim the verdict, of anything else all. */
  readonly same: boolean
  /** Why the cluster did not answer. */
  readonly failure: string | null
}

/** Asks both the same. */
export async function compareAnswers(
  file: Searcher,
  cluster: Searcher,
  requests: readonly Drawn[],
): Promise<Agreement[]> {
  const agreements: Agreement[] = []
  const left = requests.entries()
  const oneAfterAnother = async () => {
    for (const [at, request] of left) agreements[at] = await compareOne(file, cluster, request)
  }
  await Promise.all(Array.from({ length: atATime }, oneAfterAnother))
  return agreements
}

async function compareOne(file: Searcher, cluster: Searcher, { kind, what, answer }: Drawn): Promise<Agreement> {
  const right = await answer(file)
  const nothing = { kind, what, share: null, totals: null, sameFacets: null, same: false }
  try {
    return { ...nothing, ...agreementOf(right, await answer(cluster)), failure: null }
  } catch (error) {
    const { name, message, cause } = error instanceof Error ? error : new Error(String(error))
    return { ...nothing, failure: `${name}: ${message} ${cause ?? ''}` }
  }
}

function agreementOf(file: unknown, cluster: unknown): Partial<Agreement> {
  if (isObject(file) && isObject(cluster)) {
    if ('hits' in file) return ofHits(file as unknown as SearchAnswer, cluster as unknown as SearchAnswer)
    if ('verdict' in file) {
      const verdicts = [file, cluster].map(one => (one as unknown as VerifyAnswer).verdict)
      return { same: verdicts[0] === verdicts[1] }
    }
    if ('total' in file) {
      // The cursors of two engines need not be the same.
      const [one, other] = [file, cluster].map(list => ({ ...list, next: list.next === null }))
      const totals = [(file as unknown as FacetsAnswer | SpeakersAnswer).total, Number(cluster.total)] as const
      return { totals, same: same(one, other) }
    }
  }
  return { same: same(file, cluster) }
}

function ofHits(file: SearchAnswer, cluster: SearchAnswer): Partial<Agreement> {
  const [right, given] = [file, cluster].map(({ hits }) => hits.slice(0, firstHits).map(({ id }) => id))
  const isAsked = Object.keys(file.facets).length > 0
  return {
    share: right?.length === 0 ? null : (right ?? []).filter(id => given?.includes(id)).length / (right?.length ?? 1),
    totals: [file.total, cluster.total],
    sameFacets: isAsked ? same(file.facets, cluster.facets) : null,
    same: same(right, given),
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** In whatever order an object has its fields, and whether it lacks one or has it undefined. */
function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, i) => same(value, other[i]))
  if (!isObject(one) || !isObject(other)) return Object.is(one, other)
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(name => same(one[name], other[name]))
}

export interface Summary {
  readonly asked: number
  readonly failed: number
  /** Means and shares, from 0 to 1; null where the kind has nothing of it. */
  readonly share: number | null
  readonly sameTotal: number | null
  readonly sameFacets: number | null
  readonly same: number
}

export function summaryOf(agreements: readonly Agreement[]): Summary {
  const answered = agreements.filter(({ failure }) => failure === null)
  return {
    asked: agreements.length,
    failed: agreements.length - answered.length,
    share: mean(answered.flatMap(({ share }) => share ?? [])),
    sameTotal: mean(answered.flatMap(({ totals }) => (totals === null ? [] : Number(totals[0] === totals[1])))),
    sameFacets: mean(answered.flatMap(({ sameFacets }) => (sameFacets === null ? [] : Number(sameFacets)))),
    same: mean(agreements.map(one => Number(one.same))) ?? 0,
  }
}

/** By kind, in the order in which the kinds were first asked. */
export function byKind(agreements: readonly Agreement[]): ReadonlyMap<string, readonly Agreement[]> {
  return Map.groupBy(agreements, ({ kind }) => kind)
}

/** Kinds whose words have so many forms that the cluster weighs the most frequent only. */
export const isPrefix = (kind: string): boolean => /begun|beginning/.test(kind)

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
