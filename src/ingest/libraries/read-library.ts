// Exports of news libraries, as text or as pages. The labels identify the library.

import type { Reading } from '../publication/story.ts'
import { readingOfRecords } from './library-record.ts'
import { linesOfPage } from './lines-of-page.ts'
import { isEuropresse, readEuropresse } from './read-europresse.ts'
import { isFactiva, readFactiva } from './read-factiva.ts'
import { isNexis, readNexis } from './read-nexis.ts'
import { isProQuest, readProQuest } from './read-proquest.ts'

/** Lines at the beginning of a file that are read to identify the library. */
const sample = 5_000

/** Reads an export as text. */
export function readLibrary(text: string, path: string): Reading {
  const lines = text.split('\n').map(line => line.trimEnd())
  const start = lines.slice(0, sample)
  if (isProQuest(start)) return readingOfRecords(readProQuest(lines), path)
  if (isNexis(start)) return readingOfRecords(readNexis(lines), path)
  if (isFactiva(start)) return readingOfRecords(readFactiva(lines), path)
  const message = 'an export of a news library whose layout is not known'
  const advice =
    'export the articles from Nexis, Factiva or ProQuest as plain text with full text, or save each as a text'
  return { stories: [], problems: [{ file: path, line: null, severity: 'error', message, advice }] }
}

/** Reads an export as HTML: Europresse by its own elements, the others as the text that they show. */
export function readLibraryPage(html: string, path: string): Reading {
  if (isEuropresse(html)) return readingOfRecords(readEuropresse(html), path)
  return readLibrary(linesOfPage(html).join('\n'), path)
}
