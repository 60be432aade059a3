// The reasons of a verdict as JSON: a code and the values that its sentence names. `search/verify/reasons.ts` says what each code means.

import * as z from 'zod'
import { articleSchema } from '../../article/article.ts'
import { plainCodes, wordCodes } from '../../search/verify/reasons.ts'

const placeSchema = articleSchema.pick({ title: true, source: true, published: true })

function reason<Code extends string, Values extends z.ZodRawShape>(codes: readonly Code[], values: Values) {
  return z.strictObject({ code: z.enum(codes), values: z.strictObject(values) })
}

const words = { words: z.string() }

export const reasonSchema = z.union([
  z.strictObject({ code: z.enum(plainCodes), values: z.null() }),
  reason(['too-few-words'], { places: z.array(placeSchema) }),
  reason(['verbatim'], { place: placeSchema, marked: z.boolean() }),
  reason(['differs'], { place: placeSchema }),
  reason(['also-in'], { count: z.int().positive() }),
  reason(['said-by'], { speaker: z.string(), role: z.string().nullable(), instead: z.string().nullable() }),
  reason(['made-of-two'], { ...words, place: placeSchema, speaker: z.string().nullable() }),
  reason(['over-words', 'marks-lost'], words),
  reason(wordCodes, { words: z.array(z.string()) }),
  reason(['changed'], { exchanges: z.array(z.strictObject({ claimed: z.string(), found: z.string() })) }),
  reason(['cut-short'], { before: z.boolean(), after: z.boolean(), said: z.boolean() }),
])
