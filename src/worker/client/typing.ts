// Decides when typed text is worth a request. Every request counts, even one answered from the cache.

/** Pause in typing before a request, in milliseconds: longer than between two keys, as long as between two words. */
export const pause = 250

/** One of these is a word or a syllable. */
const wholeWord = /[\p{Ideographic}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u
/** Signs of the grammar before the first word of a query. */
const signs = /^[\s"“„«'‘(+-]+/u

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** True for two letters or more, and for one ideograph. */
export function isEnough(query: string): boolean {
  const words = query.replace(signs, '').trim()
  return wholeWord.test(words) || [...letters.segment(words)].length > 1
}
