// A passage with everything that must go with it when it is pasted elsewhere: who said it, where it stands, and when.

import type { ArticleHead } from '../../search/answer.ts'
import { longDate } from './dates.ts'

export interface Cited {
  readonly text: string
  readonly speaker: { readonly name: string; readonly role: string | null } | null
  readonly article: Pick<ArticleHead, 'title' | 'source' | 'published'>
  readonly link: string
}

/** One line of plain text: “words” — Name, role, in “Title”, Source, date. Link */
export function citation({ text, speaker, article, link }: Cited): string {
  const who = speaker === null ? '' : ` — ${[speaker.name, speaker.role].filter(Boolean).join(', ')}`
  const where = [`“${article.title}”`, article.source, article.published && longDate(article.published)].filter(Boolean)
  return `“${text}”${who}${who === '' ? ' — ' : ', in '}${where.join(', ')}. ${link}`
}
