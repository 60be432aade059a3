// What exports of news libraries (Nexis, Factiva, ProQuest, Europresse) have in common: many records in a file, each with the library's
// fields above or around the text of an article.

import type { Paragraph } from '../../article/article.ts'
import type { Header } from '../header.ts'
import { measureLayout } from '../plain/layout.ts'
import { paragraphsOfLines } from '../plain/paragraphs.ts'
import { takeDateline } from '../plain/take-dateline.ts'
import type { Problem } from '../problem.ts'
import type { Reading } from '../publication/story.ts'
import { storyOfFields } from '../story-of-fields.ts'

/** One article of an export. */
export interface LibraryRecord {
  readonly title: string | null
  readonly byline?: string | null
  readonly source?: string | null
  /** As written: `March 2, 2024 Saturday`. */
  readonly date?: string | null
  readonly section?: string | null
  readonly language?: string | null
  readonly dateline?: string | null
  readonly summary?: string | null
  readonly url?: string | null
  readonly id?: string | null
  readonly tags?: readonly string[]
  /** Lines of the text. */
  readonly body: readonly string[]
  /** Where the record begins in its file, from 1. */
  readonly line: number
}

/** The articles of a file's records. A record without a title and text is dropped. */
export function readingOfRecords(records: readonly LibraryRecord[], path: string): Reading {
  const problems: Problem[] = []
  const found = records.filter(({ title, body }) => title !== null || body.some(line => line.trim() !== ''))
  const stories = found.map(record => {
    const { title, byline, source, date, section, language, dateline, summary, url, id, tags, body, line } = record
    const lines = body.map(text => text.trimEnd())
    const fields = {
      ...{
        id,
        title,
        byline: withoutSource(byline, source),
        source,
        published: date,
        section,
        language,
        dateline,
        summary,
        url,
      },
      ...(tags === undefined ? {} : { tags: [...tags] }),
    }
    return storyOfFields(
      {
        fields,
        paragraphs: paragraphsOfLines(lines, measureLayout(lines)),
        path,
        line,
        isEntry: found.length > 1,
        refine: opened,
        withoutText: ['it has no text', 'export it with its full text'],
      },
      problems,
    )
  })
  if (found.length > 0) return { stories, problems }
  const message = 'an export of a news library without articles'
  const advice = 'export the articles with their full text, or take the file out of the folder'
  return { stories, problems: [{ file: path, line: null, severity: 'error', message, advice }] }
}

/** "Ann Roe, The Harbour Times, Harbourtown, Pa.": the paper after a name, and its place, are not authors. */
function withoutSource(byline: string | null | undefined, source: string | null | undefined): string | null {
  const name = source?.replace(/\s*[(,].*$/u, '').replace(/^the\s+/iu, '') ?? ''
  const at = name.length < 6 ? -1 : (byline?.toLowerCase().indexOf(name.toLowerCase()) ?? -1)
  if (byline === null || byline === undefined || at <= 0 || !/\s/.test(byline.charAt(at - 1))) return byline ?? null
  const before = byline.slice(0, at).replace(/[\s,]*(?:\bthe\s*)?$/iu, '')
  const behind = byline.slice(at + name.length).replace(/^\s*\([^()]{0,60}\)/, '')
  return /^(?:$|\s*,)/.test(behind) ? before : `${before}; ${behind.trim()}`
}

function opened(header: Header, paragraphs: readonly Paragraph[]): readonly [Header, readonly Paragraph[]] {
  const opening = takeDateline(header, paragraphs)
  return [opening.header, opening.paragraphs]
}

/** Splits lines into parts: a separator ends a part and belongs to none. `first` is the line number of a part's first line. */
export function splitAt(
  lines: readonly string[],
  isSeparator: (line: string) => boolean,
): { readonly lines: readonly string[]; readonly first: number }[] {
  const parts: { lines: string[]; first: number }[] = [{ lines: [], first: 0 }]
  lines.forEach((line, at) => {
    if (isSeparator(line)) parts.push({ lines: [], first: at + 1 })
    else parts.at(-1)?.lines.push(line)
  })
  return parts
}

/** Consecutive lines, with the line number of the first. */
export interface Block {
  readonly lines: readonly string[]
  readonly first: number
}

/** The blocks of lines between blank lines. */
export function blocksOf(lines: readonly string[]): Block[] {
  const blocks: { lines: string[]; first: number }[] = []
  lines.forEach((line, at) => {
    if (line.trim() === '') return
    if (at > 0 && (lines[at - 1] ?? '').trim() !== '') blocks.at(-1)?.lines.push(line.trim())
    else blocks.push({ lines: [line.trim()], first: at })
  })
  return blocks
}
