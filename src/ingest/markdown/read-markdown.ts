// Reads a Markdown file as one article: front matter becomes the header, the body becomes paragraphs. A file without front matter may have
// its byline and date in its first lines, like a plain text.

import { readFrontFields } from '../front-fields.ts'
import { makeArticle } from '../header.ts'
import { readOpening } from '../plain/opening-lines.ts'
import { readNotices } from '../publication/notices.ts'
import { passageProblems, type Reading, storyOf } from '../publication/story.ts'
import { plainDialect } from './dialects.ts'
import { plainMdx, withMetaAsFrontMatter } from './mdx.ts'
import { outlineMarkdown, plainLine } from './outline-markdown.ts'

/** Reads the text of a Markdown file; `path` is relative to the folder of articles. */
export function readMarkdown(text: string, path: string): Reading {
  const isMdx = /\.mdx$/i.test(path)
  const front = readFrontFields(isMdx ? withMetaAsFrontMatter(text) : text, path, plainLine)
  const outline = outlineMarkdown(plainDialect(isMdx ? plainMdx(front.body) : front.body))
  const notices = readNotices(outline.paragraphs.map(paragraph => (paragraph.kind === 'code' ? '' : paragraph.text)))
  const paragraphs = outline.paragraphs.filter((_, at) => notices.kept[at] === true)
  const isFirst = outline.firstTitle && notices.kept[0] === true
  const first = isFirst ? (paragraphs[0]?.text ?? null) : null
  const header = { ...front.header, title: front.header.title ?? first }
  const below = first !== null && first === header.title ? paragraphs.slice(1) : paragraphs
  const opening = front.given ? { header, paragraphs: below } : readOpening(header, below)
  const article = makeArticle(opening.header, opening.paragraphs, path, front.problems)
  const claims = notices.claims.map(claim => ({ ...claim, line: null }))
  const story = storyOf({ article, path, facts: [front.facts], notices: { ...notices, claims } })
  return { stories: [story], problems: [...front.problems, ...passageProblems(notices, path, null)] }
}
