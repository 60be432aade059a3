// The answer of /cite: the same citation in every format.

import * as z from 'zod'

const cslDate = z
  .strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).length(1) })
  .describe('Year, month and day, as far as they are known.')

export const citationAnswerSchema = z.strictObject({
  id: z.string().describe('The passage, where it stands now: `article/p5/q1`; or the article.'),
  accessed: z.string().describe('The day of access: YYYY-MM-DD.'),
  text: z.string(),
  markdown: z.string(),
  blockquote: z.string().describe('HTML to paste: a `blockquote` with its source.'),
  embed: z
    .string()
    .describe('HTML for another site, with the script that says whether the archive still has the words.'),
  bibtex: z.string(),
  ris: z.string(),
  csl: z.strictObject({
    id: z.string(),
    type: z.enum(['article-newspaper', 'article-magazine', 'post-weblog']),
    title: z.string().optional(),
    author: z.array(z.record(z.string(), z.string())).optional(),
    'container-title': z.string().optional(),
    section: z.string().optional(),
    issued: cslDate.optional(),
    accessed: cslDate,
    URL: z.string(),
    language: z.string(),
    archive: z.string(),
    archive_location: z.string(),
    note: z.string().optional(),
  }),
})
