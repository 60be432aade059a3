// Cuts a very long Markdown text between paragraphs, because a parser needs a hundred bytes for each byte it reads. Articles are far
// shorter; this is for a book or an export in one file. Only links whose definition is far away lose their address.

/** A text up to this length is one piece; a longer one is cut at the first chance beyond it. In UTF-16 code units. */
const pieceLength = 500_000

/** After this long without a blank line outside code, a piece is cut at a line's end, or anywhere. In UTF-16 code units. */
const longestPiece = 2 * pieceLength

const fence = /^ {0,3}(?:```|~~~)/

/** The text in pieces, in order; joined they are the text. */
export function* piecesOf(markdown: string): Generator<string> {
  let start = 0
  let inCode = false
  let at = 0
  while (at < markdown.length && markdown.length - start > pieceLength) {
    const newline = markdown.indexOf('\n', at)
    const next = newline < 0 ? markdown.length : newline + 1
    if (fence.test(markdown.slice(at, at + 8))) inCode = !inCode
    const blank = next - at === 1 && !inCode
    while (next - start > longestPiece + pieceLength) {
      const end = start + longestPiece
      yield markdown.slice(start, end)
      start = end
    }
    at = next
    if (at - start > (blank ? pieceLength : longestPiece)) {
      yield markdown.slice(start, at)
      start = at
      inCode = false
    }
  }
  if (start < markdown.length) yield markdown.slice(start)
}
