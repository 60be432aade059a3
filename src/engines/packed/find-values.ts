// Finds the ordinals of column values that people typed. Filters of a request and fields of a query both use this.

import type { ColumnName } from '../../article/columns.ts'
import type { OpenArchive } from '../../file/open-archive.ts'
import { rank } from '../../rank/rank.ts'
import type { AskedValue } from '../../search/engine.ts'
import { plainQuestion } from '../../search/plan/plain-question.ts'
import { analyze } from '../../text/analyzer.ts'
import { beginning } from './packed-words.ts'

/** Most values that are compared if none matches exactly; more would be slow. */
const mostCompared = 20_000
/** Most words that one prefix stands for in the names and roles of speakers. */
const mostBegun = 400

/** The words of a column's values and labels. */
interface ValueWords {
  readonly value: readonly string[]
  readonly label: readonly string[]
}

/** The ordinals of each value. A column's words are read once for all of them. */
export function findValues(archive: OpenArchive, asked: readonly AskedValue[]): number[][] {
  const known = new Map<ColumnName, readonly ValueWords[]>()
  return asked.map(one => ordinals(archive, one, known))
}

/** The number of the speaker with an id, old or new, or with the name that an old id stood for; -1 if there is none. */
export function speakerOf({ speakers, past }: OpenArchive, id: string): number {
  const speaker = speakers.find(id)
  if (speaker >= 0) return speaker
  const next = past.movedTo(id) ?? past.movedTo(termsOf(id).join('-'))
  return next === null ? -1 : speakers.find(next)
}

/** The value itself; else values that read the same; else those that contain all of its words. With `*`, the last word is a prefix. */
function ordinals(
  archive: OpenArchive,
  { column, value, exact: isExact }: AskedValue,
  known: Map<ColumnName, readonly ValueWords[]>,
): number[] {
  const find = column === 'speaker' ? (id: string) => speakerOf(archive, id) : archive.columns[column].find
  if (isExact) return [find(value)].filter(ordinal => ordinal >= 0)
  const words = termsOf(value)
  const key = words.join('-')
  const isBegun = value.endsWith('*')
  for (const exact of isBegun ? [value] : [value, value.toLowerCase(), key]) {
    const ordinal = find(exact)
    if (ordinal >= 0) return [ordinal]
  }
  if (words.length === 0) return []
  const begun = isBegun ? words.pop() : undefined
  if (column === 'speaker') return speakersWith(archive, words, begun)
  const has = (own: readonly string[]) =>
    words.every(word => own.includes(word)) && (begun === undefined || own.some(word => word.startsWith(begun)))
  const same: number[] = []
  const partly: number[] = []
  for (const [ordinal, own] of wordsOfValues(archive, column, known).entries()) {
    if (!isBegun && (own.value.join('-') === key || own.label.join('-') === key)) same.push(ordinal)
    else if (has([...own.value, ...own.label])) partly.push(ordinal)
  }
  return same.length > 0 ? same : partly
}

function wordsOfValues(
  { columns }: OpenArchive,
  column: ColumnName,
  known: Map<ColumnName, readonly ValueWords[]>,
): readonly ValueWords[] {
  const found = known.get(column)
  if (found !== undefined) return found
  const { size, value, label } = columns[column]
  const words = Array.from({ length: Math.min(size, mostCompared) }, (_, ordinal) => ({
    value: termsOf(value(ordinal)),
    label: termsOf(label(ordinal)),
  }))
  known.set(column, words)
  return words
}

/** Speakers whose name or role contains all of these words and one that begins with the prefix. */
function speakersWith(archive: OpenArchive, words: readonly string[], begun: string | undefined): number[] {
  const { terms } = archive
  const numbers = words.map(word => [terms.find(word)].filter(term => term >= 0))
  if (begun !== undefined) numbers.push(beginning(terms, begun, mostBegun))
  if (numbers.some(ofWord => ofWord.length === 0)) return []
  const must = numbers.map(ofWord => {
    const forms = ofWord.map(term => ({ term, weight: 1 }))
    return { op: 'word', forms, fields: ['speaker'] } as const
  })
  const { facets } = rank(
    archive,
    { op: 'bool', must },
    { ...plainQuestion, facets: ['speaker'], facetLimit: archive.speakers.count },
  )
  return (facets.speaker ?? []).map(({ value }) => value)
}

function termsOf(text: string): string[] {
  return analyze(text).map(token => token.term)
}
