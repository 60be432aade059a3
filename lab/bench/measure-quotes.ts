// A process of its own: how many articles a second one extractor reads for quotes, on one core. Started by `child.ts`.

import { readArticles } from './files.ts'
import { extractors } from './quote-extractors.ts'
import type { QuotesMeasurement, QuotesTask } from './quotes.ts'

/** The fastest of the passes is reported: the first ones pay for compilation, any may be disturbed. */
const passes = 3

process.once('message', async task => {
  const { extractor, articlesFile } = task as QuotesTask
  const extract = extractors[extractor]?.extract
  if (!extract) throw new Error(`no extractor ${extractor}`)
  const articles = await readArticles(articlesFile)
  const all: number[] = []
  let quotes = 0
  for (let pass = 0; pass < passes; pass++) {
    quotes = 0
    const start = performance.now()
    for (const article of articles) quotes += extract(article)
    all.push(performance.now() - start)
  }
  const milliseconds = Math.min(...all)
  const measurement: QuotesMeasurement = { articlesPerSecond: (articles.length / milliseconds) * 1000, quotes }
  process.send?.(measurement, () => process.exit(0))
})
