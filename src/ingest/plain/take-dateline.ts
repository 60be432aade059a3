// Moves the dateline of a story from its first paragraph to its header.

import type { Paragraph } from '../../article/article.ts'
import type { Header } from '../header.ts'
import { readDateline } from './dateline.ts'
import { differ } from './header-lines.ts'

/** The dateline opens one of the first paragraphs: a subtitle or a heading may stand before it. */
const within = 3

/** A header and its paragraphs, with the dateline in the header if there is one. */
export interface Opening {
  readonly header: Header
  readonly paragraphs: readonly Paragraph[]
}

/** Takes the dateline. If its date or agency differs from the header's, it stays in the text. */
export function takeDateline(header: Header, paragraphs: readonly Paragraph[]): Opening {
  const at = header.dateline === null ? paragraphs.slice(0, within).findIndex(({ kind }) => kind === 'prose') : -1
  const found = at < 0 ? null : readDateline(paragraphs[at]?.text ?? '')
  if (found === null || differ(header.published, found.published) || differ(header.source, found.agency)) {
    return { header, paragraphs }
  }
  return {
    header: {
      ...header,
      dateline: found.dateline,
      published: header.published ?? found.published,
      source: header.source ?? found.agency,
    },
    paragraphs: paragraphs.map((paragraph, index) => (index === at ? { ...paragraph, text: found.text } : paragraph)),
  }
}
