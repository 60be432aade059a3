// Writes src/quotes/english/learnt/person-weights.json, learnt from texts with annotated PERSON spans.
// Usage: npx node lab/fit-people.ts TEXTS ANNOTATIONS OUT [LEFT_OUT]   (LEFT_OUT: a list of file names that teach nothing)

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { articleOf } from '../src/pipeline/raw-article.ts'
import { namesOf } from '../src/quotes/people/mentions.ts'
import { personEvidence } from '../src/quotes/people/person-score.ts'
import { viewsOf } from '../src/quotes/view.ts'
import { fitCalibration, type Outcome } from './quotes/calibration.ts'
import { annotatedNames, foldName } from './quotes/person-gold.ts'

const [texts = '', annotations = '', out = '', leftOut = ''] = process.argv.slice(2)
const left = new Set(leftOut === '' ? [] : readFileSync(leftOut, 'utf8').split(/\s+/))
const outcomes = readdirSync(annotations)
  .filter(name => name.endsWith('.tsv') && existsSync(join(texts, `${name.slice(0, -4)}.txt`)))
  .filter(name => !left.has(`${name.slice(0, -4)}.txt`))
  .sort()
  .flatMap((name): Outcome[] => {
    const { article } = articleOf(name, readFileSync(join(texts, `${name.slice(0, -4)}.txt`), 'utf8'))
    const views = viewsOf(article.paragraphs)
    const gold = new Set(annotatedNames(readFileSync(join(annotations, name), 'utf8')).map(foldName))
    const { full, lore } = namesOf(views)
    return [...full.values()].map(runs => ({
      evidence: new Map([...personEvidence(runs, views, lore)].map(one => [one, 1] as const)),
      right: gold.has(foldName(runs[0]?.words ?? [])),
    }))
  })
const rows = [...fitCalibration(outcomes)]
writeFileSync(
  out,
  `${JSON.stringify(Object.fromEntries(rows.map(([name, value]) => [name, Math.round(value * 100) / 100])))}\n`,
)
console.info(`${outcomes.length} names, ${rows.length} weights`)
