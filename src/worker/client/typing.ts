// When what is typed is worth a request. Each one counts, from the cache as well.

/** Pause in typing after which the archive is asked, in milliseconds: longer than between two keys, as long as between two words. */
export const pause = 250

/** One of these is a word or a syllable. */
const wholeWord = /[\p{Ideographic}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u
/** What stands before the first word of a query: signs of the grammar. */
const signs = /^[\s"“„«'‘(+-]+/u

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** True for two letters or more, and for one ideograph. */
export function isEnough(query: string): boolean {
  const words = query.replace(signs, '').trim()
  return wholeWord.test(words) || [...letters.segment(words)].length > 1
}
