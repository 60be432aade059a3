// Detects the language of a text whose file does not give it: by script and, among languages that share one, by the most common words. It
// only affects stemming, so a short or mixed text gets the default.

import type { Paragraph } from '../article/article.ts'
import { readingLanguages } from '../text/languages/reading-languages.ts'

/** The language of an article if nothing tells. */
const defaultLanguage = 'en'

/** Most text that is read, in UTF-16 code units. */
const sample = 2_000

/** Another language needs at least this many of its common words, and this many times as many as the default. */
const fewestWords = 8
const clearLead = 1.5

/** Scripts that identify a language, or the likeliest one. Japanese mixes kana with Han, so it comes first. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
]

/** A script identifies the language if this share of the letters is in it. */
const scriptShare = 0.2

/** For each word: the languages in which it is common. */
const languagesOfWord: ReadonlyMap<string, readonly string[]> = invert()

/** Several languages share it: if their words do not tell, the most common language is assumed. */
const cyrillic = /\p{Script=Cyrillic}/gu

const [letter, beyondLatin] = [/\p{L}/gu, /[^\0-\u024f\u2000-\u20ff]/]

/** The BCP 47 tag of the language that the paragraphs are most likely in. */
export function languageOf(paragraphs: readonly Paragraph[]): string {
  const text = startOf(paragraphs)
  if (beyondLatin.test(text)) {
    const letters = count(text, letter)
    for (const [script, lang] of scripts) if (count(text, script) > letters * scriptShare) return lang
  }
  const isCyrillic = beyondLatin.test(text) && count(text, cyrillic) > count(text, letter) * scriptShare
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{Ll}\p{Lo}]+/gu)) {
    for (const lang of languagesOfWord.get(word) ?? []) counts.set(lang, (counts.get(lang) ?? 0) + 1)
  }
  const [best, hits] = [...counts].reduce((first, next) => (next[1] > first[1] ? next : first), [defaultLanguage, 0])
  const clear = hits >= fewestWords && hits >= clearLead * (counts.get(defaultLanguage) ?? 0)
  return clear ? best : isCyrillic ? 'ru' : defaultLanguage
}

function startOf(paragraphs: readonly Paragraph[]): string {
  let text = ''
  for (const { text: next, kind } of paragraphs) {
    if (text.length >= sample) break
    if (kind !== 'code') text += `${next.slice(0, sample)}\n`
  }
  return text
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}

function invert(): ReadonlyMap<string, readonly string[]> {
  const inverted = new Map<string, string[]>()
  for (const { tags, functionWords } of readingLanguages) {
    for (const word of functionWords?.split(' ') ?? []) {
      inverted.set(word, [...(inverted.get(word) ?? []), tags[0] ?? defaultLanguage])
    }
  }
  return inverted
}
