// The most that one posting can add to a score, in one byte, rounded up, so that a search can skip blocks. The number is term frequency /
// length norm (the x in BM25's x / (x + k1)), so it holds for any k1, but for one b only.

/** Steps for each doubling: 4.4% a step, of which about 1.6% is left in the score after saturation. */
const steps = 16
/** The code of 1. */
const middle = 128
/** The highest code, which also stands for all higher values. */
const highest = 255

const values = Float64Array.from({ length: highest + 1 }, (_, code) =>
  code === highest ? Number.POSITIVE_INFINITY : 2 ** ((code - middle) / steps),
)

/** The lowest code whose value is at least a number. */
export function impactCode(impact: number): number {
  const code = Math.max(0, Math.min(highest, Math.ceil(Math.log2(impact) * steps) + middle))
  return (values[code] ?? 0) < impact ? code + 1 : code
}

export function impactOf(code: number): number {
  return values[code] ?? Number.POSITIVE_INFINITY
}

/** BM25's length norm. Lengths count word positions; empty counts as one. */
export function lengthNorm(length: number, average: number, b: number): number {
  return 1 - b + (b * Math.max(length, 1)) / average
}
