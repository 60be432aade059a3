// Turns articles into archive entries: each with its attributed quotes, and with speakers identified across the whole archive.

import type { Article } from '../article/article.ts'
import type { ArchiveEntry } from '../article/entry.ts'
import type { Problem } from '../ingest/problem.ts'
import { boundSpeakers } from '../quotes/bound-speaker.ts'
import { extractQuotes } from '../quotes/extract.ts'
import { resolveSpeakers } from '../quotes/speakers/registry.ts'
import { primaryLanguage } from '../text/primary-language.ts'
import { type BuildCache, keyOf, noCache } from './build-cache.ts'

export interface Attributed {
  readonly entries: readonly ArchiveEntry[]
  readonly problems: readonly Problem[]
}

/** Entries in the order of the articles. An article whose quotes cannot be found is kept without them, with a problem row. */
export function attributeQuotes(
  articles: readonly Article[],
  onProgress: (done: number, total: number) => void = () => {},
  cache: BuildCache = noCache,
): Attributed {
  const problems: Problem[] = []
  const entries = articles.map((article, at): ArchiveEntry => {
    onProgress(at + 1, articles.length)
    try {
      const { quotes, cut } = quotesOf(article, cache)
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
  problems.push(...unreadLanguages(articles))
  return { entries: resolveSpeakers(entries), problems }
}

/** The quotes of one article by itself: speakers are identified across the archive later, even for cached quotes. */
function quotesOf(article: Article, cache: BuildCache): ReturnType<typeof boundSpeakers> {
  const key = cache === noCache ? null : keyOf('quotes', JSON.stringify(article))
  const kept = key === null ? undefined : (cache.get(key) as ReturnType<typeof boundSpeakers> | undefined)
  if (kept !== undefined) return kept
  const found = boundSpeakers(extractQuotes(article))
  if (key !== null) cache.set(key, found)
  return found
}

/** From this many quotation marks, an article in another language probably contains quotes. */
const mark = /["“”„«»]/

/** A row for each language whose quotes are not read, with how many articles have quotation marks. */
function unreadLanguages(articles: readonly Article[]): Problem[] {
  const found = new Map<string, Article[]>()
  for (const article of articles) {
    const language = primaryLanguage(article.lang)
    if (language === 'en' || !article.paragraphs.some(({ text }) => mark.test(text))) continue
    const list = found.get(language)
    if (list === undefined) found.set(language, [article])
    else list.push(article)
  }
  return [...found].sort().map(([language, list]) => ({
    file: list[0]?.id ?? '',
    line: null,
    severity: 'warning' as const,
    message:
      list.length === 1
        ? `it is in the language "${language}": quotes are found in English only`
        : `it and ${list.length - 1} more are in the language "${language}": quotes are found in English only`,
    advice: 'nothing, if that is their language; else name theirs with lang: en',
  }))
}
