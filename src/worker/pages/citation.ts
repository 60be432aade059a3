// A passage with its source, to be pasted elsewhere: speaker, article and date. `client/copying.ts` appends the full link when it is
// copied.

import type { ArticleHead } from '../../search/answer.ts'
import type { View } from './view.ts'
import { apartInPlain } from './written.ts'

export interface Cited {
  readonly text: string
  readonly speaker: { readonly name: string; readonly role: string | null } | null
  readonly article: Pick<ArticleHead, 'title' | 'source' | 'published'>
}

/** One line of plain text: “words” — Name, role, in “Title”, Source, date. */
export function citation({ say }: View, { text, speaker, article }: Cited): string {
  const quoted = (words: string) => say.quoted(apartInPlain(words)).join('')
  const named = [speaker?.name, speaker?.role].filter(part => typeof part === 'string' && part !== '')
  const who =
    named.length === 0 ? ' — ' : ` — ${named.map(part => apartInPlain(part ?? '')).join(', ')}${say.hit.citedIn}`
  const source = article.source && apartInPlain(article.source)
  const where = [quoted(article.title), source, article.published && say.speech.date(article.published)].filter(Boolean)
  return `${quoted(text)}${who}${where.join(', ')}.`
}
