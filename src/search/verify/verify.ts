// Checks whether a claimed quotation is in the archive: candidates from the index, compared word by word, answered with the differences and
// the source.

import type { Span } from '../../text/span.ts'
import type { VerifyAnswer, VerifyMatch } from '../answer.ts'
import { citedOf } from '../answers/hit.ts'
import type { Engine, Facts, Surroundings } from '../engine.ts'
import type { VerifyRequest } from '../request.ts'
import { ask, type Steps } from '../steps.ts'
import { TooMuchToRead } from '../too-much.ts'
import { aroundOf } from './around.ts'
import { countWords } from './compared-words.ts'
import { type Found, mostWords, passagesWith } from './find-candidates.ts'
import { withoutBrackets } from './marks.ts'
import { reasonsOf } from './reasons.ts'
import { summarize } from './summary.ts'

/** Longer claims are cut here, in UTF-16 code units. */
export const longestClaim = 2_000
/** Shorter claims could be anybody's: they name no speaker, and a negation beside them raises no alarm. */
const fewestNamed = 4
/** Shorter runs that the best match lacks are not searched elsewhere: they occur in many passages. */
const fewestElsewhere = 5
/**
 * Reads of a large archive that are left for a second statement, and the words by which it is searched. It is wanted word for word, so few
 * rare words find it, and each of them may cost a read.
 */
const readsElsewhere = 10
const wordsElsewhere = 6

/** Answers `verbatim`, `altered` or `not found` with the nearest passages. Bounded work on any text. */
export function* verify(engine: Engine, { text: whole, speaker, limit }: VerifyRequest): Steps<VerifyAnswer> {
  const facts = yield* ask(engine.about())
  const text = whole.slice(0, longestClaim)
  const short = countWords(text) < fewestNamed
  // An id that has become another, and its name, mean the same speaker.
  const asked = speaker === null ? null : ((yield* ask(engine.speaker(speaker)))?.id ?? speaker)
  const claim = { text, words: withoutBrackets(text) }
  const effort = { words: mostWords, readsLeft: readsElsewhere }
  const found = (yield* passagesWith(engine, facts, claim, asked, effort)).slice(0, limit)
  const beside = found.length === 0 ? [] : yield* ask(engine.surroundings(found.map(({ source }) => source)))
  const matches = found.map((one, i) => matchOf(text, one, short, beside[i]))
  const verdict = matches[0]?.verdict ?? 'not found'
  const equals = matches.filter(match => match.verdict === verdict)
  const saidByOther =
    !short && equals[0]?.attribution === 'other' && equals.every(({ attribution }) => attribution !== 'same')
  const elsewhere = found[0] === undefined ? null : yield* elsewhereOf(engine, facts, text, found[0])
  const reasons = reasonsOf({ verdict, short, saidByOther, speaker, matches, elsewhere })
  return {
    text,
    speaker,
    verdict,
    short,
    saidByOther,
    summary: summarize(reasons),
    reasons,
    matches,
    elsewhere,
  }
}

/** Finds the passage that has, word for word, the longest run that the best match lacks: two statements may have been joined into one. */
function* elsewhereOf(engine: Engine, facts: Facts, claim: string, best: Found): Steps<VerifyAnswer['elsewhere']> {
  const spare = best.comparison.changes
    .flatMap(({ kind, claimed }) => (claimed !== null && (kind === 'added' || kind === 'changed') ? [claimed] : []))
    .sort((one, other) => other.end - other.start - (one.end - one.start))[0]
  if (spare === undefined) return null
  const text = claim.slice(spare.start, spare.end)
  if (countWords(text) < fewestElsewhere) return null
  const run = { text, words: withoutBrackets(text) }
  const effort = { words: wordsElsewhere, readsLeft: 0 }
  const others = yield* ifReadable(passagesWith(engine, facts, run, null, effort))
  const found = others.find(
    ({ comparison, passage }) =>
      comparison.verdict === 'verbatim' &&
      passage.unit !== best.passage.unit &&
      passage.unit !== best.passage.paragraph,
  )
  return found === undefined ? null : { ...citedOf(found.source), claimed: { text, range: [spare.start, spare.end] } }
}

/** Passages that the judgement can do without; none if they would need too many reads. */
function* ifReadable(passages: Steps<Found[]>): Steps<Found[]> {
  try {
    return yield* passages
  } catch (error) {
    if (error instanceof TooMuchToRead) return []
    throw error
  }
}

function matchOf(claim: string, judged: Found, short: boolean, beside: Surroundings | undefined): VerifyMatch {
  const { source, copies, comparison, attribution } = judged
  const { text } = source
  const found = (span: Span | null) => run(text, span)
  const { cut, over, voice, insertions, marksKept } = comparison
  const { lost, added } = short ? { lost: [], added: [] } : cut.negations
  return {
    ...citedOf(source),
    ...(copies.alsoIn > 0 && copies),
    verdict: comparison.verdict,
    similarity: comparison.similarity,
    range: [comparison.span.start, comparison.span.end],
    attribution,
    difference: comparison.changes.map(({ kind, claimed, found: there }) => ({
      kind,
      claimed: run(claim, claimed),
      found: found(there),
    })),
    cut: {
      before: found(cut.before),
      inside: cut.inside.map(span => ({ text: text.slice(span.start, span.end), range: [span.start, span.end] })),
      after: found(cut.after),
      negations: { lost: [...lost], added: [...added] },
    },
    breaks: over.map(({ kind, text: between }) => ({ kind, text: between })),
    voice,
    insertions: insertions.map(({ start, end }) => ({ text: text.slice(start, end), range: [start, end] })),
    marksKept,
    around: aroundOf(source, beside),
  }
}

function run(text: string, span: Span | null) {
  if (span === null) return null
  return { text: text.slice(span.start, span.end), range: [span.start, span.end] satisfies [number, number] }
}
