// The results of many files to one list of articles, sorted by id, each id once. Two files may claim one id: none is lost.

import type { Article } from '../archive/article.ts'
import { idOfPath } from './article-id.ts'
import type { Problem } from './problem.ts'
import type { FileResult } from './read-file.ts'

/** The articles of an archive in the order of their ids, and everything that was wrong in the order of files. */
export interface Collection {
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
}

/**
 * Joins the results of files. The order in which they are given does not matter: files are taken by path, and the first to claim an
 * id has it. A later one gets the id of its path, or a number behind it, and a problem row.
 */
export function collect(files: readonly (FileResult & { readonly path: string })[]): Collection {
  const byId = new Map<string, { article: Article; path: string }>()
  const problems: Problem[] = []
  const lastNumber = new Map<string, number>()
  const freeId = (taken: string, ofPath: string): string => {
    if (!byId.has(ofPath)) return ofPath
    for (let number = (lastNumber.get(taken) ?? 1) + 1; ; number++) {
      lastNumber.set(taken, number)
      if (!byId.has(`${taken}-${number}`)) return `${taken}-${number}`
    }
  }
  for (const { path, articles, problems: own } of [...files].sort((a, b) => compare(a.path, b.path))) {
    problems.push(...own)
    for (const article of articles) {
      const first = byId.get(article.id)
      const id = first === undefined ? article.id : freeId(article.id, idOfPath(path))
      byId.set(id, { article: id === article.id ? article : { ...article, id }, path })
      if (first === undefined) continue
      problems.push({
        file: path,
        line: null,
        severity: 'warning',
        message: `the id "${article.id}" is taken by ${first.path}; this article is "${id}"`,
        advice: 'give each article an id or slug of its own',
      })
    }
  }
  const articles = [...byId.values()].map(({ article }) => article)
  return { articles: articles.sort((a, b) => compare(a.id, b.id)), problems }
}

/** By UTF-16 code units: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
