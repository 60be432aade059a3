// The interface below the search: everything it asks of an archive and knows about it. The packed file is one engine (engines/packed).
// Questions come in batches, and each is answered now or in a promise.

import type { ColumnName, FacetName } from '../article/columns.ts'
import type { FieldName } from '../article/indexed-fields.ts'
import type { Quote } from '../article/quote.ts'
import type { Clause } from '../query/clause.ts'
import type { RankOptions } from '../query/ranking.ts'
import type { About, ArticleAnswer, ArticleHead, Copy, FacetValue, Hit, ScorePart, SpeakerSummary } from './answer.ts'
import type { DateCount, LetterCount, SpeakerProfile } from './browsing.ts'
import type { Answer } from './steps.ts'

/** The archive as a whole. */
export interface Facts extends About {
  /** Languages of the articles, sorted BCP 47 tags. */
  readonly langs: readonly string[]
  /** Words that a language of the archive lists as stop words, but that mostly mean something in it: `era` in English news. */
  readonly contentWords: ReadonlySet<string>
  /** How deep lists of hits go, where that is less deep than elsewhere. */
  readonly deepest?: number
  /** Lists of forms that mean the same, by the archive's configuration. */
  readonly synonyms: readonly (readonly string[])[]
}

/** A word of the archive, as it is indexed. */
export interface Term {
  /** The number by which clauses refer to it. Only the engine knows its meaning. */
  readonly number: number
  readonly text: string
  /** How people write it, as answers show it: `don’t` for `dont`, `NATO` for `nato`. */
  readonly written: string
  /** Number of units (`text`, `speaker`) or articles (`title`) that contain it. */
  df(field: FieldName): number
}

/** A question about one word. */
export type AskedWord =
  /** The word itself, if the archive has it. */
  | { readonly how: 'exact'; readonly word: string }
  /** The word itself, and those that share its stem in one of the archive's languages. */
  | { readonly how: 'forms'; readonly word: string }
  /** Words with this prefix, in the order of their text; if there are more than `most`, those in most texts. */
  | { readonly how: 'beginning'; readonly word: string; readonly most: number }
  /** Words of a field with this prefix, most frequent first. */
  | { readonly how: 'used'; readonly word: string; readonly most: number; readonly field: FieldName }
  /** Words within one or two typing errors; with `sameStart`, only those with the same first letter. */
  | { readonly how: 'near'; readonly word: string; readonly slips: 1 | 2; readonly sameStart: boolean }
  /** Words that begin with `next` and directly follow the word in the texts, most often seen first. */
  | { readonly how: 'following'; readonly word: string; readonly next: string; readonly most: number }

/** A value of a column as a person wrote it. */
export interface AskedValue {
  readonly column: ColumnName
  readonly value: string
  /** Match the value itself only, and no similar one. */
  readonly exact: boolean
}

/** A passage of the archive: a paragraph, or a quote. `texts` of the engine makes its text and quote readable. */
export interface Passage {
  /** Its number in an answer. Of passages that one question found, these are in the order of the archive. */
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
  /** The unit of its paragraph or, for a quote, of the paragraph in which it begins. */
  readonly paragraphUnit: number
}

/** The text of a passage's paragraph, and of those beside it; `null` where its article begins or ends. */
export interface Surroundings {
  readonly own: string
  readonly before: string | null
  readonly after: string | null
}

export interface RankQuestion extends Omit<RankOptions, 'facets' | 'facetLimit'> {
  readonly clause: Clause
  readonly facets: readonly FacetName[]
  /** Values named for each facet, most frequent first; years and months are listed in full. Of speakers, only those with a proper name. */
  readonly facetLimit: number
  /** Whether hits explain their scores. */
  readonly explain: boolean
}

export interface RankedPassage {
  readonly passage: Passage
  readonly score: number
  readonly explain: readonly ScorePart[]
  /** With `collapse`: in how many other editions the passage matches with the same words, and the first of these. */
  readonly alsoIn: number
  readonly also: readonly Copy[]
}

export interface RankedHit extends RankedPassage {
  /** With `groupByArticle`: how many more passages of the article match; otherwise 0. */
  readonly more: number
  /** With `perArticle`: the next best passages of the article, best first. */
  readonly further: readonly RankedPassage[]
}

export interface Ranked {
  /** Number of matching passages (articles with `groupByArticle`), all of them counted. */
  readonly total: number
  /** Number of matching passages, also with `groupByArticle`. */
  readonly passages: number
  /** Whether `total`, and what `more` says of a hit, may be a little off: articles, where an engine does not look at all of them. */
  readonly isApproximate?: true
  readonly hits: readonly RankedHit[]
  readonly facets: Readonly<Partial<Record<FacetName, readonly FacetValue[]>>>
}

/** A question about the values of one facet. */
export interface FacetQuestion
  extends Pick<RankQuestion, 'clause' | 'filters' | 'collapse' | 'groupByArticle' | 'limit' | 'offset'> {
  readonly field: FacetName
  /** Only values with a word for each of these prefixes. */
  readonly beginnings: readonly string[]
}

/** A question about articles by date, both days included; a month or year alone must lie between them. */
export interface DatedQuestion {
  readonly from: string | null
  readonly to: string | null
  /** Only articles without a date. */
  readonly undated?: boolean | undefined
  readonly sort: 'newest' | 'oldest'
  readonly limit: number
  readonly offset: number
}

export interface Engine {
  /** The same engine for one answer, if it counts what an answer reads. */
  readonly forOneAnswer?: () => Engine
  about(): Answer<Facts>
  /** The words for each question, in the order of the questions. */
  words(asked: readonly AskedWord[]): Answer<readonly (readonly Term[])[]>
  /** The filter values for each typed value: the value itself; else values that read the same; else those that contain all of its words. */
  values(asked: readonly AskedValue[]): Answer<readonly (readonly number[])[]>
  rank(question: RankQuestion): Answer<Ranked>
  /** The values of a facet, most frequent first, ties by value; with the same counts as `rank` gives, and how many values there are. */
  facet(question: FacetQuestion): Answer<{ readonly total: number; readonly values: readonly FacetValue[] }>
  /**
   * Makes texts and quotes readable, of as many of the first groups of passages as one answer may read; returns how many. If not all can be,
   * so many reads are left to the rest of the answer.
   */
  texts(groups: readonly (readonly Passage[])[], left: number): Answer<number>
  surroundings(passages: readonly Passage[]): Answer<readonly Surroundings[]>
  article(id: string): Answer<ArticleAnswer | null>
  /** Heads of articles in the order of their ids, starting after an id, or at the first one if it is null. */
  articles(asked: { readonly after: string | null; readonly limit: number }): Answer<readonly ArticleHead[]>
  /** Heads of articles by date, in the order in which `rank` sorts: undated ones come last. */
  articlesByDate(asked: DatedQuestion): Answer<{ readonly total: number; readonly articles: readonly ArticleHead[] }>
  /** The dates of all articles, the earliest first; a year or month alone comes before its days, null last. */
  calendar(): Answer<readonly DateCount[]>
  /** The letters under which `speakers` lists names, in their order. */
  letters(): Answer<readonly LetterCount[]>
  /** The speaker with this id; for an id that has become another, or its name, the speaker with that one. */
  speaker(id: string): Answer<SpeakerSummary | null>
  /** Whether an article with this id was hidden by its editors. */
  isWithdrawn(article: string): Answer<boolean>
  /** Roles and company of the speaker with this id, as far as bounded work finds them. */
  profile(id: string): Answer<SpeakerProfile | null>
  /**
   * People and organisations with a proper name that contains a word for each of these prefixes: all, most quoted first, or those under a
   * letter, by name (`text/name-order.ts`).
   */
  speakers(asked: {
    readonly beginnings: readonly string[]
    readonly letter: string | null
    readonly limit: number
    readonly offset: number
  }): Answer<{ readonly total: number; readonly speakers: readonly SpeakerSummary[] }>
}
