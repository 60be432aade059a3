// Front matter as header fields, with a problem row for everything in it that was not understood.

import { mapFields, type PlainText } from './fields.ts'
import { readFrontMatter } from './front-matter.ts'
import type { Header } from './header.ts'
import type { Problem } from './problem.ts'
import type { Facts } from './publication/claim.ts'
import { factsOfFields } from './publication/from-fields.ts'

/** The content of front matter, and the text below it. */
export interface FrontFields {
  readonly header: Header
  readonly body: string
  /** Is there any front matter? */
  readonly given: boolean
  /** Reasons in it against publishing the article. */
  readonly facts: Facts
  readonly problems: Problem[]
}

/** Reads the front matter of a text; `plain` removes markup from titles and names. */
export function readFrontFields(text: string, path: string, plain?: PlainText): FrontFields {
  const front = readFrontMatter(text)
  const { header, misread } = mapFields(front.fields, plain)
  const problems: Problem[] = front.problems.map(problem => ({ file: path, ...problem }))
  const warn = (field: string, message: string, advice: string): void => {
    problems.push({ file: path, line: lineOfField(text, field), severity: 'warning', message, advice })
  }
  for (const [field, expected] of misread) {
    warn(field, `"${field}" in the front matter was not understood`, `write ${expected}`)
  }
  const facts = factsOfFields(front.fields, field => lineOfField(text, field))
  return { header, body: front.body, given: Object.keys(front.fields).length > 0, facts, problems }
}

/** The line (from 1) on which front matter has a field, if it can be found. */
function lineOfField(text: string, field: string): number | null {
  const at = text.split('\n', 200).findIndex(line => line.trimStart().replace(/^["']/, '').startsWith(field))
  return at < 0 ? null : at + 1
}
