// The best k of many: a binary heap whose top is the worst of them. Ties go to the lower number, so that an answer is the same
// whatever the order in which candidates come.

export class Collector {
  readonly #capacity: number
  readonly #scores: Float64Array
  readonly #items: Uint32Array
  readonly #values: Float64Array
  readonly #extras: Uint32Array
  #size = 0

  constructor(capacity: number) {
    this.#capacity = capacity
    this.#scores = new Float64Array(capacity)
    this.#items = new Uint32Array(capacity)
    this.#values = new Float64Array(capacity)
    this.#extras = new Uint32Array(capacity)
  }

  /** What a candidate must reach to get in; minus infinity while there is room. */
  get threshold(): number {
    if (this.#capacity === 0) return Number.POSITIVE_INFINITY
    return this.#size < this.#capacity ? Number.NEGATIVE_INFINITY : (this.#scores[0] ?? 0)
  }

  #worse(a: number, b: number): boolean {
    const difference = (this.#scores[a] ?? 0) - (this.#scores[b] ?? 0)
    return difference < 0 || (difference === 0 && (this.#items[a] ?? 0) > (this.#items[b] ?? 0))
  }

  #set(place: number, score: number, item: number, value: number, extra: number): void {
    this.#scores[place] = score
    this.#items[place] = item
    this.#values[place] = value
    this.#extras[place] = extra
  }

  #swap(a: number, b: number): void {
    const [score, item, value, extra] = [
      this.#scores[a] ?? 0,
      this.#items[a] ?? 0,
      this.#values[a] ?? 0,
      this.#extras[a] ?? 0,
    ]
    this.#set(a, this.#scores[b] ?? 0, this.#items[b] ?? 0, this.#values[b] ?? 0, this.#extras[b] ?? 0)
    this.#set(b, score, item, value, extra)
  }

  /** Offers a candidate; `value` and `extra` go with it and do not count. */
  add(score: number, item: number, value = score, extra = 0): void {
    if (this.#size < this.#capacity) {
      let place = this.#size++
      this.#set(place, score, item, value, extra)
      while (place > 0) {
        const parent = (place - 1) >> 1
        if (!this.#worse(place, parent)) return
        this.#swap(place, parent)
        place = parent
      }
      return
    }
    const top = this.#scores[0] ?? 0
    if (this.#capacity === 0 || score < top || (score === top && item > (this.#items[0] ?? 0))) return
    this.#set(0, score, item, value, extra)
    for (let place = 0; ; ) {
      const left = 2 * place + 1
      if (left >= this.#size) return
      const child = left + 1 < this.#size && this.#worse(left + 1, left) ? left + 1 : left
      if (!this.#worse(child, place)) return
      this.#swap(place, child)
      place = child
    }
  }

  /** Best first. */
  sorted(): { readonly score: number; readonly item: number; readonly value: number; readonly extra: number }[] {
    return Array.from({ length: this.#size }, (_, i) => ({
      score: this.#scores[i] ?? 0,
      item: this.#items[i] ?? 0,
      value: this.#values[i] ?? 0,
      extra: this.#extras[i] ?? 0,
    })).sort((a, b) => b.score - a.score || a.item - b.item)
  }
}
