// A passage with its source, to be pasted elsewhere: speaker, article and date. `client/copying.ts` appends the full link when it is
// copied.

import type { ArticleHead } from '../../search/answer.ts'
import { longDate } from './show-date.ts'

export interface Cited {
  readonly text: string
  readonly speaker: { readonly name: string; readonly role: string | null } | null
  readonly article: Pick<ArticleHead, 'title' | 'source' | 'published'>
}

/** One line of plain text: “words” — Name, role, in “Title”, Source, date. */
export function citation({ text, speaker, article }: Cited): string {
  const who = speaker === null ? '' : ` — ${[speaker.name, speaker.role].filter(Boolean).join(', ')}`
  const where = [`“${article.title}”`, article.source, article.published && longDate(article.published)].filter(Boolean)
  return `“${text}”${who}${who === '' ? ' — ' : ', in '}${where.join(', ')}.`
}
