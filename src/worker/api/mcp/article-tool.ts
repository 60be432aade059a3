// MCP tool `get_article`: an article to read, in pieces of bounded size.

import type { McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { shownArticle } from '../../../search/answers/shown.ts'
import { articleAddress } from '../../addresses.ts'
import { placedQuotes } from '../../pages/placed-quotes.ts'
import { articleText, citeArticle, citedArticleSchema } from './cite.ts'
import { answered, failed, readOnly, shortened, type ToolContext } from './tool-context.ts'

/** Most text in one answer, in UTF-16 code units: about 2,500 tokens. The paragraph that exceeds it is cut. */
const longestAnswer = 10_000

const input = z.strictObject({
  id: z.string().min(1).max(500).describe('The article’s id, as answers give it: `[article: ...]`.'),
  paragraph: z.int().min(0).default(0).describe('Number of the first paragraph to read, from 0.'),
})

const output = z.object({
  article: z.object({ ...citedArticleSchema.shape, authors: z.array(z.string()), link: z.string() }),
  paragraphs: z.array(
    z.object({
      number: z.number(),
      kind: z.string(),
      text: z.string(),
      quotes: z.array(z.object({ speaker: z.string().nullable(), text: z.string() })),
    }),
  ),
  editions: z.array(citedArticleSchema).describe('Other editions of its story: copies, shortened versions, re-issues.'),
  next: z.number().nullable().describe('Pass it as `paragraph` to read on; null at the end.'),
})

export function registerArticle(server: McpServer, { searcher, site }: ToolContext): void {
  server.registerTool(
    'get_article',
    {
      title: 'Read an article',
      description:
        'Gives an article’s text by paragraph, with who said each quote in it, to read a passage in its context. Long articles come in ' +
        'pieces: call again with `paragraph` set to `next`.',
      inputSchema: input,
      outputSchema: output,
      annotations: readOnly,
    },
    async ({ id, paragraph: first }) => {
      const stored = await searcher.article(id)
      if (stored === null && (await searcher.isWithdrawn(id)))
        return failed('This article was withdrawn by its publisher. It is no longer in this archive.')
      if (stored === null)
        return failed(`No article of this archive has the id “${shortened(id, 100)}”. Take ids from search.`)
      const article = shownArticle(stored)
      const paragraphs: z.infer<typeof output>['paragraphs'] = []
      const { beginning } = placedQuotes(article.quotes)
      let room = longestAnswer
      let next = first
      for (; next < article.paragraphs.length && room > 0; next += 1) {
        const paragraph = article.paragraphs[next]
        if (paragraph === undefined) break
        const text = shortened(paragraph.text, room)
        const quotes = (beginning.get(next) ?? []).map(({ quote }) => ({
          speaker: quote.speaker?.name ?? null,
          text: shortened(quote.text, 80),
        }))
        paragraphs.push({ number: next, kind: paragraph.kind, text, quotes })
        room -= text.length + quotes.length * 100
      }
      const more = next < article.paragraphs.length ? next : null
      const link = site + articleAddress(id)
      const text = [
        `${articleText(citeArticle(article))}${article.authors.length > 0 ? `, by ${article.authors.join(', ')}` : ''} — ${link}`,
        ...paragraphs.flatMap(({ number, kind, text: words, quotes }) => [
          `[p${number}${kind === 'prose' ? '' : `, ${kind}`}] ${words}`,
          ...quotes.map(quote => `   (“${quote.text}” — ${quote.speaker ?? 'speaker not named'})`),
        ]),
        ...article.editions.map(edition => `Another edition: ${articleText(citeArticle(edition))}`),
        more === null ? 'End of the article.' : `More from paragraph ${more} of ${article.paragraphs.length}.`,
      ]
      const head = { ...citeArticle(article), authors: [...article.authors], link }
      const editions = article.editions.map(citeArticle)
      return answered(text.join('\n'), { article: head, paragraphs, editions, next: more })
    },
  )
}
