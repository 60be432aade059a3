// A text cut to a length, so that a reader sees that it was.

/** A text of at most so many UTF-16 code units: cut between words where one ends near, with an ellipsis; no surrogate pair is parted. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  const kept = space > most * 0.8 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')
  return `${kept}…`
}
