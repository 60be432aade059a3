// Decodes bytes: by byte order mark, as UTF-8, by the declared encoding, or by detection; recognises binary data. Line ends become `\n`;
// all other characters are unchanged, composed or not. Independent of formats.

import { declaredEncoding } from './declared-encoding.ts'
import { detectEncoding, isIso2022Jp } from './detect-encoding.ts'

/** A longer file is refused: JavaScript strings end near 512 MB, and one article is never that long. In bytes. */
export const largestFile = 200_000_000

/** A file that is UTF-8 but for a few bytes has at least this many sound multi-byte characters to each damaged one. */
const soundToDamaged = 3

/** A stray zero in a short text does not make it UTF-16. */
const fewestZeros = 3

/** More control characters than one in this many: not text. Stray ones (form feeds of OCR, escapes) are common. */
const controlShare = 20

/** Control characters are counted in this much of the start, in characters. */
const sample = 65_536

export type Decoded =
  | {
      readonly text: string
      /** As the Encoding Standard calls it: `utf-8`, `windows-1251`. */
      readonly encoding: string
      /** Does nothing but the bytes' statistics tell the encoding? */
      readonly isGuess: boolean
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

function encodingOfMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

function decodeUnmarked(bytes: Uint8Array): ReturnType<typeof readAs> {
  const strict = readStrictly(bytes)
  if (strict !== null) {
    const utf16 = unmarkedUtf16(bytes)
    if (utf16 !== null) return readAs(utf16, bytes)
    if (isIso2022Jp(bytes)) return readAs('iso-2022-jp', bytes)
    return { text: strict, encoding: 'utf-8', isGuess: false, damagedLine: null }
  }
  const lenient = readAs('utf-8', bytes)
  const damaged = count(lenient.text, /\ufffd/g)
  const sound = count(lenient.text, /[\u0080-\ufffc]/g)
  if (sound >= damaged * soundToDamaged) return lenient
  const utf16 = unmarkedUtf16(bytes)
  if (utf16 !== null) return readAs(utf16, bytes)
  const declared = declaredEncoding(bytes)
  if (declared !== null && declared !== 'utf-8') return readAs(declared, bytes)
  return { ...readAs(detectEncoding(bytes), bytes), isGuess: true }
}

/** UTF-16 without a mark has a zero beside each letter of ASCII, blanks and line ends at least, and always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, sample)
  const zeros = [0, 0]
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (even + odd < Math.max(fewestZeros, start.length * 0.05)) return null
  if (odd > even * 20) return 'utf-16le'
  return even > odd * 20 ? 'utf-16be' : null
}

function readStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return null
  }
}

function readAs(
  encoding: string,
  bytes: Uint8Array,
): { text: string; encoding: string; isGuess: boolean; damagedLine: number | null } {
  const text = new TextDecoder(encoding).decode(bytes)
  const damaged = text.indexOf('\ufffd')
  const damagedLine = damaged < 0 ? null : count(text.slice(0, damaged), /\r\n?|\n/g) + 1
  return { text, encoding, isGuess: false, damagedLine }
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
