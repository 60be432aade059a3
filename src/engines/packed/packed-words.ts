// The words of a packed file: exact words, their inflections, and the words that begin with, resemble or follow a given one.

import type { FieldName } from '../../article/indexed-fields.ts'
import type { OpenArchive } from '../../file/open-archive.ts'
import type { AskedWord, Term } from '../../search/engine.ts'
import { stem } from '../../text/stem.ts'
import { nearWords } from './near-words.ts'

/** Most terms that are compared by frequency: more than begin with one letter in an archive of 250,000 paragraphs. */
const mostCompared = 100_000

type Terms = OpenArchive['terms']

/** A term of the dictionary. Each part is read only when it is asked for. */
class PackedTerm implements Term {
  readonly number: number
  readonly #terms: Terms
  #text: string | undefined
  readonly #df: Partial<Record<FieldName, number>> = {}

  constructor(terms: Terms, number: number) {
    this.#terms = terms
    this.number = number
  }

  get text(): string {
    this.#text ??= this.#terms.at(this.number)
    return this.#text
  }

  get written(): string {
    return this.#terms.written(this.number)
  }

  df(field: FieldName): number {
    const known = this.#df[field]
    if (known !== undefined) return known
    const df = this.#terms.df(this.number, field)
    this.#df[field] = df
    return df
  }
}

/** The words that a question is answered with. */
export function wordsOf(archive: OpenArchive, asked: AskedWord): Term[] {
  const { terms } = archive
  return numbersOf(archive, asked).map(number => new PackedTerm(terms, number))
}

function numbersOf(archive: OpenArchive, asked: AskedWord): number[] {
  const { terms } = archive
  switch (asked.how) {
    case 'exact':
      return exact(terms, asked.word)
    case 'forms':
      return formsOf(archive, asked.word)
    case 'beginning':
      return beginning(terms, asked.word, asked.most)
    case 'used':
      return mostUsed(terms, asked.word, asked.field, asked.most)
    case 'near':
      return nearWords(terms, asked)
    case 'following':
      return following(terms, asked.word, asked.next).slice(0, asked.most)
  }
}

function exact(terms: Terms, word: string): number[] {
  const number = terms.find(word)
  return number < 0 ? [] : [number]
}

/** Terms with a prefix that directly follow a word, most often seen first. */
function following(terms: Terms, word: string, prefix: string): number[] {
  const number = terms.find(word)
  if (number < 0) return []
  const [from, to] = terms.prefix(prefix)
  return terms.following(number).filter(next => next >= from && next < to)
}

function formsOf({ terms, langs }: OpenArchive, word: string): number[] {
  const found = new Set(exact(terms, word))
  const isKnown = found.size > 0
  for (const lang of langs) {
    const root = stem(word, lang)
    const sharing = terms.formsOf(root, lang)
    for (const other of sharing) found.add(other)
    // A stem with a single term has no group if the term equals the stem: `beer` in an archive that never writes `beers`.
    if (!isKnown && sharing.length === 0) for (const other of exact(terms, root)) found.add(other)
  }
  return [...found]
}

/** Terms with this prefix, ascending. If there are more than `most`, the most frequent ones; ties go to the first. */
export function beginning(terms: Terms, prefix: string, most: number): number[] {
  const [from, to] = terms.prefix(prefix)
  if (to - from <= most) return Array.from({ length: to - from }, (_, i) => from + i)
  const frequency = new Uint32Array(to - from)
  terms.eachDf(from, to, 'text', (term, df) => {
    frequency[term - from] = df
  })
  const least = frequency.toSorted()[frequency.length - most] ?? 0
  const found: number[] = []
  let ties = most - frequency.reduce((more, df) => (df > least ? more + 1 : more), 0)
  frequency.forEach((df, i) => {
    if (df > least || (df === least && ties-- > 0)) found.push(from + i)
  })
  return found
}

/** Terms of a field with this prefix, most frequent first. */
function mostUsed(terms: Terms, prefix: string, field: FieldName, most: number): number[] {
  const found: { readonly term: number; readonly df: number }[] = []
  const [from, to] = terms.prefix(prefix)
  terms.eachDf(from, Math.min(to, from + mostCompared), field, (term, df) => {
    if (found.length === most && df <= (found.at(-1)?.df ?? 0)) return
    let place = found.length
    while (place > 0 && (found[place - 1]?.df ?? 0) < df) place -= 1
    found.splice(place, 0, { term, df })
    if (found.length > most) found.pop()
  })
  return found.map(({ term }) => term)
}
