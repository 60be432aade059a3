// Makes altered quotations from real ones, the same ones for the same seed: words changed, dropped, added, misspelt, swapped, clauses in
// another order, the start or the end cut off; or shortened as a careful writer does it, with marks. For measuring and testing `verify`;
// not part of the product.

/** Share of a quote's words that are altered, at least one. */
const alteredShare = 0.15
/** Share that is left out under a mark. */
const omittedShare = 0.3

export const alterations = ['change', 'drop', 'add', 'misspell', 'swap', 'reorder', 'cut', 'mixed', 'marked'] as const
export type Alteration = (typeof alterations)[number]

/** The quote with the alteration made in about one word of seven. `vocabulary` gives the words that are put in. */
export function alterQuote(
  text: string,
  alteration: Alteration,
  vocabulary: readonly string[],
  random: () => number,
): string {
  const words = text.split(/\s+/).filter(word => word !== '')
  const below = (count: number) => Math.floor(random() * count)
  const foreign = () => vocabulary[below(vocabulary.length)] ?? 'word'
  const times = Math.max(1, Math.round(words.length * alteredShare))
  if (alteration === 'reorder') {
    const at = 1 + below(words.length - 1)
    return [...words.slice(at), ...words.slice(0, at)].join(' ')
  }
  if (alteration === 'cut') {
    const left = Math.max(4, Math.ceil(words.length * 0.6))
    const start = below(words.length - left + 1)
    const cut = words.slice(start, start + left)
    cut[below(cut.length)] = foreign()
    return cut.join(' ')
  }
  if (alteration === 'marked') return withMarks(words, below)
  for (let time = 0; time < times; time += 1) {
    const at = below(words.length)
    const kinds = ['change', 'drop', 'add', 'misspell', 'swap'] as const
    switch (alteration === 'mixed' ? kinds[below(kinds.length)] : alteration) {
      case 'change':
        words[at] = foreign()
        break
      case 'drop':
        if (words.length > 3) words.splice(at, 1)
        break
      case 'add':
        words.splice(at, 0, foreign())
        break
      case 'misspell':
        words[at] = misspelt(words[at] ?? '', below)
        break
      case 'swap':
        words.splice(Math.max(0, at - 1), 2, words[at] ?? '', words[Math.max(0, at - 1)] ?? '')
        break
    }
  }
  return words.join(' ')
}

/** A stretch from the middle left out under an ellipsis, and one word of the rest replaced in brackets. */
function withMarks(words: readonly string[], below: (count: number) => number): string {
  const length = Math.max(1, Math.round(words.length * omittedShare))
  const start = 2 + below(Math.max(1, words.length - length - 3))
  const ellipsis = ['…', '...', '[...]', '[…]'][below(4)] ?? '…'
  const marked = [...words.slice(0, start), ellipsis, ...words.slice(start + length)]
  marked[below(start)] = '[the minister]'
  return marked.join(' ')
}

/** Two neighbouring letters in each other's place, or a letter doubled. */
function misspelt(word: string, below: (count: number) => number): string {
  if (word.length < 4) return `${word}${word.slice(-1)}`
  const at = 1 + below(word.length - 2)
  return `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`
}
