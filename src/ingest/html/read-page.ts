// Reads a web page as one article: its main text, and what head and page say about it. A page without a main text (a list of links, a form,
// a front page) is not an article. HTML below front matter is a generator's post: all of it is the article.

import type { Paragraph } from '../../article/article.ts'
import { type FrontFields, readFrontFields } from '../front-fields.ts'
import { makeArticle } from '../header.ts'
import { maskTemplateTags } from '../markdown/template-tags.ts'
import { readPlainBody } from '../plain/read-plain.ts'
import { type Problem, pageWithoutText } from '../problem.ts'
import { readNotices } from '../publication/notices.ts'
import { passageProblems, type Reading, storyOf } from '../publication/story.ts'
import type { SideFiles } from '../side-files.ts'
import { storyOfFields } from '../story-of-fields.ts'
import { cleanLines, isSame } from './clean-lines.ts'
import { findMainText, isListOfLinks } from './main-text.ts'
import { parsePage } from './page-dom.ts'
import { readPageFacts } from './page-fields.ts'
import { plainHtml } from './plain-html.ts'
import { readHtml } from './read-html.ts'
import { scanPage } from './scan-page.ts'
import { fieldsOfPost } from './substack-posts.ts'

/** If the page shows less than this share of its JSON-LD text, the JSON-LD text is used. */
const leastShown = 0.5

/** Titles of error pages and of search results, whole or at the start: servers answer them with status 200, too. */
const noArticleTitle =
  /^(?:(?:http )?(?:error:? )?(?:40[0134]|410|50[0234])(?:[ :–—-]+(?:error\b.*|(?:page |file |url )?not found\b.*|forbidden|unauthorized|bad (?:request|gateway)|gone|internal server error|service (?:temporarily )?unavailable|gateway time-?out))?|(?:oops!? )?(?:page|file) (?:not found|does not exist)|seite nicht gefunden|page introuvable|página no encontrada|search results?(?: (?:for|page)\b.*|:.*)?|you searched for\b.*|suchergebnisse?(?: für\b.*)?|résultats de (?:la )?recherche\b.*|resultados de (?:la )?búsqueda\b.*)[.!]?$/iu

/** Reads the text of a page; `path` is relative to the folder of articles. */
export function readPage(text: string, path: string, sides: SideFiles): Reading {
  const front = readFrontFields(text, path, plainHtml)
  return front.given ? readPost(front, path) : readPageFrom(text, path, fieldsOfPost(path, sides))
}

/** Reads a page with known facts: the address from which it was saved, the list of an export. */
export function readPageFrom(text: string, path: string, known: Readonly<Record<string, unknown>>): Reading {
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== '' && value != null))
  const page = scanPage(text)
  const document = parsePage(page.html)
  const { fields, isArticle, articleBody } = readPageFacts(page, document)
  const content = findMainText(page, document)
  const problems: Problem[] = []
  if (isArticle !== true && typeof fields.title === 'string' && noArticleTitle.test(fields.title.trim()))
    return noArticle(path)
  if (content === null || (isArticle !== true && page.isWhole && isListOfLinks(content))) return noArticle(path)
  const title = typeof given.title === 'string' ? given.title : fields.title
  const shown = cleanLines(withoutHeadline(readHtml(content.innerHTML), title), title)
  const told = articleBody === null ? [] : readPlainBody(plainBody(articleBody))
  const paragraphs = lengthOf(shown) < lengthOf(told) * leastShown ? told : shown
  if (!paragraphs.some(isText)) return noArticle(path)
  return { stories: [storyOfFields({ fields: { ...fields, ...given }, paragraphs, path }, problems)], problems }
}

/** Posts in HTML of Jekyll and other generators. */
function readPost(front: FrontFields, path: string): Reading {
  const masked = maskTemplateTags(front.body)
  const read = readHtml(masked.text).map(({ text, kind }) => ({ text: masked.drop(text).trim(), kind }))
  const notices = readNotices(read.map(({ text }) => text))
  const kept = read.filter(({ text }, at) => notices.kept[at] === true && text !== '')
  const paragraphs = withoutHeadline(kept, front.header.title)
  const isHeld = front.facts.claims.some(({ reason }) => reason !== 'future')
  if (!paragraphs.some(isText) && !isHeld && front.header.summary === null) return noArticle(path)
  const article = makeArticle(front.header, paragraphs, path, front.problems)
  const claims = notices.claims.map(claim => ({ ...claim, line: null }))
  const story = storyOf({ article, path, facts: [front.facts], notices: { ...notices, claims } })
  return { stories: [story], problems: [...front.problems, ...passageProblems(notices, path, null)] }
}

function noArticle(file: string): Reading {
  const message = `${pageWithoutText}: a list, a form, or a page that only its scripts fill`
  const advice = 'nothing, if it is a list of articles or the like; otherwise save the page after its text has appeared'
  return { stories: [], problems: [{ file, line: null, severity: 'warning', message, advice }] }
}

/** The headline does not belong to the text. */
function withoutHeadline(paragraphs: readonly Paragraph[], title: string | null): readonly Paragraph[] {
  const at = paragraphs.findIndex(({ text }) => isSame(text, title))
  return at >= 0 && at < 4 && paragraphs[at]?.kind !== 'blockquote'
    ? paragraphs.filter((_, index) => index !== at)
    : paragraphs
}

function isText({ kind, text }: Paragraph): boolean {
  return kind !== 'heading' && /\p{L}/u.test(text)
}

function lengthOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0)
}

/** JSON-LD has its text as plain text or HTML. */
function plainBody(text: string): string {
  return text.split('\n').map(plainHtml).join('\n')
}
