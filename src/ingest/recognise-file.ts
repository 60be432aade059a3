// Recognises a file by its name and content: its format, and its text if it is a text format. Unknown or unreadable files give a problem
// that says what to do.

import { type Decoded, decode, largestFile } from './decode.ts'
import { extensionOf } from './file-names.ts'
import { formatOfBytes, formatOfName, formatOfText } from './format-of.ts'
import { type Format, isRead } from './formats.ts'
import type { Problem } from './problem.ts'
import type { Reading } from './publication/story.ts'
import { joinPieces, type Pieces, Unreadable } from './source-file.ts'

/** Most of a large file that is read to recognise its format. In bytes. */
const headOfPieces = 65_536

/** The result: format, text for text formats, and bytes. Without a format, the problems say why. */
export interface Recognised {
  readonly format: Format | null
  readonly bytes: Uint8Array | Pieces
  readonly text: string | null
  readonly problems: readonly Problem[]
}

/** Recognises a file. Throws if reading its bytes throws. */
export async function recognise(path: string, given: Uint8Array | Pieces): Promise<Recognised> {
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
    // The beginning tells the format. A format that is not read in pieces must be short enough.
    const start = decode(head).text ?? ''
    const format = formatOfText(start, byName)
    if (format !== null && (isStreamed(format) || format.inParts?.fits(start) === true))
      return { format, bytes, text: null, problems: [] }
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

/** The beginning of a file, and the whole file: as bytes if it is short. */
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

export function tooLarge(path: string): Reading {
  return failed(path, `the file is larger than ${largestFile / 1_000_000} MB`, 'split it into single articles')
}

/** The row for a reader's error. */
export function broken(path: string, error: unknown): Reading {
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

/** A reading that is one error. */
export function failed(path: string, message: string, advice: string): Reading {
  return { stories: [], problems: [{ file: path, line: null, severity: 'error', message, advice }] }
}
