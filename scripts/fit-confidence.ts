// Writes src/quotes/data/calibration.ts from a folder of gold articles, cross-validated: each outlet of them is read with weights learnt
// from the others, so that no article judges itself. Usage: npx node scripts/fit-confidence.ts GOLD OUT

import { writeFileSync } from 'node:fs'
import { fitCalibration } from './quotes/calibration.ts'
import { honestOutcomes } from './quotes/cross-validate.ts'
import { readGold } from './quotes/gold.ts'

const [folder = '', out = ''] = process.argv.slice(2)
const outcomes = honestOutcomes(readGold(folder).filter(({ quotes }) => quotes.length > 0))
const rows = [...fitCalibration(outcomes)]
writeFileSync(
  out,
  `// Weights of the evidence that a quote is right, see \`confidence.ts\`.
// Made by \`scripts/fit-confidence.ts\` from the train part of PolNeAR; do not edit by hand.

export const calibration: Readonly<Record<string, number>> = {
${rows.map(([name, value]) => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${value},\n`).join('')}}
`,
)
console.info(`${outcomes.length} fragments, ${rows.length} weights`)
