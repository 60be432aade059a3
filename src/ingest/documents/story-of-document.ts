// The story of a document: its text and its metadata. A headline, a byline and a dateline in the text outrank properties, which programs
// fill in by themselves.

import type { Paragraph } from '../../article/article.ts'
import { emptyHeader, type Header, mergeHeaders } from '../header.ts'
import { isSame } from '../html/clean-lines.ts'
import { readOpening } from '../plain/opening-lines.ts'
import type { Problem } from '../problem.ts'
import type { Reading } from '../publication/story.ts'
import { storyOfFields } from '../story-of-fields.ts'

/** What a document says of itself, as fields of an article. */
export type DocumentFields = Readonly<Record<string, unknown>>

/** What programs write where nobody has written anything. */
const nobody =
  /^(?:administrator|admin|user|benutzer|unknown|author|autor|python-docx|microsoft office user|windows user|owner|apache poi|un-named)$/i
const untitled = new RegExp(
  String.raw`^(?:microsoft word - .*|document\d*|dokument\d*|untitled.*|unbenannt.*|title|titel|word document` +
    String.raw`|powerpoint presentation|.*\.(?:docx?|odt|dotx?))$`,
  'i',
)

/** A headline is no longer than this, in UTF-16 code units. */
const longestHeadline = 200

/** The reading of a document with this text. */
export function readDocument(paragraphs: readonly Paragraph[], given: DocumentFields, path: string): Reading {
  const problems: Problem[] = []
  const { creator, title: property, ...others } = given
  const title = isNamed(property, untitled) ? property : null
  const isMade = !isNamed(creator, nobody)
  const fields = isMade ? { ...others, title } : { ...others, title, authors: creator }
  const refine = (header: Header, text: readonly Paragraph[]): readonly [Header, readonly Paragraph[]] => {
    const [headline, body] = takeHeadline(text, header.title)
    const opening = readOpening({ ...emptyHeader, title: headline }, body)
    return [mergeHeaders(opening.header, header), opening.paragraphs]
  }
  if (paragraphs.length === 0) {
    const message = 'there is no text in it'
    problems.push({
      file: path,
      line: null,
      severity: 'error',
      message,
      advice: 'put the text of the article in, or remove it',
    })
    return { stories: [], problems }
  }
  const story = storyOfFields({ fields, paragraphs, path, refine }, problems)
  return { stories: [story], problems }
}

function isNamed(value: unknown, empty: RegExp): value is string {
  return typeof value === 'string' && value.trim() !== '' && !empty.test(value.trim())
}

/** The headline above the text, and the text. */
function takeHeadline(
  paragraphs: readonly Paragraph[],
  title: string | null,
): readonly [string | null, readonly Paragraph[]] {
  const [first, ...rest] = paragraphs
  if (first === undefined || rest.length === 0 || first.text.length > longestHeadline) return [title, paragraphs]
  if (isSame(first.text, title)) return [title, rest]
  if (first.kind === 'heading') return [first.text, rest]
  const isLine =
    first.kind === 'prose' && !/[.!?…:,;]["'”’)]*$/.test(first.text) && !/^(?:by|von|par)\s/i.test(first.text)
  return title === null && isLine ? [first.text, rest] : [title, paragraphs]
}
