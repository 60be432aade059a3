// Stops asking a cluster that does not answer, and tries again after a while. Each request would wait for its whole time otherwise, and a
// cluster that has too much to do would get still more.

/** Failures in a row, without an answer in between, after which nothing is asked for a while. */
const mostFailures = 3
/** Milliseconds until one request tries again. */
const pause = 2_000

export class Circuit {
  #failures = 0
  #openUntil = 0
  #lastAnswer = Number.NEGATIVE_INFINITY

  /** Whether to ask. After a pause one request may try; the others wait for what becomes of it. */
  allows(now: number): boolean {
    if (this.#openUntil === 0) return true
    if (now < this.#openUntil) return false
    this.#openUntil = now + pause
    return true
  }

  answered(now: number): void {
    this.#failures = 0
    this.#openUntil = 0
    this.#lastAnswer = now
  }

  /** `began` is when the request began. One that waited long without an answer, while nothing else was answered, is enough to stop. */
  failed({ began, now, isSilent }: { readonly began: number; readonly now: number; readonly isSilent: boolean }): void {
    this.#failures += isSilent && this.#lastAnswer < began ? mostFailures : 1
    if (this.#failures >= mostFailures) this.#openUntil = now + pause
  }

  get isOpen(): boolean {
    return this.#openUntil > 0
  }
}
