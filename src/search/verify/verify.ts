// Is a claimed quotation in the archive? Candidates from the index, judged word by word, answered with the difference and the source.

import type { OpenArchive } from '../../file/open-archive.ts'
import type { Span } from '../../text/span.ts'
import type { VerifyAnswer, VerifyMatch } from '../answer.ts'
import { citedOf } from '../answers/hit.ts'
import type { VerifyRequest } from '../request.ts'
import { countWords } from './compared-words.ts'
import { candidates, rarity } from './find-candidates.ts'
import { type Judged, judge } from './judge.ts'
import { withoutBrackets } from './marks.ts'
import { summarize } from './summary.ts'

/** Longer claims are read up to here, in UTF-16 code units. */
export const longestClaim = 2_000
/** Fewer words are anybody's: they name no speaker, and a negation beside them is no alarm. */
const fewestNamed = 4
/** Fewer words that the best match lacks are looked for nowhere else: they stand in many a passage. */
const fewestElsewhere = 5

/** Answers `verbatim`, `altered` or `not found` with the nearest passages. Bounded work on any text. */
export function verify(archive: OpenArchive, { text: whole, speaker, limit }: VerifyRequest): VerifyAnswer {
  const text = whole.slice(0, longestClaim)
  const short = countWords(text) < fewestNamed
  const passages = candidates(archive, withoutBrackets(text))
  const judged = judge(text, passages, speaker, rarity(archive)).slice(0, limit)
  const matches = judged.map(found => matchOf(archive, text, found, short))
  const verdict = matches[0]?.verdict ?? 'not found'
  const equals = matches.filter(match => match.verdict === verdict)
  const saidByOther =
    !short && equals[0]?.attribution === 'other' && equals.every(({ attribution }) => attribution !== 'same')
  const elsewhere = judged[0] === undefined ? null : elsewhereOf(archive, text, judged[0])
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
function elsewhereOf(archive: OpenArchive, claim: string, best: Judged): VerifyAnswer['elsewhere'] {
  const spare = best.comparison.changes
    .flatMap(({ kind, claimed }) => (claimed !== null && (kind === 'added' || kind === 'changed') ? [claimed] : []))
    .sort((one, other) => other.end - other.start - (one.end - one.start))[0]
  if (spare === undefined) return null
  const text = claim.slice(spare.start, spare.end)
  if (countWords(text) < fewestElsewhere) return null
  const found = judge(text, candidates(archive, withoutBrackets(text)), null, rarity(archive)).find(
    ({ comparison, passage }) =>
      comparison.verdict === 'verbatim' &&
      passage.unit !== best.passage.unit &&
      passage.unit !== best.passage.paragraph,
  )
  return found === undefined
    ? null
    : { ...citedOf(archive, found.passage.unit), claimed: { text, range: [spare.start, spare.end] } }
}

function matchOf(archive: OpenArchive, claim: string, judged: Judged, short: boolean): VerifyMatch {
  const { passage, comparison, attribution } = judged
  const { unit, text } = passage
  const found = (span: Span | null) => run(text, span)
  const { cut, over, voice, marksKept } = comparison
  const { lost, added } = short ? { lost: [], added: [] } : cut.negations
  return {
    ...citedOf(archive, unit),
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
