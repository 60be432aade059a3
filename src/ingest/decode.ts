// Bytes to text: byte order marks, UTF-8, UTF-16, Windows-1252, and what is no text at all. Line ends become `\n`; every other
// character stays as it was written, composed or not. Knows nothing of formats.

/** A longer file is refused: JavaScript strings end near 512 MB, and one article is never that long. In bytes. */
export const largestFile = 200_000_000

/** A file that is UTF-8 but for a few bytes has at least this many sound multi-byte characters to each damaged one. */
const soundToDamaged = 3

/** More control characters than one in this many: not text. Stray ones (form feeds of OCR, escapes) are common. */
const controlShare = 20

/** Control characters are counted in this much of the start, in characters. */
const sample = 65_536

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export type Decoded =
  | {
      readonly text: string
      readonly encoding: Encoding
      /** The line (from 1) of the first byte that had to be replaced, or null. */
      readonly damagedLine: number | null
    }
  | { readonly text: null; readonly reason: string }

/** Text of a file's bytes with `\n` line ends, or the reason why it has none. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > largestFile) return { text: null, reason: `larger than ${largestFile / 1_000_000} MB` }
  const marked = encodingOfMark(bytes)
  const decoded = marked === null ? decodeUnmarked(bytes) : readAs(marked, bytes)
  if (isBinary(decoded.text)) return { text: null, reason: 'binary data' }
  return { ...decoded, text: plainLineEnds(decoded.text) }
}

function encodingOfMark(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

function decodeUnmarked(bytes: Uint8Array): ReturnType<typeof readAs> {
  const strict = readStrictly(bytes)
  if (strict !== null) return { text: strict, encoding: 'utf-8', damagedLine: null }
  const lenient = readAs('utf-8', bytes)
  const damaged = count(lenient.text, /\ufffd/g)
  const sound = count(lenient.text, /[\u0080-\ufffc]/g)
  if (sound >= damaged * soundToDamaged) return lenient
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', damagedLine: null }
}

function readStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return null
  }
}

function readAs(
  encoding: Encoding,
  bytes: Uint8Array,
): { text: string; encoding: Encoding; damagedLine: number | null } {
  const text = new TextDecoder(encoding).decode(bytes)
  const damaged = text.indexOf('\ufffd')
  const damagedLine = damaged < 0 ? null : count(text.slice(0, damaged), /\r\n?|\n/g) + 1
  return { text, encoding, damagedLine }
}

function isBinary(text: string): boolean {
  const start = text.slice(0, sample)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.includes('\0') || count(start, /[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/g) * controlShare > start.length
}

/** CRLF, CR, NEL and the line separators to `\n`; a form feed parts pages, and so paragraphs. */
function plainLineEnds(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028]/g, '\n').replace(/[\f\u2029]/g, '\n\n')
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}
