// The answers of a searcher, as plain types. The Worker turns them into JSON, with links and HTML (worker/api).

import type { Article } from '../article/article.ts'
import type { FacetName } from '../article/columns.ts'
import type { Break, Quote, Speaker } from '../article/quote.ts'
import type { Settings } from '../article/settings.ts'
import type { Reason } from './verify/reasons.ts'

/** `[start, end]` in UTF-16 code units of the accompanying text, end exclusive. */
export type Range = readonly [start: number, end: number]

/** A break in a quote's text: `range` is the span of the mark that stands for it, `text` is what the article has there. */
export interface SnippetBreak extends Break {
  readonly range: Range
}

export interface Snippet {
  /** A short text in full, else the window with the most matches that crosses no break; without highlights, the beginning of the text. */
  readonly text: string
  /** Ranges of `text`; none crosses a break. */
  readonly highlights: readonly Range[]
  /** The breaks of the quote that lie in `text`, if any. */
  readonly breaks?: readonly SnippetBreak[] | undefined
}

/** What an answer says of an article. */
export type ArticleHead = Pick<
  Article,
  'id' | 'title' | 'authors' | 'source' | 'published' | 'url' | 'lang' | 'updated' | 'notes'
>

/** The part of a quote that an answer shows beside its words. */
export interface HitQuote extends Pick<Quote, 'form' | 'cue' | 'confidence' | 'fragments' | 'breaks' | 'corrected'> {
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

/** A passage of another edition with the same words. */
export interface Copy {
  readonly id: string
  readonly article: ArticleHead
}

/** Where else a passage is, if anywhere. */
export interface Copied {
  /** In how many other editions of the story the passage matches with the same words. */
  readonly alsoIn?: number | undefined
  /** The first of these, the earliest first. */
  readonly also?: readonly Copy[] | undefined
}

/** One part of a score, explained in words. */
export interface ScorePart {
  readonly what: string
  readonly score: number
}

/** A passage that matches a search. */
export interface FoundPassage extends Cited, Copied {
  /** The kind of the paragraph (`prose`, `heading`, `code`, ...); for a quote, the kind of its first paragraph. */
  readonly kind: Article['paragraphs'][number]['kind']
  readonly score: number
  readonly snippet: Snippet
  /** The parts of the score, if requested. */
  readonly explain?: readonly ScorePart[] | undefined
}

export interface Hit extends FoundPassage {
  /** When hits are grouped by article: how many more passages of the article match. */
  readonly more?: number | undefined
  /** The next best of these, best first, if more than one passage of each article is wanted. */
  readonly further?: readonly FoundPassage[] | undefined
}

export interface Correction {
  readonly from: string
  readonly to: string
}

/** A typed word or name, and another that means the same and was searched as well. */
export interface Synonym {
  readonly from: string
  readonly to: string
}

/** How the query was understood. */
export interface QueryEcho {
  readonly q: string
  readonly terms: readonly string[]
  readonly corrections: readonly Correction[]
  /** Synonyms of the archive's configuration that were searched as well. */
  readonly synonyms: readonly Synonym[]
  /** The query written out in full grammar. */
  readonly reading: string
  /** A better query, if this one finds little or nothing. */
  readonly didYouMean: string | null
}

/** A value of a facet: the value that a filter takes, its label, and its count. */
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
  /** When hits are grouped, so that `total` counts articles: how many passages match. */
  readonly passages?: number | undefined
  /** Whether the number of articles, and how many more passages of one match, may be a little off. Only a cluster does not count them all. */
  readonly approximate?: true | undefined
  readonly hits: readonly Hit[]
  readonly facets: Readonly<Record<string, readonly FacetValue[]>>
}

/** Values of one facet, most frequent first. */
export interface FacetsAnswer extends ListPlace {
  readonly field: FacetName
  readonly q: string
  readonly values: readonly FacetValue[]
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
  /** The other editions of its story, the earliest first: wire copies, shortened versions, re-issues. */
  readonly editions: readonly ArticleHead[]
  readonly quotes: readonly (Quote & { readonly id: string })[]
}

export interface ArticlesAnswer extends Omit<ListPlace, 'offset'> {
  /** Where these begin in a list by date. A list by id does not tell. */
  readonly offset?: number | undefined
  readonly articles: readonly ArticleHead[]
}

export interface Suggestion {
  readonly text: string
  readonly kind: 'word' | 'speaker' | 'title'
  /** Speaker or article id. */
  readonly id: string | null
  /** Number of units that contain it; for a completion after other words, the units that contain the completed word. */
  readonly count: number
}

export interface SuggestAnswer {
  readonly q: string
  readonly suggestions: readonly Suggestion[]
}

/** `omitted` and `inserted` are differences that the claim itself marks, by an ellipsis or by brackets. */
export const changeKinds = ['same', 'changed', 'added', 'missing', 'moved', 'omitted', 'inserted'] as const

/** A run of words on one side of a comparison, and its range in that side's text. */
export interface WordRun {
  readonly text: string
  readonly range: Range
}

export interface Change {
  readonly kind: (typeof changeKinds)[number]
  /** The words in the claimed quotation, as it was sent; `null` if it lacks them. */
  readonly claimed: WordRun | null
  /** The words in the passage; `null` if it lacks them. */
  readonly found: WordRun | null
}

/**
 * The words that a claimed quotation leaves out. For a quote these are counted over the whole quote; for a paragraph, over the sentences
 * that the claim is in.
 */
export interface LeftOut {
  readonly before: WordRun | null
  readonly inside: readonly WordRun[]
  readonly after: WordRun | null
  /** Negating words of the same sentence that the claim leaves out, and those that it adds. */
  readonly negations: { readonly lost: readonly string[]; readonly added: readonly string[] }
}

export const attributions = ['same', 'other', 'unattributed'] as const
export const voices = ['quoted', 'article', 'mixed'] as const
export const verdicts = ['verbatim', 'altered', 'not found'] as const

/** What the article has before and after a quote in the same sentences, with its marks. Nothing for a paragraph, whose text has it. */
export interface Around {
  readonly before: string
  readonly after: string
}

export interface VerifyMatch extends Cited, Copied {
  readonly verdict: 'verbatim' | 'altered'
  /** Share of words (0 to 1) that are the same and in the same order, counted over both sides; a moved word counts half. */
  readonly similarity: number
  /** The part of `text` that corresponds to the claim. */
  readonly range: Range
  /** Whether the requested speaker said it. `unattributed`: the archive does not say who did. `null`: no speaker was requested. */
  readonly attribution: (typeof attributions)[number] | null
  /** Runs of words in the order of the claim. */
  readonly difference: readonly Change[]
  readonly cut: LeftOut
  /** Breaks of the quote inside the claim, with the article's own words there. */
  readonly breaks: readonly Break[]
  /** Whose words the matched part is: in quotation marks (`quoted`), the article's own (`article`), or both (`mixed`). */
  readonly voice: (typeof voices)[number]
  /** Letters and words that the matched part has in brackets: `T` and `s` of `[T]he president want[s]`. The article put them in. */
  readonly insertions: readonly WordRun[]
  /** False if the claim mixes quoted and other words without the article's quotation marks; then it is altered. */
  readonly marksKept: boolean
  readonly around: Around
}

/** Another passage that contains, word for word, the words that the best match lacks: the claim combines two passages. */
export interface Elsewhere extends Cited {
  /** The words of the claim. */
  readonly claimed: WordRun
}

export interface VerifyAnswer {
  /** The claimed quotation, as it was sent. */
  readonly text: string
  /** The requested speaker, as sent. */
  readonly speaker: string | null
  readonly verdict: (typeof verdicts)[number]
  /** The claim has fewer than four words: too few to identify a source, so no speaker is named. */
  readonly short: boolean
  /** The words are in the archive, but every attribution there names somebody else. */
  readonly saidByOther: boolean
  /** The verdict in a few English sentences: one for each reason. */
  readonly summary: string
  /** The same as codes with values, for sentences in another language. */
  readonly reasons: readonly Reason[]
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
  /** Where it is no file: what answers, and when the archive was last written, ISO 8601. */
  readonly engine?: 'opensearch' | undefined
  readonly written?: string | undefined
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
  /** What the newsroom's configuration says of the archive. */
  readonly settings: Settings
}
