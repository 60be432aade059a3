// The interface of an opened archive, which `search` and the Worker code against. `open-archive.ts` makes one from a file's bytes;
// everything is read in place and synchronously. Caches (shared names, decoded codes, work arrays) are bounded.

import type { Article, Paragraph } from '../article/article.ts'
import type { ColumnName } from '../article/columns.ts'
import type { FieldName } from '../article/indexed-fields.ts'
import type { Quote, Speaker } from '../article/quote.ts'
import type { TextBreak } from '../article/quote-words.ts'
import type { Settings } from '../article/settings.ts'

/** The one error of this layer: the bytes are not a readable archive, or no longer one. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
}

/** Makes a unit's id from its article's id and its place in the article. */
export function unitId(article: string, paragraph: number, quote: number | null): string {
  return quote === null ? `${article}/p${paragraph}` : `${article}/p${paragraph}/q${quote}`
}

/** A unit's place. Units are ordered by article id, then place; a quote follows its first paragraph. */
export interface Unit {
  readonly type: 'paragraph' | 'quote'
  /** Ordinal of the article. */
  readonly article: number
  /** Number of the (first) paragraph in its article, from 0. */
  readonly paragraph: number
  /** Number of the quote among those that begin in this paragraph, from 1; `null` for a paragraph. */
  readonly quote: number | null
}

export interface Units {
  readonly count: number
  at(unit: number): Unit
  /** `article/p5` or `article/p5/q1`. */
  id(unit: number): string
  /** The unit with this id, or -1. */
  find(id: string): number
  /** The unit of the paragraph that a quote begins in; a paragraph's own. */
  paragraphOf(unit: number): number
  /** First and end unit of an article's units. */
  ofArticle(article: number): readonly [number, number]
  /** A paragraph's text, or a quote's words with joints at its breaks. */
  text(unit: number): string
  /** The breaks in a quote's text, in order: the span of each joint, its kind, and the article's words there. A paragraph has none. */
  breaks(unit: number): readonly TextBreak[]
  /** Ordinal of a quote's speaker, or -1. */
  speaker(unit: number): number
  /** The role that the article gives a quote's speaker, read without the quote; null if there is none. */
  role(unit: number): string | null
  /** The paragraphs that a unit's text is made of, by number over the whole archive. */
  paragraphs(unit: number): readonly number[]
  /** The quote of a quote unit; `null` for a paragraph. */
  quote(unit: number): Quote | null
}

/** An article's header: everything but its paragraphs. */
export type ArticleHeader = Omit<Article, 'paragraphs'>

/** The part of an article that a hit shows. */
export type ArticleCitation = Pick<
  Article,
  'id' | 'title' | 'authors' | 'source' | 'published' | 'url' | 'lang' | 'updated' | 'notes'
>

export interface Articles {
  readonly count: number
  id(article: number): string
  citation(article: number): ArticleCitation
  head(article: number): ArticleHeader
  /** The article with this id, or -1. */
  find(id: string): number
  paragraphCount(article: number): number
  paragraphs(article: number): readonly Paragraph[]
  kind(article: number, number: number): Paragraph['kind']
  text(article: number, number: number): string
  /** Day of publication, `YYYY-MM-DD`, or null. If only the month or year is known, its first day. */
  day(article: number): string | null
}

/** One speaker over the whole archive. */
export interface SpeakerEntry {
  readonly id: string
  /** The most frequent form of the name; ties go to the first by text. */
  readonly name: string
  readonly kind: Speaker['kind']
  /** Most used first. */
  readonly roles: readonly { readonly role: string; readonly count: number }[]
  /** Quotes and articles: a quote that several editions of a story have counts once, in the earliest. */
  readonly quotes: number
  readonly articles: number
  /** First and last date of publication: a day, or a month or year if no more is known. */
  readonly first: string | null
  readonly last: string | null
}

/** Speakers in the order of their ids. */
export interface Speakers {
  readonly count: number
  at(speaker: number): SpeakerEntry
  name(speaker: number): string
  kind(speaker: number): Speaker['kind']
  /** Whether it is a person or an organisation with a proper name. Only those appear in lists and facets. */
  isNamed(speaker: number): boolean
  find(id: string): number
  /** Quote units of a speaker, ascending. */
  units(speaker: number): Uint32Array
  /** How many quotes a speaker has, as the entry says. */
  quoteCount(speaker: number): number
}

/** The sorted term dictionary, in the order of UTF-16 code units. */
export interface Terms {
  readonly count: number
  /** The term's number, or -1. */
  find(term: string): number
  at(term: number): string
  /** How people write the term: `don’t` for `dont`, `NATO` for `nato`. */
  written(term: number): string
  /** Numbers `[from, to)` of the terms that begin with a prefix. */
  prefix(prefix: string): readonly [number, number]
  /**
   * Terms within an edit distance (Levenshtein, UTF-16 code units), nearest first, then most frequent; at most `limit`. Terms two or more
   * edits away must begin with the same code unit, because a wrong first letter plus another error is rare. With `sameStart` all terms
   * must.
   */
  fuzzy(
    term: string,
    maxDistance: number,
    limit: number,
    options?: { readonly sameStart: boolean },
  ): readonly FuzzyTerm[]
  /** Number of units (`text`, `speaker`) or articles (`title`) that contain the term. The field is `text` by default. */
  df(term: number, field?: FieldName): number
  /** Calls `each` with every term of `[from, to)` that a field has, ascending, and with the number of units or articles that contain it. */
  eachDf(from: number, to: number, field: FieldName, each: (term: number, df: number) => void): void
  /** Terms that directly follow a term in the texts, most often seen first. */
  following(term: number): readonly number[]
  /** Terms whose stem in a language (BCP 47 tag; the primary subtag counts) is this one, ascending. */
  formsOf(stem: string, lang: string): readonly number[]
}

export interface FuzzyTerm {
  readonly term: number
  readonly distance: number
}

/** A column's values, in the order of their text. Speakers and articles are named by id and labelled by name and title. */
export interface Column {
  readonly size: number
  value(ordinal: number): string
  label(ordinal: number): string
  /** Ordinal of a value, or -1. */
  find(value: string): number
}

/** What an archive remembers of what it no longer has. */
export interface PastIds {
  /** The id that a speaker's id has become, or null. */
  movedTo(id: string): string | null
  /** All of these, sorted: the old id and the new one. */
  readonly moved: readonly (readonly [from: string, to: string])[]
  /** Whether an article with this id was hidden. */
  isGone(article: string): boolean
  readonly gone: readonly string[]
}

export interface Archive {
  /** Hash of the content, hexadecimal. */
  readonly version: string
  readonly format: number
  readonly analyzer: string
  /** Bytes of the file and of its blocks. */
  readonly bytes: number
  readonly counts: {
    readonly articles: number
    readonly paragraphs: number
    readonly quotes: number
    readonly speakers: number
    readonly terms: number
  }
  /** What the newsroom's configuration says of it. */
  readonly settings: Settings
  /** Languages of the articles, sorted. */
  readonly langs: readonly string[]
  /** Terms that one of these languages lists as stop words, but that mostly mean something here. */
  readonly contentWords: ReadonlySet<string>
  /** First and last date of publication: a day, or a month or year alone. */
  readonly from: string | null
  readonly to: string | null
  readonly units: Units
  readonly articles: Articles
  readonly speakers: Speakers
  readonly terms: Terms
  readonly columns: Readonly<Record<ColumnName, Column>>
  readonly past: PastIds
}
