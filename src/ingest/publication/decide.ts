// Decides whether an article is published: its claims against the day and the options of the build.

import type { Problem } from '../problem.ts'
import type { Claim, HoldReason } from './claim.ts'
import { hasCome, type Moment } from './moment.ts'
import type { Story } from './story.ts'

/** The day of the build, and the options that admit unpublished articles. */
export interface Publishing {
  /** Usually today. Null if unknown: then nothing with a date to wait for is published. */
  readonly asOf: Moment | null
  readonly drafts: boolean
  readonly paid: boolean
  readonly expired: boolean
}

/** Only public articles, without a known day. */
export const publicOnly: Publishing = { asOf: null, drafts: false, paid: false, expired: false }

/** The gravest reason first: an article is reported once. */
const gravity: readonly Claim['reason'][] = ['killed', 'draft', 'embargo', 'future', 'expired', 'paid', 'passage']

/** Why an article is held back, with the claim; null if it is published. */
export function holdOf({ claims }: Pick<Story, 'claims'>, publishing: Publishing): Claim | null {
  const holding = claims.filter(claim => holds(claim, publishing))
  return holding.toSorted((a, b) => gravity.indexOf(a.reason) - gravity.indexOf(b.reason))[0] ?? null
}

function holds({ reason, at }: Claim, { asOf, drafts, paid, expired }: Publishing): boolean {
  if (reason === 'draft') return !drafts
  if (reason === 'paid') return !paid
  if (reason === 'embargo') return at === null ? !drafts : asOf === null || !hasCome(at, asOf)
  if (reason === 'future') return at !== null && asOf !== null && !hasCome(at, asOf)
  if (reason === 'expired') return !expired && (at === null || asOf === null || hasCome(at, asOf))
  return true
}

/** The text of a report row for each reason, and the advice. */
const wording: Readonly<Record<HoldReason, readonly [message: string, advice: string]>> = {
  draft: ['is not published', 'publish it, or build with --drafts for a private preview'],
  paid: ['is for paying readers', 'build with --include-paid if everybody may read it'],
  embargo: ['is under an embargo', 'build again when the embargo has ended, or take the embargo out'],
  future: ['has a date that has not come yet', 'build again then, or build with --as-of DATE'],
  expired: ['has expired', 'build with --include-expired if it should stay in the archive'],
  killed: ['was killed or withdrawn', 'nothing, if that is right; delete the file if it is no longer needed'],
  version: ['is an older version', 'nothing; delete the file if it is no longer needed'],
  teaser: ['is only the beginning or a summary of a story', 'nothing; the whole story is in the archive'],
  passage: ['is all marked "not for publication"', 'take the mark out if it is for readers'],
}

/** Why an article is held back: its own claim, or one in another file. */
interface Held extends Pick<Claim, 'said' | 'at' | 'line'> {
  readonly reason: HoldReason
}

/** The row for an article that is held back. */
export function heldProblem(file: string, story: Story, { reason, said, at, line }: Held): Problem {
  const [message, advice] = wording[reason]
  const title = story.article.title.slice(0, 80)
  const when = at === null || said.includes(at.text) ? '' : reason === 'expired' ? ` on ${at.text}` : `: ${at.text}`
  return {
    file,
    line: line ?? story.line,
    severity: 'held',
    reason,
    message: `"${title}" ${message}${when} (${said})`,
    advice,
  }
}
