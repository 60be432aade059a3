// Tells most words of a text from those that are looked for without reading them: by their first letter and their length.

const asciiUnits = 128
/** The bit that makes an ASCII letter a small one; digits have it. */
const lowerCase = 0x20
/** The bit that stands for terms of this length and longer ones; with more, numbers would not be small integers to V8. */
const longestBit = 29

const allLengths = 2 ** (longestBit + 1) - 1

/** Lets pass every term that was added or has a beginning that was, and some others. */
export class TermFilter {
  /** By the first letter, which lengths are wanted: a bit each. A typed array would take longer to make than it is used. */
  readonly #lengths: number[] = new Array<number>(asciiUnits).fill(0)

  add(term: string): void {
    this.#note(term, 1 << Math.min(term.length, longestBit))
  }

  addBeginning(beginning: string): void {
    this.#note(beginning, allLengths & (-1 << Math.min(beginning.length, longestBit)))
  }

  #note(term: string, bits: number): void {
    const first = term.charCodeAt(0)
    if (first < asciiUnits) this.#lengths[first] = (this.#lengths[first] ?? 0) | bits
  }

  /** May a term of ASCII letters and digits pass, by its first code unit in either case? */
  passes(first: number, length: number): boolean {
    return (((this.#lengths[first | lowerCase] ?? 0) >>> Math.min(length, longestBit)) & 1) === 1
  }

  /** May a term pass? One that does not begin with ASCII may. */
  passesTerm(term: string): boolean {
    const first = term.charCodeAt(0)
    return first >= asciiUnits || (((this.#lengths[first] ?? 0) >>> Math.min(term.length, longestBit)) & 1) === 1
  }
}
