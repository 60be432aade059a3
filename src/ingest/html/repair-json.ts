// Repairs common mistakes in JSON: comments, extra commas, line breaks and tabs inside strings, invalid escapes. One pass; other mistakes
// stay.

/** The text with those mistakes repaired. */
export function repairJson(text: string): string {
  const parts: string[] = []
  let at = 0
  while (at < text.length) {
    const character = text.charAt(at)
    if (character === '"') {
      const end = endOfString(text, at)
      parts.push(mendString(text.slice(at, end)))
      at = end
    } else if (text.startsWith('//', at) || text.startsWith('/*', at)) at = endOfComment(text, at)
    else if (character === ',') {
      // A comma before a closing bracket or another comma is redundant.
      const next = nextInked(text, at + 1)
      if (!']},'.includes(text.charAt(next)) || next >= text.length) parts.push(',')
      at = next
    } else {
      parts.push(character)
      at += 1
    }
  }
  return parts.join('')
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return Math.min(at + 1, text.length)
}

function mendString(string: string): string {
  return (
    string
      .replace(
        /\\(?:(u[0-9a-fA-F]{4}|["\\/bfnrt])|([\s\S]?))/g,
        (_, known: string | undefined, other: string | undefined) =>
          known === undefined ? (other ?? '') : `\\${known}`,
      )
      .replace(/\r\n?|\n/g, '\\n')
      .replaceAll('\t', '\\t')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings
      .replace(/[\u0000-\u001f]/g, ' ')
  )
}

function endOfComment(text: string, start: number): number {
  const end = text.startsWith('//', start) ? text.indexOf('\n', start) : text.indexOf('*/', start + 2)
  if (end < 0) return text.length
  return text.startsWith('//', start) ? end : end + 2
}

function nextInked(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) at += 1
    else if (text.startsWith('//', at) || text.startsWith('/*', at)) at = endOfComment(text, at)
    else break
  }
  return at
}
