// Hits as flat rows, for the exports.

import type { Hit } from '../../../search/answer.ts'
import { shownHit } from '../../../search/answers/shown.ts'
import { passageAddress } from '../../addresses.ts'

export const columns = [
  'id',
  'type',
  'text',
  'speaker',
  'role',
  'cue',
  'title',
  'authors',
  'source',
  'published',
  'url',
  'link',
] as const

export type Row = Readonly<Record<(typeof columns)[number], string>>

/** One hit with its full link; a field that the article does not have is empty. */
export function row(found: Hit, site: string): Row {
  const hit = shownHit(found)
  const { article, quote } = hit
  return {
    id: hit.id,
    type: hit.type,
    text: hit.text,
    speaker: quote?.speaker?.name ?? '',
    role: quote?.speaker?.role ?? '',
    cue: quote?.cue ?? '',
    title: article.title,
    authors: article.authors.join('; '),
    source: article.source ?? '',
    published: article.published ?? '',
    url: article.url ?? '',
    link: site + passageAddress(hit),
  }
}
