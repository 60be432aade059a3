// Measures quotes and speakers on a gold folder: PolNeAR (text/ and attributions/), the Wikinews quotes (texts.json and quotes.jsonl) or
// the quotes in world English (gold.jsonl, with their texts in another folder).
// --cross reads each fifth of the folder, or each outlet, with what the others teach; the folders --with teach always.

import { parseArgs } from 'node:util'
import { articleOf } from '../src/pipeline/raw-article.ts'
import { extractQuotes } from '../src/quotes/extract.ts'
import { type Crossed, crossValidate, isWorld } from './quotes/cross-validate.ts'
import { readGold } from './quotes/gold.ts'
import { judgeArticle } from './quotes/judge.ts'
import { printCalibration, printErrors, printReliability, printTable } from './quotes/report.ts'
import { emptyScores, printScores, scoreArticle } from './quotes/world.ts'

const usage = 'Usage: npm run evaluate:quotes -- DIR [--texts DIR] [--errors] [--cross fifths|outlets] [--with DIR]...'
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: 'boolean', default: false },
    cross: { type: 'string' },
    texts: { type: 'string' },
    with: { type: 'string', multiple: true, default: [] },
  },
})
const [folder] = positionals
if (folder === undefined) {
  console.error(usage)
  process.exit(2)
}
const golds = goldOf(folder)
const read: Crossed[] =
  values.cross !== undefined
    ? crossValidate(golds, values.cross === 'outlets' ? 'outlets' : 'fifths', values.with.flatMap(goldOf))
    : golds.map(gold => {
        const { article, offsets } = articleOf(gold.id, gold.text)
        return { gold, quotes: extractQuotes(article), offsets }
      })
console.info(
  `${golds.length} articles, ${golds.flatMap(({ quotes }) => quotes).filter(({ attributed }) => attributed).length} gold quotes\n`,
)
if (golds.some(isWorld)) {
  const scores = emptyScores()
  for (const { gold, quotes, offsets } of read) scoreArticle(gold, quotes, offsets, scores)
  printScores(scores, values.errors)
  printReliability(scores.verdicts.map(({ article, confidence, name }) => ({ article, confidence, right: name })))
} else {
  const judged = read.flatMap(({ gold, quotes, offsets }) => judgeArticle(gold, quotes, offsets))
  if (values.errors) printErrors(golds, judged)
  printTable(judged)
  printCalibration(judged)
}

function goldOf(path: string): ReturnType<typeof readGold> {
  try {
    return readGold(path, values.texts ?? null).filter(({ quotes }) => quotes.length > 0)
  } catch (error) {
    console.error(`evaluate:quotes: ${error instanceof Error ? error.message : String(error)}`)
    process.exit(2)
  }
}
