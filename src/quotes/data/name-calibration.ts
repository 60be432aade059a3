// Weights of the evidence that a speaker's name is right, see `naming.ts`.
// Made by `scripts/fit-confidence.ts` from the train part of PolNeAR and quotes in world English; do not edit by hand.

export const nameCalibration: Readonly<Record<string, number>> = {
  bias: 1.16,
  crowd: -0.02,
  it: 0.07,
  'kind group': -0.38,
  'kind organization': 0.2,
  'kind person': 1.72,
  'kind unknown': -0.38,
  'name alone': 0.22,
  'name completed': 1.06,
  'name in full': -0.12,
  'noun as written': 0.37,
  'noun resolved': -0.26,
  'pronoun open': -0.55,
  'pronoun resolved': 0.45,
}
