// Chooses where a snippet begins and ends: at a sentence if one is near, else between words, never inside a character.

import { readTerms } from '../../text/analyzer.ts'
import { undetermined } from '../../text/primary-language.ts'

/** A sentence's end, and what may close it; then a space in scripts that have them. */
const sentenceEnd = /(?:[.!?…]["'”’»)\]]*\s|[。！？।؟]["'”’」』)]*)/gu
/** Share of the free room that may stay empty so that the snippet ends at a sentence. */
const slack = 0.6
/** Longest usual word; in UTF-16 code units. */
const longestWord = 64

/**
 * Start of a window of about `length` code units around a span: the beginning of the span's sentence, or of the text, if there is room;
 * else the word that leaves a third of the room before the span.
 */
export function windowStart(text: string, from: number, to: number, length: number): number {
  const room = Math.max(0, length - (to - from))
  if (from <= room / 3) return 0
  const earliest = Math.max(0, from - room)
  let sentence = -1
  for (const match of text.slice(earliest, from).matchAll(sentenceEnd)) {
    const start = earliest + match.index + match[0].length
    if (start <= from && (sentence < 0 || from - sentence > room * slack)) sentence = start
  }
  if (sentence >= 0) return skipSpace(text, sentence, from)
  const target = from - Math.floor(room / 3)
  let word = -1
  eachWordAround(text, target, start => {
    if (word < 0 && start >= target && start <= from) word = start
  })
  return word < 0 ? wholeCharacter(text, target) : word
}

/** End of the window that begins at `start`: past `to`, near `start + length`. */
export function windowEnd(text: string, start: number, to: number, length: number): number {
  const limit = Math.max(to, start + length)
  if (limit >= text.length) return text.length
  let sentence = -1
  for (const match of text.slice(start, limit + 1).matchAll(sentenceEnd)) {
    const end = start + match.index + match[0].trimEnd().length
    if (end >= to && end >= start + length * (1 - slack)) sentence = end
  }
  if (sentence > 0) return sentence
  let end = -1
  eachWordAround(text, limit, (_, close) => {
    if (close <= limit && close >= to && close > start) end = Math.max(end, close)
  })
  return end < 0 ? wholeCharacter(text, limit) : end
}

/** The words near a place, within twice the longest usual word: a range that long contains a word border. */
function eachWordAround(text: string, at: number, each: (start: number, end: number) => void): void {
  const earliest = Math.max(0, at - 2 * longestWord)
  const space = text.lastIndexOf(' ', earliest)
  const from = earliest - space < longestWord ? space + 1 : wholeCharacter(text, earliest)
  const to = Math.min(text.length, at + longestWord)
  let whole = 0
  readTerms(text.slice(from, to), undetermined, {
    plain: (start, end) => each(from + start, from + end),
    // A compound comes before its parts, and a broken word before its halves; inside neither is a border.
    term: (_, start, end) => {
      if (end <= whole) return
      whole = end
      each(from + start, from + end)
    },
  })
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from
  while (at < to && /\s/u.test(text[at] ?? '')) at += 1
  return at
}

/** The same place, or the one before it inside a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}
