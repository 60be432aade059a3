// What lies in the cluster: five indexes, their mappings and the documents in them. `onrecord push` writes them, this engine reads them.
//
//   passages  a document for each paragraph, its quotes nested in it
//   articles  a document for each article: its head, all of its text, and the hash by which a push knows whether it changed;
//             one as well for each article that its editors have hidden
//   words     a document for each word of the archive: how it is written, how frequent it is, its stems, and what follows it
//   names     a document for each speaker, and for each value of a column
//   archive   what is known of the archive as a whole
//
// A push lets readers see what it wrote all at once, by refreshing the indexes at its end. Reading a document by its id must therefore say
// `realtime: false`, or it sees more than a search.
//
// Texts are indexed as our own terms: the words of a text joined by blanks, terms of one place joined by a separator that a filter of the
// cluster splits again, and a sign that the cluster drops for a place without a term. Each unbroken part of a text is a value of its own.

import type { ArticleColumn } from '../../article/columns.ts'
import type { FieldName } from '../../article/indexed-fields.ts'
import type { Quote } from '../../article/quote.ts'
import type { ArticleAnswer, ArticleHead, SpeakerSummary } from '../../search/answer.ts'
import type { DateCount, LetterCount, SpeakerProfile } from '../../search/browsing.ts'
import type { Facts, Passage } from '../../search/engine.ts'

/** Raised with every change of the mappings or of what a document means: then a push writes new indexes beside the old ones. */
export const layoutVersion = 1

export const indexNames = ['passages', 'articles', 'words', 'names', 'archive'] as const
export type IndexName = (typeof indexNames)[number]

/** Between terms of one place. */
export const samePlace = '␟'
/** A place without a term. */
export const noTerm = '␀'
/** Between the parts of a value that says two things: a speaker's id and name. */
export const betweenParts = '␞'
/** Positions between two unbroken parts of a text: more than a phrase is long. */
export const partGap = 1_000
/** Most passages that a search reaches, page by page. */
export const deepestHit = 1_000

/** What is filtered, counted and scored of a passage's paragraph, and of each of its quotes. */
export interface IndexedUnit {
  /** The unbroken parts as terms; absent where there is no term. */
  readonly text?: readonly string[]
  readonly title?: readonly string[]
  readonly speaker?: readonly string[]
  /** Lengths of the fields in words, as ranking counts them. */
  readonly textLength: number
  readonly titleLength: number
  readonly speakerLength: number
  readonly columns: Readonly<Partial<Record<ArticleColumn, readonly string[]>>>
  /** Numbers of the first and the last day that the date may be (`file/tables/days.ts`); absent where there is no date. */
  readonly firstDay?: number
  readonly lastDay?: number
  /** 2024; and 202411 where the month is known. */
  readonly year?: number
  readonly month?: number
  /** What passages of several editions with the same words share: the id of the earliest. Absent where there is no copy. */
  readonly copy?: string
  /** Its place among these, the earliest is 0. */
  readonly edition?: number
}

/** `_id`: `article/p5`, or its hash where that is too long. Fields that are not searched are in `shown`. */
export interface PassageDocument extends IndexedUnit {
  readonly article: string
  /** Number of the paragraph in its article, from 0. */
  readonly paragraph: number
  /** Day and time as one number by which answers sort; absent where there is no date. */
  readonly moment?: number
  readonly shown: {
    readonly text: string
    readonly kind: Passage['kind']
    readonly lang: string
    readonly head: ArticleHead
  }
  readonly quotes?: readonly QuoteDocument[]
}

export interface QuoteDocument extends IndexedUnit {
  /** Number of the quote among those that begin in the paragraph, from 1. */
  readonly number: number
  /** The speaker's id. */
  readonly speakerId?: string
  /** Id and name, joined by `betweenParts`, where the speaker has a proper name. */
  readonly named?: string
  readonly shown: { readonly quote: Quote; readonly kind: Passage['kind'] }
}

/** `_id`: the article's id, or its hash where that is too long. */
export interface ArticleDocument {
  readonly id: string
  /** `writing` while its passages are written; `hidden` where only the id is left. */
  readonly state: 'whole' | 'writing' | 'hidden'
  /** Hash of all of its documents. */
  readonly hash: string
  /** Number of its passages, or while they are written, the most that there may be. */
  readonly passages: number
  readonly firstDay?: number
  readonly lastDay?: number
  readonly moment?: number
  /** Absent for a hidden article. */
  readonly shown?: { readonly head: ArticleHead; readonly whole: ArticleAnswer }
}

/** `_id`: the word, or its hash where that is too long. */
export interface WordDocument {
  readonly word: string
  readonly written: string
  /** In how many units (`text`, `speaker`) or articles (`title`) it occurs. */
  readonly frequency: Readonly<Partial<Record<FieldName, number>>>
  /** Primary language and stem, `en:run`, for each language in which other words may share it. */
  readonly stems: readonly string[]
  /** Words that directly follow it, most often seen first. */
  readonly following: readonly string[]
  readonly hash: string
}

/** A value of a column. `_id`: column and value, or their hash. */
export interface ValueDocument {
  readonly kind: 'value'
  readonly column: ArticleColumn
  readonly value: string
  /** The terms of value and label joined by `-`, by which values that read the same are found. */
  readonly keys: readonly string[]
  /** The terms of value and label. */
  readonly terms: readonly string[]
  readonly hash: string
}

/** `_id`: `speaker` and the id, or their hash. */
export interface SpeakerDocument {
  readonly kind: 'speaker'
  readonly id: string
  /** Earlier ids, and names that earlier ids stood for. */
  readonly former: readonly string[]
  /** Whether it has a proper name: only these are listed. */
  readonly isNamed: boolean
  readonly quotes: number
  /** Where the list by name has it (`text/name-order.ts`). */
  readonly letter: string
  readonly order: string
  /** Terms of the name; and of the names and roles in quotes. */
  readonly nameTerms: readonly string[]
  readonly terms: readonly string[]
  readonly shown: { readonly summary: SpeakerSummary; readonly profile: SpeakerProfile | null }
  readonly hash: string
}

/** The one document of `archive`, with the `_id` `archive`. */
export interface ArchiveDocument {
  readonly facts: Omit<Facts, 'contentWords'> & { readonly contentWords: readonly string[] }
  /** Units of the text, articles, and quotes: what frequencies are shares of. */
  readonly units: number
  /** Mean length of each field in words, and how much length counts (`file/writing/length-normalisation.ts`). */
  readonly averages: Readonly<Record<FieldName, number>>
  readonly b: Readonly<Record<FieldName, number>>
  readonly letters: readonly LetterCount[]
  readonly calendar: readonly DateCount[]
  /** Whether passages of several editions share their words; where none do, searches need not look for copies. Unknown if absent. */
  readonly hasCopies?: boolean
  /** When the last push ended, ISO 8601. */
  readonly written: string
  readonly analyzer: string
  readonly layout: number
}

/** Also in `archive`, with the `_id` `push`: only pushes read it. */
export interface PushDocument {
  /** Drawn by each push, so that it notices when another one has begun. */
  readonly push: string
  /** `under way` also of a push that was stopped: then what searches see is not all that is written. */
  readonly state: 'under way' | 'done'
  /** Ids of speakers that are no more, and those that they became: known before the quotes that tell it are written over. */
  readonly moved: readonly (readonly [from: string, to: string])[]
  /** Articles found in the folder, at the last push that nobody had to wonder at. */
  readonly found: number
}
