// The row of the build's report for a correction that was not applied.

import type { Problem } from '../ingest/problem.ts'
import type { CorrectionPlace } from './corrections.ts'

export function rowOf({ file, line, place }: CorrectionPlace, message: string, advice: string): Problem {
  return { file, line, severity: 'warning', message: line === null ? `${place}: ${message}` : message, advice }
}
