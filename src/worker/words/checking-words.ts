// What a language has to say about checked quotations and errors.

import type { VerifyMatch } from '../../search/answer.ts'
import type { Sentences } from '../../search/verify/summary.ts'
import type { Fault, ProblemSaid, ProblemStatus } from '../http/problem-json.ts'
import type { Part } from '../pages/markup.ts'

export interface CheckingWords {
  readonly verify: {
    readonly description: string
    /** What the page does, in two sentences. */
    readonly lead: string
    /** Over examples of this archive, and what each of them is. */
    readonly tryIt: string
    readonly examples: Readonly<Record<'asSaid' | 'lacksWord', string>>
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
