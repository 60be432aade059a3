// What each address accepts. The words are what a refused request is told, and what the API's description says.

import { facetNames, highlightings, sorts } from '../search/request.ts'
import { day, list, oneOf, optional, orElse, text, type Values, wholeNumber } from './http/parameter.ts'

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
/** Longest half-life, in days: a century. */
const longestHalfLife = 36_500

const queryOf = (what: string) => orElse(text(what, { most: longestQuery }), '')
const values = (what: string) =>
  list(text(`${what}; may be repeated, any of them matches`, { least: 1, most: longestValue }), { most: mostValues })
const dayOf = (end: 'first' | 'last', what: string) => optional(day(`${what}: YYYY-MM-DD, YYYY-MM or YYYY`, end))
const flag = (what: string) => orElse(oneOf(`1 ${what}; 0 otherwise`, ['0', '1']), '0')
const limit = (most: number, standard: number) =>
  orElse(wholeNumber(`a whole number from 1 to ${most}; ${standard} unless given`, 1, most), standard)
const rowsLimit = orElse(
  wholeNumber(`a whole number from 1 to ${mostHits} (to ${mostRows} for csv and jsonl); 10 unless given`, 1, mostRows),
  10,
)
const offset = orElse(
  wholeNumber(`how many to pass over: a whole number from 0 to ${deepestOffset}`, 0, deepestOffset),
  0,
)
const speakerId = text("a speaker's id, as /speakers gives it (victor-cha)", { least: 1, most: longestValue })

const exportFormat = orElse(
  oneOf(`json, csv or jsonl; csv and jsonl take a limit of up to ${mostRows}`, ['json', 'csv', 'jsonl']),
  'json',
)
const pageFormat = optional(oneOf('json or html; without it, what the Accept header prefers', ['json', 'html']))

const highlight = orElse(
  oneOf(
    'what a snippet shows of the matches: html (marked HTML and ranges), ranges (no HTML), or none (how the text begins)',
    highlightings,
  ),
  'html',
)

const filters = {
  type: list(oneOf('paragraph or quote; may be repeated', ['paragraph', 'quote']), { most: 2 }),
  speaker: values("a speaker's id, as /speakers gives it (victor-cha)"),
  source: values('a source, as /search?facets=source gives it'),
  author: values("an author's name"),
  section: values('a section'),
  tag: values('a tag'),
  lang: values('a BCP 47 language tag (en)'),
  from: dayOf('first', 'the first day'),
  to: dayOf('last', 'the last day'),
}

/** The search page: what /search takes, as far as the page has a control for it. */
export const pageParameters = {
  q: queryOf(
    `words to search for, up to ${longestQuery} characters: "exact phrase", -not, +must, OR, prefix*, speaker:name, title:word, before:2024, after:2024-06`,
  ),
  ...filters,
  sort: orElse(oneOf('relevance, newest or oldest', sorts), 'relevance'),
  offset,
  literal: flag('takes words literally: no inflected forms, no corrections'),
  recency: optional(
    wholeNumber(
      `half-life in days: the newer of two equal hits ranks higher; a whole number from 1 to ${longestHalfLife}`,
      1,
      longestHalfLife,
    ),
  ),
}

export const searchParameters = {
  ...pageParameters,
  limit: rowsLimit,
  group: optional(oneOf("article: each article's best passage, and how many more it has", ['article'])),
  facets: list(oneOf(`a comma list of ${facetNames.join(', ')}`, facetNames), {
    most: facetNames.length,
    commas: true,
  }),
  explain: flag('shows the parts of each score'),
  highlight,
  format: exportFormat,
}

/** The feed takes what /search takes, without what makes no sense in a feed. */
export const feedParameters = { q: pageParameters.q, ...filters, limit: limit(mostHits, 20) }

export const quotesParameters = {
  speaker: speakerId,
  q: queryOf(`words that narrow the quotes, up to ${longestQuery} characters`),
  limit: rowsLimit,
  offset,
  highlight,
  format: exportFormat,
}

export const speakersParameters = {
  q: queryOf(`part of a speaker's name or role, up to ${longestQuery} characters; without it, all speakers`),
  limit: limit(mostHits, 10),
  offset,
  format: pageFormat,
}

export const suggestParameters = {
  q: queryOf(`what has been typed so far, up to ${longestQuery} characters`),
  limit: limit(20, 8),
  format: orElse(oneOf('json or opensearch', ['json', 'opensearch']), 'json'),
}

const quotation = `the claimed quotation, up to ${longestQuotation} characters`
const saidBy = "who is said to have said it: a name (Cha, President Biden) or a speaker's id"

export const verifyParameters = {
  text: text(quotation, { least: 1, most: longestQuotation }),
  speaker: optional(text(saidBy, { least: 1, most: longestValue })),
  limit: limit(10, 3),
  format: pageFormat,
}

/** The page's form sends empty fields. */
export const verifyPageParameters = {
  ...verifyParameters,
  text: orElse(text(quotation, { most: longestQuotation }), ''),
  speaker: optional(text(saidBy, { most: longestValue })),
}

/** A resource that is data for programs and a page for people. */
export const resourceParameters = { format: pageFormat }

export const speakerPageParameters = { ...resourceParameters, offset }

export const noParameters = {}

export type SearchParameters = Values<typeof searchParameters>
export type PageParameters = Values<typeof pageParameters>
