// Decides which candidate passages contain a claimed quotation, best first. Passages come with text and speaker; find-candidates.ts finds
// them, and verify.ts writes the answer. Three steps (nearest, compared, judged), so that neighbours and word weights are fetched only when
// they matter.

import type { Span } from '../../text/span.ts'
import { languageOf } from './claim-language.ts'
import {
  alignedPairs,
  type Compared,
  type Comparison,
  compare,
  comparedClaim,
  comparedPassage,
  type Frame,
  overlap,
} from './compare.ts'
import type { ComparedWord } from './compared-words.ts'
import { isMarked } from './marked-changes.ts'
import { isSameSpeaker, type NamedSpeaker } from './same-speaker.ts'

/** Most passages that are aligned with the claim: those with most of its words close together. */
const mostAligned = 8
/** Most pairs of words that are aligned beyond the nearest passage's. A claim of 500 words is aligned with the two nearest passages. */
const mostPairs = 1_200_000
/** Most text of passages read for one claim, in UTF-16 code units: bounds the work if paragraphs are as long as books. */
const longestReading = 400_000
/**
 * From this similarity on, a passage is an altered form of the claim: over words, and over weighted words, so that sharing "we want to" is
 * not enough. Measured with `npm run evaluate:verify -- ARCHIVE --foreign ARCHIVE`.
 */
const leastSimilarity = 0.5
const leastWeighted = 0.5
/** The same threshold for a claim with marks, which leave more room for chance. */
const leastWeightedMarked = 0.75
/** Fewest words of the claim in an altered form. */
const fewestSameWords = 2
/** Additional words for each omission, because a few words with gaps between them occur in many passages. */
const sameWordsAnOmission = 2
/** A quote is preferred to its paragraph, unless the paragraph is more similar by this much. */
const paragraphLead = 0.02

/** Of two passages in one place, the one with a run of this many more words of the claim is nearer. */
const wholeRun = 3

/** A passage that may contain the claim. `paragraph` is the unit of its paragraph or, for a quote, of the one in which it begins. */
export interface Candidate {
  readonly unit: number
  readonly paragraph: number
  readonly text: string
  /** Language of its article, a BCP 47 tag. */
  readonly lang: string
  readonly frame: Frame
  readonly speaker: NamedSpeaker | null
}

export type Attribution = 'same' | 'other' | 'unattributed'

export interface Judged {
  readonly passage: Candidate
  readonly claim: Compared
  readonly comparison: Comparison
  readonly attribution: Attribution | null
}

const attributionOrder: readonly (Attribution | null)[] = ['same', 'other', 'unattributed', null]

/** The weight of a word, above 0: the rarer in the archive, the higher. */
export type Weigh = (key: string) => number

/** A passage that shares words with the claim; the claim is read in the passage's language. */
interface Near {
  readonly passage: Candidate
  readonly claim: Compared
  readonly compared: Compared
  readonly words: ReturnType<typeof overlap>['words']
  readonly share: number
}

export interface ComparedPassage extends Near {
  readonly comparison: Comparison
}

/** Passages that contain the claim: verbatim ones first, then by similarity; ties go to the requested speaker. */
export function judge(
  text: string,
  passages: Iterable<Candidate>,
  asked: string | null,
  weigh: Weigh = () => 1,
): Judged[] {
  return judged(comparedWith(nearest(text, passages)), asked === null ? null : [asked], weigh)
}

/** Of the compared passages, those that contain the claim, best first. `asked` are the names of the requested speaker. */
export function judged(compared: readonly ComparedPassage[], asked: readonly string[] | null, weigh: Weigh): Judged[] {
  const found = compared
    .filter(one => isFound(one.claim, one.compared, one.comparison, weigh))
    .map(({ passage, claim, comparison }) => {
      return { passage, claim, comparison, attribution: asked === null ? null : attributionOf(asked, passage.speaker) }
    })
  return withoutTwins(found).sort(compareJudged)
}

/** Compares the nearest passages, word by word. */
export function comparedWith(near: readonly Near[]): ComparedPassage[] {
  return near.flatMap(one => {
    const comparison = compare(one.claim, one.compared, one.words, one.passage.frame)
    return comparison === null ? [] : [{ ...one, comparison }]
  })
}

/** The words whose weights a judgement needs. */
export function weighedWords(compared: readonly ComparedPassage[]): string[] {
  const keys = new Set<string>()
  for (const { claim, compared: passage, comparison } of compared) {
    if (isPlain(comparison) || comparison.similarity < leastSimilarity) continue
    for (const change of comparison.changes) {
      if (isMarked(change)) continue
      for (const { key } of wordsIn(claim, change.claimed)) keys.add(key)
      for (const { key } of wordsIn(passage, change.found)) keys.add(key)
    }
  }
  return [...keys]
}

/** Verbatim, without any marks. */
function isPlain({ verdict, changes }: Comparison): boolean {
  return verdict === 'verbatim' && changes.every(({ kind }) => kind === 'same')
}

/** The passages with most of the claim's words close together. */
export function nearest(text: string, passages: Iterable<Candidate>): Near[] {
  const claims = new Map<string, Compared>()
  const near: Near[] = []
  let read = 0
  for (const passage of passages) {
    read += passage.text.length
    if (read > longestReading && near.length > 0) break
    const claim = claims.get(passage.lang) ?? comparedClaim(text, languageOf(passage.lang))
    claims.set(passage.lang, claim)
    const compared = comparedPassage(passage.text.slice(0, longestReading), claim.language, claim)
    const { share, words } = overlap(claim, compared)
    if (share > 0) near.push({ passage, claim, compared, words, share })
  }
  // Equal shares: a quote before its paragraph, otherwise in the given order (sorting is stable).
  near.sort((one, other) => other.share - one.share || typeOrder(one.passage) - typeOrder(other.passage))
  let pairs = 0
  return near.slice(0, mostAligned).filter(({ claim, compared }, at) => {
    pairs += alignedPairs(claim, compared)
    return at === 0 || pairs <= mostPairs
  })
}

function typeOrder({ frame }: Candidate): number {
  return frame.type === 'quote' ? 0 : 1
}

function isFound(claim: Compared, passage: Compared, comparison: Comparison, weigh: Weigh): boolean {
  const { similarity, changes } = comparison
  const omissions = changes.filter(({ kind }) => kind === 'omitted').length
  if (isPlain(comparison)) return true
  if (similarity < leastSimilarity) return false
  const weight = { same: 0, all: 0 }
  let same = 0
  for (const { kind, claimed, found } of changes) {
    if (isMarked({ kind })) continue
    const words = [...wordsIn(claim, claimed), ...wordsIn(passage, found)]
    const sum = words.reduce((total, { key }) => total + weigh(key), 0)
    weight.all += sum
    if (kind !== 'same' && kind !== 'moved') continue
    weight.same += sum
    same += wordsIn(claim, claimed).length
  }
  const least = changes.some(isMarked) ? leastWeightedMarked : leastWeighted
  return same >= fewestSameWords + omissions * sameWordsAnOmission && weight.same >= weight.all * least
}

function wordsIn({ words }: Compared, span: Span | null): readonly ComparedWord[] {
  return span === null ? [] : words.filter(({ start, end }) => start >= span.start && end <= span.end)
}

function attributionOf(asked: readonly string[], speaker: NamedSpeaker | null): Attribution {
  if (speaker === null) return 'unattributed'
  return asked.some(name => isSameSpeaker(name, speaker)) ? 'same' : 'other'
}

/** Each place once: the quote, or its paragraph if only that has the claim verbatim or is clearly nearer. */
function withoutTwins(judged: readonly Judged[]): Judged[] {
  return judged.filter(
    one =>
      !judged.some(
        other =>
          other.passage.paragraph === one.passage.paragraph &&
          other.passage.frame.type !== one.passage.frame.type &&
          isNearer(other, one),
      ),
  )
}

function isNearer(one: Judged, other: Judged): boolean {
  if (one.comparison.verdict !== other.comparison.verdict) return one.comparison.verdict === 'verbatim'
  const [spare, otherSpare] = [spareWords(one), spareWords(other)]
  if (Math.abs(spare - otherSpare) >= wholeRun) return spare < otherSpare
  const lead = other.passage.frame.type === 'quote' ? paragraphLead : -paragraphLead
  return one.comparison.similarity > other.comparison.similarity + lead
}

/**
 * Words of the claim in runs that the passage lacks. If a claim combines two quotes, each quote lacks the other, but their paragraph lacks
 * nothing.
 */
function spareWords({ comparison, claim }: Judged): number {
  const spare = comparison.changes.filter(({ kind }) => kind === 'added')
  return spare.reduce((sum, { claimed }) => sum + wordsIn(claim, claimed).length, 0)
}

/** Words of the passage that the claim omits with marks: of two passages that contain the claim, the one that needs fewer is meant. */
function markedWords({ comparison }: Judged): number {
  return comparison.changes.reduce((sum, { kind, found }) => {
    return isMarked({ kind }) ? sum + (found === null ? 0 : found.end - found.start) : sum
  }, 0)
}

function compareJudged(one: Judged, other: Judged): number {
  return (
    Number(other.comparison.verdict === 'verbatim') - Number(one.comparison.verdict === 'verbatim') ||
    other.comparison.similarity - one.comparison.similarity ||
    markedWords(one) - markedWords(other) ||
    attributionOrder.indexOf(one.attribution) - attributionOrder.indexOf(other.attribution) ||
    typeOrder(one.passage) - typeOrder(other.passage) ||
    one.passage.text.length - other.passage.text.length ||
    one.passage.unit - other.passage.unit
  )
}
