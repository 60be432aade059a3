// An attributed quote: which words, said by whom, under which cue. `quotes` produces these.

import * as z from 'zod'
import { quoteForms, speakerKinds } from './kinds.ts'

/** A place in an article: a span of the paragraph with that number (from 0). */
export const placeSchema = z.strictObject({
  paragraph: z.int().nonnegative(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})

export const speakerSchema = z.strictObject({
  /** Stable slug, one a speaker over the whole archive: `victor-cha`. */
  id: z.string().min(1),
  /** Fullest form of the name in the article: `Victor Cha`; an unnamed source as written: `a senior official`. */
  name: z.string().min(1),
  /** The words at the cue ("he", "Cha") and where they stand. */
  mention: z.string().min(1),
  mentionAt: placeSchema,
  /** What the text says the speaker is: `president of ...`. */
  role: z.string().min(1).nullable(),
  /** Who the speaker belongs to or speaks for, where the text says so. */
  affiliation: z.string().min(1).nullable(),
  kind: z.enum(speakerKinds),
})

export const quoteSchema = z.strictObject({
  /** The quote's words without the outer marks, fragments joined by a space. */
  text: z.string().min(1),
  /** Unbroken stretches in reading order, outer quotation marks left out. */
  fragments: z.array(placeSchema).min(1),
  form: z.enum(quoteForms),
  /** The attributing verb or phrase as written: `said`, `according to`. */
  cue: z.string().min(1).nullable(),
  speaker: speakerSchema.nullable(),
  /** 0 to 1: how sure the attribution is. */
  confidence: z.number().min(0).max(1),
})

export type Place = Readonly<z.infer<typeof placeSchema>>
export type Speaker = Readonly<z.infer<typeof speakerSchema>>
export type Quote = Readonly<Omit<z.infer<typeof quoteSchema>, 'fragments' | 'speaker'>> & {
  readonly fragments: readonly Place[]
  readonly speaker: Speaker | null
}
