// One passage as the answer shows it.

import { textBreaks } from '../../article/quote-words.ts'
import type { Cited, Hit } from '../answer.ts'
import type { Passage, RankedPassage } from '../engine.ts'
import type { Matcher } from '../snippet/highlighter.ts'
import { openingOf, snippetOf } from '../snippet/snippet.ts'

/** A hit without the parts that only some requests ask for. Without `highlight`, its text is not searched for matches. */
export function hitOf({ passage, score, alsoIn, also }: RankedPassage, find: Matcher, highlight: boolean): Hit {
  const { id, type, text, lang, article, paragraph, kind } = passage
  const quote = quoteOf(passage.quote)
  const breaks = quote === null ? [] : textBreaks(quote)
  const snippet = highlight ? snippetOf(text, lang, find, breaks) : openingOf(text, breaks)
  const hit = { id, type, text, quote, article, paragraph, kind, score, snippet }
  return alsoIn === 0 ? hit : { ...hit, alsoIn, also }
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
