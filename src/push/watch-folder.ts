// Pushes whenever articles or settings change, until it is stopped. What went wrong is said, and tried again.

import { fingerprintOf, nextChange, type Watched } from '../pipeline/folder-changes.ts'

/** An article may become public or expire though no file changes: then it is pushed so often; in milliseconds. */
const atLeastEvery = 3_600_000
/** After a push that failed; in milliseconds. */
const againAfter = 30_000

export interface Watching {
  readonly watched: () => Watched
  /** @throws what is wrong */
  readonly push: () => Promise<void>
  /** Told of an error after the first push; says whether the same may succeed a little later. */
  readonly onError: (error: unknown) => boolean
  readonly signal?: AbortSignal
  readonly sleep?: (milliseconds: number) => Promise<unknown>
}

/** An error of the first push is thrown: then something is wrong that no later push mends. */
export async function watchFolder({ watched, push, onError, signal, sleep }: Watching): Promise<void> {
  const given = { ...(signal !== undefined && { signal }), ...(sleep !== undefined && { sleep }) }
  let seen = await fingerprintOf(watched())
  await push()
  let longest = atLeastEvery
  const isStopped = () => signal?.aborted === true
  while (!isStopped()) {
    seen = await nextChange(watched(), seen, { longest, ...given })
    if (isStopped()) return
    try {
      await push()
      longest = atLeastEvery
    } catch (error) {
      longest = onError(error) ? againAfter : atLeastEvery
    }
  }
}
