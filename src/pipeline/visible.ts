// Makes foreign text safe for a terminal: names of files, titles, articles. Control characters would move the cursor or overwrite earlier
// lines.

/** Control characters, and signs that turn the direction of what follows. */
const hidden = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/** The text with such characters as escapes that can be read, `\u001b`. */
export function visible(text: string): string {
  return text.replace(hidden, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
