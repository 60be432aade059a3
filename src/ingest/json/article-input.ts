// The JSON form of an article, for people who export from a content system. It is our own Article with nearly everything optional,
// and lenient about names (field-names.ts); what is checked here is that each field has a type that can be read.

import * as z from 'zod'
import { paragraphKinds } from '../../archive/kinds.ts'

const name = z.union([z.string(), z.looseObject({ name: z.string() })], {
  error: 'expected a name, or an object with a "name"',
})

const paragraph = z.union([z.string(), z.looseObject({ text: z.string(), kind: z.enum(paragraphKinds).optional() })], {
  error: `expected a text, or { "text": ..., "kind": one of ${paragraphKinds.join(', ')} }`,
})

const text = z.string({ error: 'expected a text' }).nullish()
const date = z.union([z.string(), z.number()], { error: 'expected a date such as "2024-11-04"' }).nullish()

/** One article as JSON. Needed: `paragraphs`, or one of `text`, `body`, `content`, `markdown`, `html`. */
export const articleInputSchema = z.looseObject(
  {
    id: z.union([z.string(), z.number()], { error: 'expected a text or a number' }).nullish(),
    slug: text,
    title: text,
    headline: text,
    authors: z.union([z.array(name), name], { error: 'expected a name or a list of names' }).nullish(),
    author: z.union([z.array(name), name], { error: 'expected a name or a list of names' }).nullish(),
    published: date,
    date,
    url: text,
    lang: text,
    summary: text,
    dateline: text,
    tags: z.union([z.array(z.string()), z.string()], { error: 'expected a text or a list of texts' }).nullish(),
    paragraphs: z.array(paragraph, { error: 'expected a list of paragraphs' }).nullish(),
    text,
    body: text,
    content: text,
    markdown: text,
    html: text,
  },
  { error: 'expected an object with the fields of an article' },
)

export type ArticleInput = z.infer<typeof articleInputSchema>
