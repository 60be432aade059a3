// What a searcher answers, as plain types. How an answer becomes JSON, with links and HTML, is the Worker's affair (worker/api).

import type { Article } from '../article/article.ts'
import type { Break, Quote, Speaker } from '../article/quote.ts'

/** `[start, end]` in UTF-16 code units, end exclusive, of the text they stand beside. */
export type Range = readonly [start: number, end: number]

/** Where a quote's text breaks: `range` is that of the mark that stands for it there, `text` is what the article has instead. */
export interface SnippetBreak extends Break {
  readonly range: Range
}

export interface Snippet {
  /** A short text whole, else the window of one unbroken stretch with the most matches; without highlights, how the text begins. */
  readonly text: string
  /** Ranges of `text`, none over a break. */
  readonly highlights: readonly Range[]
  /** The breaks of the quote that stand in `text`, if there are any. */
  readonly breaks?: readonly SnippetBreak[] | undefined
}

/** What an answer says of an article. */
export type ArticleHead = Pick<Article, 'id' | 'title' | 'authors' | 'source' | 'published' | 'url'>

/** What an answer says of a quote beside its words. */
export interface HitQuote extends Pick<Quote, 'form' | 'cue' | 'confidence' | 'fragments' | 'breaks'> {
  readonly speaker: Pick<Speaker, 'id' | 'name' | 'role' | 'affiliation' | 'kind' | 'mention'> | null
}

/** A passage as every answer cites it: its words, who said them, and where. */
export interface Cited {
  /** `article/p5` or `article/p5/q1`. */
  readonly id: string
  readonly type: 'paragraph' | 'quote'
  readonly text: string
  readonly quote: HitQuote | null
  readonly article: ArticleHead
  /** Number of the (first) paragraph in its article, from 0. */
  readonly paragraph: number
}

/** One part of a score, in words. */
export interface ScorePart {
  readonly what: string
  readonly score: number
}

export interface Hit extends Cited {
  /** What the paragraph is (`prose`, `heading`, `code`, ...); of a quote, what its first paragraph is. */
  readonly kind: Article['paragraphs'][number]['kind']
  readonly score: number
  readonly snippet: Snippet
  /** When hits are grouped by article: how many more passages of the article match. */
  readonly more?: number | undefined
  /** The parts of the score, where they were asked for. */
  readonly explain?: readonly ScorePart[] | undefined
}

export interface Correction {
  readonly from: string
  readonly to: string
}

/** How the query was understood. */
export interface QueryEcho {
  readonly q: string
  readonly terms: readonly string[]
  readonly corrections: readonly Correction[]
  /** The query written out in full grammar. */
  readonly reading: string
  /** A better query where this one finds nothing or little. */
  readonly didYouMean: string | null
}

/** A value of a facet: what a filter takes, how it is called, and how often it is there. */
export interface FacetValue {
  readonly value: string
  readonly label: string
  readonly count: number
}

/** Where a list stands: how many there are in all, which of them these are, and the cursor to go on with; null at the end. */
export interface ListPlace {
  readonly total: number
  readonly limit: number
  readonly offset: number
  readonly next: string | null
}

export interface SearchAnswer extends ListPlace {
  readonly query: QueryEcho
  readonly hits: readonly Hit[]
  readonly facets: Readonly<Record<string, readonly FacetValue[]>>
}

export interface SpeakerSummary extends Pick<Speaker, 'id' | 'name' | 'kind'> {
  /** Roles as the articles gave them, most used first. */
  readonly roles: readonly { readonly role: string; readonly count: number }[]
  readonly quotes: number
  readonly articles: number
  /** First and last date of publication. */
  readonly first: string | null
  readonly last: string | null
}

export interface SpeakersAnswer extends ListPlace {
  readonly speakers: readonly SpeakerSummary[]
}

export interface ArticleAnswer extends Article {
  readonly quotes: readonly (Quote & { readonly id: string })[]
}

export interface ArticlesAnswer extends Omit<ListPlace, 'offset'> {
  readonly articles: readonly ArticleHead[]
}

export interface Suggestion {
  readonly text: string
  readonly kind: 'word' | 'speaker' | 'title'
  /** Speaker or article id. */
  readonly id: string | null
  /** How many units hold it; of a completion after other words, those that hold the completed word. */
  readonly count: number
}

export interface SuggestAnswer {
  readonly q: string
  readonly suggestions: readonly Suggestion[]
}

/** `omitted` and `inserted` are differences that the claim marks itself, by an ellipsis or by brackets. */
export const changeKinds = ['same', 'changed', 'added', 'missing', 'moved', 'omitted', 'inserted'] as const

/** A run of words on one side of a comparison, with its range in that side's text. */
export interface WordRun {
  readonly text: string
  readonly range: Range
}

export interface Change {
  readonly kind: (typeof changeKinds)[number]
  /** In the claimed quotation, as it was sent; `null` where it lacks these words. */
  readonly claimed: WordRun | null
  /** In the passage; `null` where it has nothing of the kind. */
  readonly found: WordRun | null
}

/** What a claimed quotation leaves out of what was said. A quote is taken whole, of a paragraph the sentences that the claim is in. */
export interface LeftOut {
  readonly before: WordRun | null
  readonly inside: readonly WordRun[]
  readonly after: WordRun | null
  /** Negating words of the same sentence that are left out, and negating words that the claim puts in. */
  readonly negations: { readonly lost: readonly string[]; readonly added: readonly string[] }
}

export const attributions = ['same', 'other', 'unattributed'] as const
export const voices = ['quoted', 'article', 'mixed'] as const
export const verdicts = ['verbatim', 'altered', 'not found'] as const

export interface VerifyMatch extends Cited {
  readonly verdict: 'verbatim' | 'altered'
  /** Share of words (0 to 1) that are the same and in the same order, counted over both sides; moved words count half. */
  readonly similarity: number
  /** The stretch of `text` that stands for the claim. */
  readonly range: Range
  /** Was it the speaker who was asked for? `unattributed`: the archive does not say who. `null`: nobody was asked for. */
  readonly attribution: (typeof attributions)[number] | null
  /** Runs of words in the order of the claim. */
  readonly difference: readonly Change[]
  readonly cut: LeftOut
  /** Breaks of the quote that the claim runs over, with the article's own words there. */
  readonly breaks: readonly Break[]
  /** Whose words the stretch is: in quotation marks (`quoted`), the article's own (`article`), or some of both (`mixed`). */
  readonly voice: (typeof voices)[number]
  /** False where the claim runs over quoted and other words without the article's quotation marks: it is altered. */
  readonly marksKept: boolean
}

/** Another passage that has, word for word, what the best match lacks: the claim was made of two. */
export interface Elsewhere extends Cited {
  /** The words of the claim. */
  readonly claimed: WordRun
}

export interface VerifyAnswer {
  /** The claimed quotation, as it was sent. */
  readonly text: string
  /** The speaker who was asked for, as it was sent. */
  readonly speaker: string | null
  readonly verdict: (typeof verdicts)[number]
  /** Fewer than four words: too few to tell whose they are, so no speaker is named as their source. */
  readonly short: boolean
  /** The words are in the archive, but as far as it says who said them, it was somebody else. */
  readonly saidByOther: boolean
  /** The verdict in a sentence or two. */
  readonly summary: string
  /** Best first. */
  readonly matches: readonly VerifyMatch[]
  readonly elsewhere: Elsewhere | null
}

export interface About {
  /** Hash of the archive's content, as the build prints it. Hexadecimal. */
  readonly version: string
  /** For how many seconds an answer holds; null where the archive never changes while it is served. */
  readonly freshness: number | null
  /** Where the archive is one file: its format, analyzer and size. */
  readonly format?: number | undefined
  readonly analyzer?: string | undefined
  readonly bytes?: number | undefined
  readonly counts: {
    readonly articles: number
    readonly paragraphs: number
    readonly quotes: number
    readonly speakers: number
    readonly terms: number
  }
  /** First and last date of publication. */
  readonly from: string | null
  readonly to: string | null
}
