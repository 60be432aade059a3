// Small articles, each of a kind that is easily read wrongly: every quote with its speaker, and no other. They are read as plain text is.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articleOf } from '../../src/pipeline/raw-article.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'

interface Expected {
  readonly text: string
  readonly speaker: string
  /** Null: none. Not given: any. */
  readonly role?: string | null
}

interface Case {
  readonly kind: string
  readonly text: string
  readonly expect: readonly Expected[]
}

const cases = readFileSync(join(import.meta.dirname, 'kinds.jsonl'), 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line) as Case)

/** Words without white space, breaks, case and marks. */
const bareWords = (text: string): string =>
  text
    .replace(/\[…\]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
const title = /^(?:(?:the|a|an|mr|mrs|ms|dr|sir|president|minister|senator|chairwoman)\.? )+/
const bareName = (name: string): string => name.toLowerCase().replace(title, '')

test.each(cases)('$kind: $text', ({ text, expect: expected }) => {
  const quotes = extractQuotes(articleOf('case', text).article)
  expect(quotes.map(quote => [bareWords(quote.text), bareName(quote.speaker?.name ?? '')])).toEqual(
    expected.map(one => [bareWords(one.text), bareName(one.speaker)]),
  )
  for (const [index, { role }] of expected.entries())
    if (role !== undefined) expect(quotes[index]?.speaker?.role).toBe(role)
})
