// Scores what is read of files that other systems wrote, against a table that says for each file which articles it holds: title, date,
// authors, as they were read by a person. A file without a story, such as a picture, has an empty list: it must give a row. What the
// publishers hold back is let in; what was killed is not.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../src/article/article.ts'
import { momentOf } from '../../src/ingest/publication/moment.ts'
import { readFile } from '../../src/ingest/read-file.ts'

type Expected = readonly [title: string, published: string | null, authors: readonly string[]]

const verbose = process.argv.includes('--verbose')
const publishing = { asOf: momentOf('2026-11-28'), drafts: true, paid: true, expired: true }

const count = {
  files: 0,
  absent: 0,
  articles: 0,
  read: 0,
  titles: 0,
  dates: 0,
  authors: 0,
  texts: 0,
  rows: 0,
  withRow: 0,
  wrong: 0,
}

function wrong(path: string, what: string): void {
  count.wrong += 1
  if (verbose) console.log(`${path}: ${what}`)
}

/** Blanks of any kind count as one. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Counts what is right of one article. */
function score(path: string, [title, published, authors]: Expected, found: Article | undefined): void {
  count.articles += 1
  if (found === undefined) {
    wrong(path, `no article "${title}"`)
    return
  }
  count.read += 1
  const checks = [
    ['titles', found.title === oneLine(title), found.title],
    ['dates', found.published === published, found.published],
    ['authors', JSON.stringify(found.authors) === JSON.stringify(authors), found.authors.join('; ')],
    ['texts', found.paragraphs.length > 0, 'no text'],
  ] as const
  for (const [name, isRight, value] of checks) {
    if (isRight) count[name] += 1
    else wrong(path, `${name} of "${title}": ${value}`)
  }
}

/** Reads the fixtures that a table names and prints how much is right. */
export async function scoreFixtures(table: string): Promise<void> {
  const [folder = '.'] = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
  const expected: Record<string, Expected[]> = JSON.parse(readFileSync(join(import.meta.dirname, table), 'utf8'))
  for (const [path, stories] of Object.entries(expected)) {
    const at = join(folder, path)
    if (!existsSync(at)) {
      count.absent += 1
      continue
    }
    count.files += 1
    const { articles, problems } = await readFile({ path, bytes: readFileSync(at) }, publishing)
    for (const story of stories) {
      score(
        path,
        story,
        articles.find(({ title }) => title === oneLine(story[0])) ?? (stories.length === 1 ? articles[0] : undefined),
      )
    }
    if (articles.length > stories.length) wrong(path, `${articles.length - stories.length} articles too many`)
    if (stories.length > 0) continue
    count.rows += 1
    if (articles.length === 0 && problems.length > 0) count.withRow += 1
    else wrong(path, 'no row')
  }

  const { files, absent, articles, read, titles, dates, authors, texts, rows, withRow } = count
  console.log(`${files} files${absent > 0 ? ` (${absent} are not in ${folder})` : ''}`)
  console.log(
    `${read} of ${articles} articles are read: ${titles} titles, ${dates} dates, ${authors} lists of authors, ${texts} texts are right`,
  )
  console.log(`${withRow} of ${rows} files without a story give a row`)
  if (count.wrong > 0) process.exitCode = 1
}
