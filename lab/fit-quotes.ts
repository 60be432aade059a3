// Writes src/quotes/english/learnt/stretch-weights.json, learnt from folders of gold articles.
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
writeFileSync(out, `${JSON.stringify(Object.fromEntries(rows))}\n`)
console.info(`${rows.length} weights`)
