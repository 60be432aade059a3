// Bytes that arrive in pieces, read by lines or by number. Keeps at most one piece and the requested bytes.

import type { Pieces } from '../source-file.ts'

export class ByteQueue {
  readonly #pieces: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array()

  constructor(pieces: Pieces) {
    this.#pieces = iterate(pieces)
  }

  /** The next line without its end, as Latin-1; null at the end. A longer one is cut, and the rest is the next line. */
  async line(most: number): Promise<string | null> {
    const parts: string[] = []
    for (let length = 0; length < most; ) {
      if (this.#held.length === 0 && !(await this.#more())) return parts.length === 0 ? null : parts.join('')
      const end = this.#held.indexOf(10)
      const taken = this.#held.subarray(0, Math.min(end < 0 ? this.#held.length : end, most - length))
      parts.push(Buffer.from(taken).toString('latin1'))
      const isWhole = end >= 0 && taken.length === end
      this.#held = this.#held.subarray(taken.length + (isWhole ? 1 : 0))
      if (isWhole) break
      length += taken.length
    }
    return parts.join('').replace(/\r$/, '')
  }

  /** The next bytes, fewer only at the end. */
  async take(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    await this.#go(count, part => parts.push(part))
    return Buffer.concat(parts)
  }

  async skip(count: number): Promise<void> {
    await this.#go(count, () => {})
  }

  /** Ends what the bytes come from. */
  async end(): Promise<void> {
    await this.#pieces.return?.(undefined)
  }

  async #go(count: number, use: (part: Uint8Array) => void): Promise<void> {
    for (let left = count; left > 0; ) {
      if (this.#held.length === 0 && !(await this.#more())) return
      const part = this.#held.subarray(0, left)
      use(part)
      left -= part.length
      this.#held = this.#held.subarray(part.length)
    }
  }

  async #more(): Promise<boolean> {
    for (;;) {
      const next = await this.#pieces.next()
      if (next.done === true) return false
      if (next.value.length === 0) continue
      this.#held = next.value
      return true
    }
  }
}

async function* iterate(pieces: Pieces): AsyncGenerator<Uint8Array> {
  yield* pieces
}
