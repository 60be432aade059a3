// Splits a paragraph into tokens with word classes. Quoted text is one token, because it is not part of the reporter's sentence. Ends of
// sentences are marked here; `noun-phrases.ts` reads phrases.

import type { Region } from '../../../text/quotation-marks.ts'
import type { Span } from '../../../text/span.ts'
import { abbreviations } from '../lists/closed-class.ts'
import { capital, lexemeAt, type WordForm } from './lexemes.ts'
import { Flag } from './lexicon.ts'
import { markNames } from './name-words.ts'

/** A word, number, punctuation mark or quoted text. */
export interface TaggedToken extends Span {
  readonly text: string
  readonly lower: string
  flags: number
  /** Lemma of the cue verb it is a form of, or ''. */
  readonly lemma: string
  /** Index of the quoted region, or -1. */
  readonly region: number
  /** Number of the sentence, from 0. */
  sentence: number
}

// Party and dotted state (D-N.Y.) | dotted abbreviation | word with inner marks, hyphens or apostrophes | number | ornament of one mark | any other character that is no space.
const piece = new RegExp(
  String.raw`\p{Lu}-(?:\p{Lu}\.){2,}|(?:\p{Lu}\.){2,}|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:(?:[-‐‑'’&]` +
    String.raw`|(?<=\p{L})\.(?=\p{Ll}\p{Ll}))[\p{L}\p{M}\p{N}]+)*|\p{N}[\p{N}\p{L}.,:/-]*[\p{N}\p{L}%]|\p{N}` +
    String.raw`|([^\s\p{L}\p{N}\p{M}])\1{7,}|--|\.\.\.|[^\s\p{M}]`,
  'uy',
)
const genitive = /['’][sS]$/
const ends = /[.!?…]$/u
const setOff = /[,.!?…]/u
/** Most tokens of a dateline before its dash. */
const longestDateline = 14
const dash = new Set(['—', '–', '--', '-'])
const shortForms = new Set(abbreviations)
const clitic = /^(he|she|it|that|there|what|who|where|here|let|how)$/

/** Tokens of a paragraph. `regions` are its outer quoted regions, in order. */
export function tokenize(text: string, regions: readonly Region[]): TaggedToken[] {
  const tokens: TaggedToken[] = []
  let from = 0
  for (const [index, region] of regions.entries()) {
    words(text, from, region.start, tokens)
    const flags = setOff.test(text[region.innerEnd - 1] ?? '') ? Flag.Quote | Flag.SetOff : Flag.Quote
    const { start, end } = region
    tokens.push({ start, end, text: '', lower: '', flags, lemma: '', region: index, sentence: 0 })
    from = region.end
  }
  words(text, from, text.length, tokens)
  markSentences(tokens, regions, text)
  markNames(tokens)
  return tokens
}

function words(text: string, from: number, to: number, tokens: TaggedToken[]): void {
  if (to <= from) return
  const stretch = from === 0 && to === text.length ? text : text.slice(from, to)
  // Uses offsets, not match objects: a text has a token every few characters.
  for (let at = 0; at < stretch.length; ) {
    if (stretch.charCodeAt(at) === 0x20) {
      at++
      continue
    }
    const plain = plainWordEnd(stretch, at)
    if (plain > at) {
      push(tokens, from + at, lexemeAt(stretch, at, plain))
      at = plain
      continue
    }
    piece.lastIndex = at
    if (!piece.test(stretch)) {
      piece.lastIndex = 0
      at++
      continue
    }
    const start = from + at
    let end = from + piece.lastIndex
    at = Math.max(at + 1, piece.lastIndex)
    const surface = text.slice(start, end)
    if (surface.length > 2 && genitive.test(surface)) {
      push(tokens, start, lexemeAt(text, start, end - 2))
      push(tokens, end - 2, lexemeAt(text, end - 2, end))
      continue
    }
    // The full stop of "Mr." and of an initial belongs to it.
    if (text[end] === '.' && end < to && isAbbreviation(surface)) end++
    const previous = tokens.at(-1)
    if (surface === '.' && previous !== undefined && previous.end > start) continue
    push(tokens, start, lexemeAt(text, start, end))
  }
}

/**
 * End of the ASCII word that begins at `at`, if a space or a comma follows it; otherwise `at`. Four words in five are like this and need no
 * regular expression: `piece` would find the same.
 */
function plainWordEnd(text: string, at: number): number {
  let end = at
  for (;;) {
    const code = text.charCodeAt(end) | 0x20
    if (code < 0x61 || code > 0x7a) break
    end++
  }
  const next = text.charCodeAt(end)
  return next === 0x20 || next === 0x2c ? end : at
}

function isAbbreviation(word: string): boolean {
  if (word.length === 1) return capital.test(word) && word !== 'I'
  return word.length < 7 && capital.test(word) && shortForms.has(word.toLowerCase())
}

function push(tokens: TaggedToken[], start: number, word: WordForm): void {
  const { text, lower, lemma, shape } = word
  let { flags } = word
  if (shape !== 'other') {
    const before = tokens.at(-1)?.lower ?? ''
    // "he’s told us" is a verb; "Smith’s" may be either, but usually is not.
    if (shape === 'clitic') flags = clitic.test(before) ? Flag.Auxiliary : Flag.Genitive
    else if (shape === 'apostrophe') flags = before.endsWith('s') ? Flag.Genitive : flags
    // "the WHO", "the IT": an abbreviation, not the word it looks like.
    else if (before === 'the') flags = Flag.Capital | (flags & (Flag.Role | Flag.Title))
  }
  tokens.push({ start, end: start + text.length, text, lower, flags, lemma, region: -1, sentence: 0 })
}

function markSentences(tokens: readonly TaggedToken[], regions: readonly Region[], text: string): void {
  let sentence = 0
  let fresh = true
  for (const [index, token] of tokens.entries()) {
    token.sentence = sentence
    if (fresh && (token.flags & Flag.Mark) === 0) {
      token.flags |= Flag.Initial
      fresh = false
    }
    // "Stay focused: As Doe said": a capital after a colon also proves little.
    if (token.lower === ':') fresh = true
    if (endsSentence(tokens, index, regions, text) || endsDateline(tokens, index)) {
      sentence++
      fresh = true
    }
  }
}

/** "WASHINGTON (AP) —": the place before the first dash does not belong to the sentence. */
function endsDateline(tokens: readonly TaggedToken[], index: number): boolean {
  if (index > longestDateline || !dash.has(tokens[index]?.lower ?? '') || !/^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? ''))
    return false
  for (let i = 0; i < index; i++) {
    const token = tokens[i]
    if (token === undefined || (token.flags & (Flag.Quote | Flag.Auxiliary | Flag.Pronoun | Flag.Determiner)) !== 0)
      return false
  }
  return true
}

function endsSentence(
  tokens: readonly TaggedToken[],
  index: number,
  regions: readonly Region[],
  text: string,
): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (token === undefined || next === undefined) return true
  const starts = (next.flags & (Flag.Capital | Flag.Quote | Flag.Number)) !== 0 || opening(next)
  if (!starts)
    return token.lower === '?' || token.lower === '!' ? false : token.lower === '.' && (next.flags & Flag.Mark) === 0
  if (token.region >= 0) {
    const region = regions[token.region]
    if (region === undefined) return false
    const inner = text.slice(region.innerStart, region.innerEnd).trimEnd()
    return ends.test(inner) && !inner.endsWith('…') && !inner.endsWith('...')
  }
  if (token.lower === '.' || token.lower === '?' || token.lower === '!') return true
  // "in the U.S. The ..." ends a sentence, "the U.S. Senate" does not: only a following function word tells.
  return (
    token.lower.endsWith('.') &&
    token.lower.length > 3 &&
    (next.flags & (Flag.Determiner | Flag.Pronoun | Flag.Subordinator | Flag.Preposition)) !== 0
  )
}

function opening(token: TaggedToken): boolean {
  return token.lower === '(' || token.lower === '['
}
