// One passage as the answer shows it.

import { textBreaks } from '../../article/quote-words.ts'
import type { Cited, FoundPassage, Hit } from '../answer.ts'
import type { Passage, RankedHit, RankedPassage } from '../engine.ts'
import type { Matcher } from '../snippet/highlighter.ts'
import { openingOf, snippetOf } from '../snippet/snippet.ts'

/** What a hit shows: matches in its text, the parts of its score, how many more passages its article has. */
export interface HitParts {
  readonly highlight: boolean
  readonly explain: boolean
  readonly group: 'article' | null
}

/** A hit with the parts that were asked for. Without `highlight`, its text is not searched for matches. */
export function hitOf(ranked: RankedHit, find: Matcher, parts: HitParts): Hit {
  const hit = foundPassage(ranked, find, parts)
  if (parts.group === null) return hit
  const { more, further } = ranked
  if (further.length === 0) return { ...hit, more }
  return { ...hit, more, further: further.map(passage => foundPassage(passage, find, parts)) }
}

function foundPassage(
  { passage, score, alsoIn, also, explain }: RankedPassage,
  find: Matcher,
  parts: HitParts,
): FoundPassage {
  const { id, type, text, lang, article, paragraph, kind } = passage
  const quote = quoteOf(passage.quote)
  const breaks = quote === null ? [] : textBreaks(quote)
  const snippet = parts.highlight ? snippetOf(text, lang, find, breaks) : openingOf(text, breaks)
  const hit = { id, type, text, quote, article, paragraph, kind, score, snippet }
  // Few hits have more than that, and objects that are spread out are slow.
  if (!parts.explain && alsoIn === 0) return hit
  return { ...hit, ...(parts.explain && { explain }), ...(alsoIn > 0 && { alsoIn, also }) }
}

export function citedOf({ id, type, text, quote, article, paragraph }: Passage): Cited {
  return { id, type, text, quote: quoteOf(quote), article, paragraph }
}

function quoteOf(quote: Passage['quote']): Hit['quote'] {
  if (quote === null) return null
  const { form, cue, confidence, fragments, breaks, speaker } = quote
  const said = { form, cue, confidence, fragments, breaks, ...(quote.corrected && { corrected: quote.corrected }) }
  if (speaker === null) return { ...said, speaker }
  const { id, name, role, affiliation, kind, mention } = speaker
  return { ...said, speaker: { id, name, role, affiliation, kind, mention } }
}
