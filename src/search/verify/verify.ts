// Is a claimed quotation in the archive? Candidates from the index, judged word by word, answered with the difference and the source.

import type { Span } from '../../text/span.ts'
import type { VerifyAnswer, VerifyMatch } from '../answer.ts'
import { citedOf } from '../answers/hit.ts'
import type { Engine, Facts } from '../engine.ts'
import type { VerifyRequest } from '../request.ts'
import { ask, type Steps } from '../steps.ts'
import { countWords } from './compared-words.ts'
import { type Found, passagesWith } from './find-candidates.ts'
import { withoutBrackets } from './marks.ts'
import { summarize } from './summary.ts'

/** Longer claims are read up to here, in UTF-16 code units. */
export const longestClaim = 2_000
/** Fewer words are anybody's: they name no speaker, and a negation beside them is no alarm. */
const fewestNamed = 4
/** Fewer words that the best match lacks are looked for nowhere else: they stand in many a passage. */
const fewestElsewhere = 5

/** Answers `verbatim`, `altered` or `not found` with the nearest passages. Bounded work on any text. */
export function* verify(engine: Engine, { text: whole, speaker, limit }: VerifyRequest): Steps<VerifyAnswer> {
  const facts = yield* ask(engine.about())
  const text = whole.slice(0, longestClaim)
  const short = countWords(text) < fewestNamed
  const found = (yield* passagesWith(engine, facts, { text, words: withoutBrackets(text) }, speaker)).slice(0, limit)
  const matches = found.map(one => matchOf(text, one, short))
  const verdict = matches[0]?.verdict ?? 'not found'
  const equals = matches.filter(match => match.verdict === verdict)
  const saidByOther =
    !short && equals[0]?.attribution === 'other' && equals.every(({ attribution }) => attribution !== 'same')
  const elsewhere = found[0] === undefined ? null : yield* elsewhereOf(engine, facts, text, found[0])
  return {
    text,
    speaker,
    verdict,
    short,
    saidByOther,
    summary: summarize({ verdict, short, saidByOther, speaker, matches, elsewhere }),
    matches,
    elsewhere,
  }
}

/** Where the longest run of words that the best match lacks stands word for word: two things said at different places, made into one. */
function* elsewhereOf(engine: Engine, facts: Facts, claim: string, best: Found): Steps<VerifyAnswer['elsewhere']> {
  const spare = best.comparison.changes
    .flatMap(({ kind, claimed }) => (claimed !== null && (kind === 'added' || kind === 'changed') ? [claimed] : []))
    .sort((one, other) => other.end - other.start - (one.end - one.start))[0]
  if (spare === undefined) return null
  const text = claim.slice(spare.start, spare.end)
  if (countWords(text) < fewestElsewhere) return null
  const others = yield* passagesWith(engine, facts, { text, words: withoutBrackets(text) }, null)
  const found = others.find(
    ({ comparison, passage }) =>
      comparison.verdict === 'verbatim' &&
      passage.unit !== best.passage.unit &&
      passage.unit !== best.passage.paragraph,
  )
  return found === undefined ? null : { ...citedOf(found.source), claimed: { text, range: [spare.start, spare.end] } }
}

function matchOf(claim: string, judged: Found, short: boolean): VerifyMatch {
  const { source, comparison, attribution } = judged
  const { text } = source
  const found = (span: Span | null) => run(text, span)
  const { cut, over, voice, marksKept } = comparison
  const { lost, added } = short ? { lost: [], added: [] } : cut.negations
  return {
    ...citedOf(source),
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
    marksKept,
  }
}

function run(text: string, span: Span | null) {
  if (span === null) return null
  return { text: text.slice(span.start, span.end), range: [span.start, span.end] satisfies [number, number] }
}
