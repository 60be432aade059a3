// One plain-text file to one article: header lines, dateline, paragraphs. What is not recognised stays text.

import type { Article, Paragraph } from '../../archive/article.ts'
import { mapFields } from '../fields.ts'
import { readFrontMatter } from '../front-matter.ts'
import { type Header, makeArticle, mergeHeaders } from '../header.ts'
import type { Problem } from '../problem.ts'
import { titleOfPath } from '../title-of-path.ts'
import { readDateline } from './dateline.ts'
import { readHeaderLines } from './header-lines.ts'
import { measureLayout } from './layout.ts'
import { paragraphsOfLines } from './paragraphs.ts'
import { isCapitals, isSensible } from './sentences.ts'

/** The dateline opens one of the first paragraphs: a subtitle or a heading may stand before it. */
const datelineWithin = 3

/** Where a title is looked for in a text that has none, in lines; how long it may be, in UTF-16 code units; lines of a headline. */
const titleWithin = 80
const longestTitle = 100
const mostHeadlines = 3

/** Reads the text of a plain file; `path` is relative to the folder of articles. */
export function readPlain(text: string, path: string): { articles: Article[]; problems: Problem[] } {
  const front = readFrontMatter(text)
  const given = mapFields(front.fields).header
  const { header, paragraphs } = readPlainText(front.body)
  const title = given.title ?? header.title ?? titleWithout(path, front.body)
  const article = makeArticle({ ...mergeHeaders(given, header), title }, paragraphs, path)
  return { articles: [article], problems: front.problems.map(problem => ({ file: path, ...problem })) }
}

/** The header and paragraphs of a plain text, as far as the text itself tells them. */
function readPlainText(text: string): { header: Header; paragraphs: Paragraph[] } {
  const lines = text.split('\n').map(line => line.trimEnd())
  const { header, body } = readHeaderLines(lines, measureLayout(lines))
  const paragraphs = paragraphsOfLines(body, measureLayout(body))
  const at =
    header.dateline === null ? paragraphs.slice(0, datelineWithin).findIndex(({ kind }) => kind === 'prose') : -1
  const found = at < 0 ? null : readDateline(paragraphs[at]?.text ?? '')
  if (found === null) return { header, paragraphs }

  // A date or an agency that differs from the header's has no field: then all of it stays text.
  const clash = (mine: string | null, other: string | null): boolean =>
    mine !== null && other !== null && mine !== other
  if (clash(header.published, found.published) || clash(header.source, found.agency)) return { header, paragraphs }
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

/** The paragraphs of a text that has no header lines of its own. */
export function readPlainBody(text: string): Paragraph[] {
  const lines = text.split('\n').map(line => line.trimEnd())
  return paragraphsOfLines(lines, measureLayout(lines))
}

/** A title for a text without one: its file's name if that is words, else the first line that is. */
function titleWithout(path: string, text: string): string | null {
  const ofPath = titleOfPath(path)
  if ((ofPath.match(/\p{L}{3,}/gu) ?? []).length > 1) return null
  const lines = text.split('\n', titleWithin).map(line => line.trim())
  const start = lines.findIndex(isHeadline)
  if (start >= 0) {
    const run = lines.slice(start, start + mostHeadlines)
    const end = run.findIndex((line, index) => index > 0 && !(isCapitals(line) && /\p{L}{3}/u.test(line)))
    return shorten(run.slice(0, end < 0 ? run.length : end).join(' '))
  }
  const sensible = lines.find(isSensible)
  return sensible === undefined ? null : shorten(sensible)
}

/** Capitals with two words of some length: not "VOL. XLVI". */
function isHeadline(line: string): boolean {
  return isCapitals(line) && isSensible(line) && (line.match(/\p{L}{4,}/gu) ?? []).length > 1
}

function shorten(line: string): string {
  if (line.length <= longestTitle) return line
  const cut = line.slice(0, longestTitle)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestTitle / 2))}…`
}
