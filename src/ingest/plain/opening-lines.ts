// Reads byline, date and dateline of a story whose paragraphs were split already: Markdown without front matter, a document.

import type { Paragraph } from '../../article/article.ts'
import type { Header } from '../header.ts'
import { readHeaderLine } from './header-lines.ts'
import { type Opening, takeDateline } from './take-dateline.ts'

/** Byline, date and address are within this many paragraphs. */
const headerWithin = 4

/** Takes the header information of the first paragraphs; the first paragraph without any ends this. */
export function readOpening(given: Header, paragraphs: readonly Paragraph[]): Opening {
  const story = paragraphs.map(({ text }) => text).join('\n')
  let header = given
  for (let at = 0; at < Math.min(headerWithin, paragraphs.length); at++) {
    const { text, kind } = paragraphs[at] ?? { text: '', kind: 'prose' }
    const found = kind === 'prose' ? readHeaderLine(text, header, story) : null
    if (found === null) return takeDateline(header, paragraphs.slice(at))
    header = found.header
    if (found.text !== null)
      return { header, paragraphs: [{ text: found.text, kind: 'prose' }, ...paragraphs.slice(at + 1)] }
  }
  return takeDateline(header, paragraphs.slice(headerWithin))
}
