// The scorer's share of a reading as a probability that one can count on: how often stretches with that share were right.

/**
 * Share and measured accuracy, joined by straight lines: PolNeAR's train part, each fifth of its articles scored with weights learnt
 * on the other four, so that no article judges itself.
 */
const measured: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.5, 0.43],
  [0.6, 0.52],
  [0.7, 0.66],
  [0.8, 0.78],
  [0.9, 0.855],
  [0.95, 0.915],
  [0.98, 0.965],
  [0.99, 0.984],
  [1, 0.992],
]

/** Probability, 0 to 1, that words and speaker are right, given the winner's share of the readings. */
export function calibrate(share: number): number {
  for (let i = 1; i < measured.length; i++) {
    const [low, from] = measured[i - 1] ?? [0, 0]
    const [high, to] = measured[i] ?? [1, 1]
    if (share <= high) return from + ((to - from) * (share - low)) / (high - low)
  }
  return measured.at(-1)?.[1] ?? 1
}
