// Of copies of one passage that match, the earliest is a hit and the others are hidden. Which ones match is known only when all windows
// with copies have been looked at, so this comes before anything is counted or scored. An archive without copies never gets here.

import type { GroupTable } from '../file/tables/group-table.ts'
import type { UnitTable } from '../file/tables/unit-table.ts'
import { hasBit, lowest } from './unit-bits.ts'
import type { Stretch, WindowTable } from './windows.ts'

/** Sets the bits of the units of a stretch that match the query and the filters. */
export type Match = (stretch: Stretch, bits: Uint32Array) => void

export class HiddenCopies {
  readonly #units: UnitTable
  readonly #groups: GroupTable
  readonly #fold: boolean
  /** By place: the members that match, and the quotes among them whose paragraph matches as well. */
  readonly #matching: Uint32Array
  readonly #inside: Uint32Array
  /** By unit of the archive: the hidden ones. */
  readonly bits: Uint32Array
  #any = false

  /** `bits` is an empty bit set of all units. */
  constructor(units: UnitTable, groups: GroupTable, { fold, bits }: { fold: boolean; bits: Uint32Array }) {
    this.#units = units
    this.#groups = groups
    this.#fold = fold
    const words = (groups.members.length + 31) >>> 5
    this.#matching = new Uint32Array(words)
    this.#inside = new Uint32Array(words)
    this.bits = bits
  }

  /** Whether any unit is hidden. */
  get any(): boolean {
    return this.#any
  }

  /** Looks at the windows with copies among some stretches, in order. */
  find(windows: WindowTable, stretches: readonly Stretch[], work: Uint32Array, match: Match): void {
    for (const stretch of stretches) this.#look(windows, stretch, work, match)
    this.#hide()
  }

  #look(windows: WindowTable, stretch: Stretch, work: Uint32Array, match: Match): void {
    const { sorted } = this.#groups
    let at = this.#groups.from(stretch.from)
    while ((sorted[at] ?? stretch.to) < stretch.to) {
      // Damaged numbers are in no order.
      if ((sorted[at] ?? 0) < stretch.from) {
        at++
        continue
      }
      const first = windows.find(sorted[at] ?? 0)
      let end = first + 1
      let next = at
      // Neighbouring windows are looked at together.
      for (; (sorted[next] ?? stretch.to) < stretch.to; next++) {
        const unit = sorted[next] ?? 0
        if (unit >= (windows.starts.text[end] ?? 0)) {
          if (end >= stretch.end || unit >= (windows.starts.text[end + 1] ?? 0)) break
          end++
        }
      }
      const part = windows.stretch(first, end)
      match(part, work)
      for (; at < next; at++) this.#mark(sorted[at] ?? 0, this.#groups.places[at] ?? 0, part, work)
      work.fill(0, 0, part.words + 1)
    }
  }

  #mark(unit: number, place: number, { base }: Stretch, bits: Uint32Array): void {
    if (!hasBit(bits, unit - base)) return
    setBit(this.#matching, place)
    if (this.#fold && this.#units.isQuote(unit) && hasBit(bits, this.#units.paragraphOf(unit) - base))
      setBit(this.#inside, place)
  }

  /** Hides the matching members of each group but the first. */
  #hide(): void {
    const { members } = this.#groups
    let end = -1
    for (let word = 0; word < this.#matching.length; word++) {
      for (let rest = (this.#matching[word] ?? 0) | 0; rest !== 0; rest &= rest - 1) {
        const place = word * 32 + lowest(rest)
        if (place < end) this.#hideUnit(members[place] ?? 0)
        else end = this.#groups.range(this.#groups.groupAt(place))[1]
      }
    }
  }

  /** With folding, the quotes of a hidden paragraph are no hits either. */
  #hideUnit(unit: number): void {
    if (unit >= this.#units.count) return
    this.#any = true
    setBit(this.bits, unit)
    if (!this.#fold || this.#units.isQuote(unit)) return
    for (let quote = unit + 1; quote < this.#units.count && this.#units.isQuote(quote); quote++)
      setBit(this.bits, quote)
  }

  /** The hidden units that a hit stands for, the earliest first. */
  behind(hit: number): number[] {
    const unit = this.#standsFor(hit)
    if (unit < 0) return []
    return this.#groups
      .groupOf(unit)
      .filter(other => other !== unit && other < this.#units.count && this.#isMatching(other) && !this.#isInside(other))
  }

  /** The unit that makes a hit what it is: its paragraph, if that matches too. */
  #standsFor(hit: number): number {
    const paragraph = this.#fold ? this.#units.paragraphOf(hit) : hit
    if (this.#isMatching(paragraph)) return paragraph
    return this.#isMatching(hit) && !this.#isInside(hit) ? hit : -1
  }

  #isMatching(unit: number): boolean {
    return hasBit(this.#matching, this.#groups.placeOf(unit))
  }

  #isInside(unit: number): boolean {
    return hasBit(this.#inside, this.#groups.placeOf(unit))
  }
}

function setBit(bits: Uint32Array, place: number): void {
  bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31))
}
