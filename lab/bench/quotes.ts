// The quotes part of the benchmark: articles a second on one core, over the two folders of government news.

import { join } from 'node:path'
import type { Article } from '../../src/article/article.ts'
import { measureInChild } from './child.ts'
import { writeArticles } from './files.ts'
import { extractors } from './quote-extractors.ts'
import { figure, table } from './table.ts'

export interface QuotesTask {
  readonly extractor: string
  readonly articlesFile: string
}

export interface QuotesMeasurement {
  readonly articlesPerSecond: number
  /** With a speaker. */
  readonly quotes: number
}

const minutes = 5

/** Measures every extractor on the articles. Resolves to the part of the report. */
export async function reportQuotes(articles: readonly Article[], folder: string): Promise<string> {
  const articlesFile = join(folder, 'quotes.articles.jsonl')
  writeArticles(articlesFile, articles)
  const rows: string[][] = []
  for (const [extractor, { name, without }] of Object.entries(extractors)) {
    const task: QuotesTask = { extractor, articlesFile }
    const found = await measureInChild<QuotesMeasurement>('measure-quotes.ts', task, minutes)
    const cells = typeof found === 'string' ? [found, ''] : [figure(found.articlesPerSecond), figure(found.quotes)]
    rows.push([name, ...cells, without])
  }
  return [
    `### Quotes: ${articles.length.toLocaleString('en-US')} articles, one core`,
    table(['extractor', 'articles/s', 'quotes with a speaker', 'does not do'], rows),
  ].join('\n\n')
}
