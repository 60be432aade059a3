// A cluster that is asked again, after a pause, where it does not answer or is busy. All calls of a push may be repeated: documents have ids,
// so writing one twice is writing it once.

import { setTimeout as pause } from 'node:timers/promises'
import { type Call, type Cluster, ClusterError } from '../engines/opensearch/cluster.ts'
import { PushError } from './push-error.ts'

/** Pauses in milliseconds before each further try: two minutes in all. A node that starts anew is back by then. */
const pauses = [250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000]
/** Part of a pause that is drawn, so that pushes that were turned away together do not come back together. */
const drawn = 0.3

/** Most milliseconds for one answer: creating an index, or a batch that waits for a merge. */
export const patience = 60_000

export interface Patient {
  call<Answer>(call: Omit<Call, 'timeout'>): Promise<Answer>
  /**
   * Does something until it leaves nothing, with a pause before each further try.
   *
   * @param attempt resolves to why something is left, or to null
   */
  until(attempt: () => Promise<string | null>): Promise<void>
}

export interface Patience {
  readonly sleep?: ((milliseconds: number) => Promise<unknown>) | undefined
  /** Told before each pause. */
  readonly onPause?: ((why: string, milliseconds: number) => void) | undefined
}

export function patientCluster(cluster: Cluster, { sleep = pause, onPause = () => {} }: Patience = {}): Patient {
  async function until(attempt: () => Promise<string | null>): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const left = await attempt()
      if (left === null) return
      const usual = pauses[tries]
      if (usual === undefined)
        throw new PushError(
          `${left}; it was tried ${tries + 1} times. Push again: what is written already is not written again`,
        )
      const milliseconds = Math.round(usual * (1 - drawn * Math.random()))
      onPause(left, milliseconds)
      await sleep(milliseconds)
    }
  }
  return {
    until,
    async call<Answer>(call: Omit<Call, 'timeout'>): Promise<Answer> {
      let answer: Answer | undefined
      await until(async () => {
        try {
          answer = await cluster.call<Answer>({ ...call, timeout: patience })
          return null
        } catch (error) {
          if (error instanceof ClusterError && error.isPassing) return error.message
          throw error
        }
      })
      return answer as Answer
    },
  }
}
