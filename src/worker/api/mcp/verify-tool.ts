// MCP tool `verify_quote`: whether this person said it in these words.

import type { McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { attributions, type VerifyMatch, verdicts, voices } from '../../../search/answer.ts'
import { shownMatch } from '../../../search/answers/shown.ts'
import { citationText, cite, citedPassageSchema } from './cite.ts'
import { answered, readOnly, type ToolContext } from './tool-context.ts'

const mostMatches = 5

const input = z.strictObject({
  text: z.string().min(1).max(2_000).describe('The claimed quotation, without the marks around it.'),
  speaker: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Who is said to have said it: a name, or an id from other answers.'),
  limit: z.int().min(1).max(mostMatches).default(3),
})

const output = z.object({
  verdict: z.enum(verdicts),
  short: z.boolean().describe('Fewer than four words: they may be anybody’s, and no speaker is their source.'),
  saidByOther: z.boolean().describe('The words are there, but somebody else said them.'),
  summary: z.string(),
  matches: z.array(
    z.object({
      ...citedPassageSchema.shape,
      verdict: z.enum(['verbatim', 'altered']),
      similarity: z.number(),
      attribution: z.enum(attributions).nullable(),
      voice: z
        .enum(voices)
        .describe(
          'Whose words they are: in quotation marks, the article’s own text (then nobody is quoted), or some of both.',
        ),
      found: z.string().describe('The words as they stand in the archive.'),
      difference: z.array(z.string()),
      insertions: z
        .array(z.string())
        .describe('Letters and words in brackets there: the article put them in, nobody said them.'),
      leftOutBefore: z.string().nullable(),
      leftOutAfter: z.string().nullable(),
    }),
  ),
})

export function registerVerify(server: McpServer, { searcher, site }: ToolContext): void {
  server.registerTool(
    'verify_quote',
    {
      title: 'Check a quotation',
      description:
        'Checks a claimed quotation word for word against the archive. Answers verbatim, altered (with every word that differs, what ' +
        'was cut off, and whether a negation was lost) or not found, with the nearest quotes, their speakers and links; says when ' +
        'somebody else said it, and when the words are the article’s own text. Fewer than four words name no speaker. Ellipses and ' +
        '[square brackets] are read as marks of omission and insertion. Not found means not in this archive, not that it was never ' +
        'said.',
      inputSchema: input,
      outputSchema: output,
      annotations: readOnly,
    },
    async ({ text: claimed, speaker, limit }) => {
      const answer = await searcher.verify({ text: claimed, speaker: speaker ?? null, limit })
      const matches = answer.matches.map(shownMatch).map(match => ({
        ...cite(match, site),
        verdict: match.verdict,
        similarity: Math.round(match.similarity * 1_000) / 1_000,
        attribution: match.attribution,
        voice: match.voice,
        found: match.text.slice(...match.range),
        difference: [...match.difference.flatMap(inWords), ...framed(match)],
        insertions: match.insertions.map(run => run.text),
        leftOutBefore: match.cut.before?.text ?? null,
        leftOutAfter: match.cut.after?.text ?? null,
      }))
      const text = [
        `Verdict: ${answer.verdict}. ${answer.summary}`,
        ...matches.map((match, at) =>
          [
            `${at + 1}. ${match.verdict}, similarity ${match.similarity}: ${citationText(match)}`,
            ...match.difference,
          ].join('\n   '),
        ),
      ]
      const { verdict, short, saidByOther, summary } = answer
      return answered(text.join('\n'), { verdict, short, saidByOther, summary, matches })
    },
  )
}

/** Breaks inside the claim, and quotation marks that it lacks. */
function framed({ breaks, insertions, marksKept }: VerifyMatch): string[] {
  const put = insertions.map(({ text }) => `put in by the article, in brackets: “${text}”`)
  const over = breaks.map(({ kind, text }) =>
    kind === 'paragraph'
      ? `runs on into a new paragraph${text === '' ? '' : `, over “${text}”`}`
      : `runs over “${text}”`,
  )
  const found = [...over, ...put]
  return marksKept ? found : [...found, 'does not show which words the article has in quotation marks']
}

/** A run of words that differs, described in words. */
function inWords({ kind, claimed, found }: VerifyMatch['difference'][number]): string[] {
  switch (kind) {
    case 'changed':
      return [`changed: the claim has “${claimed?.text}” where the archive has “${found?.text}”`]
    case 'added':
      return [`added by the claim: “${claimed?.text}”`]
    case 'missing':
      return [`missing from the claim: “${found?.text}”`]
    case 'moved':
      return [`in another place: “${claimed?.text}”`]
    case 'omitted':
      return [`left out where the claim marks an omission: “${found?.text}”`]
    case 'inserted':
      return [`in the claim’s brackets: “${claimed?.text}”, for ${found ? `“${found.text}”` : 'nothing'}`]
    case 'same':
      return []
  }
}
