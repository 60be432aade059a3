// Reads a file of lines that is larger than memory in parts that end at a line's end. Each part is read as a file of its own, and line
// numbers refer to the whole file.

import { decode, largestFile } from './decode.ts'
import type { Reader } from './formats.ts'
import type { Reading } from './publication/story.ts'
import type { SideFiles } from './side-files.ts'
import { joinPieces, type Pieces, Unreadable } from './source-file.ts'

/** A part is at least this long, in bytes, but for the last. */
const shortestPart = 8_000_000

const lineEnd = 0x0a

export async function* readInParts(
  pieces: Pieces,
  read: Reader,
  path: string,
  sides: SideFiles,
): AsyncGenerator<Reading> {
  let linesBefore = 0
  for await (const part of partsOf(pieces)) {
    const { text } = decode(part)
    if (text === null) throw new Unreadable('a part of it is no text, but binary data', 'export it again')
    if (text.trim() !== '') yield moved(await read(text, path, sides), linesBefore)
    linesBefore += linesIn(part)
  }
}

async function* partsOf(pieces: Pieces): AsyncGenerator<Uint8Array> {
  let [open, length]: [Uint8Array[], number] = [[], 0]
  for await (const piece of pieces) {
    const end = length + piece.length < shortestPart ? -1 : piece.lastIndexOf(lineEnd)
    if (end < 0) {
      open.push(piece)
      length += piece.length
      if (length > largestFile)
        throw new Unreadable(`a line is longer than ${largestFile / 1_000_000} MB`, 'write one article a line')
      continue
    }
    yield await joined([...open, piece.subarray(0, end + 1)])
    const rest = piece.subarray(end + 1)
    open = rest.length === 0 ? [] : [rest]
    length = rest.length
  }
  if (length > 0) yield await joined(open)
}

async function joined(pieces: readonly Uint8Array[]): Promise<Uint8Array> {
  return (await joinPieces(pieces, Number.POSITIVE_INFINITY)) ?? new Uint8Array()
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) lines += 1
  return lines
}

function moved({ stories, problems }: Reading, by: number): Reading {
  const move = (line: number | null): number | null => (line === null ? null : line + by)
  return {
    stories: stories.map(story => ({
      ...story,
      line: move(story.line),
      unread: story.unread && { ...story.unread, line: move(story.unread.line) },
      claims: story.claims.map(claim => ({ ...claim, line: move(claim.line) })),
    })),
    problems: problems.map(row => ({ ...row, line: move(row.line) })),
  }
}
