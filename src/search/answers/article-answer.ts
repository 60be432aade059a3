// One whole article with its quotes.

import type { Quote } from '../../article/quote.ts'
import type { Archive } from '../../file/archive.ts'
import type { ArticleAnswer } from '../answer.ts'

export function articleAnswer(archive: Archive, article: number): ArticleAnswer {
  const head = archive.articles.head(article)
  const [from, to] = archive.units.ofArticle(article)
  const quotes: ArticleAnswer['quotes'] = []
  for (let unit = from; unit < to; unit += 1) {
    const quote = archive.units.quote(unit)
    if (quote !== null) quotes.push({ id: archive.units.id(unit), ...writable(quote) })
  }
  return {
    ...head,
    authors: [...head.authors],
    tags: [...head.tags],
    paragraphs: archive.articles.paragraphs(article).map(paragraph => ({ ...paragraph })),
    quotes,
  }
}

function writable({ fragments, breaks, speaker, ...quote }: Quote): Omit<ArticleAnswer['quotes'][number], 'id'> {
  return { ...quote, fragments: [...fragments], breaks: [...breaks], speaker: speaker === null ? null : { ...speaker } }
}
