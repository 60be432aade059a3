// The entry point of this layer: turns the bytes of one file into articles and problems. It does no input itself; the caller finds and
// reads the files. Never throws: a bad file does not affect the others.

import type { Article } from '../article/article.ts'
import { largestFile } from './decode.ts'
import { isPassedOver } from './file-names.ts'
import type { Format } from './formats.ts'
import type { Problem } from './problem.ts'
import { type Publishing, publicOnly } from './publication/decide.ts'
import { publish, type ReadingOf } from './publication/publish.ts'
import type { Reading } from './publication/story.ts'
import { readInParts } from './read-in-parts.ts'
import { broken, failed, type Recognised, recognise, tooLarge } from './recognise-file.ts'
import { noSideFiles, type SideFiles } from './side-files.ts'
import { joinPieces, type Pieces, type SourceFile, Unreadable } from './source-file.ts'

/** Deepest nesting of files: a ZIP archive with a compressed web archive with a page. */
const deepest = 4

/** Most files, and most bytes in them, that are read out of one file. */
const mostInside = 1_000_000
const mostBytesInside = 50_000_000_000

/** How much may still be read out of one file, at all levels together. */
interface Left {
  files: number
  bytes: number
}

/** The result for a file. A file whose name shows that it is not an article has neither. */
export interface FileResult {
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
}

/**
 * Reads one file and keeps its published articles. Claims in other files (a kill, a newer version) are not known here: use `readStories`
 * and `collect` for a folder.
 *
 * @example
 * import { readFile } from 'onrecord'
 *
 * const text = '---\ntitle: Bridge opens\ndate: 2024-11-04\n---\n“It is a good day,” said Ana Costa, the mayor.\n'
 * const file = { path: 'news/bridge.md', bytes: new TextEncoder().encode(text) }
 * const { articles, problems } = await readFile(file)
 * articles.map(({ title, published }) => [title, published]) // [['Bridge opens', '2024-11-04']]
 * problems // []
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
 * Reads one file, published or not: its format by name and content, its encoding by its bytes. A file that contains others gives a reading
 * for each of them.
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
  const { format, bytes, text, problems } = await recognise(path, file.bytes).catch(
    (error: unknown): Recognised => ({ format: null, bytes: new Uint8Array(), text: null, ...broken(path, error) }),
  )
  if (format === null) {
    yield { path, stories: [], problems }
    return
  }
  if (problems.length > 0) yield { path, stories: [], problems }
  try {
    if (text === null && format.inParts !== undefined) {
      for await (const part of readInParts(piecesOf(bytes), format.inParts.read, path, sides))
        yield nameAuthors({ path, ...part }, sides)
    } else if (typeof format.read === 'function')
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

/** The bytes of a nested file, counted against the limits. */
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

/** A reading in which authors' ids are replaced by their names from the lists of authors. */
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

function piecesOf(bytes: Uint8Array | Pieces): Pieces {
  return bytes instanceof Uint8Array ? [bytes] : bytes
}

async function wholeOf(bytes: Uint8Array | Pieces): Promise<Uint8Array | null> {
  return bytes instanceof Uint8Array ? bytes : joinPieces(bytes, largestFile)
}

/** Different systems store the same name composed or decomposed; ids must not differ. */
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
