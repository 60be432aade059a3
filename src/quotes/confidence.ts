// The scorer's share of a reading as a probability that one can count on: how often stretches with that share were right.

import { calibration } from './data/calibration.ts'

/** Probability, 0 to 1, that words and speaker are right, given the winner's share of the readings. */
export function calibrate(share: number): number {
  for (let i = 1; i < calibration.length; i++) {
    const [low, from] = calibration[i - 1] ?? [0, 0]
    const [high, to] = calibration[i] ?? [1, 1]
    if (share <= high) return from + ((to - from) * (share - low)) / (high - low)
  }
  return calibration.at(-1)?.[1] ?? 1
}
