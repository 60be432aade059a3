// An article as a file has it, with all claims against publishing it. Every reader ends here.

import type { Article } from '../../article/article.ts'
import type { Problem } from '../problem.ts'
import { type Claim, type Facts, joinFacts, noFacts } from './claim.ts'
import { yearlessMoment } from './dates-in-text.ts'
import { claimsOfPath } from './from-path.ts'
import { momentOf } from './moment.ts'
import { type Notices, readNotices } from './notices.ts'

/** An article that was read, published or not. */
export interface Story extends Facts {
  readonly article: Article
  /** Where it begins in its file, from 1, if it does not begin with it. */
  readonly line: number | null
  /** The row to report instead if it turns out to be public: its text could not be read. */
  readonly unread: Problem | null
  /** Whether its text is only the beginning or a summary, as in feeds. It gives way to the full story. */
  readonly isTeaser: boolean
}

/** What a file holds. Nothing in it depends on the day or on the options of a build, so it may be cached. */
export interface Reading {
  readonly stories: readonly Story[]
  readonly problems: readonly Problem[]
}

/** What a reader knows about an article besides its header and text. */
export interface StoryParts {
  readonly article: Article
  readonly path: string
  readonly line?: number | null
  readonly unread?: Problem | null
  readonly isTeaser?: boolean
  /** What its fields say. */
  readonly facts?: readonly Facts[]
  /** What its text says. */
  readonly notices?: Notices
}

/** Combines the information about an article in its fields, text and path. */
export function storyOf(parts: StoryParts): Story {
  const { article, path, line = null, unread = null, isTeaser = false, facts = [], notices } = parts
  const inText = notices === undefined ? [] : [factsOfNotices(notices)]
  const others = joinFacts([...facts, ...inText]).claims
  const head = [article.title, article.summary ?? ''].flatMap(text => noticesOfHead(text, others))
  const all = joinFacts([...facts, ...head, ...inText])
  const claims = [...all.claims, ...claimsOfPath(path), ...whollyMarked(article, notices), ...ownDate(article)]
  return { ...all, article, line, unread, isTeaser, claims: claims.map(claim => settle(claim, article.published)) }
}

/** The rows for passages that were removed from an article. `firstLine`: the line in the file where the text begins; null if unknown. */
export function passageProblems({ passages }: Notices, path: string, firstLine: number | null): Problem[] {
  return passages.map(({ first, last, said }) => ({
    file: path,
    line: firstLine === null ? null : firstLine + first,
    severity: 'held',
    reason: 'passage',
    message: `${count(last - first + 1, firstLine === null ? 'paragraph' : 'line')} left out: marked "${said}"`,
    advice: 'nothing, if they are for the desk; to publish them, take the mark out',
  }))
}

function count(number: number, what: string): string {
  return number === 1 ? `1 ${what}` : `${number} ${what}s`
}

function factsOfNotices({ claims, kill }: Notices): Facts {
  return { ...noFacts, claims, kill }
}

/** A title or a summary may be a notice: "KILL: Bridge opens", "EMBARGOED until Monday: Bridge opens". */
function noticesOfHead(text: string, others: readonly Claim[]): Facts[] {
  const notices = readNotices([text])
  // The headline "Embargoed" below an embargo with a date adds nothing.
  const isKnown = others.some(({ reason }) => reason === 'embargo')
  const claims = notices.claims
    .filter(({ reason, at }) => reason !== 'embargo' || at !== null || !isKnown)
    .map((claim): Claim => ({ ...claim, line: null }))
  return claims.length === 0 ? [] : [{ ...noFacts, claims, kill: notices.kill }]
}

function whollyMarked({ paragraphs }: Article, notices: Notices | undefined): Claim[] {
  const [passage] = notices?.passages ?? []
  return passage === undefined || paragraphs.length > 0
    ? []
    : [{ reason: 'passage', said: passage.said, at: null, line: null }]
}

/** The date that the archive would show, wherever it was found: in a byline, or in the file's name. */
function ownDate({ published }: Article): Claim[] {
  return published === null
    ? []
    : [{ reason: 'future', said: `dated ${published}`, at: momentOf(published), line: null }]
}

/** An embargo without a year gets the year from the article's date. */
function settle({ yearless, ...claim }: Claim, published: string | null): Claim {
  if (yearless === undefined || published === null) return claim
  return { ...claim, at: yearlessMoment(yearless, published) }
}
