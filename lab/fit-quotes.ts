// Writes src/quotes/data/weights.ts, learnt from folders of gold articles.
// Usage: npx node lab/fit-quotes.ts OUT GOLD... [--texts DIR]

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { taught } from './quotes/cross-validate.ts'
import { readGold } from './quotes/gold.ts'
import { learnWeights } from './quotes/learn.ts'

/** Weights smaller than this say nothing and are left out. */
const smallest = 0.03

const { values, positionals } = parseArgs({ allowPositionals: true, options: { texts: { type: 'string' } } })
const [out = '', ...folders] = positionals
const golds = folders.flatMap(folder => readGold(folder, values.texts ?? null))
const rows = [...learnWeights(taught(golds))].filter(([, weight]) => Math.abs(weight) >= smallest)
const quoted = (name: string): string => `'${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const body = rows.map(([name, weight]) => `  ${/^[a-z]+$/i.test(name) ? name : quoted(name)}: ${weight},\n`).join('')
writeFileSync(
  out,
  `// Weights of the features that \`features.ts\` and \`candidates.ts\` name: what a marked stretch's surroundings say about its source.
// Made by \`lab/fit-quotes.ts\` from the train part of PolNeAR and quotes in world English; do not edit by hand.

export const weights: Readonly<Record<string, number>> = {
${body}}
`,
)
console.info(`${rows.length} weights`)
