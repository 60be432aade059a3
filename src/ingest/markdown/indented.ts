// Decides whether an indented block is code. In Markdown it always is, from four blanks on; but pages converted from other systems indent
// HTML and sentences in lists by accident. Those are read as text.

const closing = /^\s*<\/[a-z]/i
const opening = /^\s*<(?:table|thead|tbody|tr|td|th|li|dd|dt|caption|colgroup)\b/i
const tag = /<[^<>]{0,400}>/g
const sign = /[{}();=<>$|\\[\]#+]/g
const sentence = /[.!?…][”"’)_*]*\s*$|[.!?][”"’)_*]*\s+\p{Lu}/u

/** Sentences have at least so many words, and at most so many signs of code to a word. */
const fewestWords = 6
const signsToAWord = 0.15

/** Does the block, without its indentation, hold text or the parts of a table or list rather than code? */
export function isIndentedText(block: string): boolean {
  if (closing.test(block) || opening.test(block)) return true
  const text = block.replace(tag, ' ')
  // Lines with further indentation are code, unless they are HTML elements.
  if (text === block && /\n[ \t]+\S/.test(block)) return false
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0
  const signs = text.match(sign)?.length ?? 0
  return words >= fewestWords && signs <= words * signsToAWord && sentence.test(text)
}
