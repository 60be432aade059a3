// Words of others that carry no quotation marks because the page sets them apart: a block quote behind a colon, and the lines of an
// interview ("COSTA: We will ..."). Both become stretches like the marked ones.

import type { Paragraph } from '../archive/article.ts'
import type { Region } from './marks.ts'

/** Lines with a name before a colon that make an interview, and lines that each of two names must have. */
const leastLines = 4
const leastEach = 2

const label = /^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}):\s+(?=\S)/u
/** Labels that name a part of a page, not somebody. */
const notNames =
  /^(?:Q|A|Question|Answer|Note|Notes|Update|Updated|Correction|Editor|Photo|Photos|Image|Video|Source|Sources|Tip|Warning|Example|Step|Date|Time|When|Where|What|Who|Why|How|Pros|Cons|Read|Listen|Watch|Related|More|Contact|Email|Phone)\b/

/** Length of the label of each paragraph that is a line of an interview; empty where the article is none. */
export function interviewLines(paragraphs: readonly Paragraph[]): ReadonlyMap<number, number> {
  const lines = new Map<number, number>()
  const names = new Map<string, number>()
  for (const [index, { text, kind }] of paragraphs.entries()) {
    if (kind !== 'prose') continue
    const [whole, name] = label.exec(text.slice(0, 80)) ?? []
    if (whole === undefined || name === undefined || notNames.test(name)) continue
    lines.set(index, whole.length)
    names.set(name, (names.get(name) ?? 0) + 1)
  }
  const voices = [...names.values()].filter(count => count >= leastEach).length
  return lines.size >= leastLines && voices >= 2 ? lines : new Map()
}

/** A stretch without marks from `start` to the end of the paragraph. */
export function unmarked(text: string, start: number, continues: boolean): Region {
  const end = text.trimEnd().length
  return { start, end, innerStart: start, innerEnd: end, closed: false, continues, single: false }
}
