// Where an article comes from, in one line.

import type { Hit } from '../../search/answer.ts'
import { html, type Part } from './markup.ts'
import type { View } from './view.ts'
import { apart } from './written.ts'

/** `Source, date, by authors`, without the parts that the article lacks. */
export function origin(
  { say }: View,
  { source, published, authors }: Pick<Hit['article'], 'source' | 'published' | 'authors'>,
): Part {
  const names = authors.length > 3 ? [...authors.slice(0, 3), say.hit.others] : authors
  const by = names.length > 0 && say.hit.by(say.speech.list(names).map(({ value }) => apart(value)))
  const parts: Part[] = [
    source && apart(source),
    published && html`<time datetime="${published}">${say.speech.date(published)}</time>`,
    by,
  ].filter(part => part !== null && part !== false && part !== '')
  return parts.flatMap((part, i) => (i === 0 ? [part] : [' · ', part]))
}
