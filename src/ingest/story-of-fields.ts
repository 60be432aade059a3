// Makes a story from fields and paragraphs that a reader has found. Fields have the names that sites and newsrooms use, so that they are
// interpreted in one place (field-names.ts, publication/vocabulary.ts). For formats with several stories in a file.

import type { Paragraph } from '../article/article.ts'
import { cleanId, idOfPath } from './article-id.ts'
import { mapFields } from './fields.ts'
import { fingerprint } from './fingerprint.ts'
import type { Header } from './header.ts'
import { makeArticle } from './header.ts'
import { stripMarkup } from './html/strip-markup.ts'
import type { Problem } from './problem.ts'
import type { Facts } from './publication/claim.ts'
import { factsOfFields } from './publication/from-fields.ts'
import { readNotices } from './publication/notices.ts'
import { passageProblems, type Story, storyOf } from './publication/story.ts'

/** What a reader has found of one story. */
export interface FoundStory {
  /** Named as in front matter or JSON. A blank or missing value means nothing. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly paragraphs: readonly Paragraph[]
  readonly path: string
  /** Where it begins in its file, if it does not begin with it. */
  readonly line?: number | null
  /** Is it one of several in its file? Then its id does not come from the file's name alone. */
  readonly isEntry?: boolean
  /** What it says of being published beside its fields and its text. */
  readonly facts?: readonly Facts[]
  readonly isTeaser?: boolean
  /** The original records that say whether it is published, if they differ from its fields. */
  readonly records?: readonly Readonly<Record<string, unknown>>[]
  /** Called for each field that was not understood, with what to write. */
  readonly onMisread?: (field: string, expected: string) => void
  /** Applied to header and paragraphs before the article is made. */
  readonly refine?: (header: Header, paragraphs: readonly Paragraph[]) => readonly [Header, readonly Paragraph[]]
  /** The message if the story has no text: why, and what to do. */
  readonly withoutText?: readonly [message: string, advice: string]
}

/** So much of a title goes into the id of an entry without one, in UTF-16 code units. */
const longestTitleInId = 80

/** A story without a title has its first words for one. In UTF-16 code units. */
const longestTitleOfText = 80

/** The story of what was found. Rows about it are added to `problems`. */
export function storyOfFields(found: FoundStory, problems: Problem[]): Story {
  const { fields, path, line = null, isEntry = false, facts = [], isTeaser = false, refine, withoutText } = found
  const { header: mapped, misread } = mapFields(fields, stripMarkup)
  for (const [field, expected] of misread) found.onMisread?.(field, expected)
  const notices = readNotices(found.paragraphs.map(({ text }) => text))
  const kept = found.paragraphs.filter((_, at) => notices.kept[at] === true)
  problems.push(...passageProblems(notices, path, null).map(problem => ({ ...problem, line })))
  const [header, paragraphs] = refine === undefined ? [mapped, kept] : refine(mapped, kept)
  const title = header.title ?? firstWords(paragraphs)
  const article = makeArticle({ ...header, title }, paragraphs, path, problems)
  const id = header.id === null && isEntry ? idOfEntry(path, title, article.paragraphs) : article.id
  const unread =
    withoutText === undefined || article.paragraphs.length > 0 ? null : unreadRow(path, line, header.title, withoutText)
  return storyOf({
    article: { ...article, id },
    path,
    line,
    unread,
    isTeaser,
    facts: [...(found.records ?? [fields]).map(record => factsOfFields(record)), ...facts],
    notices: { ...notices, claims: notices.claims.map(claim => ({ ...claim, line: null })) },
  })
}

function firstWords([first]: readonly Paragraph[]): string | null {
  const text = first?.text ?? ''
  return text.length <= longestTitleOfText
    ? text || null
    : `${text.slice(0, longestTitleOfText).replace(/\s+\S*$/, '')}…`
}

/** An entry of a file with several is identified by its title, wherever it stands. */
function idOfEntry(path: string, title: string | null, paragraphs: readonly Paragraph[]): string {
  const own = title?.slice(0, longestTitleInId) ?? fingerprint(paragraphs.map(({ text }) => text).join('\n'))
  return `${idOfPath(path)}-${cleanId(own)}`
}

function unreadRow(
  file: string,
  line: number | null,
  title: string | null,
  [message, advice]: readonly [string, string],
): Problem {
  const named = title === null ? '' : `"${title.slice(0, 80)}": `
  return { file, line, severity: 'error', message: `${named}${message}`, advice }
}
