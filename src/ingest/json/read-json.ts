// JSON and JSON Lines to articles: one article, a list of them, `{ "articles": [...] }`, or one a line. A bad article costs itself, not
// the file.

import type * as z from 'zod'
import type { Article, Paragraph } from '../../archive/article.ts'
import { cleanId, idOfPath } from '../article-id.ts'
import { mapFields } from '../fields.ts'
import { fingerprint } from '../fingerprint.ts'
import { makeArticle } from '../header.ts'
import { readHtml } from '../html/read-html.ts'
import { outlineMarkdown } from '../markdown/outline-markdown.ts'
import { readPlainBody } from '../plain/read-plain.ts'
import type { Problem } from '../problem.ts'
import { type ArticleInput, articleInputSchema } from './article-input.ts'

/** A file with more bad articles than this has one fault, not many: the rest are counted. */
const mostProblems = 20

/** So much of a title goes into the id of an entry without one, in UTF-16 code units. */
const longestTitleInId = 80

interface Result {
  readonly articles: Article[]
  readonly problems: Problem[]
}

/** What may be an article, and where it stands: the line of JSON Lines, the place in a list. */
interface Item {
  readonly value: unknown
  readonly line: number | null
  readonly place: number | null
}

const looksLikeHtml = /<\/(?:p|div|h[1-6]|ul|ol|blockquote)>|<br\s*\/?>/i
const advice = 'write one article as { "title": ..., "paragraphs": ["...", "..."] }; the README lists the fields'

/** Reads the text of a JSON file. `lines`: does its name promise one article a line? Content may overrule it. */
export function readJson(text: string, path: string, lines: boolean): Result {
  const whole = parse(text)
  if ('value' in whole) return readItems(itemsOf(whole.value), [], path)
  if (!lines && !looksLikeLines(text)) {
    return { articles: [], problems: [invalid(path, lineOfError(whole.error, text), whole.error)] }
  }
  const items: Item[] = []
  const broken: Problem[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const parsed = parse(line)
    if ('value' in parsed) items.push({ value: parsed.value, line: at + 1, place: at + 1 })
    else broken.push(invalid(path, at + 1, parsed.error))
  }
  return readItems(items, broken, path)
}

function readItems(items: readonly Item[], broken: readonly Problem[], path: string): Result {
  const articles: Article[] = []
  const problems = [...broken]
  for (const item of items) {
    const checked = articleInputSchema.safeParse(item.value)
    const paragraphs = checked.success ? paragraphsOf(checked.data) : null
    if (checked.success && paragraphs !== null)
      articles.push(readArticle(checked.data, paragraphs, item, path, problems))
    else problems.push(unfit(item, path, checked.error))
  }
  const [first] = problems
  if (articles.length > 0 || problems.length < 2 || first === undefined)
    return { articles, problems: bounded(problems, path) }
  const message = `none of the ${problems.length} entries is an article; the first: ${first.message}`
  return { articles, problems: [{ ...first, message }] }
}

function readArticle(
  input: ArticleInput,
  paragraphs: readonly Paragraph[],
  { line, place }: Item,
  path: string,
  problems: Problem[],
): Article {
  const { header, misread } = mapFields(input)
  for (const [field, form] of misread) {
    const message = `"${field}" was not understood`
    problems.push({ file: path, line, severity: 'warning', message, advice: `write ${form}` })
  }
  const title = header.title ?? firstWords(paragraphs)
  const article = makeArticle({ ...header, title }, paragraphs, path)
  return header.id === null && place !== null ? { ...article, id: idOfEntry(path, article) } : article
}

/** An entry of a list has no path of its own: its title tells it from the others, wherever in the list it stands. */
function idOfEntry(path: string, { title, paragraphs }: Article): string {
  const own =
    title === '' ? fingerprint(paragraphs.map(({ text }) => text).join('\n')) : title.slice(0, longestTitleInId)
  return `${idOfPath(path)}-${cleanId(own)}`
}

function firstWords(paragraphs: readonly Paragraph[]): string | null {
  const text = paragraphs[0]?.text ?? ''
  if (text.length <= longestTitleInId) return text || null
  return `${text.slice(0, longestTitleInId).replace(/\s+\S*$/, '')}…`
}

/** The paragraphs of whichever field holds the text; null if none does. */
function paragraphsOf(input: ArticleInput): readonly Paragraph[] | null {
  if (input.paragraphs) {
    return input.paragraphs
      .map(given => (typeof given === 'string' ? { text: given } : given))
      .map(given => ({
        text: given.text.replace(/\r\n?/g, '\n').trim(),
        kind: 'kind' in given && given.kind ? given.kind : 'prose',
      }))
      .filter(({ text }) => text !== '')
  }
  if (typeof input.html === 'string') return readHtml(input.html)
  if (typeof input.markdown === 'string') return outlineMarkdown(input.markdown.replace(/\r\n?/g, '\n')).paragraphs
  const text = input.text ?? input.body ?? input.content
  if (typeof text !== 'string') return null
  return looksLikeHtml.test(text) ? readHtml(text) : readPlainBody(text.replace(/\r\n?/g, '\n'))
}

function itemsOf(value: unknown): Item[] {
  const list = Array.isArray(value) ? value : listIn(value)
  return list === null
    ? [{ value, line: null, place: null }]
    : list.map((entry, at) => ({ value: entry, line: null, place: at + 1 }))
}

function listIn(value: unknown): readonly unknown[] | null {
  const isWrapped = typeof value === 'object' && value !== null && 'articles' in value && Array.isArray(value.articles)
  return isWrapped && 'articles' in value ? (value.articles as readonly unknown[]) : null
}

function unfit({ line, place }: Item, path: string, error: z.ZodError | undefined): Problem {
  const [issue] = error?.issues ?? []
  const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `
  const what =
    issue === undefined ? 'there is no text: neither "paragraphs" nor "text", "markdown" or "html"' : issue.message
  const entry = place === null || line !== null ? '' : `entry ${place}: `
  return { file: path, line, severity: 'error', message: `${entry}${where}${what}`, advice }
}

function invalid(path: string, line: number | null, error: string): Problem {
  return {
    file: path,
    line,
    severity: 'error',
    message: `not valid JSON: ${error}`,
    advice: 'correct that place, or export the file again',
  }
}

function bounded(problems: readonly Problem[], path: string): Problem[] {
  if (problems.length <= mostProblems) return [...problems]
  const left = problems.length - mostProblems
  const rest = {
    file: path,
    line: null,
    severity: 'warning',
    message: `${left} more entries have problems`,
    advice,
  } as const
  return [...problems.slice(0, mostProblems), rest]
}

function looksLikeLines(text: string): boolean {
  const [first = '', second = ''] = text.trim().split('\n', 2)
  return 'value' in parse(first) && /^\s*\{/.test(second)
}

function parse(text: string): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { error: error instanceof Error ? error.message.slice(0, 200) : 'it cannot be parsed' }
  }
}

/** The engine tells a position, or a line, or nothing. */
function lineOfError(error: string, text: string): number | null {
  const line = /\(line (\d+)/.exec(error)?.[1]
  if (line !== undefined) return Number(line)
  const position = /position (\d+)/.exec(error)?.[1]
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length
}
