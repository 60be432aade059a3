// All known systems, in one table. The first row that fits decides; a record that fits none is read by the names of its fields.

import { arcAns } from './arc-ans.ts'
import { ghost } from './ghost.ts'
import { guardian } from './guardian.ts'
import { jsonApi } from './json-api.ts'
import type { JsonRecord } from './json-records.ts'
import { ninjs } from './ninjs.ts'
import { newYorkTimes } from './nyt.ts'
import { schemaOrg } from './schema-org.ts'
import type { Shape } from './shape.ts'
import { wordpressRest } from './wordpress-rest.ts'

export const shapes: readonly Shape[] = [
  wordpressRest,
  schemaOrg,
  arcAns,
  guardian,
  newYorkTimes,
  jsonApi,
  ghost,
  ninjs,
]

/** The system of a record; null if it has to be read by its fields. */
export function shapeOf(record: JsonRecord): Shape | null {
  return shapes.find(({ fits }) => fits(record)) ?? null
}
