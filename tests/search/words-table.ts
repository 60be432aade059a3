// Runs a table of words from build through query to highlight.

import { expect, test } from 'vitest'
import { ask, searcherOver } from './fixture.ts'

/** What is typed; a text that it finds, what is marked in brackets; texts that it does not find. */
export type WordRow = readonly [what: string, q: string, marked: string, ...others: string[]]

/** A test for each row: one archive of its texts, in which the query finds and marks the first and no other. */
export function areFoundAndMarked(table: readonly WordRow[], lang = 'en'): void {
  test.each(table)('%s: %s | %s', async (_what, q, marked, ...others) => {
    const searcher = await searcherOver([marked.replace(/[[\]]/gu, ''), ...others], { lang })
    const { hits } = await searcher.search(ask(q))
    const shown = hits.map(({ snippet: { text, highlights } }) =>
      highlights.reduceRight(
        (rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
        text,
      ),
    )
    expect(shown).toEqual([marked])
  })
}
