// Scripts without spaces, and emoji. A run becomes overlapping pairs of characters, and its last character alone, so that every character
// begins a term: a longer word is a phrase of pairs, and a single character is a prefix. No dictionary, because build, Worker and browser
// must agree.

import { classAt, EMOJI, IDEOGRAPH, INVISIBLE, MARK, SYLLABIC, widthAt } from './character.ts'
import { fold } from './fold.ts'
import type { Emit } from './words.ts'

/** Thai and Lao vowels written before their consonant, and those written after it. */
const leadingVowel = /[เ-ไເ-ໄ]/u
const trailingVowel = /[ะาำๅະາຳ]/u
const mark = /\p{M}/u
const modifier = /[\u{1F3FB}-\u{1F3FF}\uFE0E\uFE0F]/gu
/** Invisible letters behind a black flag: those of `gbeng` make it England's. The last one ends the sequence. */
const tag = /[\u{E0020}-\u{E007F}]/gu
const [firstTag, lastTag] = [0xe0020, 0xe007f]
const regional = /\p{Regional_Indicator}/u
const joiner = 0x200d

/** Chinese, Japanese, Korean: a unit is a character with its marks. Returns the end of the run. */
export function readIdeographs(text: string, start: number, emit: Emit): number {
  let at = start
  return emitPairs(text, start, emit, () => {
    if (classAt(text, at) !== IDEOGRAPH) return -1
    at = skip(text, at + widthAt(text, at), MARK, INVISIBLE)
    return at
  })
}

/** Thai, Lao, Khmer, Burmese: a unit is a consonant with the vowels and marks around it. Zero-width spaces separate words. */
export function readSyllables(text: string, start: number, emit: Emit): number {
  let at = start
  return emitPairs(text, start, emit, () => {
    if (classAt(text, at) !== SYLLABIC) return -1
    if (leadingVowel.test(text[at] ?? '') && classAt(text, at + 1) === SYLLABIC) at += 1
    at += 1
    while (classAt(text, at) === SYLLABIC && (mark.test(text[at] ?? '') || trailingVowel.test(text[at] ?? ''))) at += 1
    return at
  })
}

/** The first unit of a run, as a text or as a term. */
export function firstUnit(run: string): string {
  let end = run.length
  const seeSecond = (_term: string, start: number) => {
    if (start > 0) end = Math.min(end, start)
  }
  if (classAt(run, 0) === SYLLABIC) readSyllables(run, 0, seeSecond)
  else readIdeographs(run, 0, seeSecond)
  return run.slice(0, end)
}

/** One emoji with everything joined to it, or a flag; skin tones are ignored. Returns its end. */
export function readEmoji(text: string, start: number, emit: Emit): number {
  const isFlag = regional.test(text.slice(start, start + 2))
  let end = start + widthAt(text, start)
  if (isFlag && regional.test(text.slice(end, end + 2))) end += 2
  end = skipTags(text, skipModifiers(text, end))
  while (text.charCodeAt(end) === joiner && classAt(text, end + 1) === EMOJI) {
    end = skipModifiers(text, end + 1 + widthAt(text, end + 1))
  }
  const term = fold(text.slice(start, end).replace(modifier, '').replace(tag, letterOfTag))
  if (term !== '') emit(term, start, end, 1)
  return end
}

/** `next` returns the end of each unit in turn, and -1 after the last. */
function emitPairs(text: string, start: number, emit: Emit, next: () => number): number {
  let from = start
  let middle = next()
  for (let end = next(); end >= 0; end = next()) {
    emitRun(text, from, end, emit)
    from = middle
    middle = end
  }
  emitRun(text, from, middle, emit)
  return middle
}

function emitRun(text: string, start: number, end: number, emit: Emit): void {
  const term = fold(text.slice(start, end))
  if (term !== '') emit(term, start, end, 1)
}

function skipTags(text: string, from: number): number {
  let at = from
  for (let code = text.codePointAt(at) ?? 0; code >= firstTag && code <= lastTag; code = text.codePointAt(at) ?? 0)
    at += 2
  return at
}

function letterOfTag(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  return code === lastTag ? '' : String.fromCodePoint(code & 0x7f)
}

function skipModifiers(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0
    if (code !== 0xfe0f && code !== 0xfe0e && (code < 0x1f3fb || code > 0x1f3ff)) break
    at += code > 0xffff ? 2 : 1
  }
  return at
}

function skip(text: string, from: number, one: number, other: number): number {
  let at = from
  for (let kind = classAt(text, at); kind === one || kind === other; kind = classAt(text, at)) at += widthAt(text, at)
  return at
}
