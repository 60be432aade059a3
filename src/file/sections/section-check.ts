// Checks a section of the file in parts, each when it is first read. Damaged parts are never used, and nothing waits for the check of
// unread parts. Every part of 16 KiB has a checksum, stored before the sections (see `sections.ts`).

import { ArchiveError } from '../archive.ts'

/** Bytes of a part, as a power of two. 16 KiB take about 7 µs to check, once, and add four bytes to the file. */
const partBits = 14

/** Number of parts in a section of this many bytes. */
export function partsOf(length: number): number {
  return Math.ceil(length / 2 ** partBits)
}

/** The checksums of a section's parts, in order. */
export function checksums(section: Uint8Array): number[] {
  return Array.from({ length: partsOf(section.length) }, (_, part) => checksum(section, part))
}

/**
 * A checksum that is fast before the JIT compiles it, which is when most checks run: two lanes of multiply and rotate over 32-bit words,
 * with the multipliers of MurmurHash3. Each step is a bijection of its lane, so any change within one word changes the result. Sections
 * begin at multiples of 8, and so does `from`.
 */
export function checksumOf(section: Uint8Array, from: number, end: number): number {
  const words = new Uint32Array(section.buffer, section.byteOffset + from, (end - from) >>> 2)
  let [first, second] = [end - from, 0]
  for (let i = 0; i < words.length; i += 2) {
    first = Math.imul(first ^ (words[i] ?? 0), 0xcc9e2d51)
    first = (first << 15) | (first >>> 17)
    second = Math.imul(second ^ (words[i + 1] ?? 0), 0x1b873593)
    second = (second << 13) | (second >>> 19)
  }
  for (let at = end - ((end - from) & 3); at < end; at++) first = Math.imul(first ^ (section[at] ?? 0), 0xcc9e2d51)
  return (first + Math.imul(second, 5)) >>> 0
}

function checksum(section: Uint8Array, part: number): number {
  const from = part << partBits
  return checksumOf(section, from, Math.min(from + 2 ** partBits, section.length))
}

export class SectionCheck {
  readonly #section: Uint8Array
  readonly #sums: Uint32Array
  /** 1 for each part that was checked. */
  readonly #checked: Uint8Array
  readonly #name: string

  /** Without checksums nothing is checked. */
  constructor(section: Uint8Array, sums: Uint32Array, name: string) {
    this.#section = section
    this.#sums = sums
    this.#checked = new Uint8Array(sums.length)
    this.#name = name
  }

  /** Checks the parts that contain the bytes `[from, to)`, unless they were checked before. Throws ArchiveError if they are damaged. */
  range(from: number, to: number): void {
    const last = Math.min((to - 1) >>> partBits, this.#checked.length - 1)
    for (let part = from >>> partBits; part <= last; part++) {
      if (this.#checked[part] === 0) this.#check(part)
    }
  }

  all(): void {
    this.range(0, this.#section.length)
  }

  #check(part: number): void {
    if (checksum(this.#section, part) !== this.#sums[part]) {
      throw new ArchiveError(`the archive is damaged in its section ${this.#name}`)
    }
    this.#checked[part] = 1
  }
}

/** A section whose reader checks its numbers before it reads them. The check counts in bytes. */
export type LazySection<Section> = readonly [numbers: Section, check: SectionCheck]

/** Checks nothing: for what was checked before. */
export const unchecked = new SectionCheck(new Uint8Array(), new Uint32Array(), '')

/** Numbers that do not come from a file and need no check. */
export function trusted<Section>(numbers: Section): LazySection<Section> {
  return [numbers, unchecked]
}
