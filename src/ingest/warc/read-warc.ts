// Reads a web archive: the HTML pages that servers sent, and the texts of WET files, with address and time of capture. publication/ keeps
// the newest of several captures of one address.

import type { Paragraph } from '../../article/article.ts'
import { idOfPath } from '../article-id.ts'
import { dateInPath } from '../dates.ts'
import { decode } from '../decode.ts'
import { cleanLines } from '../html/clean-lines.ts'
import { readPageFrom } from '../html/read-page.ts'
import type { Problem } from '../problem.ts'
import type { Reading } from '../publication/story.ts'
import type { Pieces } from '../source-file.ts'
import { storyOfFields } from '../story-of-fields.ts'
import { readAnswer, readRecords, type WarcRecord } from './warc-records.ts'

const page = /^\s*(?:text\/html|application\/xhtml\+xml)/i

/** A shorter line of a WET text that is not a sentence belongs to a menu, if it precedes or follows the text. In UTF-16 code units. */
const shortLine = 60

/** Reads a web archive from its beginning to its end. */
export async function* readWarc(pieces: Pieces, path: string): AsyncGenerator<Reading> {
  let records = 0
  let pages = 0
  for await (const record of readRecords(pieces, isWanted)) {
    records += 1
    if (record.content === null) continue
    const reading = await readRecord(record, record.content, path)
    if (reading === null) continue
    pages += 1
    yield reading
  }
  if (pages > 0) return
  const message =
    records === 0
      ? 'no record of a web archive is in it'
      : `none of the ${records} records of this web archive (WARC) is a page`
  const advice = 'use the file that holds the answers of the servers (WARC) or their texts (WET)'
  yield { stories: [], problems: [{ file: path, line: null, severity: 'error', message, advice }] }
}

function isWanted(headers: ReadonlyMap<string, string>): boolean {
  const type = headers.get('warc-type')
  if (!/^<?https?:\/\//i.test(headers.get('warc-target-uri') ?? '')) return false
  if (type === 'response') return /^\s*application\/http/i.test(headers.get('content-type') ?? 'application/http')
  return (
    (type === 'conversion' || type === 'resource') &&
    /^\s*(?:text\/|application\/xhtml)/i.test(headers.get('content-type') ?? '')
  )
}

async function readRecord({ headers }: WarcRecord, content: Uint8Array, path: string): Promise<Reading | null> {
  const type = headers.get('warc-type')
  const kind = headers.get('content-type') ?? ''
  const answer = type === 'response' ? await readAnswer(content) : { status: 200, type: kind, body: content }
  if (answer === null || answer.status !== 200) return null
  const isPage = page.test(answer.type)
  if (!isPage && !(type === 'conversion' && /^\s*text\/plain/i.test(answer.type))) return null
  const { text } = decode(answer.body)
  if (text === null || text.trim() === '') return null
  const url = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '')
  const inner = `${path}/${nameOf(url)}`
  const known = { id: idOfPath(nameOf(url)), url, modified: headers.get('warc-date') ?? '' }
  return isPage ? readPageFrom(text, inner, known) : readText(text, inner, known)
}

/** Where a page would lie in a folder: `example.org/2024/bridge`. */
function nameOf(url: string): string {
  const { hostname, pathname, search } = URL.canParse(url) ? new URL(url) : { hostname: '', pathname: url, search: '' }
  const readable = decodePath(pathname)
    .replace(/\/(?:index\.\w{3,5})?$/, '')
    .replace(/\.(?:s?html?|php|aspx?)$/i, '')
  return `${hostname.replace(/^www\./, '')}${readable}${decodePath(search).replace(/[?&]/g, '/')}`
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** WET has a page's text without elements, one block a line: the lines before and after the text are menus. */
function readText(text: string, path: string, known: Readonly<Record<string, string>>): Reading {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const isText = (line: string): boolean => line.length > shortLine || /[.!?…。！？]["'”’»)\]]*$/.test(line)
  const [start, end] = [lines.findIndex(isText), lines.findLastIndex(isText)]
  const body = start < 0 ? [] : lines.slice(start, end + 1)
  const paragraphs = cleanLines(
    body.map((line): Paragraph => ({ text: line, kind: 'prose' })),
    null,
  )
  const problems: Problem[] = []
  if (paragraphs.length === 0) {
    const message = 'a page without the text of an article'
    problems.push({
      file: path,
      line: null,
      severity: 'warning',
      message,
      advice: 'nothing, if it is a list of articles or the like',
    })
    return { stories: [], problems }
  }
  // Common Crawl writes a page's title first.
  const title = start > 0 && (lines[0] ?? '').split(' ').length > 3 ? lines[0] : undefined
  const published = dateInPath(path.slice(path.indexOf('/')))
  return { stories: [storyOfFields({ fields: { ...known, title, published }, paragraphs, path }, problems)], problems }
}
