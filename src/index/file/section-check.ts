// Checks a section of the file part by part, each when something of it is first read: what is damaged is never read as if it were whole, and nobody
// waits for the check of what is not read. Every part of 16 KiB has a checksum before the sections (see `sections.ts`).

import { ArchiveError } from '../archive.ts'
import { hash128 } from './hash.ts'

/** Bytes of a part, as a power of two. 16 KiB take about 15 µs to check, once, and add four bytes to the file. */
const partBits = 14

/** Parts of a section of so many bytes. */
export function partsOf(length: number): number {
  return Math.ceil(length / 2 ** partBits)
}

/** The checksums of a section's parts, in order. */
export function checksums(section: Uint8Array): number[] {
  return Array.from({ length: partsOf(section.length) }, (_, part) => checksum(section, part))
}

function checksum(section: Uint8Array, part: number): number {
  return hash128(section.subarray(part << partBits, (part + 1) << partBits))[0]
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

  /** Checks the parts that hold the bytes `[from, to)`, if they were not. Throws ArchiveError where they are damaged. */
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

/** For bytes that do not come from a file. */
export const unchecked = new SectionCheck(new Uint8Array(), new Uint32Array(), '')
