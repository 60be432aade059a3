// Scores what is read of web pages against two public benchmarks, on their development halves. Usage:
//   node lab/formats/html.ts FOLDER [--readability] [--verbose]
// FOLDER has `article-extraction-benchmark/` (ground-truth.json and html/KEY.html) and `trafilatura/` (evaldata.json and html/FILE), each
// with the even places of its sorted keys alone: the odd places are held out. --readability scores readability's own text.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Article } from '../../src/article/article.ts'
import { decode } from '../../src/ingest/decode.ts'
import { type Publishing, publicOnly } from '../../src/ingest/publication/decide.ts'
import { readFile } from '../../src/ingest/read-file.ts'
import {
  type Counts,
  countSnippets,
  lettersOf,
  lostQuotations,
  type Match,
  matchRuns,
  scoreRuns,
  scoreSnippets,
} from './page-scores.ts'

const [folder = '.'] = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const isReadability = process.argv.includes('--readability')
const verbose = process.argv.includes('--verbose')
const everything: Publishing = { ...publicOnly, drafts: true, paid: true, expired: true }

/** What was read of all pages so far. */
const work = { pages: 0, bytes: 0, seconds: 0 }

interface Read {
  readonly article: Article | null
  readonly text: string
}

async function read(path: string): Promise<Read> {
  const bytes = readFileSync(path)
  const start = process.cpuUsage()
  const result = isReadability ? byReadability(bytes) : await byUs(bytes)
  const { user, system } = process.cpuUsage(start)
  work.pages += 1
  work.bytes += bytes.length
  work.seconds += (user + system) / 1e6
  return result
}

async function byUs(bytes: Uint8Array): Promise<Read> {
  const { articles } = await readFile({ path: 'page.html', bytes, isNamed: true }, everything)
  const article = articles[0] ?? null
  return { article, text: article?.paragraphs.map(({ text }) => text).join('\n') ?? '' }
}

function byReadability(bytes: Uint8Array): Read {
  const { document } = parseHTML(decode(bytes).text ?? '')
  return { article: null, text: new Readability(document as never).parse()?.textContent ?? '' }
}

async function scoreArticles(at: string): Promise<void> {
  const truth: Record<string, { articleBody: string }> = JSON.parse(readFileSync(join(at, 'ground-truth.json'), 'utf8'))
  const matches: Match[] = []
  let [quotations, lost] = [0, 0]
  for (const [key, { articleBody }] of Object.entries(truth)) {
    const { text } = await read(join(at, 'html', `${key}.html`))
    const match = matchRuns(articleBody, text)
    matches.push(match)
    const quoted = lostQuotations(articleBody, text)
    quotations += quoted.all
    lost += quoted.lost.length
    if (verbose)
      for (const quotation of quoted.lost) console.log(`  lost in ${key.slice(0, 12)}: ${quotation.slice(0, 100)}`)
    if (verbose && match.right < 0.9) console.log(`  ${key.slice(0, 12)}: ${shares(match)}`)
  }
  console.log(`article-extraction-benchmark, ${matches.length} pages: ${shares(scoreRuns(matches))}`)
  console.log(`quotations of the ground truth: ${quotations}, lost: ${lost}`)
}

interface Evaluated {
  readonly file: string
  readonly with: readonly string[]
  readonly without: readonly string[]
  readonly title?: string
  readonly date?: string
  readonly author?: string | readonly string[]
}

async function scoreTrafilatura(at: string): Promise<void> {
  const truth: Record<string, Evaluated> = JSON.parse(readFileSync(join(at, 'evaldata.json'), 'utf8'))
  const counts: Counts[] = []
  const fields = { title: [0, 0], date: [0, 0], authors: [0, 0] } as const satisfies Record<string, [number, number]>
  const note = (
    field: 'title' | 'date' | 'authors',
    isRight: boolean,
    url: string,
    wanted: string,
    had: string,
  ): void => {
    const tally: [number, number] = fields[field] as never
    tally[0] += isRight ? 1 : 0
    tally[1] += 1
    if (verbose && !isRight) console.log(`  ${field} of ${url.slice(0, 90)}: expected «${wanted}», read «${had}»`)
  }
  for (const [url, item] of Object.entries(truth)) {
    const { article, text } = await read(join(at, 'html', item.file))
    const count = countSnippets(item, text)
    counts.push(count)
    if (verbose && count.missing + count.extra > 0)
      console.log(`  ${url.slice(0, 90)} (${item.file}): missing ${count.missing}, extra ${count.extra}`)
    if (isReadability) continue
    if (item.title) note('title', isSameText(article?.title ?? '', item.title), url, item.title, article?.title ?? '')
    if (item.date)
      note('date', article?.published?.slice(0, 10) === item.date, url, item.date, article?.published ?? '')
    const authors = [item.author ?? []]
      .flat()
      .flatMap(name => name.split(/;|, | und | and | y /))
      .filter(name => name.trim() !== '')
    const had = article?.authors ?? []
    if (authors.length > 0) note('authors', hasSameNames(had, authors), url, authors.join('; '), had.join('; '))
  }
  console.log(`trafilatura, ${counts.length} pages: ${shares(scoreSnippets(counts))}`)
  for (const [field, [right, all]] of Object.entries(fields))
    if (all > 0) console.log(`  ${field}: ${right} of ${all} right (${((100 * right) / all).toFixed(1)} %)`)
}

function isSameText(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other)
}

function hasSameNames(had: readonly string[], wanted: readonly string[]): boolean {
  const sorted = (names: readonly string[]): string => names.map(lettersOf).toSorted().join('|')
  return sorted(had) === sorted(wanted) || lettersOf(had.join('')) === lettersOf(wanted.join(''))
}

function shares(score: object): string {
  return Object.entries(score)
    .map(([name, share]) => `${name} ${Number(share).toFixed(4)}`)
    .join(', ')
}

const articles = join(folder, 'article-extraction-benchmark')
const evaluation = join(folder, 'trafilatura')
if (existsSync(articles)) await scoreArticles(articles)
if (existsSync(evaluation)) await scoreTrafilatura(evaluation)
if (work.pages === 0) console.log(`${folder}: neither article-extraction-benchmark/ nor trafilatura/ is there`)
else {
  const [rate, size] = [work.pages / work.seconds, work.bytes / work.pages / 1000]
  console.log(`${work.pages} pages of ${size.toFixed(0)} kB: ${rate.toFixed(1)} pages a second of processor time`)
}
