// Where an article comes from, in one line.

import type { Hit } from '../../search/answer.ts'
import { shorten } from '../../text/shorten.ts'
import { html, type Part } from './markup.ts'
import type { View } from './view.ts'
import { apart } from './written.ts'

/** Longest note of an article that is shown beside its passages, in UTF-16 code units: the article's page has all of it. */
const longestNote = 160

/** `Source, date, by authors`, when it was updated and what it says of that, without the parts that the article lacks. */
export function origin(
  { say }: View,
  {
    source,
    published,
    authors,
    updated,
    notes = [],
  }: Pick<Hit['article'], 'source' | 'published' | 'authors' | 'updated' | 'notes'>,
): Part {
  const names = authors.length > 3 ? [...authors.slice(0, 3), say.hit.others] : authors
  const by = names.length > 0 && say.hit.by(say.speech.list(names).map(({ value }) => apart(value)))
  const parts: Part[] = [
    source && apart(source),
    published && html`<time datetime="${published}">${say.speech.date(published)}</time>`,
    by,
    updated !== undefined && html`<span class="updated">${say.article.updated(say.speech.date(updated))}</span>`,
    ...notes.map(note => html`<span class="own-note" dir="auto">${shorten(note, longestNote)}</span>`),
  ].filter(part => part !== null && part !== false && part !== '')
  return parts.flatMap((part, i) => (i === 0 ? [part] : [' · ', part]))
}
