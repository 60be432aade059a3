// One ranked unit as the answer shows it.

import type { Archive } from '../../index/archive.ts'
import type { ArticleHead, Hit } from '../answer.ts'
import type { Wanted } from '../snippet/highlighter.ts'
import { snippetOf } from '../snippet/snippet.ts'

/** A passage as every answer cites it: its words, who said them, and where. */
export type Cited = Pick<Hit, 'id' | 'type' | 'text' | 'quote' | 'article' | 'paragraph' | 'link'>

/** A hit without what only some requests ask for. */
export function hitOf(archive: Archive, unit: number, score: number, wanted: Wanted): Hit {
  const { article, paragraph } = archive.units.at(unit)
  const cited = citedOf(archive, unit)
  return {
    ...cited,
    kind: archive.articles.paragraph(article, paragraph).kind,
    score,
    snippet: snippetOf(cited.text, wanted),
  }
}

export function citedOf(archive: Archive, unit: number): Cited {
  const { type, article, paragraph } = archive.units.at(unit)
  const head = headOf(archive, article)
  return {
    id: archive.units.id(unit),
    type,
    text: archive.units.text(unit),
    quote: quoteOf(archive, unit),
    article: head,
    paragraph,
    link: `/articles/${head.id.split('/').map(encode).join('/')}#p${paragraph}`,
  }
}

/** What an answer says of an article. */
export function headOf(archive: Archive, article: number): ArticleHead {
  const { id, title, authors, source, published, url } = archive.articles.head(article)
  return { id, title, authors: [...authors], source, published, url }
}

/** Lone surrogates, which no URL can hold, are replaced. */
function encode(segment: string): string {
  return encodeURIComponent(segment.toWellFormed())
}

function quoteOf(archive: Archive, unit: number): Hit['quote'] {
  const quote = archive.units.quote(unit)
  if (quote === null) return null
  const { form, cue, confidence, speaker } = quote
  if (speaker === null) return { form, cue, confidence, speaker }
  const { id, name, role, affiliation, kind, mention } = speaker
  return { form, cue, confidence, speaker: { id, name, role, affiliation, kind, mention } }
}
