// The door of this layer: the bytes of one file to its articles, and what is wrong with it. Pure; which files there are, and reading
// them, is the caller's. Never throws: whatever happens to one file, the others are read.

import type { Article } from '../article/article.ts'
import { type Decoded, decode, largestFile } from './decode.ts'
import { extensionOf, isPassedOver } from './file-names.ts'
import { formatOfBytes, formatOfName, formatOfText } from './format-of.ts'
import { type Format, isRead } from './formats.ts'
import type { Problem } from './problem.ts'
import { type Publishing, publicOnly } from './publication/decide.ts'
import { publish, type ReadingOf } from './publication/publish.ts'
import type { Reading } from './publication/story.ts'
import { noSideFiles, type SideFiles } from './side-files.ts'
import { joinPieces, type Pieces, type SourceFile, Unreadable } from './source-file.ts'

/** So much of a file in pieces tells its format. In bytes. */
const headOfPieces = 65_536

/** Files may lie in files so deep: a ZIP archive with a compressed web archive with a page. */
const deepest = 4

/** So many files, and so many bytes of them, are read out of one. */
const mostInside = 1_000_000
const mostBytesInside = 50_000_000_000

/** How much may still be read out of one file, whatever lies in what. */
interface Left {
  files: number
  bytes: number
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
export async function readFile(
  file: SourceFile,
  publishing: Publishing = publicOnly,
  sides: SideFiles = noSideFiles,
): Promise<FileResult> {
  const { stories, problems } = publish(await readStories(file, sides), publishing)
  return { articles: stories.map(({ story }) => story.article), problems }
}

/**
 * Reads one file, published or not: its format by name and content, its encoding by its bytes. A file that holds others gives a
 * reading for each of them.
 */
export async function readStories(file: SourceFile, sides: SideFiles = noSideFiles): Promise<ReadingOf[]> {
  const readings: ReadingOf[] = []
  for await (const reading of read(file, sides, 0, { files: mostInside, bytes: mostBytesInside }))
    readings.push(reading)
  return readings
}

async function* read(file: SourceFile, sides: SideFiles, depth: number, left: Left): AsyncGenerator<ReadingOf> {
  const path = normal(file.path)
  if (file.isNamed !== true && isPassedOver(path)) return
  const { format, bytes, text, problems } = await recognise(path, file.bytes).catch(error => unrecognised(path, error))
  if (format === null) {
    yield { path, stories: [], problems }
    return
  }
  if (problems.length > 0) yield { path, stories: [], problems }
  try {
    if (typeof format.read === 'function')
      yield nameAuthors({ path, ...(await format.read(text ?? '', path, sides)) }, sides)
    else if ('advice' in format.read) yield { path, ...unread(path, format) }
    else if ('bytes' in format.read) {
      const whole = await wholeOf(bytes)
      yield { path, ...(whole === null ? tooLarge(path) : await format.read.bytes(whole, path, sides)) }
    } else {
      for await (const part of format.read.stream(piecesOf(bytes), path, sides)) {
        if ('stories' in part) yield nameAuthors({ path, ...part }, sides)
        else yield* readInside(part, sides, depth + 1, left)
      }
    }
  } catch (error) {
    yield { path, ...broken(path, error) }
  }
}

/** Reads a file that lies in another. */
async function* readInside(file: SourceFile, outer: SideFiles, depth: number, left: Left): AsyncGenerator<ReadingOf> {
  const path = normal(file.path)
  if (depth > deepest || --left.files < 0) {
    const what = depth > deepest ? `it lies in more than ${deepest} files, one in another` : tooMany
    yield { path, ...failed(path, what, 'unpack the outer file into the folder') }
    return
  }
  for await (const reading of read({ ...file, bytes: counted(file.bytes, left) }, file.sides ?? outer, depth, left))
    yield file.within === undefined ? reading : renamed(reading, path, file.within)
}

const tooMany = `more than ${mostInside} files lie in one`

/** A reading with `to` in the place of `from` wherever it names the file. */
function renamed({ path, stories, problems }: ReadingOf, from: string, to: string): ReadingOf {
  const rename = (name: string): string => (name.startsWith(from) ? `${to}${name.slice(from.length)}` : name)
  return { path: rename(path), stories, problems: problems.map(row => ({ ...row, file: rename(row.file) })) }
}

/** The bytes of a file in another, as long as there are not too many. */
function counted(bytes: Uint8Array | Pieces, left: Left): Uint8Array | Pieces {
  const take = (length: number): void => {
    left.bytes -= length
    if (left.bytes < 0) throw new Unreadable('too much lies in one file', 'unpack the outer file into the folder')
  }
  if (!(bytes instanceof Uint8Array))
    return (async function* () {
      for await (const piece of bytes) {
        take(piece.length)
        yield piece
      }
    })()
  left.bytes -= bytes.length
  return left.bytes < 0 ? counted([bytes], left) : bytes
}

/** A reading whose authors have the names that the lists of authors give to their ids. */
function nameAuthors(reading: ReadingOf, { nameOfAuthor }: SideFiles): ReadingOf {
  if (nameOfAuthor === undefined) return reading
  const stories = reading.stories.map(story => {
    const { authors } = story.article
    if (!authors.some(author => nameOfAuthor(author) !== null)) return story
    const names = [...new Set(authors.map(author => nameOfAuthor(author) ?? author))]
    return { ...story, article: { ...story.article, authors: names } }
  })
  return { ...reading, stories }
}

/** What a file is: its format, its text if the format is one of texts, and its bytes. No format: the problems say why. */
interface Recognised {
  readonly format: Format | null
  readonly bytes: Uint8Array | Pieces
  readonly text: string | null
  readonly problems: readonly Problem[]
}

/** A file whose bytes cannot be had. */
function unrecognised(path: string, error: unknown): Recognised {
  return { format: null, bytes: new Uint8Array(), text: null, ...broken(path, error) }
}

async function recognise(path: string, given: Uint8Array | Pieces): Promise<Recognised> {
  const byName = formatOfName(path)
  const { head, bytes } = await headOf(given)
  const none = { format: null, bytes, text: null }
  if (head.length === 0) return { ...none, ...failed(path, 'the file is empty', 'remove it, or put the article in') }

  const binary = formatOfBytes(head)
  if (binary !== null) return { format: binary, bytes, text: null, problems: [] }
  if (byName?.signatures !== undefined) {
    if (!isRead(byName)) return { format: byName, bytes, text: null, problems: [] }
    const advice = 'export it again, or give it the ending of what it is'
    return { ...none, ...failed(path, `by its name it is ${byName.name}, but its content is not`, advice) }
  }
  if (!(bytes instanceof Uint8Array)) {
    // The beginning tells the format. What is not read piece by piece has to be short enough.
    const format = formatOfText(decode(head).text ?? '', byName)
    if (format !== null && isStreamed(format)) return { format, bytes, text: null, problems: [] }
    const whole = await joinPieces(bytes, largestFile)
    return whole === null ? { ...none, ...tooLarge(path) } : recognise(path, whole)
  }
  const decoded = decode(bytes)
  if (decoded.text === null) {
    return { ...none, ...failed(path, `not text, but ${decoded.reason}`, 'save it as UTF-8 text, or remove it') }
  }
  if (decoded.text.trim() === '')
    return { ...none, ...failed(path, 'the file is blank', 'remove it, or put the article in') }
  const format = formatOfText(decoded.text, byName)
  if (format === null) {
    const message = `the ending ".${extensionOf(path)}" is not known, so the file was not read`
    const advice = 'if it holds an article, let its name end in .txt, .md or .json; if not, take it out of the folder'
    return { ...none, ...failed(path, message, advice) }
  }
  const isText = typeof format.read === 'function'
  return { format, bytes, text: decoded.text, problems: isText ? encodingProblems(path, decoded) : [] }
}

function isStreamed({ read }: Format): boolean {
  return typeof read === 'object' && 'stream' in read
}

/** The beginning of a file, and all of it: as bytes if it ends there. */
async function headOf(given: Uint8Array | Pieces): Promise<{ head: Uint8Array; bytes: Uint8Array | Pieces }> {
  if (given instanceof Uint8Array) return { head: given, bytes: given }
  const pieces = iterate(given)
  const first: Uint8Array[] = []
  for (let length = 0; length < headOfPieces; ) {
    const next = await pieces.next()
    if (next.done === true) {
      const whole = (await joinPieces(first, Number.POSITIVE_INFINITY)) ?? new Uint8Array()
      return { head: whole, bytes: whole }
    }
    first.push(next.value)
    length += next.value.length
  }
  const head = (await joinPieces(first, Number.POSITIVE_INFINITY)) ?? new Uint8Array()
  return { head, bytes: followedBy(head, pieces) }
}

async function* iterate(pieces: Pieces): AsyncGenerator<Uint8Array> {
  yield* pieces
}

async function* followedBy(head: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head
  yield* rest
}

function piecesOf(bytes: Uint8Array | Pieces): Pieces {
  return bytes instanceof Uint8Array ? [bytes] : bytes
}

async function wholeOf(bytes: Uint8Array | Pieces): Promise<Uint8Array | null> {
  return bytes instanceof Uint8Array ? bytes : joinPieces(bytes, largestFile)
}

/** The same name is stored composed or not by different systems; ids must not differ. */
function normal(path: string): string {
  return path.normalize('NFC').toWellFormed()
}

function unread(path: string, { name, read }: Format): Reading {
  return failed(
    path,
    `${name}: this format is not read`,
    typeof read === 'object' && 'advice' in read ? read.advice : '',
  )
}

function tooLarge(path: string): Reading {
  return failed(path, `the file is larger than ${largestFile / 1_000_000} MB`, 'split it into single articles')
}

function broken(path: string, error: unknown): Reading {
  if (error instanceof Unreadable) return failed(path, error.message, error.advice)
  const what = error instanceof Error ? error.message : String(error)
  const advice = 'please report the file; the others are not affected'
  return failed(path, `it could not be read: ${what.slice(0, 200)}`, advice)
}

function encodingProblems(path: string, decoded: Decoded): Problem[] {
  if (decoded.text === null) return []
  if (decoded.isGuess) {
    const name = decoded.encoding.replace(/^windows/, 'Windows').replace(/^(?!Windows).*/, label => label.toUpperCase())
    const message = `the bytes are not UTF-8; they were read as ${name}`
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
