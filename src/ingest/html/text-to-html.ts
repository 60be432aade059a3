// Plain text as HTML with the same content.

/** Escapes a text and splits its paragraphs at blank lines. */
export function textToHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return escaped.replace(/\n[^\S\n]*\n\s*/g, '<p></p>')
}
