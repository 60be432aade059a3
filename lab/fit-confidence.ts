// Writes src/quotes/data/calibration.ts and name-calibration.ts from folders of gold articles, cross-validated: each outlet of them is read
// with weights learnt from the others, so that no article judges itself.
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
write('calibration', 'a quote is right', 'confidence', fitCalibration(outcomes))
write('name-calibration', "a speaker's name is right", 'naming', fitNames(names))
console.info(`${outcomes.length} fragments, ${names.length} names`)

function write(file: string, what: string, user: string, weights: ReadonlyMap<string, number>): void {
  const constant = file === 'calibration' ? 'calibration' : 'nameCalibration'
  const rows = [...weights].map(
    ([name, value]) => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${Math.round(value * 100) / 100},\n`,
  )
  writeFileSync(
    join(out, `${file}.ts`),
    `// Weights of the evidence that ${what}, see \`${user}.ts\`.
// Made by \`lab/fit-confidence.ts\` from the train part of PolNeAR and quotes in world English; do not edit by hand.

export const ${constant}: Readonly<Record<string, number>> = {
${rows.join('')}}
`,
  )
}
