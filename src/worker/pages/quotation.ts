// A quote on a page: every fragment has its own quotation marks. Between two fragments stand the reporter's words if they are few, else a
// marked […].
//
//   “We will rebuild the bridge,” said Ann Okafor. “There will be no toll.”

import { textBreaks } from '../../article/quote-words.ts'
import type { Hit, Snippet, SnippetBreak } from '../../search/answer.ts'
import { markHtml } from '../escape-html.ts'
import type { Words } from '../words/words.ts'
import { html, Markup, type Part } from './markup.ts'

/** Longest words of the reporter that are shown, in UTF-16 code units: a name, a verb and a time. */
const longestBetween = 60

/** A quote's full words, in the form of a snippet. */
export function wholeQuote({ text, quote }: Pick<Hit, 'text' | 'quote'>): Snippet {
  const breaks = quote === null ? [] : textBreaks(quote)
  return {
    text,
    highlights: [],
    breaks: breaks.map(({ kind, text: words, start, end }) => ({ kind, text: words, range: [start, end] })),
  }
}

/** The words of a quote as paragraphs of HTML. */
export function quotation({ text, highlights, breaks = [] }: Snippet, { quoted }: Pick<Words, 'quoted'>): Markup {
  const [open, , close] = quoted('')
  const words = (from: number, to: number): Markup => {
    const inside = highlights.filter(([start, end]) => start >= from && end <= to)
    return new Markup(
      markHtml(
        text.slice(from, to),
        inside.map(([start, end]) => [start - from, end - from]),
      ),
    )
  }
  const paragraphs: Part[][] = [[open]]
  let at = 0
  for (const found of breaks) {
    const [start, end] = found.range
    const paragraph = paragraphs.at(-1)
    paragraph?.push(words(at, start))
    at = end
    if (found.kind === 'attribution') paragraph?.push(close, between(found), open)
    else {
      if (found.text !== '') paragraph?.push(between(found))
      paragraphs.push([open])
    }
  }
  paragraphs.at(-1)?.push(words(at, text.length), close)
  return html`${paragraphs.map(parts => html`<p>${parts}</p>`)}`
}

function between({ text }: SnippetBreak): Part {
  if (text.length > longestBetween) return html` <span class="between" title="${text}">[…]</span> `
  return html`${/^[\p{L}\p{N}([]/u.test(text) && ' '}<span class="between">${text}</span> `
}
