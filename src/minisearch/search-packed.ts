// MiniSearch's own results from a packed file: same ids, order and scores. This scoring differs from Onrecord's: every form is a separate
// word (BM25+), scores are multiplied by the number of matching query terms, and nothing is skipped.

import type { BM25Params, CombinationOperator } from 'minisearch'
import { blockLength } from '../file/postings/list-writer.ts'
import { fuzzyTerms } from '../file/terms/fuzzy.ts'
import type { PackedIndex } from './packed-index.ts'

/** MiniSearch's search options, with the same meaning and the same defaults. */
export interface PackedSearchOptions {
  readonly fields?: readonly string[]
  readonly combineWith?: CombinationOperator
  readonly prefix?: boolean | ((term: string, i: number, terms: string[]) => boolean)
  readonly fuzzy?: boolean | number | ((term: string, i: number, terms: string[]) => boolean | number)
  readonly maxFuzzy?: number
  readonly boost?: Readonly<Record<string, number>>
  readonly boostTerm?: (term: string, i: number, terms: string[]) => number
  readonly boostDocument?: (id: unknown, term: string, stored: Readonly<Record<string, unknown>>) => number
  readonly weights?: { readonly fuzzy?: number; readonly prefix?: number }
  readonly bm25?: BM25Params
  readonly filter?: (result: PackedResult) => boolean
  readonly tokenize?: (text: string) => string[]
  readonly processTerm?: (term: string) => string | readonly string[] | null | undefined | false
}

/** Words, `MiniSearch.wildcard` for every document, or several queries combined, each with options of its own where it has any. */
export type PackedQuery = string | symbol | (PackedSearchOptions & { readonly queries: readonly PackedQuery[] })

/** A document's id, score and stored fields. A stored field with the name of one of these replaces it, as it does in MiniSearch. */
export interface PackedResult {
  readonly [stored: string]: unknown
  readonly id: unknown
  readonly score: number
  /** Terms of the documents that matched, and of the query. */
  readonly terms: readonly string[]
  readonly queryTerms: readonly string[]
  /** Fields that each term was found in. */
  readonly match: Readonly<Record<string, readonly string[]>>
}

interface Found {
  score: number
  readonly queryTerms: string[]
  match: Map<string, string[]>
}
type Results = Map<number, Found>

/** At most this many edits, unless `maxFuzzy` says otherwise. */
const mostEdits = 6

/** Between two words: MiniSearch's own tokenizer splits here. */
const spaceOrPunctuation = /[\n\r\p{Z}\p{P}]+/u

/**
 * Results of a query as MiniSearch orders them: by score, ties by the order in which documents were found.
 *
 * @param defaults what a MiniSearch has as `searchOptions`: it holds for words, and not for how queries are combined
 */
export function searchLikeMiniSearch(
  index: PackedIndex,
  query: PackedQuery,
  given: PackedSearchOptions,
  defaults: PackedSearchOptions,
): PackedResult[] {
  const options = { ...defaults, ...given }
  const results: PackedResult[] = []
  for (const [doc, { score, queryTerms, match }] of run(index, query, given, defaults)) {
    const [id, stored] = index.document(doc)
    const fields = Object.fromEntries(match)
    const result: PackedResult = {
      id,
      score: score * (queryTerms.length || 1),
      terms: Object.keys(fields),
      queryTerms,
      match: fields,
      ...stored,
    }
    if (!options.filter || options.filter(result)) results.push(result)
  }
  if (typeof query === 'symbol' && !options.boostDocument) return results
  return results.sort((a, b) => b.score - a.score)
}

function run(
  index: PackedIndex,
  query: PackedQuery,
  given: PackedSearchOptions,
  defaults: PackedSearchOptions,
): Results {
  if (typeof query === 'symbol') return allDocuments(index, { ...defaults, ...given })
  if (typeof query !== 'string') {
    const { queries, ...own } = query
    const merged = { ...given, ...own }
    return combine(
      queries.map(one => run(index, one, merged, defaults)),
      merged.combineWith,
    )
  }
  const options = { ...defaults, ...given }
  const split = options.tokenize ?? ((text: string) => text.split(spaceOrPunctuation))
  const process = options.processTerm ?? ((term: string) => term.toLowerCase())
  const terms = split(query)
    .flatMap(term => process(term) || [])
    .filter(term => term !== '')
  const found = terms.map((term, i) => {
    const choose = <T>(option: T | ((term: string, i: number, terms: string[]) => T) | undefined, other: T): T =>
      typeof option === 'function'
        ? (option as (term: string, i: number, terms: string[]) => T)(term, i, terms)
        : (option ?? other)
    return runTerm(index, term, options, {
      prefix: choose(options.prefix, false),
      fuzzy: choose<boolean | number>(options.fuzzy, false),
      boost: options.boostTerm?.(term, i, terms) ?? 1,
    })
  })
  return combine(found, options.combineWith)
}

function allDocuments(index: PackedIndex, { boostDocument }: PackedSearchOptions): Results {
  const results: Results = new Map()
  for (let doc = 0; doc < index.documentCount; doc++) {
    const score = !boostDocument ? 1 : boostDocument(index.document(doc)[0], '', index.document(doc)[1])
    results.set(doc, { score, queryTerms: [], match: new Map() })
  }
  return results
}

function runTerm(
  index: PackedIndex,
  term: string,
  options: PackedSearchOptions,
  spec: { readonly prefix: boolean; readonly fuzzy: boolean | number; readonly boost: number },
): Results {
  const results: Results = new Map()
  const dictionary = index.terms
  const exact = dictionary.find(term)
  if (exact >= 0) addTerm(index, results, term, exact, 1, spec.boost, options)
  const most = maxEdits(term, spec.fuzzy, options)
  const near = most > 0 ? fuzzyTerms(dictionary, term, most, { longest: Number.POSITIVE_INFINITY }) : []
  const edits = new Map(near.map(one => [one.term, one.distance]))
  if (spec.prefix) {
    const [from, to] = dictionary.prefix(term)
    for (let other = from; other < to; other++) {
      const length = dictionary.at(other).length
      const distance = length - term.length
      // A prefix result is not also a fuzzy one.
      edits.delete(other)
      if (distance === 0) continue
      const weight = ((options.weights?.prefix ?? 0.375) * length) / (length + 0.3 * distance)
      addTerm(index, results, term, other, weight, spec.boost, options)
    }
  }
  for (const [other, distance] of edits) {
    if (distance === 0) continue
    const { length } = dictionary.at(other)
    const weight = ((options.weights?.fuzzy ?? 0.45) * length) / (length + distance)
    addTerm(index, results, term, other, weight, spec.boost, options)
  }
  return results
}

function maxEdits(term: string, fuzzy: boolean | number, { maxFuzzy = mostEdits }: PackedSearchOptions): number {
  const share = fuzzy === true ? 0.2 : fuzzy === false ? 0 : fuzzy
  return share < 1 ? Math.min(maxFuzzy, Math.round(term.length * share)) : share
}

/** Adds one term's postings in every field: BM25+ (Lv & Zhai 2011) as MiniSearch computes it. */
function addTerm(
  index: PackedIndex,
  results: Results,
  queryTerm: string,
  term: number,
  weight: number,
  boost: number,
  options: PackedSearchOptions,
): void {
  const { k, b, d } = options.bm25 ?? { k: 1.2, b: 0.7, d: 0.5 }
  const text = index.terms.at(term)
  for (const name of options.fields ?? index.fields.keys()) {
    const field = index.fields.get(name)
    const cursor = field?.open(term)
    if (field === undefined || cursor === null || cursor === undefined) continue
    const own = options.boost
    const fieldBoost = (own !== undefined && Object.hasOwn(own, name) ? own[name] : undefined) || 1
    const idf = Math.log(1 + (index.documentCount - cursor.df + 0.5) / (cursor.df + 0.5))
    for (let at = 0; at < cursor.df; at++) {
      cursor.load(Math.floor(at / blockLength))
      cursor.loadFreqs()
      const place = at % blockLength
      const doc = cursor.docs[place] ?? 0
      const freq = cursor.freqs[place] ?? 0
      const docBoost = options.boostDocument?.(index.document(doc)[0], text, index.document(doc)[1]) ?? 1
      if (!docBoost) continue
      const saturated = d + (freq * (k + 1)) / (freq + k * (1 - b + (b * field.lengthOf(doc)) / field.average))
      const score = weight * boost * fieldBoost * docBoost * idf * saturated
      const found = results.get(doc)
      if (found === undefined) {
        results.set(doc, { score, queryTerms: [queryTerm], match: new Map([[text, [name]]]) })
        continue
      }
      found.score += score
      addUnique(found.queryTerms, queryTerm)
      const fields = found.match.get(text)
      if (fields === undefined) found.match.set(text, [name])
      else fields.push(name)
    }
  }
}

function addUnique(target: string[], term: string): void {
  if (!target.includes(term)) target.push(term)
}

function combine(results: readonly Results[], combineWith: CombinationOperator = 'or'): Results {
  const operator = combineWith.toLowerCase()
  const [first, ...others] = results
  if (first === undefined) return new Map()
  return others.reduce((all, one) => {
    if (operator === 'and_not') {
      for (const doc of one.keys()) all.delete(doc)
      return all
    }
    const combined: Results = operator === 'or' ? all : new Map()
    for (const [doc, found] of one) {
      const existing = all.get(doc)
      if (existing === undefined) {
        if (operator === 'or') combined.set(doc, found)
        continue
      }
      existing.score += found.score
      for (const term of found.queryTerms) addUnique(existing.queryTerms, term)
      existing.match = new Map([...existing.match, ...found.match])
      combined.set(doc, existing)
    }
    return combined
  }, first)
}
