// How people write each term, in as few bytes as possible: two bits a term say whether it is written as it is, with a capital, in capitals,
// or otherwise. For those written otherwise, a record says how the spelling comes from the term:
//
//   step, varint | letters of the term that stay, 6 bits and more | kind, 2 bits |, then a code unit as a varint for kinds 1 and 2
//
//   kind 0: the next letter as a capital   1: a code unit that the term lacks   2: another code unit for the next one   3: no next one

import { ones } from '../bytes/bits.ts'
import { ByteReader } from '../bytes/byte-reader.ts'
import { ByteWriter } from '../bytes/byte-writer.ts'
import { type Records, RecordWriter } from '../bytes/records.ts'

const [asTerm, withCapital, inCapitals, otherwise] = [0, 1, 2, 3] as const
const [capital, inserted, replaced, dropped] = [0, 1, 2, 3] as const

/** Terms in a 32-bit word, and words between two counts of records. */
const termsInWord = 16
const countStride = 64
/** Longest spelling that is read, in UTF-16 code units. */
const longest = 200

export interface WrittenSections {
  readonly shapes: Uint32Array<ArrayBuffer>
  /** Records before every 64th word of the shapes. */
  readonly ranks: Uint32Array<ArrayBuffer>
  readonly records: ReturnType<RecordWriter['take']>
}

/** Packs the spelling of every term; `written` gives it. */
export function packWritten(terms: readonly string[], written: (term: string) => string): WrittenSections {
  const shapes = new Uint32Array(Math.ceil(terms.length / termsInWord))
  const ranks = new Uint32Array(Math.ceil(shapes.length / countStride))
  const records = new RecordWriter()
  let count = 0
  terms.forEach((term, number) => {
    const word = Math.floor(number / termsInWord)
    if (number % (termsInWord * countStride) === 0) ranks[word / countStride] = count
    const form = written(term)
    const shape = shapeOf(term, form)
    shapes[word] = (shapes[word] ?? 0) | (shape << ((number % termsInWord) * 2))
    if (shape !== otherwise) return
    records.add(stepsOf(term, form))
    count += 1
  })
  return { shapes, ranks, records: records.take() }
}

function shapeOf(term: string, form: string): number {
  if (form === term) return asTerm
  if (form === capitalised(term)) return withCapital
  return form === term.toUpperCase() ? inCapitals : otherwise
}

function capitalised(term: string): string {
  const first = String.fromCodePoint(term.codePointAt(0) ?? 0)
  return first.toUpperCase() + term.slice(first.length)
}

/** The steps from a term to its spelling; what both have in order stays. */
function stepsOf(term: string, form: string): Uint8Array {
  const out = new ByteWriter()
  let at = 0
  let kept = 0
  const step = (kind: number, unit?: number) => {
    out.varint((kept << 2) | kind)
    if (unit !== undefined) out.varint(unit)
    kept = 0
  }
  for (let i = 0; i < form.length; i++) {
    const [unit, letter] = [form[i] ?? '', term[at] ?? '']
    // How many letters are left tells whether one was put in.
    const isLonger = form.length - i > term.length - at
    if (unit === letter) kept += 1
    else if (letter !== '' && unit === letter.toUpperCase()) step(capital)
    else if (letter === '' || (isLonger && !isLetter(unit))) {
      step(inserted, form.charCodeAt(i))
      continue
    } else step(replaced, form.charCodeAt(i))
    at += 1
  }
  for (; at < term.length; at++) step(dropped)
  return out.take()
}

function isLetter(unit: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(unit)
}

export class WrittenTerms {
  readonly #shapes: Uint32Array
  readonly #ranks: Uint32Array
  readonly #records: Records

  constructor(shapes: Uint32Array, ranks: Uint32Array, records: Records) {
    this.#shapes = shapes
    this.#ranks = ranks
    this.#records = records
  }

  /** How the term of this number is written. */
  of(number: number, term: string): string {
    const word = Math.floor(number / termsInWord)
    const shape = ((this.#shapes[word] ?? 0) >>> ((number % termsInWord) * 2)) & 3
    if (shape === asTerm || term === '') return term
    if (shape === withCapital) return capitalised(term)
    return shape === inCapitals ? term.toUpperCase() : this.#spelled(this.#rankOf(number, word), term)
  }

  /** Terms before this one that have a record. */
  #rankOf(number: number, word: number): number {
    const group = Math.floor(word / countStride)
    let rank = this.#ranks[group] ?? 0
    for (let i = group * countStride; i < word; i++) rank += ones(both(this.#shapes[i] ?? 0))
    const before = (1 << ((number % termsInWord) * 2)) - 1
    return rank + ones(both(this.#shapes[word] ?? 0) & before)
  }

  #spelled(record: number, term: string): string {
    const { at: start, end } = this.#records.seek(record)
    const reader = new ByteReader(this.#records.bytes.subarray(start, end))
    let form = ''
    let at = 0
    while (reader.at < end - start && form.length < longest) {
      const step = reader.varint()
      const kept = Math.max(0, Math.min(step >>> 2, term.length - at))
      form += term.slice(at, at + kept)
      at += kept
      const kind = step & 3
      if (kind === inserted || kind === replaced) form += String.fromCharCode(reader.varint() & 0xffff)
      if (kind === capital) form += (term[at] ?? '').toUpperCase()
      if (kind !== inserted) at += 1
    }
    return form + term.slice(at)
  }
}

/** The lower bit of every pair whose bits are both set. */
function both(word: number): number {
  return word & (word >>> 1) & 0x55555555
}
