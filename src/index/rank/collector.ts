// The best k of many: a binary heap whose top is the worst of them. Ties go to the lower number, so that an answer is the same
// whatever the order in which candidates come.

import type { RankedHit } from '../plan.ts'

/** What candidates are offered to. */
export interface Best {
  /** What a candidate must reach to get in; minus infinity while there is room. */
  readonly threshold: number
  /** Offers a unit by its score. `shown` is the score it is shown with, if that is another; `more` goes with it and does not count. */
  add(score: number, unit: number, shown?: number, more?: number): void
  /** Best first. */
  sorted(): RankedHit[]
}

export class Collector implements Best {
  readonly #capacity: number
  readonly #scores: Float64Array
  readonly #units: Uint32Array
  readonly #shown: Float64Array
  readonly #more: Uint32Array
  #size = 0

  constructor(capacity: number) {
    this.#capacity = capacity
    this.#scores = new Float64Array(capacity)
    this.#units = new Uint32Array(capacity)
    this.#shown = new Float64Array(capacity)
    this.#more = new Uint32Array(capacity)
  }

  get threshold(): number {
    if (this.#capacity === 0) return Number.POSITIVE_INFINITY
    return this.#size < this.#capacity ? Number.NEGATIVE_INFINITY : (this.#scores[0] ?? 0)
  }

  #worse(a: number, b: number): boolean {
    const difference = (this.#scores[a] ?? 0) - (this.#scores[b] ?? 0)
    return difference < 0 || (difference === 0 && (this.#units[a] ?? 0) > (this.#units[b] ?? 0))
  }

  #set(place: number, score: number, unit: number, shown: number, more: number): void {
    this.#scores[place] = score
    this.#units[place] = unit
    this.#shown[place] = shown
    this.#more[place] = more
  }

  #swap(a: number, b: number): void {
    const [score, unit, shown, more] = [
      this.#scores[a] ?? 0,
      this.#units[a] ?? 0,
      this.#shown[a] ?? 0,
      this.#more[a] ?? 0,
    ]
    this.#set(a, this.#scores[b] ?? 0, this.#units[b] ?? 0, this.#shown[b] ?? 0, this.#more[b] ?? 0)
    this.#set(b, score, unit, shown, more)
  }

  add(score: number, unit: number, shown = score, more = 0): void {
    if (this.#size < this.#capacity) {
      let place = this.#size++
      this.#set(place, score, unit, shown, more)
      while (place > 0) {
        const parent = (place - 1) >> 1
        if (!this.#worse(place, parent)) return
        this.#swap(place, parent)
        place = parent
      }
      return
    }
    const top = this.#scores[0] ?? 0
    if (this.#capacity === 0 || score < top || (score === top && unit > (this.#units[0] ?? 0))) return
    this.#set(0, score, unit, shown, more)
    for (let place = 0; ; ) {
      const left = 2 * place + 1
      if (left >= this.#size) return
      const child = left + 1 < this.#size && this.#worse(left + 1, left) ? left + 1 : left
      if (!this.#worse(child, place)) return
      this.#swap(place, child)
      place = child
    }
  }

  sorted(): RankedHit[] {
    const order = Array.from({ length: this.#size }, (_, i) => i)
    order.sort((a, b) => (this.#worse(a, b) ? 1 : -1))
    return order.map(i => ({ unit: this.#units[i] ?? 0, score: this.#shown[i] ?? 0, more: this.#more[i] ?? 0 }))
  }
}
