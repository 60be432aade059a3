// The seam below the search: what it needs of an archive, and all that it knows of it. The packed file is one engine (engines/packed).
// Questions come in batches, and each is answered now or in a promise.

import type { ColumnName, FacetName } from '../article/columns.ts'
import type { FieldName } from '../article/indexed-fields.ts'
import type { Quote } from '../article/quote.ts'
import type { Clause } from '../query/clause.ts'
import type { RankOptions } from '../query/ranking.ts'
import type { About, ArticleAnswer, ArticleHead, FacetValue, Hit, ScorePart, SpeakerSummary } from './answer.ts'
import type { Answer } from './steps.ts'

/** The archive as a whole. */
export interface Facts extends About {
  /** Languages of the articles, sorted BCP 47 tags. */
  readonly langs: readonly string[]
}

/** A word of the archive, as it is indexed. */
export interface Term {
  /** What clauses call it. Only the engine knows what the number means. */
  readonly number: number
  readonly text: string
  /** In how many units it is (`text`, `speaker`), or in how many articles (`title`). */
  df(field: FieldName): number
}

/** A question about one word. */
export type AskedWord =
  /** The word itself, if the archive has it. */
  | { readonly how: 'exact'; readonly word: string }
  /** The word itself, and those that share its stem in one of the archive's languages. */
  | { readonly how: 'forms'; readonly word: string }
  /** Words that begin so, in the order of their text; of more than `most`, those that most texts have. */
  | { readonly how: 'beginning'; readonly word: string; readonly most: number }
  /** Words of a field that begin so, the most frequent first. */
  | { readonly how: 'used'; readonly word: string; readonly most: number; readonly field: FieldName }
  /** Words that a word becomes by one slip or by two; with `sameStart`, only those that begin with the same letter. */
  | { readonly how: 'near'; readonly word: string; readonly slips: 1 | 2; readonly sameStart: boolean }
  /** Words that begin with `next` and stand right behind the word in the texts, those seen most often first. */
  | { readonly how: 'following'; readonly word: string; readonly next: string; readonly most: number }

/** A value of a column as somebody wrote it. */
export interface AskedValue {
  readonly column: ColumnName
  readonly value: string
  /** Only the value itself, not what reads like it. */
  readonly exact: boolean
}

/** A passage of the archive: a paragraph, or a quote. */
export interface Passage {
  /** Its place in the archive, by which everything is ordered. */
  readonly unit: number
  /** `article/p5` or `article/p5/q1`. */
  readonly id: string
  readonly type: Hit['type']
  readonly kind: Hit['kind']
  readonly text: string
  readonly quote: Quote | null
  readonly article: ArticleHead
  /** Language of the article, a BCP 47 tag. */
  readonly lang: string
  /** Number of the (first) paragraph in its article, from 0. */
  readonly paragraph: number
  /** The unit of the paragraph that it is or begins in. */
  readonly paragraphUnit: number
}

/** The paragraphs beside a passage's; `null` where its article begins or ends. */
export interface Surroundings {
  readonly before: string | null
  readonly after: string | null
}

export interface RankQuestion extends Omit<RankOptions, 'facets' | 'facetLimit'> {
  readonly clause: Clause
  readonly facets: readonly FacetName[]
  /** Values that each facet names, most frequent first; years and months are named whole. Of speakers, only those with a proper name. */
  readonly facetLimit: number
  /** Whether hits say what their scores are made of. */
  readonly explain: boolean
}

export interface RankedPassage {
  readonly passage: Passage
  readonly score: number
  /** With `groupByArticle`: how many more passages of the article match; otherwise 0. */
  readonly more: number
  readonly explain: readonly ScorePart[]
}

export interface Ranked {
  /** Passages that match (articles with `groupByArticle`), all of them counted. */
  readonly total: number
  readonly hits: readonly RankedPassage[]
  readonly facets: Readonly<Partial<Record<FacetName, readonly FacetValue[]>>>
}

export interface Engine {
  about(): Answer<Facts>
  /** For each question its words, in the order asked. */
  words(asked: readonly AskedWord[]): Answer<readonly (readonly Term[])[]>
  /** For each value what filters call it: the value itself; else values that read the same; else those that have all of its words. */
  values(asked: readonly AskedValue[]): Answer<readonly (readonly number[])[]>
  rank(question: RankQuestion): Answer<Ranked>
  surroundings(passages: readonly Passage[]): Answer<readonly Surroundings[]>
  article(id: string): Answer<ArticleAnswer | null>
  /** Heads of articles in the order of their ids, those behind an id; from the first on without one. */
  articles(asked: { readonly after: string | null; readonly limit: number }): Answer<readonly ArticleHead[]>
  speaker(id: string): Answer<SpeakerSummary | null>
  /** People and organisations with a proper name, in which words begin as all of these do, most quoted first. */
  speakers(asked: {
    readonly beginnings: readonly string[]
    readonly limit: number
    readonly offset: number
  }): Answer<{ readonly total: number; readonly speakers: readonly SpeakerSummary[] }>
}
