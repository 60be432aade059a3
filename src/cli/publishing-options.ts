// The options that say what is published: the same for every command that reads articles.

import type { Publishing } from '../ingest/publication/decide.ts'
import { momentAt, readAsOf } from '../ingest/publication/moment.ts'
import { UsageError } from './command.ts'

/** For `parseArgs`. */
export const publishingOptions = {
  drafts: { type: 'boolean', default: false },
  'include-paid': { type: 'boolean', default: false },
  'include-expired': { type: 'boolean', default: false },
  'as-of': { type: 'string' },
} as const

export const publishingHelp = `  --drafts            also what is not published yet, for a private preview
  --include-paid      also what is for paying readers
  --include-expired   also what has expired
  --as-of DATE        what is public on that day (default: now): 2026-12-24, or 2026-12-24T06:00:00Z`

interface Values {
  readonly drafts: boolean
  readonly 'include-paid': boolean
  readonly 'include-expired': boolean
  readonly 'as-of'?: string | undefined
}

/** What the options ask for. Throws a UsageError for a day that cannot be read. */
export function publishingOf(values: Values): Publishing {
  const given = values['as-of']
  const asOf = given === undefined ? momentAt(Date.now()) : readAsOf(given)
  if (asOf === null) throw new UsageError(`--as-of: "${given}" is no day such as 2026-12-24`)
  return { asOf, drafts: values.drafts, paid: values['include-paid'], expired: values['include-expired'] }
}
