// A citation as a sentence, in the language of the page: who said it, in which article, where, when, and where it is archived. The other
// readable formats are the same sentence with marks of their own.

import type { Language } from '../words/words.ts'
import { type Cited, datePartsOf } from './cited.ts'

/** How a format writes the parts of the sentence. Every part is escaped by it. */
export interface Manner {
  readonly text: (text: string) => string
  readonly title: (title: string, address: string | null) => string
  readonly outlet: (name: string) => string
  readonly date: (date: string, inWords: string) => string
  readonly archive: (name: string, address: string) => string
}

/** What stands behind the words of a passage, or alone for an article. */
export function sourceInWords(cited: Cited, say: Language, manner: Manner): string {
  const { article, speaker, publisher, archive, accessed } = cited
  const who = [speaker?.name, speaker?.role]
    .filter(part => part != null && part !== '')
    .map(part => manner.text(part ?? ''))
  const authors = say.speech.list(article.authors).map(({ value }) => manner.text(value))
  const title = manner.title(article.title === '' ? say.hit.untitled : article.title, publisher)
  const parts = [
    authors.join(''),
    title,
    article.source === null ? '' : manner.outlet(article.source),
    datePartsOf(article.published).length === 0
      ? ''
      : manner.date(article.published ?? '', say.speech.date(article.published ?? '')),
  ].filter(part => part !== '')
  const where = parts.join(', ')
  const kept = `${manner.archive(archive.name, archive.address)}, ${manner.text(say.citing.accessed(say.speech.date(accessed)))}.`
  return `${who.length === 0 ? '' : `${who.join(', ')}${manner.text(say.hit.citedIn)}`}${where}. ${kept}`
}
