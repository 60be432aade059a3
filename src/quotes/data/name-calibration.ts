// Weights of the evidence that a speaker's name is right, see `naming.ts`.
// Made by `scripts/fit-confidence.ts` from the train part of PolNeAR and quotes in world English; do not edit by hand.

export const nameCalibration: Readonly<Record<string, number>> = {
  bias: 0.91,
  crowd: 0.09,
  it: 0.1,
  'kind group': -0.37,
  'kind organization': 0.21,
  'kind person': 1.28,
  'kind unknown': -0.21,
  'name alone': 0.28,
  'name completed': 1.43,
  'name in full': 0.25,
  'noun as written': 0.49,
  'noun resolved': -0.96,
  'pronoun open': -0.73,
  'pronoun resolved': 0.16,
}
