// Reads a plain-text file as one article: header lines, dateline, paragraphs. Unrecognised lines stay text.

import type { Paragraph } from '../../article/article.ts'
import { asShown } from '../../text/line-ends.ts'
import { readFrontFields } from '../front-fields.ts'
import { emptyHeader, makeArticle, mergeHeaders } from '../header.ts'
import { joinLines } from '../line-breaks.ts'
import { type Notices, readNotices } from '../publication/notices.ts'
import { passageProblems, type Reading, storyOf } from '../publication/story.ts'
import { titleOfPath } from '../title-of-path.ts'
import { readDeskLines } from './desk-lines.ts'
import { readHeaderLines } from './header-lines.ts'
import { measureLayout } from './layout.ts'
import { paragraphsOfLines } from './paragraphs.ts'
import { readPressRelease } from './press-release.ts'
import { isCapitals, isSensible } from './sentences.ts'
import { takeDateline } from './take-dateline.ts'

/** If a text has no title: lines that are searched for one, its longest length in UTF-16 code units, and most lines of a headline. */
const titleWithin = 80
const longestTitle = 100
const mostHeadlines = 3

/** Reads the text of a plain file; `path` is relative to the folder of articles. */
export function readPlain(text: string, path: string): Reading {
  const front = readFrontFields(text, path)
  const firstLine = text.slice(0, text.length - front.body.length).split('\n').length
  const desk = readDeskLines(front.body.split('\n').map(line => line.trimEnd()))
  const notices = readNotices(desk.lines, { isTitled: true })
  const release = readPressRelease(desk.lines.map((line, at) => (notices.kept[at] === true ? line : '')))
  const { lines } = release
  const { header: found, body } = readHeaderLines(lines, measureLayout(lines))
  const dated = mergeHeaders(found, { ...emptyHeader, published: release.published })
  const { header, paragraphs } = takeDateline(dated, paragraphsOfLines(body, measureLayout(body)))
  const title = front.header.title ?? header.title ?? titleWithout(path, lines.join('\n'))
  const article = makeArticle({ ...mergeHeaders(front.header, header), title }, paragraphs, path, front.problems)
  const facts = [front.facts, desk.facts]
  const story = storyOf({ article, path, facts, notices: shifted(notices, firstLine) })
  return { stories: [story], problems: [...front.problems, ...passageProblems(notices, path, firstLine)] }
}

/** The claims with their lines in the file, which may begin with front matter. */
function shifted(notices: Notices, firstLine: number): Notices {
  const claims = notices.claims.map(claim => ({
    ...claim,
    line: claim.line === null ? null : claim.line + firstLine - 1,
  }))
  return { ...notices, claims }
}

/** The paragraphs of a text that has no header lines of its own. */
export function readPlainBody(text: string): Paragraph[] {
  const lines = text.split('\n').map(line => line.trimEnd())
  return paragraphsOfLines(lines, measureLayout(lines))
}

/** A title for a text without one: its file's name if it consists of words, else the first line that does. */
function titleWithout(path: string, text: string): string | null {
  const ofPath = titleOfPath(path)
  if ((ofPath.match(/\p{L}{3,}/gu) ?? []).length > 1) return null
  const lines = text.split('\n', titleWithin).map(line => line.trim())
  const start = lines.findIndex(isHeadline)
  if (start >= 0) {
    const run = lines.slice(start, start + mostHeadlines)
    const end = run.findIndex((line, index) => index > 0 && !(isCapitals(line) && /\p{L}{3}/u.test(line)))
    return shorten(asShown(joinLines(run.slice(0, end < 0 ? run.length : end))))
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
