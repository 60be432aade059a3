// The parameters of each address. Their descriptions appear in error messages and in the API's description. Uses `zod/mini`, because these
// schemas are built at every start of the Worker.

import * as z from 'zod/mini'
import { byArticleColumn, facetNames, filterColumns } from '../../article/columns.ts'
import { deepest } from '../../search/cursor.ts'
import { sorts } from '../../search/request.ts'
import { citationFormatNames } from '../citing/formats.ts'
import { day, flag, limit, oneOf, several, text, wholeNumber } from './parameter-kinds.ts'

const [typeColumn, speakerColumn] = filterColumns

/** Longest query, in characters: a paragraph's worth. */
export const longestQuery = 500
/** Longest quotation that is verified, in characters: a page. */
const longestQuotation = 2_000
/** Longest letter of a list of names, in characters. */
const longestLetter = 8
/** Longest value of a filter, in characters, and most values of one filter. */
const longestValue = 200
const mostValues = 20
/** Longest id of an article, in characters. */
const longestId = 1_000
/** A cursor may hold an article's id, percent-encoded. */
const longestCursor = 10_000
/** Most hits in one answer, and the deepest page; filters reach what lies deeper. */
export const mostHits = 100
/** Passages that an article has among hits that are grouped: enough to judge it by. */
export const mostPassages = 3
export const deepestOffset = deepest
/** Rows of an export: about 10 ms of processor time at 80,000 paragraphs (`npm run bench:worker -- --set 60k`). */
export const mostRows = 1_000

/** Widest and highest frame that is asked for, in pixels. */
const widest = 100_000

/** Longest language tag, in characters (RFC 5646, section 4.4.1). */
const longestLanguage = 35

/** Longest half-life, in days: a century. */
const longestHalfLife = 36_500

const list = (what: string) =>
  several<string>(text(0, longestValue), mostValues, `${what}; may be repeated, any of them matches`)

const query = (what: string) => z._default(text(0, longestQuery), '').check(z.describe(what))
const rowsLimit = z
  ._default(wholeNumber(1, mostRows), 10)
  .check(z.describe(`a whole number from 1 to ${mostHits} (to ${mostRows} for csv and jsonl); 10 unless given`))
const offset = z
  ._default(wholeNumber(0, deepestOffset), 0)
  .check(z.describe(`how many to pass over: a whole number from 0 to ${deepestOffset}`))

const cursor = z
  .optional(text(0, longestCursor))
  .check(
    z.describe('where the list goes on: the value of next in an answer to the same request; offset is then not needed'),
  )

const exportFormat = z
  ._default(oneOf('json', 'csv', 'jsonl'), 'json')
  .check(z.describe(`json, csv or jsonl; csv and jsonl take a limit of up to ${mostRows}`))

const pageFormat = z
  .optional(oneOf('json', 'html'))
  .check(z.describe('json or html; without it, what the Accept header prefers'))

/** How a snippet shows the matches: marks in its HTML and their ranges, the ranges alone, ranges of the text as people read it, or nothing. */
export const highlightings = ['html', 'ranges', 'shown', 'none'] as const

const highlight = z
  ._default(oneOf(...highlightings), 'html')
  .check(
    z.describe(
      'what a snippet shows of the matches: html (marked HTML and ranges), ranges (no HTML), shown (ranges of the text with broken words in ' +
        'one piece), or none (how the text begins)',
    ),
  )

const filters = {
  type: several(oneOf('paragraph', 'quote', ''), 2, `${typeColumn.described}; may be repeated`),
  speaker: list(speakerColumn.described),
  ...byArticleColumn(({ described }) => list(described)),
  from: day('first', 'the first day; of an article dated by month or year alone, all of that must lie in the range'),
  to: day('last', 'the last day'),
}

const copies = flag('shows a passage that several editions of a story have once for each; the earliest stands for all')

/** What a hit is. */
const grouping = oneOf('article', 'passage')

/** The search page: the parameters of /search for which the page has a control. */
export const pageParameters = z.object({
  q: query(
    `words to search for, up to ${longestQuery} characters: "exact phrase", -not, +must, AND, OR, NOT, prefix*, ` +
      'speaker:name, title:word, before:2024, after:2024-06; * for everything',
  ),
  ...filters,
  article: z.optional(text(0, longestId)).check(z.describe('the id of an article: only its passages')),
  group: z._default(grouping, 'article').check(z.describe('article or passage: what a hit is')),
  sort: z._default(oneOf(...sorts), 'relevance').check(z.describe('relevance, newest or oldest')),
  offset,
  literal: flag('takes words literally: no inflected forms, no corrections, no synonyms'),
  copies,
  recency: z
    .optional(wholeNumber(1, longestHalfLife))
    .check(
      z.describe(
        `half-life in days: the newer of two equal hits ranks higher; a whole number from 1 to ${longestHalfLife}`,
      ),
    ),
})

/** A parameter for the page's own script only; no link carries it. */
export const homeParameters = z.extend(pageParameters, { suggest: flag('adds completions of the query') })

export const searchParameters = z.extend(pageParameters, {
  limit: rowsLimit,
  cursor,
  group: z
    ._default(grouping, 'passage')
    .check(
      z.describe(
        `passage, or article: one hit for each article, its best passage, with the next best (${mostPassages} in all) and how ` +
          'many more it has; passage unless given',
      ),
    ),
  facets: several(oneOf(...facetNames, ''), facetNames.length, `a comma list of ${facetNames.join(', ')}`).check(
    z.meta({ explode: false }),
  ),
  explain: flag('shows the parts of each score'),
  highlight,
  format: exportFormat,
})

export const quotesParameters = z.object({
  speaker: text(1, longestValue).check(z.describe("a speaker's id, as /speakers gives it (victor-cha)")),
  q: query(`words that narrow the quotes, up to ${longestQuery} characters`),
  copies,
  limit: rowsLimit,
  cursor,
  offset,
  highlight,
  format: exportFormat,
})

export const speakersParameters = z.object({
  q: query(`words of a speaker's name or how they begin, up to ${longestQuery} characters; without it, all speakers`),
  letter: z
    .optional(text(0, longestLetter))
    .check(z.describe('a letter under which names stand, by name (C, Ж, ㄱ); without it, the most quoted come first')),
  limit: limit(mostHits, 10),
  cursor,
  offset,
  format: pageFormat,
})

export const facetsParameters = z.object({
  field: oneOf(...facetNames).check(z.describe(`one of ${facetNames.join(', ')}`)),
  q: query(`beginnings of words of a value, up to ${longestQuery} characters; without it, all values`),
  query: query(
    'the query of a search: values are counted in what it finds; without it and filters, in the whole archive',
  ),
  ...filters,
  article: pageParameters.shape.article,
  group: z.optional(grouping).check(z.describe('article counts articles; without it, passages are counted')),
  literal: pageParameters.shape.literal,
  copies,
  limit: limit(mostHits, 20),
  cursor,
  offset,
  format: pageFormat,
})

export const articlesParameters = z.object({
  ...byArticleColumn(({ name }) => filters[name]),
  from: filters.from,
  to: filters.to,
  undated: flag('lists only articles without a date'),
  sort: z._default(oneOf('newest', 'oldest'), 'newest').check(z.describe('newest or oldest')),
  limit: limit(mostHits, 20),
  cursor,
  offset,
  format: pageFormat,
})

export const suggestParameters = z.object({
  q: query(`what has been typed so far, up to ${longestQuery} characters`),
  limit: limit(20, 8),
  format: z._default(oneOf('json', 'opensearch'), 'json').check(z.describe('json or opensearch')),
})

const quotation = `the claimed quotation, up to ${longestQuotation} characters`
const claimed = "who is said to have said it: a name (Cha, President Biden) or a speaker's id"

export const verifyParameters = z.object({
  text: text(1, longestQuotation).check(z.describe(quotation)),
  speaker: z.optional(text(0, longestValue)).check(z.describe(claimed)),
  limit: limit(10, 3),
  format: pageFormat,
})

/** The page's address without a quotation shows the form. */
export const verifyPageParameters = z.extend(verifyParameters, {
  text: z._default(text(0, longestQuotation), '').check(z.describe(quotation)),
})

/** A resource with two forms: data for programs and a page for people. */
export const resourceParameters = z.object({ format: pageFormat })

export const speakerPageParameters = z.extend(resourceParameters, { offset })

/** A quotation that others embed. */
export const quotationParameters = z.object({
  speaker: z
    .optional(text(0, longestValue))
    .check(z.describe('the id of the speaker whom the embedding page names; the answer says if that has changed')),
  format: pageFormat,
})

/** One of the interface's languages. */
const language = (what: string) =>
  z.optional(text(0, longestLanguage)).check(z.describe(`${what}, if the archive has it (de)`))

/** A citation: all formats as JSON or as a page, or one of them by itself. */
export const citeParameters = z.object({
  format: z
    .optional(oneOf('json', 'html', ...citationFormatNames))
    .check(
      z.describe(
        `json or html for all formats, or one by itself: ${citationFormatNames.join(', ')}; without it, what the Accept header prefers`,
      ),
    ),
  accessed: day('first', 'the day of access, today unless given'),
  ui: language('the language of the sentence in text, Markdown and HTML'),
})

/** As oEmbed has them; sites that embed may send others. */
export const oEmbedParameters = z.object({
  url: text(1, longestCursor).check(
    z.describe('the address of an article or of a quotation in this archive, as its link has it'),
  ),
  maxwidth: z
    .optional(wholeNumber(1, widest))
    .check(z.describe(`how wide the frame may be, in pixels: a whole number from 1 to ${widest}`)),
  maxheight: z
    .optional(wholeNumber(1, widest))
    .check(z.describe(`how high the frame may be, in pixels: a whole number from 1 to ${widest}`)),
  format: z._default(oneOf('json', 'xml'), 'json').check(z.describe('json; xml is not made here and answers 501')),
})

/** The feed accepts the parameters of /search that make sense in a feed. */
export const feedParameters = z.object({
  q: pageParameters.shape.q,
  ...filters,
  limit: limit(mostHits, 20),
  ui: language('the language of the feed’s own words'),
})

/** A part of the site map. */
export const siteMapParameters = z.object({ cursor })

export const noParameters = z.object({})

export type Highlighting = (typeof highlightings)[number]
export type SearchParameters = z.output<typeof searchParameters>
export type FacetsParameters = z.output<typeof facetsParameters>
export type ArticlesParameters = z.output<typeof articlesParameters>
export type PageParameters = z.output<typeof pageParameters>
