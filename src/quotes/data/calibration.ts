// Share of the winning reading and the probability that words and speaker are right; in between, straight lines.
// Made by `scripts/fit-confidence.ts` from the train part of PolNeAR; do not edit by hand.

export const calibration: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.54, 0.46],
  [0.599, 0.518],
  [0.651, 0.608],
  [0.701, 0.644],
  [0.731, 0.652],
  [0.777, 0.76],
  [0.831, 0.761],
  [0.856, 0.783],
  [0.871, 0.814],
  [0.885, 0.819],
  [0.897, 0.83],
  [0.912, 0.866],
  [0.938, 0.895],
  [0.958, 0.912],
  [0.968, 0.932],
  [0.976, 0.951],
  [0.984, 0.959],
  [0.989, 0.971],
  [0.992, 0.973],
  [0.996, 0.978],
  [0.997, 0.979],
  [0.998, 0.992],
  [1, 0.999],
]
