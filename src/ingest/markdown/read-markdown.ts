// One Markdown file to one article: front matter to its header, body to its paragraphs.

import type { Article } from '../../archive/article.ts'
import { mapFields } from '../fields.ts'
import { readFrontMatter } from '../front-matter.ts'
import { makeArticle } from '../header.ts'
import type { Problem } from '../problem.ts'
import { outlineMarkdown, plainLine } from './outline-markdown.ts'

/** Reads the text of a Markdown file; `path` is relative to the folder of articles. */
export function readMarkdown(text: string, path: string): { articles: Article[]; problems: Problem[] } {
  const frontMatter = readFrontMatter(text)
  const problems: Problem[] = frontMatter.problems.map(problem => ({ file: path, ...problem }))
  const { header, misread } = mapFields(frontMatter.fields, plainLine)
  for (const [field, expected] of misread) {
    problems.push({
      file: path,
      line: lineOfField(text, field),
      severity: 'warning',
      message: `"${field}" in the front matter was not understood`,
      advice: `write ${expected}`,
    })
  }
  if (frontMatter.fields.draft === true) {
    problems.push({
      file: path,
      line: lineOfField(text, 'draft'),
      severity: 'warning',
      message: 'the article is marked as a draft; it is in the archive',
      advice: 'take the file out of the folder if it must not be found',
    })
  }
  const { paragraphs, firstTitle } = outlineMarkdown(frontMatter.body)
  const first = firstTitle ? (paragraphs[0]?.text ?? null) : null
  const title = header.title ?? first
  const body = first !== null && first === title ? paragraphs.slice(1) : paragraphs
  return { articles: [makeArticle({ ...header, title }, body, path)], problems }
}

/** The line (from 1) on which front matter gives a field, as far as it can be told. */
function lineOfField(text: string, field: string): number | null {
  const at = text.split('\n', 200).findIndex(line => line.trimStart().replace(/^["']/, '').startsWith(field))
  return at < 0 ? null : at + 1
}
