// What each address accepts. The descriptions are what a refused request is told, and what the API's description says.

import * as z from 'zod'
import { facetNames, highlightings, sorts } from '../search/request.ts'
import { calendarDay } from './http/dates.ts'

/** Longest query, in code units: a paragraph's worth. */
export const longestQuery = 500
/** Longest quotation that is verified, in code units: a page. */
const longestQuotation = 2_000
/** Longest value of a filter, and how many values one filter takes. */
const longestValue = 200
const mostValues = 20
/** Hits in one answer, and how deep paging goes; what lies deeper is reached by filters. */
export const mostHits = 100
export const deepestOffset = 10_000
/** Rows of an export: about 70 ms of processor time at 80,000 paragraphs, so that a free plan's 10 ms do for a hundred or so. */
export const mostRows = 1_000

const q = z.string().max(longestQuery).default('')
const list = (what: string) =>
  z
    .array(z.string().min(1).max(longestValue))
    .max(mostValues)
    .default([])
    .describe(`${what}; may be repeated, any of them matches`)
const day = (end: 'first' | 'last', what: string) =>
  z
    .string()
    .refine(text => calendarDay(text, end) !== null, 'is not a date')
    .transform(text => calendarDay(text, end) ?? text)
    .optional()
    .describe(`${what}: YYYY-MM-DD, YYYY-MM or YYYY`)
const flag = (what: string) => z.literal(['0', '1']).default('0').describe(`1 ${what}; 0 otherwise`)
const limit = (most: number, standard: number) =>
  z.int().min(1).max(most).default(standard).describe(`a whole number from 1 to ${most}; ${standard} unless given`)
const offset = z
  .int()
  .min(0)
  .max(deepestOffset)
  .default(0)
  .describe(`how many to pass over: a whole number from 0 to ${deepestOffset}`)

const exportFormat = z
  .enum(['json', 'csv', 'jsonl'])
  .default('json')
  .describe(`json, csv or jsonl; csv and jsonl take a limit of up to ${mostRows}`)

const pageFormat = z
  .enum(['json', 'html'])
  .optional()
  .describe('json or html; without it, what the Accept header prefers')

const highlight = z
  .enum(highlightings)
  .default('html')
  .describe(
    'what a snippet shows of the matches: html (marked HTML and ranges), ranges (no HTML), or none (how the text begins)',
  )

const filters = {
  type: z
    .array(z.enum(['paragraph', 'quote']))
    .max(2)
    .default([])
    .describe('paragraph or quote; may be repeated'),
  speaker: list("a speaker's id, as /speakers gives it (victor-cha)"),
  source: list('a source, as /search?facets=source gives it'),
  author: list("an author's name"),
  section: list('a section'),
  tag: list('a tag'),
  lang: list('a BCP 47 language tag (en)'),
  from: day('first', 'the first day'),
  to: day('last', 'the last day'),
}

export const searchParameters = z.object({
  q: q.describe(
    `words to search for, up to ${longestQuery} characters: "exact phrase", -not, +must, OR, prefix*, speaker:name, title:word, before:2024, after:2024-06`,
  ),
  ...filters,
  sort: z.enum(sorts).default('relevance').describe('relevance, newest or oldest'),
  group: z.enum(['article']).optional().describe("article: each article's best passage, and how many more it has"),
  limit: limit(mostRows, 10).describe(
    `a whole number from 1 to ${mostHits} (to ${mostRows} for csv and jsonl); 10 unless given`,
  ),
  offset,
  facets: z
    .array(z.enum(facetNames))
    .max(facetNames.length)
    .default([])
    .describe(`a comma list of ${facetNames.join(', ')}`)
    .meta({ explode: false }),
  literal: flag('takes words literally: no inflected forms, no corrections'),
  recency: z
    .int()
    .min(1)
    .max(36_500)
    .optional()
    .describe('half-life in days: the newer of two equal hits ranks higher; a whole number from 1 to 36500'),
  explain: flag('shows the parts of each score'),
  highlight,
  format: exportFormat,
})

export const quotesParameters = z.object({
  speaker: z.string().min(1).max(longestValue).describe("a speaker's id, as /speakers gives it (victor-cha)"),
  q: q.describe(`words that narrow the quotes, up to ${longestQuery} characters`),
  limit: limit(mostRows, 10).describe(
    `a whole number from 1 to ${mostHits} (to ${mostRows} for csv and jsonl); 10 unless given`,
  ),
  offset,
  highlight,
  format: exportFormat,
})

export const speakersParameters = z.object({
  q: q.describe(`part of a speaker's name or role, up to ${longestQuery} characters; without it, all speakers`),
  limit: limit(mostHits, 10),
  offset,
  format: pageFormat,
})

export const suggestParameters = z.object({
  q: q.describe(`what has been typed so far, up to ${longestQuery} characters`),
  limit: limit(20, 8),
  format: z.enum(['json', 'opensearch']).default('json').describe('json or opensearch'),
})

export const verifyParameters = z.object({
  text: z.string().min(1).max(longestQuotation).describe(`the claimed quotation, up to ${longestQuotation} characters`),
  speaker: z
    .string()
    .min(1)
    .max(longestValue)
    .optional()
    .describe("who is said to have said it: a name (Cha, President Biden) or a speaker's id"),
  limit: limit(10, 3),
  format: z.enum(['json', 'html']).optional().describe('json or html; without it, what the Accept header prefers'),
})

/** The page's form sends empty fields. */
export const verifyPageParameters = verifyParameters.extend({
  text: z
    .string()
    .max(longestQuotation)
    .default('')
    .describe(verifyParameters.shape.text.description ?? ''),
  speaker: z
    .string()
    .max(longestValue)
    .optional()
    .describe(verifyParameters.shape.speaker.description ?? ''),
})

/** A resource that is data for programs and a page for people. */
export const resourceParameters = z.object({ format: pageFormat })

export const speakerPageParameters = resourceParameters.extend({ offset })

/** The feed takes what /search takes, without what makes no sense in a feed. */
export const feedParameters = z.object({ q: searchParameters.shape.q, ...filters, limit: limit(mostHits, 20) })

/** The search page: what /search takes, as far as the page has a control for it. */
export const pageParameters = searchParameters.omit({
  facets: true,
  explain: true,
  format: true,
  group: true,
  highlight: true,
  limit: true,
})

export const noParameters = z.object({})

export type SearchParameters = z.output<typeof searchParameters>
export type PageParameters = z.output<typeof pageParameters>
