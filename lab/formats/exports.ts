// Scores what is read of the exports of Medium, Substack and Jekyll, on public fixtures. Usage: node lab/formats/exports.ts FOLDER
// FOLDER is `packages/` of a clone of TryGhost/migrate. exports-expected.json says of each file, as a person read it: title, date, authors
// and how many paragraphs there are (null: not counted). Null for a file is "no article: a row". What is held back is let in.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Publishing, publicOnly } from '../../src/ingest/publication/decide.ts'
import { readFile } from '../../src/ingest/read-file.ts'
import { knownSides, sideFilesOf } from '../../src/ingest/side-files.ts'

type Expected = readonly [
  title: string,
  published: string | null,
  authors: readonly string[],
  paragraphs: number | null,
]

const [folder = '.'] = process.argv.slice(2)
const table = readFileSync(join(import.meta.dirname, 'exports-expected.json'), 'utf8')
const expected: Record<string, Expected | null> = JSON.parse(table)
const everything: Publishing = { ...publicOnly, drafts: true, paid: true, expired: true }

let [files, right] = [0, 0]
for (const [path, wanted] of Object.entries(expected)) {
  if (!existsSync(join(folder, path))) continue
  files += 1
  const { articles, problems } = await readFile(
    { path, bytes: readFileSync(join(folder, path)) },
    everything,
    sidesOf(path),
  )
  const [article] = articles
  const found: Expected | null =
    article === undefined ? null : [article.title, article.published, article.authors, article.paragraphs.length]
  const isRight = wanted === null ? found === null && problems.length > 0 : isSame(wanted, found)
  if (isRight) right += 1
  else console.log(`${path}:\n  expected ${JSON.stringify(wanted)}\n  read     ${JSON.stringify(found)}`)
}
console.log(
  `${files} of ${Object.keys(expected).length} files are there; ${right} are read with title, date, authors and paragraphs right`,
)

function isSame([title, published, authors, paragraphs]: Expected, found: Expected | null): boolean {
  if (found === null || found[3] === 0 || (paragraphs !== null && paragraphs !== found[3])) return false
  return found[0] === title && found[1] === published && JSON.stringify(found[2]) === JSON.stringify(authors)
}

/** Substack's list of posts lies beside the folder of posts. */
function sidesOf(path: string) {
  const list = path.replace(/posts\/[^/]+$/, 'posts.csv')
  const texts =
    existsSync(join(folder, list)) && list !== path ? [[list, readFileSync(join(folder, list), 'utf8')] as const] : []
  return sideFilesOf(path, knownSides(new Map(texts)))
}
