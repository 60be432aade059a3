// The files that pass from the bench to its measuring processes: articles a line, and queries.

import { closeSync, createReadStream, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Article } from '../../src/article/article.ts'
import type { Query } from './peers/peer.ts'

/** Queries to warm up with, and those to time. */
export interface QueryFile {
  readonly warmUp: readonly Query[]
  readonly timed: readonly Query[]
}

export function writeArticles(file: string, articles: readonly Article[]): void {
  const descriptor = openSync(file, 'w')
  for (const article of articles) writeSync(descriptor, `${JSON.stringify(article)}\n`)
  closeSync(descriptor)
}

export async function readArticles(file: string): Promise<Article[]> {
  const articles: Article[] = []
  for await (const line of createInterface({ input: createReadStream(file) }))
    articles.push(JSON.parse(line) as Article)
  return articles
}

export function writeQueries(file: string, queries: QueryFile): void {
  writeFileSync(file, JSON.stringify(queries))
}

export function readQueries(file: string): QueryFile {
  return JSON.parse(readFileSync(file, 'utf8')) as QueryFile
}
