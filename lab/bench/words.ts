// Words of a text as the benchmark draws them: runs of ASCII letters, lower-cased, which every engine takes for the same word. It is
// nobody's analyzer on purpose. Words with an apostrophe, a digit, a hyphen or an accent in or at them are not drawn.

const separate = /[\s"“”().,;:!?]+/u
const letters = /^[A-Za-z]{2,25}$/

/** Words in reading order; `null` where something stands that is not such a word, or where punctuation comes between two. */
export function wordsOf(text: string): (string | null)[] {
  const words: (string | null)[] = []
  for (const piece of text.split(/(\s+)/u)) {
    if (piece === '' || /^\s/u.test(piece)) continue
    const parts = piece.split(separate)
    for (const [at, part] of parts.entries()) {
      if (at > 0) words.push(null)
      if (part !== '') words.push(letters.test(part) ? part.toLowerCase() : null)
    }
  }
  return words
}
