// Merges the articles of many files into one sorted list, each id once. If two files claim one id, both articles are kept.

import type { Article } from '../article/article.ts'
import { idOfPath } from './article-id.ts'
import type { Problem } from './problem.ts'
import type { Publishing } from './publication/decide.ts'
import { type LetIn, publish, type ReadingOf } from './publication/publish.ts'

/** The articles of an archive in the order of their ids, and everything that was wrong in the order of files. */
export interface Collection {
  readonly articles: readonly Article[]
  /** The path of the file that each article is from, by the article's id. */
  readonly origins: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
  /** How many of the articles are in by an option only, by why they would be held back. */
  readonly letIn: LetIn
}

/**
 * Joins what files hold. The order in which they are given does not matter: files are taken by path, and the first to claim an id has
 * it, also while it is held back. A later one gets the id of its path, or a number behind it, and a problem row.
 */
export function collect(files: readonly ReadingOf[], publishing: Publishing): Collection {
  const { stories, reserved, problems, letIn } = publish(files, publishing)
  const byId = new Map<string, { article: Article | null; path: string }>()
  const taken: Problem[] = []
  const lastNumber = new Map<string, number>()
  const freeId = (wanted: string, ofPath: string): string => {
    if (!byId.has(ofPath)) return ofPath
    for (let number = (lastNumber.get(wanted) ?? 1) + 1; ; number++) {
      lastNumber.set(wanted, number)
      if (!byId.has(`${wanted}-${number}`)) return `${wanted}-${number}`
    }
  }
  const claims = [
    ...stories.map(({ story, path }) => ({ article: story.article as Article | null, id: story.article.id, path })),
    ...reserved.map(({ id, path }) => ({ article: null, id, path })),
  ]
  for (const { article, id: wanted, path } of claims.toSorted((a, b) => compare(a.path, b.path))) {
    const first = byId.get(wanted)
    const id = first === undefined ? wanted : freeId(wanted, idOfPath(path))
    byId.set(id, { article: article === null || id === wanted ? article : { ...article, id }, path })
    if (first === undefined || article === null) continue
    taken.push({
      file: path,
      line: null,
      severity: 'warning',
      message: `the id "${wanted}" is taken by ${first.path}; this article is "${id}"`,
      advice: 'give each article an id or slug of its own',
    })
  }
  const articles = [...byId.values()].map(({ article }) => article).filter(article => article !== null)
  const origins = new Map(articles.map(({ id }) => [id, byId.get(id)?.path ?? '']))
  return { articles: articles.sort((a, b) => compare(a.id, b.id)), origins, problems: [...problems, ...taken], letIn }
}

/** By UTF-16 code units: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
