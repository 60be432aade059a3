// Rules out most words of a text without reading them, by their first letter and their length.

const asciiUnits = 128
/** The bit that makes an ASCII letter lower-case; digits have it too. */
const lowerCase = 0x20
/** The bit for terms of this length or longer; with more bits, numbers would not be small integers in V8. */
const longestBit = 29

const allLengths = 2 ** (longestBit + 1) - 1

/** Accepts every term that was added or has an added prefix, and some others. */
export class TermFilter {
  /** The wanted lengths for each first letter, one bit each. A typed array would take longer to create than it is used. */
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

  /** Whether a term of ASCII letters and digits may match, by its first code unit in either case. */
  passes(first: number, length: number): boolean {
    return (((this.#lengths[first | lowerCase] ?? 0) >>> Math.min(length, longestBit)) & 1) === 1
  }

  /** Whether a term may match. Always true if it does not begin with ASCII. */
  passesTerm(term: string): boolean {
    const first = term.charCodeAt(0)
    return first >= asciiUnits || (((this.#lengths[first] ?? 0) >>> Math.min(term.length, longestBit)) & 1) === 1
  }
}
