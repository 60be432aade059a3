// JSON and JSON Lines to articles: one article, a list of them, `{ "articles": [...] }`, or one a line. A bad article costs itself, not
// the file.

import type { Article } from '../../article/article.ts'
import { cleanId, idOfPath } from '../article-id.ts'
import { mapFields } from '../fields.ts'
import { isLikelySettings } from '../file-names.ts'
import { fingerprint } from '../fingerprint.ts'
import { makeArticle } from '../header.ts'
import { stripMarkup } from '../html/strip-markup.ts'
import type { Problem } from '../problem.ts'
import { type Claim, noFacts } from '../publication/claim.ts'
import { claimsOfEnvelope, factsOfFields } from '../publication/from-fields.ts'
import { readNotices } from '../publication/notices.ts'
import { passageProblems, type Reading, type Story, storyOf } from '../publication/story.ts'
import { parseJson } from './parse-json.ts'
import { type ArticleRecord, readBody } from './read-body.ts'

/** A file with more bad articles than this has one fault, not many: the rest are counted. What is held back is always listed. */
const mostProblems = 20

/** So much of a title goes into the id of an entry without one, in UTF-16 code units. */
const longestTitleInId = 80

/** What may be an article, and where it stands: the line of JSON Lines, the place in a list. */
interface Item {
  readonly value: unknown
  readonly line: number | null
  readonly place: number | null
  /** What the envelope around it says. */
  readonly claims: readonly Claim[]
}

const advice = 'write one article as { "title": ..., "paragraphs": ["...", "..."] }; docs/articles.md lists the fields'

/** Reads the text of a JSON file. `lines`: does its name promise one article a line? Content may overrule it. */
export function readJson(text: string, path: string, lines: boolean): Reading {
  const whole = parseJson(text)
  if ('value' in whole) return readItems(itemsOf(whole.value), whole.hadNaN ? [notANumber(path, null)] : [], path)
  if (!lines && !looksLikeLines(text)) {
    return { stories: [], problems: [invalid(path, lineOfError(whole.error, text), whole.error)] }
  }
  const items: Item[] = []
  const broken: Problem[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const parsed = parseJson(line)
    if ('value' in parsed) items.push({ value: parsed.value, line: at + 1, place: at + 1, claims: [] })
    if ('error' in parsed) broken.push(invalid(path, at + 1, parsed.error))
    else if (parsed.hadNaN) broken.push(notANumber(path, at + 1))
  }
  return readItems(items, broken, path)
}

function readItems(items: readonly Item[], broken: readonly Problem[], path: string): Reading {
  const stories: Story[] = []
  const problems = [...broken]
  for (const item of items) {
    if (!isRecord(item.value)) {
      problems.push(unfit(item, path, 'expected an object with the fields of an article'))
      continue
    }
    if (items.length === 1 && item.line === null && isSettings(item.value, path)) continue
    const story = readArticle(item.value, item, path, problems)
    if (story !== null) stories.push(story)
    else problems.push(unfit(item, path, noText))
  }
  const errors = problems.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (stories.length > 0 || errors.length < 2 || first === undefined)
    return { stories, problems: bounded(problems, path) }
  const message = `none of the ${errors.length} entries is an article; the first: ${first.message}`
  return { stories, problems: [{ ...first, message }] }
}

const noText = 'there is no text: neither "paragraphs" nor "text", "markdown" or "html"'

/** The article of a record; null if it has neither a text nor anything that holds it back. */
function readArticle(record: ArticleRecord, item: Item, path: string, problems: Problem[]): Story | null {
  const { line, place } = item
  const fields = factsOfFields(record)
  const facts = [fields, { ...noFacts, claims: item.claims }]
  const body = readBody(record)
  const isHeld = [...fields.claims, ...item.claims].some(({ reason }) => reason !== 'future')
  if (body.paragraphs === null && !isHeld) return null
  const { header, misread } = mapFields(record, stripMarkup)
  for (const [field, form] of [...body.odd, ...misread]) {
    const message = `"${field}" was not understood`
    problems.push({ file: path, line, severity: 'warning', message, advice: `write ${form}` })
  }
  const given = body.paragraphs ?? []
  const notices = readNotices(given.map(({ text }) => text))
  const paragraphs = given.filter((_, at) => notices.kept[at] === true)
  problems.push(...passageProblems(notices, path, null).map(problem => ({ ...problem, line })))
  const title = header.title ?? firstWords(paragraphs)
  const article = makeArticle({ ...header, title }, paragraphs, path, problems)
  const named = header.id === null && place !== null ? { ...article, id: idOfEntry(path, article) } : article
  const claims = notices.claims.map(claim => ({ ...claim, line: null }))
  const unread = body.paragraphs === null ? unfit(item, path, noText) : null
  return storyOf({ article: named, path, line, unread, facts, notices: { ...notices, claims } })
}

/** An entry of a list has no path of its own: its title tells it from the others, wherever in the list it stands. */
function idOfEntry(path: string, { title, paragraphs }: Article): string {
  const own =
    title === '' ? fingerprint(paragraphs.map(({ text }) => text).join('\n')) : title.slice(0, longestTitleInId)
  return `${idOfPath(path)}-${cleanId(own)}`
}

/** A text of an article is longer than what settings say. In UTF-16 code units. */
const longText = /"[^"\\]{160,}/

/** Settings of a program: they name their schema, or what a project depends on, or their file's name and the lack of any text tell. */
function isSettings(record: ArticleRecord, path: string): boolean {
  if (readBody(record).paragraphs !== null) return false
  if (isLikelySettings(path) && !longText.test(JSON.stringify(record))) return true
  const names = Object.keys(record)
  return names.some(name => /^(?:dependencies|devDependencies|compilerOptions|lockfileVersion|\$schema)$/.test(name))
}

function firstWords(paragraphs: Article['paragraphs']): string | null {
  const text = paragraphs[0]?.text ?? ''
  if (text.length <= longestTitleInId) return text || null
  return `${text.slice(0, longestTitleInId).replace(/\s+\S*$/, '')}…`
}

function itemsOf(value: unknown): Item[] {
  const list = Array.isArray(value) ? value : listIn(value)
  const claims = isRecord(value) && list !== null ? claimsOfEnvelope(value) : []
  return list === null
    ? [{ value, line: null, place: null, claims }]
    : list.map((entry, at) => ({ value: entry, line: null, place: at + 1, claims }))
}

function listIn(value: unknown): readonly unknown[] | null {
  return isRecord(value) && Array.isArray(value.articles) ? value.articles : null
}

function unfit({ line, place }: Item, path: string, what: string): Problem {
  const entry = place === null || line !== null ? '' : `entry ${place}: `
  return { file: path, line, severity: 'error', message: `${entry}${what}`, advice }
}

function notANumber(file: string, line: number | null): Problem {
  return {
    file,
    line,
    severity: 'warning',
    message: 'NaN and Infinity are no values of JSON; they were read as null',
    advice: 'export the file with null instead',
  }
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
  const held = problems.filter(({ severity }) => severity === 'held')
  const others = problems.filter(({ severity }) => severity !== 'held')
  if (others.length <= mostProblems) return [...problems]
  const left = others.length - mostProblems
  const rest = {
    file: path,
    line: null,
    severity: 'warning',
    message: `${left} more entries have problems`,
    advice,
  } as const
  return [...held, ...others.slice(0, mostProblems), rest]
}

function looksLikeLines(text: string): boolean {
  const [first = '', second = ''] = text.trim().split('\n', 2)
  return 'value' in parseJson(first) && /^\s*\{/.test(second)
}

function isRecord(value: unknown): value is ArticleRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The engine tells a position, or a line, or nothing. */
function lineOfError(error: string, text: string): number | null {
  const line = /\(line (\d+)/.exec(error)?.[1]
  if (line !== undefined) return Number(line)
  const position = /position (\d+)/.exec(error)?.[1]
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length
}
