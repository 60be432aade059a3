// Measures the names of people, and the linking of surnames to them, against annotated PERSON spans.
// Usage: npm run evaluate:people -- TEXTS ANNOTATIONS [--errors]
// TEXTS holds NAME.txt, ANNOTATIONS NAME.tsv: a token and its BIOES tag a line.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { judgeNames } from './quotes/person-gold.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'boolean', default: false } },
})
const [texts, annotations] = positionals
if (texts === undefined || annotations === undefined) {
  console.error('Usage: npm run evaluate:people -- TEXTS ANNOTATIONS [--errors]')
  process.exit(2)
}
const errors: string[] = []
const all = readdirSync(annotations)
  .filter(name => name.endsWith('.tsv') && existsSync(join(texts, `${name.slice(0, -4)}.txt`)))
  .sort()
  .map(name => {
    const id = name.slice(0, -'.tsv'.length)
    const text = readFileSync(join(texts, `${id}.txt`), 'utf8')
    return judgeNames(id, text, readFileSync(join(annotations, name), 'utf8'), errors)
  })
const sum = (key: keyof (typeof all)[number]): number => all.reduce((total, counts) => total + counts[key], 0)
const share = (part: number, whole: number): string => (part / whole).toFixed(3)
if (values.errors) for (const line of errors) console.info(line)
console.info(`${all.length} articles`)
console.info(
  `full names: precision ${share(sum('right'), sum('found'))} of ${sum('found')}, recall ${share(sum('recalled'), sum('annotated'))} of ${sum('annotated')}`,
)
console.info(
  `surnames linked: precision ${share(sum('linkedRight'), sum('linked'))} of ${sum('linked')}, recall ${share(sum('linkedRight'), sum('single'))} of ${sum('single')}`,
)
