// OpenAPI links: values in an answer that other operations accept. Clients can follow them, and so does the contract test.

import type { JsonSchema } from './schemas.ts'

/** A link's name, and the operation with its parameters as runtime expressions. */
type Links = Readonly<Record<string, JsonSchema>>

const inBody = (pointer: string) => `$response.body#${pointer}`
const to = (operationId: string, parameters: Readonly<Record<string, string>>, description: string): JsonSchema => ({
  operationId,
  parameters,
  description,
})

const article = (pointer: string) => to('getArticle', { id: inBody(pointer) }, 'The article that the passage is in.')
const speaker = (pointer: string) => to('getSpeaker', { id: inBody(pointer) }, 'Who said it.')
const quotes = (value: string) => to('quotesOfSpeaker', { speaker: value }, 'Everything that the speaker said.')

const firstHit: Links = {
  article: article('/hits/0/article/id'),
  speaker: speaker('/hits/0/quote/speaker/id'),
  quotes: quotes(inBody('/hits/0/quote/speaker/id')),
  verification: to('verifyQuotation', { text: inBody('/hits/0/text') }, 'The passage, looked for word by word.'),
}

/** The links of each operation. */
export const links: Readonly<Record<string, Links>> = {
  search: firstHit,
  quotesOfSpeaker: firstHit,
  verifyQuotation: { article: article('/matches/0/article/id'), speaker: speaker('/matches/0/quote/speaker/id') },
  listSpeakers: { speaker: speaker('/speakers/0/id'), quotes: quotes(inBody('/speakers/0/id')) },
  listArticles: { article: article('/articles/0/id') },
  getSpeaker: { quotes: quotes('$request.path.id') },
  getArticle: {
    verification: to(
      'verifyQuotation',
      { text: inBody('/quotes/0/text') },
      'The first quote, looked for word by word.',
    ),
  },
  suggest: {
    search: to('search', { q: inBody('/suggestions/0/text') }, 'What is written about the first completion.'),
    feed: to('searchFeed', { q: inBody('/suggestions/0/text') }, 'The same as a feed.'),
  },
}
