// A text as the words that two versions of a quotation are compared by. Finer than the analyzer's terms: every word once, in order,
// without stems and without second readings of compounds. Case, accents, quotation marks, dashes and spaces play no part.

import { fold } from '../../text/fold.ts'
import type { Span } from '../../text/span.ts'

/** A word where it stands; equal keys are the same word. */
export interface ComparedWord extends Span {
  readonly key: string
}

/** An acronym; a sign of a script without spaces, each a word of its own; letters and digits with what may stand inside a word; percent. */
const word =
  /(?<!\p{L})(?:\p{L}\.){2,8}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]+(?:['’‘ʼ＇][\p{L}\p{M}]+|(?<=\p{N})[.,]\p{N}+)*|%/vy
const thousands = /^\d{1,3}(?:,\d{3})+(?!\d)/

/** ASCII: 1 for letters and digits, 2 for what may go on a word or belong to it (see `word`), 0 for what ends it. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  return /[A-Za-z0-9]/.test(sign) ? 1 : /['.,%]/.test(sign) ? 2 : 0
})

/** Unified ideographs: each is a word of its own, and folded to itself. */
const [firstIdeograph, lastIdeograph] = [0x4e00, 0x9fff]
const fullStop = 46

/**
 * Words of a text in reading order, in time linear in its length; at most `limit`. Most words are plain ASCII between spaces, or
 * ideographs, and are read without the pattern, which is several times faster.
 */
export function comparedWords(text: string, limit: number): ComparedWord[] {
  const words: ComparedWord[] = []
  let at = 0
  while (at < text.length && words.length < limit) {
    const start = at
    while (classAt(text, at) === 1) at += 1
    const next = at < text.length ? classAt(text, at) : 0
    if (next === 0) {
      if (at > start) words.push({ key: text.slice(start, at).toLowerCase(), start, end: at })
      at += 1
      continue
    }
    if (at === start && isIdeographAlone(text, at)) {
      at += 1
      words.push({ key: text.charAt(start), start, end: at })
      continue
    }
    word.lastIndex = start
    const match = word.exec(text)?.[0]
    if (match === undefined) {
      at = Math.max(at, start) + (at === start ? 1 : 0)
      continue
    }
    const key = keyOf(match)
    if (key !== '') words.push({ key, start, end: start + match.length })
    at = start + match.length
  }
  return words
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 128 ? (ascii[code] ?? 0) : code > 127 ? 3 : 0
}

/** Is there an ideograph at `at`, and behind it nothing that could belong to it: no mark, and no stop of an acronym? */
function isIdeographAlone(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < firstIdeograph || code > lastIdeograph) return false
  const next = text.charCodeAt(at + 1)
  // The end, Latin letters and signs, and what stands beside ideographs in Chinese and Japanese, their few marks apart.
  if (!(next >= 0x300)) return next !== fullStop
  if (next >= 0x3000 && next < 0xa000) return !((next >= 0x302a && next < 0x3030) || next === 0x3099 || next === 0x309a)
  return next >= 0xff00 && next < 0xfff0
}

function keyOf(surface: string): string {
  if (surface === '%') return 'percent'
  if (surface.endsWith('.')) return fold(surface.replaceAll('.', ''))
  return fold(thousands.test(surface) ? surface.replaceAll(',', '') : surface)
}
