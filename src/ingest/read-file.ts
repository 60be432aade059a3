// The door of this layer: the bytes of one file to its articles, and what is wrong with it. Pure; which files there are, and reading
// them, is the caller's. Never throws: whatever happens to one file, the others are read.

import type { Article } from '../archive/article.ts'
import { decode, type Encoding } from './decode.ts'
import { type FileKind, kindOfFile } from './file-kind.ts'
import { readJson } from './json/read-json.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { readPlain } from './plain/read-plain.ts'
import type { Problem } from './problem.ts'

/** A file to read. */
export interface SourceFile {
  /** Relative to the folder of articles, with `/` between folders. Ids, dates and titles may come from it. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** What a file gave. A file that is no article by its name gives neither. */
export interface FileResult {
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
}

/** Reads one file: its format by name and content, its encoding by its bytes. */
export function readFile({ path: given, bytes }: SourceFile): FileResult {
  // The same name is stored composed or not by different systems; ids must not differ.
  const path = given.normalize('NFC').toWellFormed()
  const kind = kindOfFile(path)
  if (kind === 'other') return { articles: [], problems: [] }
  if (kind === 'unsupported') return failed(path, 'this format is not read', 'convert it to text, Markdown or JSON')
  if (bytes.length === 0) return failed(path, 'the file is empty', 'remove it, or put the article in')

  const decoded = decode(bytes)
  if (decoded.text === null)
    return failed(path, `not text, but ${decoded.reason}`, 'save it as UTF-8 text, or remove it')
  if (decoded.text.trim() === '') return failed(path, 'the file is blank', 'remove it, or put the article in')

  try {
    const { articles, problems } = readText(decoded.text, path, kind)
    return { articles, problems: [...encodingProblems(path, decoded), ...problems, ...emptyArticles(path, articles)] }
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    return failed(
      path,
      `it could not be read: ${what.slice(0, 200)}`,
      'please report the file; the others are not affected',
    )
  }
}

function readText(text: string, path: string, kind: FileKind): { articles: Article[]; problems: Problem[] } {
  if (kind === 'markdown') return readMarkdown(text, path)
  if (kind === 'json' || kind === 'json-lines') return readJson(text, path, kind === 'json-lines')
  return readPlain(text, path)
}

function encodingProblems(path: string, decoded: { encoding: Encoding; damagedLine: number | null }): Problem[] {
  if (decoded.encoding === 'windows-1252') {
    const message = 'the bytes are not UTF-8; they were read as Windows-1252'
    return [
      { file: path, line: null, severity: 'warning', message, advice: 'save the file as UTF-8 if letters look wrong' },
    ]
  }
  if (decoded.damagedLine === null) return []
  const message = `some bytes are not ${decoded.encoding.toUpperCase()}; they were replaced by �`
  const advice = 'correct that place, or save the file as UTF-8 again'
  return [{ file: path, line: decoded.damagedLine, severity: 'warning', message, advice }]
}

function emptyArticles(path: string, articles: readonly Article[]): Problem[] {
  return articles
    .filter(({ paragraphs }) => paragraphs.length === 0)
    .map(({ title }) => ({
      file: path,
      line: null,
      severity: 'warning',
      message: `"${title.slice(0, 80)}" has no text: only its title is in the archive`,
      advice: 'put text or a summary in, or remove the file',
    }))
}

function failed(path: string, message: string, advice: string): FileResult {
  return { articles: [], problems: [{ file: path, line: null, severity: 'error', message, advice }] }
}
