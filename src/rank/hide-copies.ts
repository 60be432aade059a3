// Of copies of one passage that match, the earliest is a hit and the others are hidden. Every stretch is matched anyway, so the copies among
// its matches are noted on the way. Whether a unit is hidden is asked only for what may be shown: where an earlier copy lies in a window
// that was not matched yet, that window alone is matched first. Counts include the hidden ones until all stretches have been matched.
// An archive without copies never gets here.

import type { ArchiveParts } from '../file/archive-parts.ts'
import { CopyPlaces } from './copy-places.ts'
import type { Scratch } from './scratch.ts'
import type { Totals } from './totals.ts'
import { clearBit, hasBit, isEmpty, lowest, maskOf, setBit, setRange } from './unit-bits.ts'
import type { Stretch, WindowTable } from './windows.ts'

/** Sets the bits of the units of a stretch that match the query and the filters. */
export type Match = (stretch: Stretch, bits: Uint32Array) => void

interface Search {
  readonly fold: boolean
  readonly windows: WindowTable
  readonly scratch: Scratch
  /** The stretches that may match. */
  readonly stretches: readonly Stretch[]
  readonly match: Match
}

export class HiddenCopies {
  readonly #units: ArchiveParts['units']
  readonly #places: CopyPlaces
  readonly #search: Search
  /** By unit of the archive: those that match, in the windows that were matched. */
  readonly #matches: Uint32Array
  /** By window: those whose matches are known. */
  readonly #known: Uint32Array
  /** By place: the members that match, and the quotes among them whose paragraph matches as well. */
  readonly #matching: Uint32Array
  readonly #inside: Uint32Array

  constructor(units: ArchiveParts['units'], groups: NonNullable<ArchiveParts['copies']>['units'], search: Search) {
    this.#units = units
    this.#places = CopyPlaces.of(groups, units.count)
    this.#search = search
    const { scratch, stretches, windows } = search
    // There are no more places or windows than units.
    this.#matches = scratch.archiveBits()
    this.#matching = scratch.archiveBits()
    this.#inside = scratch.archiveBits()
    this.#known = scratch.archiveBits()
    let end = 0
    for (const stretch of stretches) {
      setRange(this.#known, end, stretch.first)
      end = stretch.end
    }
    setRange(this.#known, end, windows.count)
  }

  /** Notes the matching units of a stretch, which must not be folded yet. */
  note({ base, words, first, end }: Stretch, bits: Uint32Array): void {
    const from = base >>> 5
    const members = this.#places.units
    for (let word = 0; word < words; word++) {
      const matching = bits[word] ?? 0
      if (matching === 0) continue
      this.#matches[from + word] = (this.#matches[from + word] ?? 0) | matching
      for (let rest = matching & (members[from + word] ?? 0); rest !== 0; rest &= rest - 1)
        this.#noteMember(base + word * 32 + lowest(rest), base, bits)
    }
    setRange(this.#known, first, end)
  }

  #noteMember(unit: number, base: number, bits: Uint32Array): void {
    const place = this.#places.placeOf(unit)
    if (place < 0) return
    setBit(this.#matching, place)
    if (this.#isInFold(unit) && hasBit(bits, this.#units.paragraphOf(unit) - base)) setBit(this.#inside, place)
  }

  /** Whether a unit is folded into its paragraph, if that matches. */
  #isInFold(unit: number): boolean {
    return this.#search.fold && this.#units.isQuote(unit)
  }

  /** Whether a matching unit is hidden: an earlier copy matches or, with folding, one of its paragraph does. */
  isHidden(unit: number): boolean {
    return this.#isLater(unit) || (this.#isInFold(unit) && this.#isLater(this.#units.paragraphOf(unit)))
  }

  /** Whether a unit matches and so does an earlier copy of it. */
  #isLater(unit: number): boolean {
    const place = this.#places.placeOf(unit)
    return place >= 0 && hasBit(this.#matching, place) && this.#hasEarlier(place)
  }

  #hasEarlier(place: number): boolean {
    let first = place
    for (; first > 0 && !this.#places.isFirst(first); first--) if (hasBit(this.#matching, first - 1)) return true
    const { members } = this.#places.groups
    for (let other = first; other < place; other++) {
      this.#learn(members[other] ?? 0)
      if (hasBit(this.#matching, other)) return true
    }
    return false
  }

  /** Matches the window of a unit, unless its matches are known. */
  #learn(unit: number): void {
    const { windows, scratch, match } = this.#search
    const window = windows.find(unit)
    if (hasBit(this.#known, window)) return
    const stretch = windows.stretch(window, window + 1)
    const bits = scratch.bits()
    match(stretch, bits)
    this.note(stretch, bits)
    scratch.freeBits(bits, stretch.words + 1)
  }

  /** Takes the hidden units out of the matches of a stretch that are not folded yet. */
  leaveShown(stretch: Stretch, bits: Uint32Array): void {
    this.#change(bits, 0, stretch.to - stretch.base, place => (this.isHidden(stretch.base + place) ? -1 : place))
  }

  /**
   * Leaves what is shown of folded matches at places `[from, to)` of a stretch. `scores` decides between the quotes of a paragraph as
   * folding did.
   */
  leaveShownOfFolded(
    { base }: Stretch,
    bits: Uint32Array,
    from: number,
    to: number,
    scores: Float64Array | null,
  ): void {
    if (isEmpty(this.#places.units, base + from, base + to)) return
    this.#change(bits, from, to, place => {
      const unit = this.shown(base + place, base, scores)
      return unit < 0 ? -1 : unit - base
    })
  }

  /** Moves the bit of each place in `[from, to)` to another one, or clears it at -1. */
  #change(bits: Uint32Array, from: number, to: number, move: (place: number) => number): void {
    for (let word = from >>> 5; from < to && word <= (to - 1) >>> 5; word++) {
      for (let rest = (bits[word] ?? 0) & maskOf(word, from, to); rest !== 0; rest &= rest - 1) {
        const place = word * 32 + lowest(rest)
        const other = move(place)
        if (other === place) continue
        clearBit(bits, place)
        if (other >= 0) setBit(bits, other)
      }
    }
  }

  /** What is shown for a unit of folded matches: itself, if it is hidden another unit of its paragraph, or -1. */
  shown(unit: number, base: number, scores: Float64Array | null): number {
    if (!this.isHidden(unit)) return unit
    if (!this.#isInFold(unit)) return -1
    const paragraph = this.#units.paragraphOf(unit)
    if (!hasBit(this.#matches, paragraph) || this.#isLater(paragraph)) return -1
    let best = paragraph
    for (let quote = paragraph + 1; quote < this.#units.count && this.#units.isQuote(quote); quote++) {
      const isBetter = (scores?.[quote - base] ?? 0) > (scores?.[best - base] ?? 0)
      if (isBetter && hasBit(this.#matches, quote) && !this.#isLater(quote)) best = quote
    }
    return best
  }

  /** Takes the hidden ones out of the totals. All stretches must have been noted. */
  takeFrom(totals: Totals, byArticle: boolean): void {
    const articles = new Set<number>()
    this.#eachHidden(place => {
      if (!hasBit(this.#inside, place)) totals.passages--
      if (byArticle) articles.add(this.#units.articleOf(this.#places.groups.members[place] ?? 0))
    })
    for (const article of articles) if (this.#isWhollyHidden(article)) totals.articles--
  }

  /** Calls `each` with the place of every hidden member, those that are hidden with their paragraph alone left out. */
  #eachHidden(each: (place: number) => void): void {
    const { groups } = this.#places
    const words = Math.min(this.#matching.length, (groups.members.length + 31) >>> 5)
    let end = -1
    for (let word = 0; word < words; word++) {
      for (let rest = this.#matching[word] ?? 0; rest !== 0; rest &= rest - 1) {
        const place = word * 32 + lowest(rest)
        if (place >= end) end = groups.range(groups.groupAt(place))[1]
        else each(place)
      }
    }
  }

  #isWhollyHidden(article: number): boolean {
    const [from, to] = this.#units.range(article)
    for (let unit = from; unit < to; unit++) if (hasBit(this.#matches, unit) && !this.isHidden(unit)) return false
    return true
  }

  /** The hidden units that a hit stands for, the earliest first. */
  behind(hit: number): number[] {
    const unit = this.#standsFor(hit)
    if (unit < 0) return []
    return this.#places.groups
      .groupOf(unit)
      .filter(other => other !== unit && this.#has(this.#matching, other) && !this.#has(this.#inside, other))
  }

  /** The unit that makes a hit what it is: its paragraph, if that matches too. */
  #standsFor(hit: number): number {
    const paragraph = this.#search.fold ? this.#units.paragraphOf(hit) : hit
    if (this.#has(this.#matching, paragraph)) return paragraph
    return this.#has(this.#matching, hit) && !this.#has(this.#inside, hit) ? hit : -1
  }

  #has(places: Uint32Array, unit: number): boolean {
    return hasBit(places, this.#places.placeOf(unit))
  }
}
