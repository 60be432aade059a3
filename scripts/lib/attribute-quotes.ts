// Articles to archive entries: each with its attributed quotes, and speakers told apart over the whole archive.

import type { Article } from '../../src/archive/article.ts'
import type { ArchiveEntry } from '../../src/archive/entry.ts'
import type { Problem } from '../../src/ingest/problem.ts'
import { boundSpeakers } from '../../src/quotes/bound-speaker.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { resolveSpeakers } from '../../src/quotes/speakers/registry.ts'

export interface Attributed {
  readonly entries: readonly ArchiveEntry[]
  readonly problems: readonly Problem[]
}

/** Entries in the order of the articles. An article whose quotes cannot be found is kept without them, with a problem row. */
export function attributeQuotes(
  articles: readonly Article[],
  onProgress: (done: number, total: number) => void = () => {},
): Attributed {
  const problems: Problem[] = []
  const entries = articles.map((article, at): ArchiveEntry => {
    onProgress(at + 1, articles.length)
    try {
      const { quotes, cut } = boundSpeakers(extractQuotes(article))
      if (cut > 0) {
        problems.push({
          file: article.id,
          line: null,
          severity: 'warning',
          message: `${cut} of its quotes have a speaker whose name or role is too long; it was cut`,
          advice: 'look for words that run together without spaces',
        })
      }
      return { article, quotes }
    } catch (error) {
      problems.push({
        file: article.id,
        line: null,
        severity: 'error',
        message: `its quotes could not be found: ${error instanceof Error ? error.message : String(error)}`,
        advice: 'please report the article; its paragraphs are in the archive',
      })
      return { article, quotes: [] }
    }
  })
  return { entries: resolveSpeakers(entries), problems }
}
