// A passage with everything that must go with it when it is pasted elsewhere: who said it, in which article, and when. Its link follows, in
// full, when it is copied (`client/copying.ts`).

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
