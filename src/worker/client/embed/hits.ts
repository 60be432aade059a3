// The hits of an answer as elements: the title with its link, the words with what was matched, who said them, and where. Marks are placed
// by the offsets of the answer, around text nodes.

import type { Range } from '../../../search/answer.ts'
import type { HitJson, PassageJson } from '../../api/json-answers.ts'
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

/** A hit as a list item: the article with its best passage, and the next best behind a disclosure. */
export function hitItem(hit: HitJson, view: HitView): HTMLLIElement {
  const { words, speech, level } = view
  const { article, more = 0, further = [] } = hit
  const { first, second } = waysTo(hit, hit, view)
  const meta = [article.source, article.published && speech.date(article.published)]
  return make(
    'li',
    { part: 'hit' },
    make(
      'div',
      { class: 'title', part: 'title', role: 'heading', 'aria-level': level, dir: 'auto', lang: article.lang },
      link(hit, first, view, { part: 'link' }, article.title === '' ? words.untitled : article.title),
    ),
    ...passage(hit, article.lang, words),
    make(
      'p',
      { class: 'meta', part: 'meta' },
      ...meta.filter(part => part !== null && part !== '').map(part => make('bdi', {}, part)),
      second !== null &&
        link(hit, second, view, {}, second.startsWith(view.archive) ? words.inArchive : words.original),
    ),
    more > 0 &&
      further.length > 0 &&
      make(
        'details',
        { part: 'further' },
        make('summary', {}, speech.counted(more, words.morePassages)),
        ...further.map(one =>
          make(
            'div',
            { class: 'further' },
            ...passage(one, article.lang, words),
            make(
              'p',
              { class: 'meta', part: 'meta' },
              link(hit, waysTo(one, hit, view).first, view, {}, words.inContext),
            ),
          ),
        ),
      ),
  )
}

type Passage = Pick<PassageJson, 'type' | 'text' | 'snippet' | 'quote' | 'link'>

/** The words of a passage and, of a quote, who said them. */
function passage({ type, snippet, quote }: Passage, lang: string, words: EmbedWords): HTMLElement[] {
  const ranges = marked(snippet.text, snippet.highlights)
  if (type !== 'quote') return [make('p', { class: 'text', part: 'text', dir: 'auto', lang }, ...ranges)]
  const speaker = quote?.speaker ?? null
  const by =
    speaker === null
      ? [words.notNamed]
      : [make('b', {}, speaker.name), speaker.role === null ? '' : `, ${speaker.role}`]
  const [open, close] = words.quotes
  return [
    make('blockquote', { part: 'quote', dir: 'auto', lang }, open, ...ranges, close),
    make('p', { class: 'by', part: 'speaker', dir: 'auto' }, ...by),
  ]
}

/** Where a passage leads first, as the archive is configured, and its other page, if there is one. */
function waysTo(found: Passage, { article }: HitJson, { archive, links }: HitView) {
  const own = archive + found.link
  const publisher = publisherLink(article.url, endsOf(found))
  if (publisher === null) return { first: own, second: null }
  return links === 'publisher' ? { first: publisher, second: own } : { first: own, second: publisher }
}

function link(hit: HitJson, href: string, view: HitView, given: Record<string, string>, text: string): HTMLElement {
  return make('a', { ...given, href, click: event => view.opened(hit, href, event) }, text)
}
