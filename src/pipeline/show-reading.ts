// Prints what was read from a file: as JSON lines, or for a terminal.

import type { Article, Paragraph } from '../article/article.ts'
import type { Problem } from '../ingest/problem.ts'
import type { ReadNamed } from './read-named.ts'
import { visible } from './visible.ts'

/** So much of a paragraph is shown, in UTF-16 code units, and so many paragraphs of an article. */
const longest = 160
const mostParagraphs = 12

/** How a paragraph of each kind begins in a terminal. */
const marks: Readonly<Record<Paragraph['kind'], string>> = {
  prose: '',
  heading: '# ',
  item: '- ',
  blockquote: '> ',
  code: '$ ',
  table: '| ',
}

/** One JSON object for each article and for each problem. */
export function* linesOfReading({ articles, problems }: ReadNamed): Generator<string> {
  for (const { file, article } of articles) yield JSON.stringify({ file, article: inOrder(article) })
  for (const { file, severity, message, advice, line } of problems) {
    yield JSON.stringify({ file, problem: { severity, message, advice, ...(line === null ? {} : { line }) } })
  }
}

/** An article's fields in one order, whichever reader made it. */
function inOrder(article: Article): Article {
  const { id, title, authors, source, published, url, lang, section, tags, summary, dateline, paragraphs } = article
  return {
    id,
    title,
    authors,
    source,
    published,
    url,
    lang,
    section,
    tags,
    summary,
    dateline,
    paragraphs: paragraphs.map(({ text, kind }) => ({ text, kind })),
  }
}

/** The same to be read: the fields that the article has, and the beginnings of its paragraphs. */
export function* showReading({ articles, problems }: ReadNamed): Generator<string> {
  for (const { file, article } of articles) {
    yield visible(`${article.title}  (${file})`)
    for (const [name, value] of fieldsOf(article)) yield visible(`  ${`${name}:`.padEnd(11)} ${value}`)
    yield ''
    for (const { text, kind } of article.paragraphs.slice(0, mostParagraphs)) {
      const start = text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text
      yield `  ${marks[kind]}${start.split('\n').map(visible).join('\n    ')}`
    }
    const more = article.paragraphs.length - mostParagraphs
    if (more > 0) yield `  and ${more} more ${more === 1 ? 'paragraph' : 'paragraphs'}`
    yield ''
  }
  for (const problem of problems) yield* showProblem(problem)
}

function fieldsOf({ title: _, paragraphs, ...fields }: Article): [string, string][] {
  const named = Object.entries(fields)
    .map(([name, value]): [string, string] => [name, Array.isArray(value) ? value.join(', ') : String(value ?? '')])
    .filter(([, value]) => value !== '')
  return [...named, ['paragraphs', String(paragraphs.length)]]
}

function* showProblem({ file, line, severity, message, advice }: Problem): Generator<string> {
  const place = line === null ? file : `${file}:${line}`
  yield visible(`${severity === 'held' ? 'held back' : severity}: ${place}: ${message}`)
  yield visible(`  ${advice}`)
}
