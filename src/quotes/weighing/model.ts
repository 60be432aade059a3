// The learnt numbers: weights of the scorer, and of the evidence that a quote is right. `lab/fit-quotes.ts` and `lab/fit-confidence.ts`
// write them, from the train part of PolNeAR and quotes in world English.

import confidenceWeights from '../english/learnt/confidence-weights.json' with { type: 'json' }
import namingWeights from '../english/learnt/naming-weights.json' with { type: 'json' }
import stretchWeights from '../english/learnt/stretch-weights.json' with { type: 'json' }

export interface Model {
  /** By feature, see `features.ts`. */
  readonly weights: ReadonlyMap<string, number>
  /** By evidence, see `confidence.ts`. */
  readonly calibration: ReadonlyMap<string, number>
  /** By evidence on the name, see `naming.ts`. */
  readonly names: ReadonlyMap<string, number>
}

/** The model that is part of the project. */
export const ownModel: Model = {
  weights: new Map(Object.entries(stretchWeights)),
  calibration: new Map(Object.entries(confidenceWeights)),
  names: new Map(Object.entries(namingWeights)),
}
