// Text of the archive on a page: the language it is in, and the direction it is read in. The pages around it read from left to right.

import { html, type Markup, type Part } from './markup.ts'

/** Letters of scripts that are read from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and the others, with their old forms. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
/** The first letter decides what `dir="auto"` does. */
const firstLetter = /\p{L}/u
const words = /[^\s\p{P}]+/gu

/** Share of words that makes a text one of a right-to-left script, as in Google's Closure library (`goog.i18n.bidi`). */
const rightToLeftShare = 0.4

/** Whether a text has letters that are read from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}

/**
 * The `dir` of a text: `auto` where its first letter tells, else what most of its words say. A Hebrew sentence may begin with the name of a
 * company, and an English one with a word of Arabic.
 *
 * @example directionOf('IBM פתחה מרכז פיתוח') === 'rtl'
 */
export function directionOf(text: string): 'auto' | 'ltr' | 'rtl' {
  if (!hasRightToLeft(text)) return 'auto'
  let all = 0
  let theirs = 0
  for (const [word] of text.matchAll(words)) {
    if (!firstLetter.test(word)) continue
    all += 1
    if (hasRightToLeft(word)) theirs += 1
  }
  const isTheirs = theirs > all * rightToLeftShare
  const begins = hasRightToLeft(firstLetter.exec(text)?.[0] ?? '')
  return isTheirs === begins ? 'auto' : isTheirs ? 'rtl' : 'ltr'
}

/** Attributes of an element that holds a text of the archive: its language if the page is in another, its direction if it has another. */
export function written(text: string, lang = '', page = 'en'): Markup {
  const language = lang !== '' && lang !== page && html` lang="${lang}"`
  return html`${language}${direction(text)}`
}

/** The attribute `dir` alone. */
export function direction(text: string): Part {
  return hasRightToLeft(text) && html` dir="${directionOf(text)}"`
}

/** A name or a title inside a sentence of the page: it does not turn the words around it. */
export function apart(text: string): Part {
  return hasRightToLeft(text) ? html`<bdi>${text}</bdi>` : text
}

/** The same in plain text, by the signs that Unicode has for it (UAX 9: first strong isolate, pop directional isolate). */
export function apartInPlain(text: string): string {
  return hasRightToLeft(text) ? `\u2068${text}\u2069` : text
}
