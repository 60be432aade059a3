// Weights of the evidence that a speaker's name is right, see `naming.ts`.
// Made by `lab/fit-confidence.ts` from the train part of PolNeAR and quotes in world English; do not edit by hand.

export const nameCalibration: Readonly<Record<string, number>> = {
  bias: 1.13,
  crowd: -0.02,
  it: 0.07,
  'kind group': -0.37,
  'kind organization': 0.22,
  'kind person': 1.73,
  'kind unknown': -0.45,
  'name alone': 0.22,
  'name completed': 1.06,
  'name in full': -0.11,
  'noun as written': 0.29,
  'noun resolved': -0.26,
  'pronoun open': -0.53,
  'pronoun resolved': 0.46,
}
