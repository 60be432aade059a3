// One ranked unit as the answer shows it.

import { textBreaks } from '../../article/quote-words.ts'
import { type Archive, type Unit, unitId } from '../../file/archive.ts'
import type { ArticleHead, Cited, Hit } from '../answer.ts'
import type { Matcher } from '../snippet/highlighter.ts'
import { openingOf, snippetOf } from '../snippet/snippet.ts'

/** A hit without what only some requests ask for. Hits of one article share what `heads` says of it. */
export function hitOf(
  archive: Archive,
  unit: number,
  score: number,
  find: Matcher,
  highlight: boolean,
  heads: Heads,
): Hit {
  const at = archive.units.at(unit)
  const cited = citedAt(archive, unit, at, heads(at.article))
  const { id, type, text, quote, article, paragraph } = cited
  const kind = archive.articles.kind(at.article, at.paragraph)
  const breaks = quote === null ? [] : textBreaks(quote)
  const snippet = highlight ? snippetOf(text, find, breaks) : openingOf(text, breaks)
  return { id, type, text, quote, article, paragraph, kind, score, snippet }
}

export function citedOf(archive: Archive, unit: number): Cited {
  const at = archive.units.at(unit)
  return citedAt(archive, unit, at, headOf(archive, at.article))
}

function citedAt(archive: Archive, unit: number, { type, paragraph, quote }: Unit, head: ArticleHead): Cited {
  return {
    id: unitId(head.id, paragraph, quote),
    type,
    text: archive.units.text(unit),
    quote: quoteOf(archive, unit),
    article: head,
    paragraph,
  }
}

/** What an answer says of an article. */
export function headOf(archive: Archive, article: number): ArticleHead {
  const { id, title, authors, source, published, url } = archive.articles.citation(article)
  return { id, title, authors, source, published, url }
}

/** What an answer says of each article, read once. */
export type Heads = (article: number) => ArticleHead

export function headsOf(archive: Archive): Heads {
  const known = new Map<number, ArticleHead>()
  return article => {
    let head = known.get(article)
    if (head === undefined) {
      head = headOf(archive, article)
      known.set(article, head)
    }
    return head
  }
}

function quoteOf(archive: Archive, unit: number): Hit['quote'] {
  const quote = archive.units.quote(unit)
  if (quote === null) return null
  const { form, cue, confidence, speaker } = quote
  const said = { form, cue, confidence, fragments: quote.fragments, breaks: quote.breaks }
  if (speaker === null) return { ...said, speaker }
  const { id, name, role, affiliation, kind, mention } = speaker
  return { ...said, speaker: { id, name, role, affiliation, kind, mention } }
}
