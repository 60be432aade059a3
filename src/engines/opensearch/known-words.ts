// Words of the archive that were looked up a moment ago. A word that the archive does not have is never kept: the next push may bring it.

import { keptFor } from './facts.ts'
import type { KnownWord } from './numbers.ts'

/** Most questions whose answers are kept. */
const mostKept = 2_000

export class KnownWords {
  readonly #kept = new Map<string, { readonly at: number; readonly words: readonly KnownWord[] }>()

  get(question: string, now: number): readonly KnownWord[] | undefined {
    const found = this.#kept.get(question)
    return found !== undefined && now - found.at < keptFor ? found.words : undefined
  }

  set(question: string, words: readonly KnownWord[], now: number): void {
    if (words.length === 0) return
    this.#kept.delete(question)
    this.#kept.set(question, { at: now, words })
    // The one that was kept first goes.
    if (this.#kept.size > mostKept) for (const first of this.#kept.keys()) return void this.#kept.delete(first)
  }
}
