// Groups of numbers: articles that are editions of one story, and units that are copies of one passage. Most numbers are in none.
//
//   starts  | first place of each group, and the end |
//   members | by place: the members of each group, the earliest first |
//   sorted  | all members, ascending |
//   places  | the place of each of these |

import { bisect } from '../../text/bisect.ts'
import { ArchiveError } from '../archive.ts'

export class GroupTable {
  readonly starts: Uint32Array
  readonly members: ArrayLike<number>
  readonly sorted: Uint32Array
  readonly places: ArrayLike<number>

  /** Throws ArchiveError if the parts do not have one length, or groups overlap. */
  constructor(starts: Uint32Array, members: ArrayLike<number>, sorted: Uint32Array, places: ArrayLike<number>) {
    const count = members.length
    const isInOrder = starts.every((start, i) => start <= count && start >= (starts[i - 1] ?? 0))
    if (!isInOrder || starts.at(-1) !== count || sorted.length !== count || places.length !== count)
      throw new ArchiveError('the archive has copies that do not add up')
    this.starts = starts
    this.members = members
    this.sorted = sorted
    this.places = places
  }

  /** Place of a number among the members, or -1. */
  placeOf(number: number): number {
    const at = this.from(number)
    return this.sorted[at] === number ? (this.places[at] ?? -1) : -1
  }

  /** Index in `sorted` of the first member from a number on. */
  from(number: number): number {
    return bisect(0, this.sorted.length, i => (this.sorted[i] ?? 0) >= number)
  }

  /** The group of a place; -1 for -1. */
  groupAt(place: number): number {
    return place < 0 ? -1 : bisect(0, this.starts.length, group => (this.starts[group] ?? 0) > place) - 1
  }

  /** Places `[from, to)` of a group. */
  range(group: number): readonly [number, number] {
    const from = this.starts[group] ?? 0
    return [from, Math.max(from, this.starts[group + 1] ?? from)]
  }

  /** Members of a number's group, the earliest first; none if it is in no group. */
  groupOf(number: number): number[] {
    const place = this.placeOf(number)
    if (place < 0) return []
    const [from, to] = this.range(this.groupAt(place))
    return Array.from({ length: to - from }, (_, i) => this.members[from + i] ?? 0)
  }
}
