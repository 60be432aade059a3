// Finds the values of columns that people typed: the value itself; else values that read the same; else those that contain all of its words.
// With `*`, the last word is a prefix.

import type { AskedValue } from '../../search/engine.ts'
import { analyze } from '../../text/analyzer.ts'
import type { AnswerState } from './answer-state.ts'
import type { Asking } from './asking.ts'
import type { SpeakerDocument, ValueDocument } from './layout.ts'
import { quoteFields } from './match.ts'

/** Most values that one typed value stands for. */
const mostValues = 10_000

export const unitTypes = ['paragraph', 'quote'] as const

type FoundValue = Pick<ValueDocument, 'value' | 'keys' | 'terms'>
type FoundSpeaker = Pick<SpeakerDocument, 'id' | 'former'>

/** A typed value: as a value, its words, and these as one key. */
interface Typed {
  readonly value: string
  readonly words: readonly string[]
  readonly key: string
  /** The word that is only begun. */
  readonly begun: string | null
  /** What may be a value, in the order in which it is tried. */
  readonly candidates: readonly string[]
}

/** The numbers of the values for each typed value, in the order in which they are asked. */
export async function valuesOf(state: AnswerState, asked: readonly AskedValue[]): Promise<number[][]> {
  const found = await Promise.all(asked.map(one => textsOf(state, one)))
  return found.map((values, i) => values.map(value => state.numbers.value(asked[i]?.column ?? 'article', value)))
}

function textsOf(
  state: AnswerState,
  { column, value, exact }: AskedValue,
): readonly string[] | Promise<readonly string[]> {
  const typed = exact ? exactly(value) : typedOf(value)
  if (column === 'type')
    return withWords(
      typed,
      unitTypes.map(text => ({ value: text, keys: [text], terms: [text] })),
      exact,
    )
  // An article that is not here has no passages.
  if (column === 'article') return [value]
  if (column === 'speaker') return speakers(state, typed, exact)
  return columnValues(state, column, typed, exact)
}

function exactly(value: string): Typed {
  return { value, words: [], key: '', begun: null, candidates: [value] }
}

function typedOf(value: string): Typed {
  const words = termsOf(value)
  const key = words.join('-')
  const isBegun = value.endsWith('*')
  const begun = isBegun ? (words.pop() ?? null) : null
  return { value, words, key, begun, candidates: isBegun ? [value] : [value, value.toLowerCase(), key] }
}

function termsOf(text: string): string[] {
  return analyze(text).map(({ term }) => term)
}

async function columnValues(
  state: AnswerState,
  column: string,
  typed: Typed,
  exact: boolean,
): Promise<readonly string[]> {
  const { words, key, begun, candidates } = typed
  const should: object[] = [{ terms: { value: candidates } }]
  if (!exact && (words.length > 0 || begun !== null)) {
    if (begun === null) should.push({ term: { keys: key } })
    should.push({ bool: { filter: [...words.map(word => ({ term: { terms: word } })), ...prefixOf('terms', begun)] } })
  }
  const { hits } = await state.asking.search<FoundValue>('names', {
    size: mostValues,
    track_total_hits: false,
    sort: ['_doc'],
    _source: ['value', 'keys', 'terms'],
    query: {
      bool: { filter: [{ term: { kind: 'value' } }, { term: { column } }], should, minimum_should_match: 1 },
    },
  })
  return withWords(
    typed,
    hits.map(({ _source }) => _source),
    exact,
  )
}

/** Of some values, those that are meant. */
function withWords({ words, key, begun, candidates }: Typed, values: readonly FoundValue[], exact: boolean): string[] {
  for (const candidate of candidates) if (values.some(({ value }) => value === candidate)) return [candidate]
  if (exact || (words.length === 0 && begun === null)) return []
  const same = begun === null ? values.filter(({ keys }) => keys.includes(key)) : []
  const has = ({ terms }: FoundValue) =>
    words.every(word => terms.includes(word)) && (begun === null || terms.some(term => term.startsWith(begun)))
  return (same.length > 0 ? same : values.filter(has)).map(({ value }) => value).sort()
}

function prefixOf(field: string, begun: string | null): object[] {
  return begun === null ? [] : [{ prefix: { [field]: begun } }]
}

/** The speaker with the id, also an earlier one; else those whose name and role in some quote contain all of the words. */
async function speakers(state: AnswerState, typed: Typed, exact: boolean): Promise<readonly string[]> {
  const { words, begun, candidates } = typed
  const isTyped = !exact && (words.length > 0 || begun !== null)
  const [named, said] = await Promise.all([
    speakersOfIds(state.asking, candidates),
    isTyped ? speakersWith(state, words, begun) : [],
  ])
  for (const candidate of candidates) {
    const own = speakerNamed(named, candidate)
    if (own !== null) return [own.id]
  }
  return said
}

/** Speakers with one of these ids, now or earlier. */
export async function speakersOfIds<Source extends FoundSpeaker>(
  asking: Asking,
  ids: readonly string[],
  source: readonly string[] = [],
): Promise<Source[]> {
  const former = [...new Set(ids.flatMap(id => [id, termsOf(id).join('-')]))]
  const { hits } = await asking.search<Source>('names', {
    size: 100,
    track_total_hits: false,
    _source: ['id', 'former', ...source],
    query: {
      bool: {
        filter: [{ term: { kind: 'speaker' } }],
        should: [{ terms: { id: ids } }, { terms: { former } }],
        minimum_should_match: 1,
      },
    },
  })
  return hits.map(({ _source }) => _source)
}

/** Of some speakers, the one with an id; else the one that had it earlier, or that its words stood for. */
export function speakerNamed<Source extends FoundSpeaker>(speakers: readonly Source[], id: string): Source | null {
  const had = (name: string) => speakers.find(({ former = [] }) => former.includes(name))
  return speakers.find(one => one.id === id) ?? had(id) ?? had(termsOf(id).join('-')) ?? null
}

async function speakersWith(
  { asking }: AnswerState,
  words: readonly string[],
  begun: string | null,
): Promise<readonly string[]> {
  const { speaker, speakerId } = quoteFields
  const query = {
    bool: { filter: [...words.map(word => ({ term: { [speaker]: word } })), ...prefixOf(speaker, begun)] },
  }
  const { aggregations } = await asking.search('passages', {
    size: 0,
    track_total_hits: false,
    query: { nested: { path: 'quotes', query, score_mode: 'none' } },
    aggs: {
      quotes: {
        nested: { path: 'quotes' },
        aggs: { matching: { filter: query, aggs: { ids: { terms: { field: speakerId, size: mostValues } } } } },
      },
    },
  })
  const { quotes } = aggregations as {
    readonly quotes: { readonly matching: { readonly ids: { readonly buckets: readonly { readonly key: string }[] } } }
  }
  return quotes.matching.ids.buckets.map(({ key }) => key)
}
