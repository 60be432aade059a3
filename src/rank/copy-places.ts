// Where an archive's copies are, laid out so that a unit's place among them is found at once: a search asks about thousands of units.

import { ones } from '../file/bytes/bits.ts'
import type { GroupTable } from '../file/tables/group-table.ts'
import { hasBit, setBit } from './unit-bits.ts'

export class CopyPlaces {
  readonly groups: GroupTable
  /** A bit for each unit of the archive that is in a group. */
  readonly units: Uint32Array
  /** Members before each word of `units`. */
  readonly #before: Uint32Array
  /** A bit for each place that begins a group. */
  readonly #begins: Uint32Array

  private constructor(groups: GroupTable, count: number) {
    this.groups = groups
    const words = (count + 31) >>> 5
    this.units = new Uint32Array(words)
    for (const unit of groups.sorted) if (unit < count) setBit(this.units, unit)
    this.#before = new Uint32Array(words)
    for (let word = 1, sum = 0; word < words; word++) {
      sum += ones(this.units[word - 1] ?? 0)
      this.#before[word] = sum
    }
    this.#begins = new Uint32Array((groups.members.length >>> 5) + 1)
    for (const start of groups.starts) setBit(this.#begins, start)
  }

  /** Layouts that were made before. An archive never changes, so they stay valid as long as it exists. */
  static readonly #known = new WeakMap<GroupTable, CopyPlaces>()

  /** The layout of an archive with `count` units, made on first use. */
  static of(groups: GroupTable, count: number): CopyPlaces {
    const found = CopyPlaces.#known.get(groups) ?? new CopyPlaces(groups, count)
    CopyPlaces.#known.set(groups, found)
    return found
  }

  /** Place of a unit among the members, or -1. */
  placeOf(unit: number): number {
    if (!hasBit(this.units, unit)) return -1
    const word = unit >>> 5
    const at = (this.#before[word] ?? 0) + ones((this.units[word] ?? 0) & ((1 << (unit & 31)) - 1))
    // Damaged numbers are in no order.
    return this.groups.sorted[at] === unit ? (this.groups.places[at] ?? -1) : -1
  }

  /** Whether a place is the first of its group, whose member is the earliest. */
  isFirst(place: number): boolean {
    return hasBit(this.#begins, place)
  }
}
