// Line numbers of increasing offsets in a text.

/** Tells the line (from 1) of a place in a text. Places may only grow. */
export function lineCounter(text: string): (place: number) => number {
  let [line, at] = [1, 0]
  return place => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < place; next = text.indexOf('\n', at)) {
      line += 1
      at = next + 1
    }
    return line
  }
}
