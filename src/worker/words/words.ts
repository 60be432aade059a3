// What one language of the interface has to say: every text of pages, feeds and errors for people. A language that lacks one does not
// compile. Numbers, dates, lists and plurals come from `speech.ts`, by the rules of the language.

import type { FilterColumn, filterColumns } from '../../article/columns.ts'
import type { VerifyMatch } from '../../search/answer.ts'
import type { Sentences } from '../../search/verify/summary.ts'
import type { Fault, ProblemSaid, ProblemStatus } from '../http/problem-json.ts'
import type { Part } from '../pages/markup.ts'
import type { ClientWords } from './client-words.ts'
import type { Noun, Rules, Speech } from './speech.ts'

/** The filters that the search page shows. */
export type ShownColumn = Extract<(typeof filterColumns)[number], { heading: string }>['name'] & FilterColumn

/** What the bars of a chart count. */
export type Counted = 'passage' | 'quote'

/** The words of a sentence and the parts between them, in order. */
export function line(strings: TemplateStringsArray, ...parts: readonly Part[]): Part {
  return strings.flatMap((text, i) => (i === 0 ? [text] : [parts[i - 1], text]))
}

export interface Words extends Rules {
  /** BCP 47 tag of the interface, as `<html lang>` has it. */
  readonly lang: string
  /** The language's own name for itself. */
  readonly ownName: string
  /** Quotation marks. */
  readonly quoted: <Text extends Part>(text: Text) => readonly [string, Text, string]

  readonly frame: {
    readonly motto: string
    readonly search: string
    readonly searchArchive: string
    readonly placeholder: string
    readonly check: string
    readonly skip: string
    readonly foot: string
    readonly poweredBy: string
    readonly more: string
    readonly archive: string
    readonly speakers: string
    readonly siteMap: string
    readonly languages: string
  }
  readonly hit: {
    readonly untitled: string
    readonly notNamed: string
    readonly copy: string
    readonly inContext: string
    readonly original: string
    /** The link to the article in the archive, where its title leads to the publisher. */
    readonly inArchive: string
    readonly morePassages: Noun
    /** Articles that have the passage as well: `also in 3 articles`. */
    readonly alsoIn: (articles: string) => string
    /** Behind the names of three authors. */
    readonly others: string
    readonly by: (authors: Part) => Part
    /** Between the name of a speaker and the place of a quotation, in a citation. */
    readonly citedIn: string
    /** A speaker's name before a title, in a feed. */
    readonly titled: (speaker: string, title: string) => string
  }
  readonly results: {
    readonly counted: Readonly<Record<Counted, Noun>>
    readonly nothing: string
    readonly foundFor: (found: string, query: string) => string
    readonly correction: (to: Part, from: Part) => Part
    readonly showing: (corrections: readonly Part[]) => Part
    /** Another form of a typed word that was searched as well, and all of these. */
    readonly synonym: (to: Part, from: Part) => Part
    readonly including: (synonyms: readonly Part[]) => Part
    readonly asTyped: string
    readonly didYouMean: (query: Part) => Part
    readonly order: string
    readonly sorts: Readonly<Record<'relevance' | 'newest' | 'oldest', string>>
    readonly noMatch: string
    readonly withoutFilters: string
    readonly hint: string
    readonly seeWays: string
    readonly filters: string
    readonly takeAlong: string
    readonly feed: string
    readonly search: string
    readonly previous: string
    readonly next: string
    readonly pages: string
    readonly range: (first: string, last: string, total: string) => string
  }
  readonly filters: {
    readonly headings: Readonly<Record<FilterColumn | 'month', string>>
    readonly year: string
    readonly quotes: string
    readonly paragraphs: string
    readonly active: string
    readonly remove: string
    readonly until: (day: string) => string
    readonly since: (day: string) => string
    readonly days: (first: string, last: string) => string
  }
  readonly chart: {
    /** First and last year: `2010 to 2025`. */
    readonly period: (first: string, last: string) => string
    readonly heading: (what: Counted, by: 'month' | 'year', period: string) => string
    readonly bar: (period: string, count: string) => string
  }
  readonly article: {
    readonly linkTo: (paragraph: string) => string
    readonly link: string
    readonly quotedHere: string
    readonly quotes: Noun
    readonly atPublisher: string
    readonly topics: string
    /** Over the quotes whose speakers the editors have corrected. */
    readonly corrected: string
    /** Of a link whose words have changed, or are gone. */
    readonly changedSince: string
    readonly goneSince: string
    readonly updated: (day: string) => string
  }
  readonly editions: {
    /** The noun behind `in`. */
    readonly articles: Noun
    readonly editions: Noun
    readonly others: (editions: string) => string
    readonly andMore: (count: string) => string
    /** Links: each copy of a passage, and each passage once. */
    readonly showAll: string
    readonly showOnce: string
  }
  readonly speaker: {
    readonly kicker: string
    readonly quotes: Noun
    /** Articles that have them: the noun behind `in`. */
    readonly articles: Noun
    readonly summary: (quotes: string, articles: string, period: string) => string
    readonly described: (name: string, role: string | null, summary: string) => string
    readonly searchIn: string
    readonly earlier: string
    readonly later: string
  }
  readonly speakers: {
    readonly title: string
    readonly speakers: Noun
    readonly sorted: (found: string) => string
    readonly nameOrRole: string
    readonly find: string
    readonly nobody: (query: Part) => Part
    readonly moreQuoted: string
    readonly lessQuoted: string
  }
  /** The pages that list all values of a field, and all articles. */
  readonly lists: {
    readonly values: Noun
    readonly mostFrequentFirst: (found: string) => string
    readonly back: string
    readonly beginning: string
    readonly noValue: string
    readonly moreFrequent: string
    readonly lessFrequent: string
    readonly articles: string
    readonly byDate: Readonly<Record<'newest' | 'oldest', (found: string) => string>>
    readonly noArticle: string
  }
  readonly welcome: {
    readonly nouns: Readonly<Record<'articles' | 'paragraphs' | 'quotes' | 'speakers', Noun>>
    readonly holdings: (counts: Holdings) => string
    readonly description: (holdings: string) => string
    readonly ways: string
    readonly mostQuoted: string
    readonly allSpeakers: string
    readonly examples: {
      readonly any: string
      readonly phrase: string
      readonly speaker: (name: string) => string
      readonly quotes: string
      readonly prefix: string
      readonly without: string
    }
  }
  readonly verify: {
    readonly description: string
    readonly claim: string
    readonly byWhom: string
    readonly check: string
    /** The verdict in a few words. */
    readonly headings: Readonly<
      Record<'notFound' | 'saidByOther' | 'altered' | 'short' | 'ownText' | 'cutShort' | 'verbatim', string>
    >
    readonly title: (heading: string, claim: string) => string
    readonly otherPassage: string
    readonly asClaimed: string
    readonly asItStands: string
    readonly voices: Readonly<Record<VerifyMatch['voice'], string>>
    readonly notBy: (speaker: Part) => Part
    readonly same: (share: string) => string
    readonly sentences: Sentences
    readonly differences: Differences
  }
  readonly errors: {
    readonly headings: Readonly<Record<ProblemStatus, string>>
    readonly searchArchive: string
    readonly parameter: (name: Part, fault: string) => Part
    /** A sentence for each problem and each fault of a parameter; null in English, where the problem itself has them. */
    readonly problems: Problems | null
    readonly faults: Faults | null
  }
  readonly completions: { readonly speaker: string; readonly title: string }
  readonly client: ClientWords
}

/** The differences between a claim and a passage, in words: what is claimed, and what the passage has. */
export interface Differences {
  readonly changed: (claimed: Part, found: Part) => Part
  readonly added: (claimed: Part) => Part
  readonly missing: (found: Part) => Part
  readonly moved: (claimed: Part) => Part
  readonly omitted: (found: Part) => Part
  readonly inserted: (claimed: Part) => Part
  readonly insertedFor: (claimed: Part, found: Part) => Part
  readonly lostNegation: (words: string) => string
  readonly addedNegation: (words: string) => string
  /** Letters and words that the article has in brackets. */
  readonly insertions: (words: string) => string
  readonly marksLost: string
  readonly overWords: (words: Part) => Part
  readonly overParagraph: string
  readonly overMarks: string
  readonly cut: Readonly<Record<'saidBefore' | 'before' | 'saidAfter' | 'after', string>>
}

type Sayings<Codes extends { readonly code: string; readonly values: unknown }> = {
  readonly [Code in Codes['code']]: (values: Extract<Codes, { readonly code: Code }>['values']) => string
}

/** A sentence for each problem that a page may have to tell, and for each fault of a parameter. */
export type Problems = Sayings<ProblemSaid>
export type Faults = Sayings<Fault>

/** The counts of an archive, each with its noun, and its first and last year, if there are any. */
export interface Holdings {
  readonly articles: string
  readonly paragraphs: string
  readonly quotes: string
  readonly speakers: string
  readonly years: readonly [first: string, last: string] | null
}

/** A language with its rules. */
export interface Language extends Words {
  readonly speech: Speech
}
