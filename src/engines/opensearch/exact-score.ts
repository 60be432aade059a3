// Scores a unit exactly as ranking does over a packed file (rank/): BM25F for words, phrases as words that are as rare as their words
// together, and how close words stand to each other.

import { type FieldName, fieldNames } from '../../article/indexed-fields.ts'
import { lengthNorm } from '../../file/postings/impact.ts'
import { dayNumber } from '../../file/tables/days.ts'
import type { Clause, DateClause, Form, InClause, PhraseClause, WordClause } from '../../query/clause.ts'
import { keepBeginnings } from '../../rank/positions.ts'
import { closeness } from '../../rank/proximity.ts'
import { idfOf, type Scale } from './archive-numbers.ts'
import type { Places, ReadUnit } from './found-words.ts'
import { formsIn, type Reading } from './match.ts'

/** A word or phrase that a unit matches, and what it adds to the score. */
export interface ClauseScore {
  readonly clause: WordClause | PhraseClause
  readonly score: number
}

/** Most words of a query whose closeness counts, in order. */
const mostClose = 8

export class ExactScores {
  readonly #reading: Reading
  readonly #scale: Scale
  readonly #idfs = new Map<readonly Form[], number>()

  constructor(reading: Reading, scale: Scale) {
    this.#reading = reading
    this.#scale = scale
  }

  /** The score of a unit for a clause; null if it does not match. */
  score(clause: Clause, unit: ReadUnit): number | null {
    switch (clause.op) {
      case 'all':
        return 0
      case 'in':
        return this.#isIn(clause, unit) ? 0 : null
      case 'date':
        return isDated(clause, unit) ? 0 : null
      case 'word':
        return this.#word(clause, unit)
      case 'phrase':
        return this.#phrase(clause, unit)
      case 'bool': {
        const { must = [], should = [], not = [] } = clause
        let sum = 0
        for (const part of must) {
          const own = this.score(part, unit)
          if (own === null) return null
          sum += own
        }
        if (not.some(part => this.score(part, unit) !== null)) return null
        let isAny = must.length > 0 || should.length === 0
        for (const part of should) {
          const own = this.score(part, unit)
          if (own === null) continue
          isAny = true
          sum += own
        }
        return isAny ? sum : null
      }
    }
  }

  /** What each word and phrase that a unit matches adds, in the order of the clause. */
  parts(clause: Clause, unit: ReadUnit): ClauseScore[] {
    const score = this.score(clause, unit)
    if (score === null) return []
    if (clause.op === 'word' || clause.op === 'phrase') return [{ clause, score }]
    if (clause.op !== 'bool') return []
    return [...(clause.must ?? []), ...(clause.should ?? [])].flatMap(part => this.parts(part, unit))
  }

  #saturated(x: number, scale: number): number {
    return (scale * (this.#scale.k1 + 1) * x) / (this.#scale.k1 + x)
  }

  #idf(forms: readonly Form[], fields: readonly FieldName[] | undefined): number {
    let idf = this.#idfs.get(forms)
    if (idf === undefined) {
      idf = idfOf(this.#reading, this.#scale, forms, fields)
      this.#idfs.set(forms, idf)
    }
    return idf
  }

  #norm(field: FieldName, unit: ReadUnit): number {
    const { average, b } = this.#scale.fields[field]
    return lengthNorm(unit.lengths[field], average, b)
  }

  #word({ forms, fields = fieldNames, boost = 1 }: WordClause, unit: ReadUnit): number | null {
    const { numbers } = this.#reading
    let x = 0
    for (const field of fields) {
      const { weight } = this.#scale.fields[field]
      const places = unit.places[field]
      if (!(weight > 0) || places.size === 0) continue
      let count = 0
      for (const form of forms) count += form.weight * (places.get(numbers.termAt(form.term).text)?.length ?? 0)
      if (count > 0) x += (weight * count) / this.#norm(field, unit)
    }
    return x > 0 ? this.#saturated(x, boost * this.#idf(forms, fields)) : null
  }

  #phrase({ slots, places, fields = fieldNames, boost = 1 }: PhraseClause, unit: ReadUnit): number | null {
    let x = 0
    for (const field of fields) {
      const { weight } = this.#scale.fields[field]
      if (!(weight > 0) || unit.places[field].size === 0) continue
      const words = slots.map(forms => formsIn(this.#reading, forms, field))
      if (words.length === 0 || words.some(known => known.length === 0)) continue
      const count = rows(unit.places[field], words, places)
      if (count === 0) continue
      const heaviest = words.map(known => Math.max(...known.map(form => form.weight)))
      x += (weight * Math.min(...heaviest) * count) / this.#norm(field, unit)
    }
    if (x === 0) return null
    return this.#saturated(x, boost * slots.reduce((sum, forms) => sum + this.#idf(forms, fields), 0))
  }

  #isIn({ column, values }: InClause, { document, quote }: ReadUnit): boolean {
    const { numbers } = this.#reading
    const own =
      column === 'type'
        ? [quote === null ? 'paragraph' : 'quote']
        : column === 'article'
          ? [document.article]
          : column === 'speaker'
            ? quote?.speakerId === undefined
              ? []
              : [quote.speakerId]
            : (document.columns[column] ?? [])
    return values.some(value => own.includes(numbers.valueAt(column, value)))
  }

  /** 0 to 1: how close the words of a clause stand to each other in the text of a unit. */
  closeness(words: readonly WordClause[], { places }: ReadUnit): number {
    const { numbers } = this.#reading
    const sought = words
      .filter(
        ({ forms, fields = fieldNames }) => fields.includes('text') && formsIn(this.#reading, forms, 'text').length > 0,
      )
      .slice(0, mostClose)
    if (sought.length < 2) return 0
    const positions = sought.map(({ forms }) => {
      const own = forms.flatMap(({ term }) => places.text.get(numbers.termAt(term).text) ?? [])
      return own.sort((a, b) => a - b)
    })
    return closeness(
      positions,
      positions.map(({ length }) => length),
    )
  }
}

/** How often words stand in a row. */
function rows(
  places: Places,
  words: readonly (readonly { readonly text: string }[])[],
  at: readonly number[] | undefined,
): number {
  const beginnings: number[] = []
  let count = 0
  for (const [slot, forms] of words.entries()) {
    const positions = forms.flatMap(({ text }) => places.get(text) ?? []).sort((a, b) => a - b)
    if (slot === 0) count = beginnings.push(...positions)
    else {
      const distance = (at?.[slot] ?? slot) - (at?.[0] ?? 0)
      count = keepBeginnings(beginnings, count, distance, positions, positions.length)
    }
    if (count === 0) return 0
  }
  return count
}

function isDated({ from, to, undated }: DateClause, { document }: ReadUnit): boolean {
  const { firstDay = 0, lastDay = 0 } = document
  if (undated === true) return firstDay === 0
  if (firstDay === 0) return false
  return (from === null || firstDay >= dayNumber(from)) && (to === null || lastDay <= dayNumber(to))
}
