// Clauses refer to words and values by number, and passages have one too. The cluster has no numbers, so each answer gives its own, and they
// mean nothing outside of it.

import type { ColumnName } from '../../article/columns.ts'
import type { FieldName } from '../../article/indexed-fields.ts'
import type { Term } from '../../search/engine.ts'
import type { WordDocument } from './layout.ts'

export type KnownWord = Pick<WordDocument, 'word' | 'written' | 'frequency' | 'stems'>

/** A word of the archive with its number in an answer. */
export interface NumberedTerm extends Term {
  readonly frequency: KnownWord['frequency']
}

class Numbers<Value> {
  readonly #numbers = new Map<string, number>()
  readonly #values: Value[] = []

  /** The number of a key; its value is made when it is first seen. */
  of(key: string, make: (number: number) => Value): number {
    let number = this.#numbers.get(key)
    if (number === undefined) {
      number = this.#values.length
      this.#numbers.set(key, number)
      this.#values.push(make(number))
    }
    return number
  }

  at(number: number): Value | undefined {
    return this.#values[number]
  }
}

/** The numbers of one answer. */
export class AnswerNumbers {
  readonly #terms = new Numbers<NumberedTerm>()
  readonly #values = new Map<ColumnName, Numbers<string>>()
  readonly #units = new Numbers<string>()

  term({ word, written, frequency }: KnownWord): NumberedTerm {
    const number = this.#terms.of(word, own => ({
      number: own,
      text: word,
      written,
      frequency,
      df: (field: FieldName) => frequency[field] ?? 0,
    }))
    return this.termAt(number)
  }

  termAt(number: number): NumberedTerm {
    const term = this.#terms.at(number)
    if (term === undefined) throw new RangeError(`no word of this answer has the number ${number}`)
    return term
  }

  value(column: ColumnName, value: string): number {
    let values = this.#values.get(column)
    if (values === undefined) {
      values = new Numbers()
      this.#values.set(column, values)
    }
    return values.of(value, () => value)
  }

  valueAt(column: ColumnName, number: number): string {
    const value = this.#values.get(column)?.at(number)
    if (value === undefined) throw new RangeError(`no value of ${column} has the number ${number} in this answer`)
    return value
  }

  /** By the unit's id. Units that are numbered together have to come in the order of the archive, by which ties are decided. */
  unit(id: string): number {
    return this.#units.of(id, () => id)
  }
}
