// Plain text as HTML that reads the same.

/** Escapes a text and parts its paragraphs at blank lines. */
export function textToHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return escaped.replace(/\n[^\S\n]*\n\s*/g, '<p></p>')
}
