// Schemas of what other sites embed: a quotation, and the oEmbed answer. `answer-schemas.ts` has those of searches and of the archive.

import * as z from 'zod'
import { speakerSchema } from '../../article/quote.ts'
import { type QuotationAnswer, standings } from '../find-quotation.ts'
import { articleHeadSchema, type Same } from './answer-schemas.ts'
import type { OEmbed } from './o-embed.ts'

export const quotationAnswerSchema = z.strictObject({
  status: z
    .enum(standings)
    .describe('Whether the article still has the words, and the quote the speaker whom the request names.'),
  id: z.string().nullable().describe('`article/p5/q1`, where it stands now; null if the words have changed.'),
  text: z.string().nullable().describe('The words as people read them.'),
  speaker: speakerSchema.pick({ id: true, name: true, role: true, kind: true }).nullable(),
  article: articleHeadSchema,
  link: z.string().describe('The passage on its article’s page, or the article where the words have changed.'),
})

const oEmbedAlways = {
  version: z.literal('1.0'),
  title: z.string(),
  author_name: z.string().optional(),
  author_url: z.string().optional(),
  provider_name: z.string(),
  provider_url: z.string(),
  cache_age: z.int().describe('In seconds.'),
} as const

export const oEmbedSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('link'), ...oEmbedAlways }),
  z.strictObject({
    type: z.literal('rich'),
    ...oEmbedAlways,
    html: z.string().describe('A frame with the page of the quotation, `/embed/quote/ID`.'),
    width: z.int(),
    height: z.int(),
  }),
])

true satisfies Same<z.infer<typeof quotationAnswerSchema>, QuotationAnswer>
true satisfies Same<z.infer<typeof oEmbedSchema>, OEmbed>
