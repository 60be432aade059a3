// Measures quotes and speakers on a gold folder: PolNeAR (text/ and attributions/) or the Wikinews quotes (texts.json and quotes.jsonl).
// Usage: npm run evaluate:quotes -- DIR [--errors] [--cross fifths|outlets]
// --cross reads each fifth of the folder, or each outlet, with what the others teach.

import { parseArgs } from 'node:util'
import { extractQuotes } from '../src/quotes/extract.ts'
import { articleOf } from './quotes/article-of.ts'
import { crossValidate } from './quotes/cross-validate.ts'
import { readGold } from './quotes/gold.ts'
import { type Judged, judgeArticle } from './quotes/judge.ts'
import { printCalibration, printErrors, printTable } from './quotes/report.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'boolean', default: false }, cross: { type: 'string' } },
})
const [folder] = positionals
if (folder === undefined) {
  console.error('Usage: npm run evaluate:quotes -- DIR [--errors] [--cross fifths|outlets]')
  process.exit(2)
}
const golds = goldOf(folder).filter(({ quotes }) => quotes.length > 0)
const judged: Judged[] =
  values.cross !== undefined
    ? crossValidate(golds, values.cross === 'outlets' ? 'outlets' : 'fifths')
    : golds.flatMap(gold => {
        const { article, offsets } = articleOf(gold.id, gold.text)
        return judgeArticle(gold, extractQuotes(article), offsets)
      })
if (values.errors) printErrors(golds, judged)
console.info(`${golds.length} articles, ${judged.filter(({ gold }) => gold?.attributed).length} gold quotes\n`)
printTable(judged)
printCalibration(judged)

function goldOf(path: string): ReturnType<typeof readGold> {
  try {
    return readGold(path)
  } catch (error) {
    console.error(`evaluate:quotes: ${error instanceof Error ? error.message : String(error)}`)
    process.exit(2)
  }
}
