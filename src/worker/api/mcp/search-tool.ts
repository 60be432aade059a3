// MCP tool `search`: passages and quotes about something.

import type { McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { calendarDay } from '../../../search/asked-dates.ts'
import { sorts } from '../../../search/request.ts'
import { citationText, cite, citedPassageSchema } from './cite.ts'
import { answered, mostPassages, readOnly, type ToolContext, usualPassages } from './tool-context.ts'

const day = z.string().refine(given => calendarDay(given, 'first') !== null, 'is not a date')

const input = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(1_000)
    .describe(
      'Words joined by relevance. "exact phrase", +required, -excluded, AND, OR, NOT, ( ), prefix*, and fields such as speaker:"victor cha", ' +
        'title:word, source:"name", before:2024-01-31, after:2023.',
    ),
  type: z.enum(['paragraph', 'quote']).optional().describe('Only attributed quotes, or only paragraphs of articles.'),
  speaker: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Only quotes of this speaker, by id as other answers give it.'),
  source: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Only articles of this source, exactly as written in answers.'),
  from: day
    .optional()
    .describe(
      'Published on this day or later: YYYY-MM-DD, YYYY-MM or YYYY. An article dated by year alone matches only a range that holds ' +
        'the year.',
    ),
  to: day.optional().describe('Published on this day or earlier: YYYY-MM-DD, YYYY-MM or YYYY.'),
  sort: z.enum(sorts).default('relevance'),
  limit: z.int().min(1).max(mostPassages).default(usualPassages),
  cursor: z
    .string()
    .max(1_000)
    .optional()
    .describe('`next` of the answer before, with the same arguments, to read on.'),
  offset: z.int().min(0).max(10_000).default(0).describe('Passages to skip; not needed with `cursor`.'),
})

const output = z.object({
  next: z.string().nullable().describe('Pass it as `cursor` to read on; null at the end.'),
  total: z.number().describe('Passages that match, of which these are some.'),
  offset: z.number(),
  corrections: z.array(z.object({ from: z.string(), to: z.string() })).describe('Words that were read as others.'),
  synonyms: z
    .array(z.object({ from: z.string(), to: z.string() }))
    .describe('Words and names of the query, and what else was searched for them: it means the same.'),
  passages: z.array(citedPassageSchema),
})

export function registerSearch(server: McpServer, { searcher, site, onSearch }: ToolContext): void {
  server.registerTool(
    'search',
    {
      title: 'Search the archive',
      description:
        'Finds what was written or said about something in this archive of news articles: the best paragraphs and attributed ' +
        'quotes, each with speaker, article, date and link. Use it first. To check the wording of a quotation use verify_quote; ' +
        'for everything one person said use quotes_by. Only what this archive holds is found.',
      inputSchema: input,
      outputSchema: output,
      annotations: readOnly,
    },
    async ({ q, type, speaker, source, from, to, sort, limit, cursor, offset: passedOver }) => {
      const filters = {
        ...(type && { type: [type] }),
        ...(speaker && { speaker: [speaker] }),
        ...(source && { source: [source] }),
        ...(from && { from: calendarDay(from, 'first') ?? from }),
        ...(to && { to: calendarDay(to, 'last') ?? to }),
      }
      const answer = await searcher.search({
        q,
        filters,
        sort,
        limit,
        offset: passedOver,
        cursor,
        facets: [],
        group: null,
        literal: false,
        recency: null,
        explain: false,
        highlight: false,
      })
      if (passedOver === 0 && cursor === undefined) onSearch({ q, filters, hits: answer.total })
      const passages = answer.hits.map(hit => cite(hit, site))
      const { corrections, synonyms, didYouMean } = answer.query
      const { offset, next } = answer
      const text = [
        passages.length === 0
          ? `No passage ${offset > 0 ? 'beyond these' : 'in this archive matches'} (${answer.total} in all).` +
            (didYouMean ? ` Did you mean: ${didYouMean}` : '')
          : `${answer.total === 1 ? '1 passage matches' : `${answer.total} passages match`}; ${offset + 1} to ${offset + passages.length}:`,
        ...corrections.map(correction => `Read “${correction.from}” as “${correction.to}”.`),
        ...synonyms.map(({ from, to }) => `Also searched “${to}” for “${from}”.`),
        ...passages.map((passage, at) => `${offset + at + 1}. ${citationText(passage)}`),
      ]
      return answered(text.join('\n'), { total: answer.total, offset, next, corrections, synonyms, passages })
    },
  )
}
