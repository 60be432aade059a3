// A shape: how to recognise the records of one system, and how to map them to Onrecord's fields.

import type { Paragraph } from '../../article/article.ts'
import type { JsonRecord } from './json-records.ts'

/** A record in Onrecord's terms. */
export interface Shaped {
  /** Its fields under Onrecord's names (docs/articles.md). */
  readonly fields: JsonRecord
  /** Null if it has no text. */
  readonly paragraphs: readonly Paragraph[] | null
  /** Whether the text is only the beginning, or a summary. */
  readonly isTeaser?: boolean
  /** Fields that could not be understood: `[field, what to write]`. */
  readonly odd?: readonly (readonly [field: string, expected: string])[]
  /** Further fields with reasons against publishing it, besides the record's own. */
  readonly more?: JsonRecord
}

/** A record that is not a story: "a picture". */
export interface NoStory {
  readonly noStory: string
}

/** The surroundings of a record in its file. */
export interface Around {
  /** Fields of the envelope that apply if the record lacks them. */
  readonly defaults: JsonRecord
  /** Other records of the file to which this one may refer, by id. */
  readonly linked: ReadonlyMap<string, JsonRecord>
}

export const nothingAround: Around = { defaults: {}, linked: new Map() }

/** One system's records. */
export interface Shape {
  /** As people call it. */
  readonly system: string
  readonly fits: (record: JsonRecord) => boolean
  readonly read: (record: JsonRecord, around: Around) => Shaped | NoStory
}
