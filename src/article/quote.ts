// An attributed quote: which words, said by whom, under which cue. `quotes` produces these.

import * as z from 'zod'
import { breakKinds, quoteForms, speakerKinds } from './kinds.ts'

/** A place in an article: a span of the paragraph with that number (from 0). */
export const placeSchema = z.strictObject({
  paragraph: z.int().nonnegative(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})

/** An unbroken part of a quote: its words, which are exactly that span of the paragraph, without the outer quotation marks. */
export const fragmentSchema = z.strictObject({ text: z.string().min(1), ...placeSchema.shape })

/** What the article has between two fragments: its kind and the article's own words there, without quotation marks. */
export const breakSchema = z.strictObject({ kind: z.enum(breakKinds), text: z.string() })

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
  /** The organisation that the speaker belongs to or speaks for, if the text names it. */
  affiliation: z.string().min(1).nullable(),
  kind: z.enum(speakerKinds),
})

export const quoteSchema = z.strictObject({
  /** The words of the fragments, joined by ` […] ` where the article attributes them and by a line break where a paragraph ends. */
  text: z.string().min(1),
  /** Unbroken stretches in reading order. */
  fragments: z.array(fragmentSchema).min(1),
  /** The break between each two fragments: one fewer than there are fragments. */
  breaks: z.array(breakSchema),
  form: z.enum(quoteForms),
  /** The attributing verb or phrase as written: `said`, `according to`. */
  cue: z.string().min(1).nullable(),
  speaker: speakerSchema.nullable(),
  /** 0 to 1: how sure the attribution is. */
  confidence: z.number().min(0).max(1),
  /** Whether the editors of the archive have corrected its speaker. */
  corrected: z.literal(true).optional(),
})

export type Place = Readonly<z.infer<typeof placeSchema>>
export type Speaker = Readonly<z.infer<typeof speakerSchema>>
export type Fragment = Readonly<z.infer<typeof fragmentSchema>>
export type Break = Readonly<z.infer<typeof breakSchema>>
export type Quote = Readonly<Omit<z.infer<typeof quoteSchema>, 'fragments' | 'breaks' | 'speaker'>> & {
  readonly fragments: readonly Fragment[]
  readonly breaks: readonly Break[]
  readonly speaker: Speaker | null
}
