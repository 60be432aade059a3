// Titles of books, broadcasts and songs among quoted texts: by their capitals, and by the words before them.

import { partsOfWorks, smallWords, works } from '../lists/page-words.ts'
import { Flag } from '../words/lexicon.ts'
import type { TaggedToken } from '../words/tokens.ts'

const titled = new Set(works)
const parts = new Set(partsOfWorks)
const smallInTitles = new Set(smallWords)

/** “…: a novel”: capitals throughout, after a word that precedes titles or, with a comma, after an opening "In". */
export function isTitleOfWork(
  shape: string,
  words: number,
  tokens: readonly TaggedToken[],
  place: number,
  ending: string,
): boolean {
  const previous = tokens[place - 1]
  if (shape !== 'title' || words < 2 || previous === undefined) return false
  const head = tokens[place - 2]?.lower ?? ''
  if (previous.lower === ',' && titled.has(head)) return true
  if (isExampleOfWorks(tokens, place)) return true
  if (previous.lower === 'of' && (parts.has(head) || titled.has(head))) return true
  return (
    titled.has(previous.lower) || (previous.lower === 'in' && (previous.flags & Flag.Initial) !== 0 && ending === ',')
  )
}

/** Words between a noun for works and a title: "hit singles like 1978's “...”", "songs such as “...” and “...”". */
const longestReach = 6

function isExampleOfWorks(tokens: readonly TaggedToken[], place: number): boolean {
  let example = false
  for (let i = place - 1; i >= Math.max(0, place - longestReach); i--) {
    const token = tokens[i]
    if (token === undefined) return false
    if (titled.has(token.lower) || titled.has(token.lower.replace(/s$/, ''))) return example || i === place - 1
    if (/^(?:like|as|including|called|named|titled)$/.test(token.lower)) example = true
    else if (
      !/^(?:such|the|her|his|their|and|,|with|['’]|s)$/.test(token.lower) &&
      (token.flags & (Flag.Number | Flag.Genitive | Flag.Quote)) === 0
    )
      return false
  }
  return false
}

/** Most words are capitalised: possibly a title. */
export function titleCase(text: string): string {
  let capitals = 0
  let small = 0
  for (const match of text.slice(0, 160).matchAll(/\p{L}[\p{L}\p{M}’'-]*/gu)) {
    if (/^\p{Lu}/u.test(match[0])) capitals++
    else if (match[0].length > 3 && !smallInTitles.has(match[0])) small++
  }
  if (capitals + small === 0) return 'none'
  return small === 0 ? 'title' : capitals > 1 && capitals >= small ? 'mixed' : 'plain'
}
