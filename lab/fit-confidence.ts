// Writes confidence-weights.json and naming-weights.json of src/quotes/english/learnt from folders of gold articles, cross-validated: each
// outlet is read with weights learnt from the others, so that no article judges itself.
// Usage: npx node lab/fit-confidence.ts OUT_FOLDER GOLD... [--texts DIR]

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fitCalibration } from './quotes/calibration.ts'
import { honestOutcomes } from './quotes/cross-validate.ts'
import { readGold } from './quotes/gold.ts'
import { fitNames } from './quotes/names.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { texts: { type: 'string' } } })
const [out = '', ...folders] = positionals
const golds = folders
  .flatMap(folder => readGold(folder, values.texts ?? null))
  .filter(({ quotes }) => quotes.length > 0)
const { outcomes, names } = honestOutcomes(golds)
write('confidence-weights', fitCalibration(outcomes))
write('naming-weights', fitNames(names))
console.info(`${outcomes.length} fragments, ${names.length} names`)

function write(file: string, weights: ReadonlyMap<string, number>): void {
  const rounded = [...weights].map(([name, value]) => [name, Math.round(value * 100) / 100])
  writeFileSync(join(out, `${file}.json`), `${JSON.stringify(Object.fromEntries(rounded))}\n`)
}
