// The hits of an answer as elements: the title with its link, the words with what was matched, who said them, and where. Marks are placed
// by the offsets of the answer, around text nodes.

import type { Range } from '../../../search/answer.ts'
import type { HitJson } from '../../api/json-answers.ts'
import { endsOf, publisherLink } from '../../pages/publisher-link.ts'
import type { Speech } from '../../words/speech.ts'
import { make } from './make.ts'
import type { EmbedWords } from './words.ts'

export interface HitView {
  readonly words: EmbedWords
  readonly speech: Speech
  readonly archive: string
  readonly links: 'archive' | 'publisher'
  /** Level of the heading of a hit. */
  readonly level: number
  /** Told of a hit that is opened; `event` may be cancelled. */
  opened(hit: HitJson, link: string, event: Event): void
}

/** A text with marks around ranges, which are in order and apart. */
export function marked(text: string, ranges: readonly Range[]): (Node | string)[] {
  const parts: (Node | string)[] = []
  let at = 0
  for (const [start, end] of ranges) {
    parts.push(text.slice(at, start), make('mark', { part: 'mark' }, text.slice(start, end)))
    at = end
  }
  return [...parts, text.slice(at)]
}

/** A hit as a list item. */
export function hitItem(found: HitJson, view: HitView): HTMLLIElement {
  const { words, speech, archive, links, level } = view
  const { article, more = 0, type, snippet, quote } = found
  const own = archive + found.link
  const publisher = publisherLink(article.url, endsOf(found))
  const first = links === 'publisher' && publisher !== null ? publisher : own
  const second = publisher === null ? null : first === own ? publisher : own
  const link = (href: string, given: Record<string, string>, text: string) =>
    make('a', { ...given, href, click: (event: Event) => view.opened(found, href, event) }, text)
  const ranges = marked(snippet.text, snippet.highlights)
  const look = { dir: 'auto', lang: article.lang }
  const speaker = quote?.speaker ?? null
  const meta = [
    article.source,
    article.published && speech.date(article.published),
    more > 0 && `+ ${speech.counted(more, words.morePassages)}`,
  ].filter(part => typeof part === 'string')
  return make(
    'li',
    { part: 'hit' },
    make(
      'div',
      { class: 'title', part: 'title', role: 'heading', 'aria-level': level, ...look },
      link(first, { part: 'link' }, article.title === '' ? words.untitled : article.title),
    ),
    type === 'quote'
      ? make('blockquote', { part: 'quote', ...look }, words.quotes[0], ...ranges, words.quotes[1])
      : make('p', { class: 'text', part: 'text', ...look }, ...ranges),
    type === 'quote' &&
      make(
        'p',
        { class: 'by', part: 'speaker', dir: 'auto' },
        ...(speaker === null
          ? [words.notNamed]
          : [make('b', {}, speaker.name), speaker.role === null ? '' : `, ${speaker.role}`]),
      ),
    make(
      'p',
      { class: 'meta', part: 'meta' },
      ...meta.map(part => make('bdi', {}, part)),
      second !== null && link(second, {}, second === own ? words.inArchive : words.original),
    ),
  )
}
