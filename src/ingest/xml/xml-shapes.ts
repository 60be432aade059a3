// Rows shared by XML readers: for a document without a story, and for one that is too large.

import type { Problem } from '../problem.ts'
import type { Reading } from '../publication/story.ts'
import type { ParsedXml } from './parse-xml.ts'

/** A reading without a story: what the file holds instead, and what to do. */
export function withoutStories(file: string, message: string, advice: string): Reading {
  return { stories: [], problems: [{ file, line: null, severity: 'error', message, advice }] }
}

/** The row for a document of which only the beginning was read. */
export function cutProblems(file: string, { isCut }: Pick<ParsedXml, 'isCut'>): Problem[] {
  if (!isCut) return []
  const message = 'the file has more elements than are read: stories at its end are missing'
  return [{ file, line: null, severity: 'error', message, advice: 'export it in several files' }]
}
