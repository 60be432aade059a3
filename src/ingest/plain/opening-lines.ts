// Byline, date and dateline of a story that has been parted into paragraphs already: Markdown without front matter, a document.

import type { Paragraph } from '../../article/article.ts'
import type { Header } from '../header.ts'
import { readHeaderLine } from './header-lines.ts'
import { type Opening, takeDateline } from './take-dateline.ts'

/** Byline, date and address are among so many paragraphs. */
const headerWithin = 4

/** Takes what the first paragraphs say about the article; the first that says nothing ends it. */
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
