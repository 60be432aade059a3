// The operations of the API, one entry per address, with the schemas that the routes use and descriptions for a manual. The document is
// made from these (document.ts), and a test compares every route, parameter and status with it.

import * as z from 'zod'
import type { ZodMiniObject } from 'zod/mini'
import { articleAddress } from '../../addresses.ts'
import { citationFormats } from '../../citing/formats.ts'
import type { Samples } from '../../pages/samples.ts'
import {
  aboutSchema,
  articleAnswerSchema,
  articlesAnswerSchema,
  facetsAnswerSchema,
  searchAnswerSchema,
  speakerSummarySchema,
  speakersAnswerSchema,
  suggestAnswerSchema,
  verifyAnswerSchema,
} from '../answer-schemas.ts'
import { citationAnswerSchema } from '../citation-schema.ts'
import { oEmbedSchema, quotationAnswerSchema } from '../embed-schemas.ts'
import {
  articlesParameters,
  citeParameters,
  facetsParameters,
  feedParameters,
  noParameters,
  oEmbedParameters,
  quotationParameters,
  quotesParameters,
  resourceParameters,
  searchParameters,
  speakerPageParameters,
  speakersParameters,
  suggestParameters,
  verifyParameters,
} from '../parameters.ts'

export const healthSchema = z.strictObject({ status: z.literal('ok'), archive: aboutSchema })

/** The format that browsers accept. Not a tuple: Schemathesis 4.32 cannot read one at the top of an answer. */
const openSearchSchema = z
  .array(z.union([z.string(), z.array(z.string())]))
  .length(2)
  .describe('OpenSearch suggestions, with `format=opensearch`: what was typed, and a list of how it may go on.')

export const tags = {
  search: 'Passages: paragraphs of articles, and quotes with their speakers.',
  archive: 'What the archive holds.',
  description: 'What describes this interface, for programs.',
} as const

export interface Operation {
  readonly path: string
  readonly id: string
  readonly tag: keyof typeof tags
  readonly summary: string
  readonly description: string
  /** Parameters in the path, with descriptions. */
  readonly pathParameters?: Readonly<Record<string, string>>
  readonly parameters: ZodMiniObject
  /** Media types of the answer: a schema for JSON, a description for anything else. */
  readonly answers: Readonly<Record<string, z.ZodType | string>>
  /** Errors beside those that any address may answer. */
  readonly problems: readonly (400 | 404 | 410 | 429 | 501)[]
  /** A request that finds something in this archive, as an example in the manual. */
  readonly example: (samples: Samples) => string
}

const rows = {
  'text/csv': 'The hits as rows with a header (RFC 4180), with `format=csv`.',
  'application/jsonl': 'The hits as one JSON object a line, with `format=jsonl`.',
}
const citations = Object.fromEntries(
  Object.entries(citationFormats).map(([name, { type, label }]) => [
    type.replace(/;.*/, ''),
    `${label ?? 'Plain text'}, with \`format=${name}\`.`,
  ]),
)
const citationPage = { 'text/html': 'A page with all formats; or with `format=blockquote` HTML to paste.' }
const page = { 'text/html': 'A page for people, where the request prefers one or with `format=html`.' }

const anyQuotation = '/embed/quote/an-id/p5-q1-w1e7dz9r'
const encode = (text: string) => encodeURIComponent(text.toWellFormed())
const surname = (speakers: Samples['speakers']) => speakers[0]?.name.split(' ').at(-1)?.toLowerCase() ?? 'name'

export const operations: readonly Operation[] = [
  {
    path: '/search',
    id: 'search',
    tag: 'search',
    summary: 'Search paragraphs and quotes',
    description:
      'Ranked hits. Words are joined by relevance; `"exact phrase"`, `+required`, `-excluded`, `OR`, `( )`, `prefix*` and ' +
      '`field:value` narrow. ' +
      '`AND`, `NOT` and `OR` join words in capitals. A query that does not parse is read as text. At least a query or a filter must be ' +
      'given; `q=*` finds everything, for filters and an order.',
    parameters: searchParameters,
    answers: { 'application/json': searchAnswerSchema, ...rows },
    problems: [400, 429],
    example: ({ words }) => `/search?q=${encode(words[0] ?? 'words')}&type=quote&facets=speaker`,
  },
  {
    path: '/search.rss',
    id: 'searchFeed',
    tag: 'search',
    summary: 'A feed of a search, newest first',
    description: 'RSS 2.0 of what `/search` finds, for a reader to follow.',
    parameters: feedParameters,
    answers: { 'application/rss+xml': 'RSS 2.0.' },
    problems: [400, 429],
    example: ({ words }) => `/search.rss?q=${encode(words[0] ?? 'words')}`,
  },
  {
    path: '/quotes',
    id: 'quotesOfSpeaker',
    tag: 'search',
    summary: 'Everything one speaker said',
    description:
      'Quotes of a speaker by date and place in the article; `q` narrows them. `total` says how many there are; send `next` as `cursor`, ' +
      'or follow the `Link` header, until the end.',
    parameters: quotesParameters,
    answers: { 'application/json': searchAnswerSchema, ...rows },
    problems: [400, 404, 429],
    example: ({ speakers }) => `/quotes?speaker=${encode(speakers[0]?.id ?? 'an-id')}`,
  },
  {
    path: '/verify',
    id: 'verifyQuotation',
    tag: 'search',
    summary: 'Is this quotation in the archive?',
    description:
      'Looks for the nearest quotes and paragraphs, even where words were changed, dropped, added or reordered. `verbatim`: the same ' +
      'words, ' +
      'numbers and signs in the same order, whatever their case, marks and spaces, in one stretch; in between lies at most what the ' +
      'article ' +
      'has to attribute the quote, or a new paragraph, and `breaks` names it. Words outside quotation marks are the article’s own ' +
      '(`voice`). `altered`: with every word that differs, what was left out before, inside and after, and negations lost or put in; ' +
      'also ' +
      'where quoted and other words run together without their quotation marks, or a part of the quote is skipped. Ellipses and square ' +
      'brackets are read as marks: what they leave out or put in is named, and alters nothing but where it is a negation or a whole part ' +
      'of the quote. Fewer than four words (`short`) name no speaker. `not found`: not in this archive, which does not say that it was ' +
      'never said. The page needs no `text`: without one it is the form.',
    parameters: verifyParameters,
    answers: { 'application/json': verifyAnswerSchema, ...page },
    problems: [400, 429],
    example: ({ quotation }) =>
      `/verify?text=${encode(quotation?.text ?? 'words')}${quotation?.speaker ? `&speaker=${encode(quotation.speaker)}` : ''}`,
  },
  {
    path: '/speakers',
    id: 'listSpeakers',
    tag: 'archive',
    summary: 'Speakers with their roles and counts',
    description: 'Who is quoted, most quoted first; `q` looks in names and roles.',
    parameters: speakersParameters,
    answers: { 'application/json': speakersAnswerSchema, ...page },
    problems: [400, 429],
    example: ({ speakers }) => `/speakers?q=${encode(surname(speakers))}`,
  },
  {
    path: '/speakers/{id}',
    id: 'getSpeaker',
    tag: 'archive',
    summary: 'One speaker',
    description:
      'Name, roles as the articles gave them, counts and dates. `offset` pages the quotes of the page for people. An id that has become ' +
      'another redirects.',
    pathParameters: { id: 'The speaker’s id, as `/speakers` gives it.' },
    parameters: speakerPageParameters,
    answers: { 'application/json': speakerSummarySchema, ...page },
    problems: [400, 404, 429],
    example: ({ speakers }) => `/speakers/${encode(speakers[0]?.id ?? 'an-id')}`,
  },
  {
    path: '/facets',
    id: 'listFacetValues',
    tag: 'search',
    summary: 'All values of one field, with counts',
    description:
      'The values of `field` in the whole archive, or in what `query` and filters find, most frequent first. A filter on `field` itself ' +
      'does not count. `q` keeps the values that have a word for each beginning, whatever its case and accents. `facets` of `/search` ' +
      'gives the first values of the same lists.',
    parameters: facetsParameters,
    answers: { 'application/json': facetsAnswerSchema, ...page },
    problems: [400, 429],
    example: ({ speakers }) => `/facets?field=speaker&q=${encode(surname(speakers).slice(0, 2))}`,
  },
  {
    path: '/articles',
    id: 'listArticles',
    tag: 'archive',
    summary: 'Articles by date',
    description:
      'The articles that pass the filters, newest first unless `sort=oldest`; those without a date come last.',
    parameters: articlesParameters,
    answers: { 'application/json': articlesAnswerSchema, ...page },
    problems: [400, 429],
    example: () => '/articles?sort=newest&limit=5',
  },
  {
    path: '/articles/{id}',
    id: 'getArticle',
    tag: 'archive',
    summary: 'One article with its quotes',
    description:
      'Paragraphs in order, and quotes with their places in them. An article that the editors have withdrawn answers 410.',
    pathParameters: { id: 'The article’s id. Ids may be paths; their slashes may stand as they are.' },
    parameters: resourceParameters,
    answers: { 'application/json': articleAnswerSchema, ...page },
    problems: [400, 404, 410],
    example: ({ article }) => articleAddress(article ?? 'an-id'),
  },
  {
    path: '/suggest',
    id: 'suggest',
    tag: 'search',
    summary: 'Completions while typing',
    description: 'Words of the archive, names of speakers and titles, most used first.',
    parameters: suggestParameters,
    answers: {
      'application/json': suggestAnswerSchema,
      'application/x-suggestions+json': openSearchSchema,
    },
    problems: [400, 429],
    example: ({ words }) => `/suggest?q=${encode((words[0] ?? 'words').slice(0, 3))}`,
  },
  {
    path: '/embed/quote/{id}',
    id: 'getQuotation',
    tag: 'archive',
    summary: 'A quotation that others embed',
    description:
      'Whether the article still has these words, wherever they stand in it now. In a browser it is a page for frames on other sites: the ' +
      'only one that they may frame.',
    pathParameters: {
      id: 'The article’s id and the end of the quotation’s link, which has the hash of its words: `an-id/p5-q1-w1e7dz9r`',
    },
    parameters: quotationParameters,
    answers: { 'application/json': quotationAnswerSchema, ...page },
    problems: [400, 404, 410],
    example: ({ embedded }) => embedded ?? anyQuotation,
  },
  {
    path: '/cite/{id}',
    id: 'cite',
    tag: 'archive',
    summary: 'How to cite a passage or an article',
    description:
      'With authors, outlet, date, the publisher’s address and the archive’s, and the day of access. The words are exactly those of the ' +
      'article; ` […] ` stands where a quote is interrupted. Words that have changed since are not cited: 404.',
    pathParameters: {
      id: 'An article’s id, or the id and the end of a passage’s link, which has the hash of its words: `an-id/p5-q1-w1e7dz9r`',
    },
    parameters: citeParameters,
    answers: { 'application/json': citationAnswerSchema, ...citations, ...citationPage },
    problems: [400, 404, 410],
    example: ({ embedded }) => (embedded ?? anyQuotation).replace('/embed/quote/', '/cite/'),
  },
  {
    path: '/oembed',
    id: 'oEmbed',
    tag: 'archive',
    summary: 'How to embed an address (oEmbed)',
    description:
      'oEmbed 1.0 in JSON: a frame for a quotation, a link for an article. Pages name it in their head (`application/json+oembed`). ' +
      'Parameters of other providers are ignored.',
    parameters: oEmbedParameters,
    answers: { 'application/json': oEmbedSchema },
    problems: [400, 404, 410, 501],
    example: ({ embedded }) => `/oembed?url=${encode(embedded ?? anyQuotation)}`,
  },
  {
    path: '/health',
    id: 'getHealth',
    tag: 'archive',
    summary: 'The archive’s version and counts',
    description: 'The version is a hash of the archive’s content: the same articles give the same version.',
    parameters: noParameters,
    answers: { 'application/json': healthSchema },
    problems: [400],
    example: () => '/health',
  },
  {
    path: '/openapi.json',
    id: 'getOpenApi',
    tag: 'description',
    summary: 'This description',
    description: 'OpenAPI 3.1.',
    parameters: noParameters,
    answers: { 'application/json': z.looseObject({ openapi: z.string() }) },
    problems: [400],
    example: () => '/openapi.json',
  },
]
