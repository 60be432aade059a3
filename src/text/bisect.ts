// Binary search, for places that are not read once per posting: those have it inline.

/**
 * The first number in `[from, to)` for which `isReached` is true, or `to`. Once true it stays true for all greater numbers.
 *
 * `bisect(0, 10, n => n * n >= 30)` is 6.
 */
export function bisect(from: number, to: number, isReached: (n: number) => boolean): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isReached(middle)) high = middle
    else low = middle + 1
  }
  return low
}
