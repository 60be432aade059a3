// The numbers that are learnt from gold: weights of the scorer, and weights of the evidence that a quote is right.

import { calibration } from '../data/calibration.ts'
import { nameCalibration } from '../data/name-calibration.ts'
import { weights } from '../data/weights.ts'

export interface Model {
  /** By feature, see `features.ts`. */
  readonly weights: ReadonlyMap<string, number>
  /** By evidence, see `confidence.ts`. */
  readonly calibration: ReadonlyMap<string, number>
  /** By evidence on the name, see `naming.ts`. */
  readonly names: ReadonlyMap<string, number>
}

/** What the project comes with. */
export const ownModel: Model = {
  weights: new Map(Object.entries(weights)),
  calibration: new Map(Object.entries(calibration)),
  names: new Map(Object.entries(nameCalibration)),
}
