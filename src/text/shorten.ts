// Shortens a text so that a reader sees the cut.

/**
 * A text of at most this many UTF-16 code units: cut between words if a word ends near, with an ellipsis, and never inside a surrogate
 * pair.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  const kept = space > most * 0.8 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')
  return `${kept}…`
}
