// A link to the publisher's own page and, if the browser can find them, to the exact words.

import type { Hit } from '../../search/answer.ts'

/** Words at either end of a passage that suffice to find it. */
const endWords = 5

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D')
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(word => word !== '')
}

/** A URL that is safe to link to, or null: an archive's texts could contain `javascript:`. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

/** A passage by its ends: its words, or the first and last fragment of a quote with breaks. */
type Ends = string | readonly [first: string, last: string]

export function endsOf({ text, quote }: Pick<Hit, 'text' | 'quote'>): Ends {
  return quote === null ? text : fragmentEnds(quote)
}

export function fragmentEnds({ fragments }: Pick<NonNullable<Hit['quote']>, 'fragments'>): Ends {
  const [first, last] = [fragments[0]?.text ?? '', fragments.at(-1)?.text ?? '']
  return fragments.length > 1 ? [first, last] : first
}

/** The publisher's page, scrolled to a passage by a text fragment (WICG, scroll-to-text-fragment); null if there is no page. */
export function publisherLink(url: string | null, passage: Ends): string | null {
  const address = webAddress(url)
  if (address === null) return null
  const isWhole = typeof passage === 'string'
  const [words, lastWords] = isWhole ? [wordsOf(passage), wordsOf(passage)] : passage.map(wordsOf)
  if (words === undefined || words.length === 0) return address
  const text =
    isWhole && words.length <= endWords * 2
      ? encode(words.join(' '))
      : `${encode(words.slice(0, endWords).join(' '))},${encode((lastWords ?? words).slice(-endWords).join(' '))}`
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${text}`
}
