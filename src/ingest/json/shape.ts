// What a shape is: how the records of one system are recognised, and how one of them is said in our fields.

import type { Paragraph } from '../../article/article.ts'
import type { JsonRecord } from './records.ts'

/** A record in our terms. */
export interface Shaped {
  /** Its fields by our names (docs/articles.md). */
  readonly fields: JsonRecord
  /** Null if it has no text. */
  readonly paragraphs: readonly Paragraph[] | null
  /** Is the text only the beginning, or a summary? */
  readonly isTeaser?: boolean
  /** Fields that could not be understood: `[field, what to write]`. */
  readonly odd?: readonly (readonly [field: string, expected: string])[]
  /** Fields that say something against publishing it, besides those of the record itself. */
  readonly more?: JsonRecord
}

/** A record that is no story: "a picture". */
export interface NoStory {
  readonly noStory: string
}

/** What stands around a record in its file. */
export interface Around {
  /** Fields of the envelope that hold where the record has none. */
  readonly defaults: JsonRecord
  /** Other records of the file that this one may name, by their ids. */
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
