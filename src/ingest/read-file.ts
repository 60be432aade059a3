// The door of this layer: the bytes of one file to its articles, and what is wrong with it. Pure; which files there are, and reading
// them, is the caller's. Never throws: whatever happens to one file, the others are read.

import type { Article } from '../archive/article.ts'
import { decode, type Encoding } from './decode.ts'
import { extensionOf, isPassedOver } from './file-names.ts'
import { type Format, formatOfBytes, formatOfName, formatOfText, readerOf } from './formats.ts'
import type { Problem } from './problem.ts'
import { type Publishing, publicOnly } from './publication/decide.ts'
import { publish } from './publication/publish.ts'
import type { Reading } from './publication/story.ts'

/** A file to read. */
export interface SourceFile {
  /** Relative to the folder of articles, with `/` between folders. Ids, dates and titles may come from it. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Did somebody name this very file? Then it is read even if a folder's walk would pass it over, as it does a README. */
  readonly isNamed?: boolean
}

/** What a file gave. A file that is no article by its name gives neither. */
export interface FileResult {
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
}

/**
 * Reads one file and keeps what is published in it. What other files say of its articles, a kill or a newer version, is not known
 * here: `readStories` and `collect` are for a folder.
 */
export function readFile(file: SourceFile, publishing: Publishing = publicOnly): FileResult {
  const path = normal(file.path)
  const { stories, problems } = publish([{ path, ...readStories(file) }], publishing)
  return { articles: stories.map(({ story }) => story.article), problems }
}

/** Reads one file, published or not: its format by name and content, its encoding by its bytes. */
export function readStories({ path: given, bytes, isNamed = false }: SourceFile): Reading {
  const path = normal(given)
  if (!isNamed && isPassedOver(path)) return { stories: [], problems: [] }
  const byName = formatOfName(path)
  if (bytes.length === 0) return failed(path, 'the file is empty', 'remove it, or put the article in')

  const binary = formatOfBytes(bytes) ?? (byName?.signatures === undefined ? null : byName)
  if (binary !== null) return unread(path, binary)
  const decoded = decode(bytes)
  if (decoded.text === null)
    return failed(path, `not text, but ${decoded.reason}`, 'save it as UTF-8 text, or remove it')
  if (decoded.text.trim() === '') return failed(path, 'the file is blank', 'remove it, or put the article in')

  const format = formatOfText(decoded.text, byName)
  if (format === null) {
    const message = `the ending ".${extensionOf(path)}" is not known, so the file was not read`
    return failed(
      path,
      message,
      'if it holds an article, let its name end in .txt, .md or .json; if not, take it out of the folder',
    )
  }
  const reader = readerOf(format)
  if (reader === null) return unread(path, format)
  try {
    const { stories, problems } = reader(decoded.text, path)
    return { stories, problems: [...encodingProblems(path, decoded), ...problems] }
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    return failed(
      path,
      `it could not be read: ${what.slice(0, 200)}`,
      'please report the file; the others are not affected',
    )
  }
}

/** The same name is stored composed or not by different systems; ids must not differ. */
function normal(path: string): string {
  return path.normalize('NFC').toWellFormed()
}

function unread(path: string, { name, read }: Format): Reading {
  return failed(path, `${name}: this format is not read`, 'advice' in read ? read.advice : '')
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

function failed(path: string, message: string, advice: string): Reading {
  return { stories: [], problems: [{ file: path, line: null, severity: 'error', message, advice }] }
}
