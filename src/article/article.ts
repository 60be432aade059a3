// What an archive holds of one article. Readers in `ingest` produce these; everything else reads them.
// Also the schema of the JSON and JSON Lines input format, where most of it may be left out.

import * as z from 'zod'
import { paragraphKinds } from './kinds.ts'

export const paragraphSchema = z.strictObject({
  text: z.string().min(1),
  kind: z.enum(paragraphKinds),
})

export const articleSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string(),
  authors: z.array(z.string().min(1)),
  source: z.string().min(1).nullable(),
  published: z
    .string()
    .min(4)
    .nullable()
    .describe(
      'ISO 8601: a day, or date and time with offset; a month (1916-05) or a year (1916) where no more is known.',
    ),
  url: z.string().min(1).nullable(),
  /** BCP 47 tag. */
  lang: z.string().min(2),
  section: z.string().min(1).nullable(),
  tags: z.array(z.string().min(1)),
  summary: z.string().min(1).nullable(),
  /** Where the article says it was written: `washington`. */
  dateline: z.string().min(1).nullable(),
  /** When it was last updated, if that was after it was published. Written like `published`. */
  updated: z.string().min(4).optional(),
  /** Its own notes of corrections: "Correction: …", "Editor’s note: …". The text has them too. */
  notes: z.array(z.string().min(1)).optional(),
  paragraphs: z.array(paragraphSchema),
})

/** One block of an article's text. */
export type Paragraph = Readonly<z.infer<typeof paragraphSchema>>

/** One article: header fields and paragraphs in order. `null` is "the file does not say". */
export type Article = Readonly<Omit<z.infer<typeof articleSchema>, 'authors' | 'tags' | 'notes' | 'paragraphs'>> & {
  readonly authors: readonly string[]
  readonly tags: readonly string[]
  readonly notes?: readonly string[] | undefined
  readonly paragraphs: readonly Paragraph[]
}
