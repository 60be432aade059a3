// MCP tool `quotes_by`: what one speaker said, in order.

import type { McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { citationText, cite, citedPassageSchema } from './cite.ts'
import { answered, failed, mostPassages, readOnly, type ToolContext, usualPassages } from './tool-context.ts'

/** Speakers that are named if several match. */
const mostCandidates = 8

const input = z.strictObject({
  speaker: z.string().min(1).max(200).describe('Name or part of it (`Cha`), or the id that other answers give.'),
  q: z.string().max(1_000).default('').describe('Only quotes about this; the same grammar as in search.'),
  limit: z.int().min(1).max(mostPassages).default(usualPassages),
  cursor: z
    .string()
    .max(1_000)
    .optional()
    .describe('`next` of the answer before, with the same arguments, to read on.'),
  offset: z.int().min(0).max(10_000).default(0).describe('Quotes to skip; not needed with `cursor`.'),
})

const output = z.object({
  speaker: z.object({ id: z.string(), name: z.string(), roles: z.array(z.string()) }),
  next: z.string().nullable().describe('Pass it as `cursor` to read on; null at the end.'),
  total: z.number(),
  offset: z.number(),
  passages: z.array(citedPassageSchema),
  others: z
    .array(z.object({ id: z.string(), name: z.string(), quotes: z.number() }))
    .describe('Other speakers the name fits.'),
})

export function registerQuotesBy(server: McpServer, { searcher, site }: ToolContext): void {
  server.registerTool(
    'quotes_by',
    {
      title: 'What one speaker said',
      description:
        'Lists the attributed quotes of one person or organization by date, with the article, the role it gave and a link. ' +
        'A name that fits several speakers gives the most quoted one and names the others.',
      inputSchema: input,
      outputSchema: output,
      annotations: readOnly,
    },
    async ({ speaker: asked, q, limit, cursor, offset: passedOver }) => {
      const exact = await searcher.speaker(asked)
      const named = exact ? [exact] : (await searcher.speakers({ q: asked, limit: mostCandidates, offset: 0 })).speakers
      const [speaker, ...rest] = named
      const answer =
        speaker &&
        (await searcher.quotesOf({ speaker: speaker.id, q, limit, cursor, offset: passedOver, highlight: false }))
      if (!speaker || !answer) {
        return failed(`No speaker in this archive is called “${asked}”. Try the surname alone, or search for the name.`)
      }
      const { offset, next } = answer
      const passages = answer.hits.map(hit => cite(hit, site))
      const others = rest.map(({ id, name, quotes }) => ({ id, name, quotes }))
      const roles = speaker.roles.slice(0, 3).map(({ role }) => role)
      const text = [
        `${speaker.name}${roles.length > 0 ? ` (${roles.join('; ')})` : ''}: ${counted(answer.total)}${q === '' ? '' : ` about ${q}`}` +
          (passages.length > 0 ? `; ${offset + 1} to ${offset + passages.length}:` : '.'),
        ...passages.map((passage, at) => `${offset + at + 1}. ${citationText(passage)}`),
        ...(others.length > 0
          ? [
              `The name also fits: ${others.map(({ name, id, quotes }) => `${name} [speaker: ${id}], ${counted(quotes)}`).join('; ')}.`,
            ]
          : []),
      ]
      return answered(text.join('\n'), {
        speaker: { id: speaker.id, name: speaker.name, roles },
        total: answer.total,
        offset,
        next,
        passages,
        others,
      })
    },
  )
}

function counted(quotes: number): string {
  return quotes === 1 ? '1 quote' : `${quotes} quotes`
}
