// Writes src/quotes/data/calibration.ts from a folder of gold articles, cross-validated: each fifth of them is read with weights learnt
// from the other four, so that no article judges itself. Usage: npx node scripts/fit-confidence.ts GOLD OUT

import { writeFileSync } from 'node:fs'
import { calibrationTable, outcomesOf } from './quotes/calibration.ts'
import { readGold } from './quotes/gold.ts'
import { learnWeights } from './quotes/learn.ts'

const folds = 5

const [folder = '', out = ''] = process.argv.slice(2)
const golds = readGold(folder).filter(({ quotes }) => quotes.length > 0)
const outcomes = Array.from({ length: folds }, (_, fold) =>
  outcomesOf(
    golds.filter((_, index) => index % folds === fold),
    learnWeights(golds.filter((_, index) => index % folds !== fold)),
  ),
).flat()
const rows = calibrationTable(outcomes)
writeFileSync(
  out,
  `// Share of the winning reading and the probability that words and speaker are right; in between, straight lines.
// Made by \`scripts/fit-confidence.ts\` from the train part of PolNeAR; do not edit by hand.

export const calibration: readonly (readonly [number, number])[] = [
${rows.map(([share, value]) => `  [${share}, ${value}],\n`).join('')}]
`,
)
console.info(`${outcomes.length} fragments, ${rows.length} rows`)
