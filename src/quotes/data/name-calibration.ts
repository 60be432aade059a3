// Weights of the evidence that a speaker's name is right, see `naming.ts`.
// Made by `scripts/fit-confidence.ts`; do not edit by hand.

export const nameCalibration: Readonly<Record<string, number>> = { bias: 2 }
