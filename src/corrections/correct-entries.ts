// Applies the corrections of editors to what an archive is built from. Articles are hidden, quotes and speakers corrected; whatever matches
// nothing is left alone and gets a row. Pure: the same entries and corrections give the same result.

import type { ArchiveEntry } from '../article/entry.ts'
import type { Problem } from '../ingest/problem.ts'
import { byArticle, correctQuotes } from './correct-quotes.ts'
import { type ArticleCorrection, type Corrections, type Placed, placeInWords } from './corrections.ts'
import { articleIdOf } from './named-places.ts'
import { planSpeakers } from './plan-speakers.ts'
import { rowOf } from './rows.ts'

export interface Corrected {
  /** The articles that stay, as corrected. */
  readonly entries: readonly ArchiveEntry[]
  /** What the archive must remember: ids of speakers that are no more with those they became, and ids of hidden articles; sorted. */
  readonly past: Past
  readonly problems: readonly Problem[]
}

interface Past {
  readonly moved: readonly (readonly [from: string, to: string])[]
  readonly gone: readonly string[]
}

/** Throws a CorrectionError where two corrections of speakers contradict each other. */
export function correctEntries(entries: readonly ArchiveEntry[], corrections: Corrections): Corrected {
  const hidden = hiddenIds(entries, corrections.articles)
  const plan = planSpeakers(entries, corrections.speakers)
  const aimed = byArticle(corrections.quotes)
  const problems = [...hidden.problems, ...plan.problems]
  const kept: ArchiveEntry[] = []
  for (const entry of entries) {
    const own = aimed.get(entry.article.id) ?? []
    aimed.delete(entry.article.id)
    if (hidden.ids.has(entry.article.id)) continue
    const { quotes, problems: rows } = correctQuotes(entry, own, plan)
    problems.push(...rows)
    kept.push(quotes === entry.quotes ? entry : { ...entry, quotes })
  }
  for (const [article, own] of aimed) {
    for (const { correction } of own)
      problems.push(
        rowOf(
          correction.at,
          `quote: no article has the id "${article.slice(0, 80)}": not applied`,
          'copy the link of the quote from its article’s page, or take the row out if the article is gone',
        ),
      )
  }
  const speaking = new Set(kept.flatMap(({ quotes }) => quotes.flatMap(({ speaker }) => speaker?.id ?? [])))
  const moved = plan.moved.filter(([from, to]) => speaking.has(to) && !speaking.has(from))
  return { entries: kept, past: { moved, gone: [...hidden.ids].sort() }, problems }
}

/** The ids of hidden articles. One that no article has stays hidden: its file may be gone already. */
function hiddenIds(
  entries: readonly ArchiveEntry[],
  corrections: readonly Placed<ArticleCorrection>[],
): { readonly ids: ReadonlySet<string>; readonly problems: readonly Problem[] } {
  if (corrections.length === 0) return { ids: new Set(), problems: [] }
  const known = new Set(entries.map(({ article }) => article.id))
  const byUrl = Map.groupBy(entries, ({ article }) => article.url)
  const ids = new Set<string>()
  const problems: Problem[] = []
  for (const row of corrections) {
    const given = articleIdOf(row.id)
    const ofUrl = known.has(given) ? [] : (byUrl.get(row.id) ?? [])
    for (const id of known.has(given) ? [given] : ofUrl.map(({ article }) => article.id)) {
      if (ids.has(id)) continue
      ids.add(id)
      problems.push(hiddenRow(id, row))
    }
    if (known.has(given) || ofUrl.length > 0) continue
    if (!/^https?:/i.test(given)) ids.add(given)
    problems.push(
      rowOf(
        row.at,
        `id: no article has the id or the address "${row.id.slice(0, 80)}": this row hides nothing`,
        'leave the row if the file is gone, so that its address goes on answering 410; else copy the address of the article’s page',
      ),
    )
  }
  return { ids, problems }
}

function hiddenRow(id: string, { at }: Placed<ArticleCorrection>): Problem {
  return {
    file: id,
    line: null,
    severity: 'held',
    reason: 'hidden',
    message: `hidden by ${placeInWords(at)}`,
    advice: 'nothing, if that is right; its address answers 410',
  }
}
