// One whole article with its quotes.

import type { Archive } from '../../file/archive.ts'
import type { ArticleAnswer } from '../answer.ts'

export function articleAnswer(archive: Archive, article: number): ArticleAnswer {
  const [from, to] = archive.units.ofArticle(article)
  const quotes: ArticleAnswer['quotes'][number][] = []
  for (let unit = from; unit < to; unit += 1) {
    const quote = archive.units.quote(unit)
    if (quote !== null) quotes.push({ id: archive.units.id(unit), ...quote })
  }
  return {
    ...archive.articles.head(article),
    paragraphs: archive.articles.paragraphs(article),
    quotes,
  }
}
