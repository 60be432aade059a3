// Cuts a string into words and separators, so that both can be coded whole. A single space between two words is implied and not coded
// (spaceless words: Moura, Navarro, Ziviani & Baeza-Yates 2000).

const piece = /([\p{L}\p{N}\p{M}]+)|[^\p{L}\p{N}\p{M}]+/gu

/** Longer pieces are spelled out: the length of a coded piece has one byte. */
export const longestPiece = 80

export interface Piece {
  readonly text: string
  readonly isWord: boolean
}

/** Pieces in order; two words in a row have a space between them. */
export function* piecesOf(text: string): Generator<Piece> {
  // Words and separators alternate. Whether a space is implied is known only when a word follows it.
  let space: Piece | null = null
  for (const match of text.matchAll(piece)) {
    const next = { text: match[0], isWord: match[1] !== undefined }
    space = null
    if (next.text === ' ' && match.index > 0) space = next
    else yield next
  }
  if (space !== null) yield space
}
