// Schemas of the JSON answers, as the HTTP contract fixes them: for the API's description and for tests. The Worker does not load them at
// start. At the end of the file, types compare them with what the routes send.

import * as z from 'zod'
import { articleSchema } from '../../article/article.ts'
import { facetNames } from '../../article/columns.ts'
import { breakSchema, quoteSchema, speakerSchema } from '../../article/quote.ts'
import type {
  About,
  ArticleAnswer,
  FacetsAnswer,
  SpeakerSummary,
  SpeakersAnswer,
  SuggestAnswer,
} from '../../search/answer.ts'
import { attributions, changeKinds, verdicts, voices } from '../../search/answer.ts'
import type { ArticlesJson, SearchJson, VerifyJson } from './json-answers.ts'
import { reasonSchema } from './reason-schemas.ts'

/** `[start, end]` in UTF-16 code units of the accompanying text, end exclusive. */
export const rangeSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()])

/** A break in a quote's text: `range` is the span of the mark that stands for it, `text` is what the article has there. */
export const textBreakSchema = z.strictObject({ ...breakSchema.shape, range: rangeSchema })

export const snippetSchema = z.strictObject({
  /**
   * A short text in full, else the window with the most matches that crosses no break; with `highlight=none`, the beginning of the text.
   */
  text: z.string(),
  /** Ranges of `text`; none crosses a break. Empty with `highlight=none`. */
  highlights: z.array(rangeSchema),
  /** The breaks of the quote that lie in `text`, if any. */
  breaks: z.array(textBreakSchema).optional(),
  /** With `highlight=html`, which is the default: the text escaped, highlights in `<mark>`. */
  html: z.string().optional(),
})

export const articleHeadSchema = articleSchema.pick({
  id: true,
  title: true,
  authors: true,
  source: true,
  published: true,
  url: true,
  lang: true,
  updated: true,
  notes: true,
})

export const hitQuoteSchema = z.strictObject({
  form: quoteSchema.shape.form,
  cue: quoteSchema.shape.cue,
  confidence: quoteSchema.shape.confidence,
  fragments: quoteSchema.shape.fragments,
  breaks: quoteSchema.shape.breaks,
  corrected: quoteSchema.shape.corrected,
  speaker: speakerSchema
    .pick({ id: true, name: true, role: true, affiliation: true, kind: true, mention: true })
    .nullable(),
})

export const passageSchema = z.strictObject({
  /** `article/p5` or `article/p5/q1`. */
  id: z.string(),
  type: z.enum(['paragraph', 'quote']),
  /** The kind of the paragraph (`prose`, `heading`, `code`, ...); for a quote, the kind of its first paragraph. */
  kind: articleSchema.shape.paragraphs.element.shape.kind,
  score: z.number(),
  text: z.string(),
  snippet: snippetSchema,
  quote: hitQuoteSchema.nullable(),
  /** Number of the (first) paragraph in its article, from 0. */
  paragraph: z.int().nonnegative(),
  /** The passage on its article's page: `/articles/an-id#p5-w0k3v9qz`, of a quote `#p5-q1-w1e7dz9r`. The end is the hash of its words. */
  link: z.string(),
  /** In how many other editions of the story the passage matches with the same words, if in any; with `copies=1` each is a hit. */
  alsoIn: z.int().positive().optional(),
  /** The first 50 of these, the earliest first. */
  also: z.array(z.strictObject({ id: z.string(), article: articleHeadSchema, link: z.string() })).optional(),
  /** With `explain=1`: the parts of the score. */
  explain: z.array(z.strictObject({ what: z.string(), score: z.number() })).optional(),
})

export const hitSchema = z.strictObject({
  ...passageSchema.shape,
  article: articleHeadSchema,
  /** With `group=article`: how many more passages of the article match. */
  more: z.int().nonnegative().optional(),
  /** The next best of these, the best first; they are in the same article. */
  further: z.array(passageSchema).optional(),
})

export const correctionSchema = z.strictObject({ from: z.string(), to: z.string() })

/** A word or name of the query, and another that means the same and was searched as well. */
export const synonymSchema = z.strictObject({ from: z.string(), to: z.string() })

/** How the query was understood. `reading` is the query written out in full grammar. */
export const queryEchoSchema = z.strictObject({
  q: z.string(),
  terms: z.array(z.string()),
  corrections: z.array(correctionSchema),
  synonyms: z.array(synonymSchema),
  reading: z.string(),
  /** A better query, if this one finds little or nothing. */
  didYouMean: z.string().nullable(),
})

export const facetValueSchema = z.strictObject({ value: z.string(), label: z.string(), count: z.int().nonnegative() })

const nextSchema = z
  .string()
  .nullable()
  .describe('Send it as `cursor` with the same request to go on; null at the end, or where a list goes no deeper.')

export const searchAnswerSchema = z.strictObject({
  query: queryEchoSchema,
  total: z.int().nonnegative().describe('How many passages match; with `group=article`, how many articles have one.'),
  /** With `group=article`: how many passages match. */
  passages: z.int().nonnegative().optional(),
  approximate: z
    .literal(true)
    .optional()
    .describe('`total` of articles, and `more` of hits, may be a little off: a cluster does not look at all of them.'),
  limit: z.int(),
  offset: z.int(),
  next: nextSchema,
  hits: z.array(hitSchema),
  facets: z.record(z.string(), z.array(facetValueSchema)),
})

export const speakerSummarySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: speakerSchema.shape.kind,
  /** Roles as the articles gave them, most used first. */
  roles: z.array(z.strictObject({ role: z.string(), count: z.int().positive() })),
  quotes: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  first: z.string().nullable(),
  last: z.string().nullable(),
})

export const speakersAnswerSchema = z.strictObject({
  total: z.int().nonnegative(),
  limit: z.int(),
  offset: z.int(),
  next: nextSchema,
  speakers: z.array(speakerSummarySchema),
})

export const facetsAnswerSchema = z.strictObject({
  field: z.enum(facetNames),
  q: z.string(),
  total: z.int().nonnegative().describe('How many values there are.'),
  limit: z.int(),
  offset: z.int(),
  next: nextSchema,
  values: z.array(facetValueSchema),
})

export const articlesAnswerSchema = z.strictObject({
  total: z.int().nonnegative(),
  limit: z.int(),
  offset: z.int().optional(),
  next: nextSchema,
  articles: z.array(
    z.strictObject({ ...articleHeadSchema.shape, link: z.string().describe('The article’s page: `/articles/an-id`.') }),
  ),
})

export const articleAnswerSchema = z.strictObject({
  ...articleSchema.shape,
  /** The other editions of its story (wire copies, shortened versions, re-issues), at most 50, the earliest first. */
  editions: z.array(articleHeadSchema),
  quotes: z.array(z.strictObject({ id: z.string(), ...quoteSchema.shape })),
})

export const suggestionSchema = z.strictObject({
  text: z.string(),
  kind: z.enum(['word', 'speaker', 'title']),
  /** Speaker or article id. */
  id: z.string().nullable(),
  /** Number of units that contain it; for a completion after other words, the units that contain the completed word. */
  count: z.int().nonnegative(),
})

export const suggestAnswerSchema = z.strictObject({ q: z.string(), suggestions: z.array(suggestionSchema) })

/** A run of words on one side of a comparison, and its range in that side's text. */
export const wordRunSchema = z.strictObject({ text: z.string(), range: rangeSchema })

export const changeSchema = z.strictObject({
  kind: z.enum(changeKinds),
  /** The words in the claimed quotation, as it was sent; `null` if it lacks them. */
  claimed: wordRunSchema.nullable(),
  /** The words in the passage; `null` if it lacks them. */
  found: wordRunSchema.nullable(),
})

/**
 * The words that a claimed quotation leaves out. For a quote these are counted over the whole quote; for a paragraph, over the sentences
 * that the claim is in.
 */
export const cutSchema = z.strictObject({
  before: wordRunSchema.nullable(),
  inside: z.array(wordRunSchema),
  after: wordRunSchema.nullable(),
  /** Negating words of the same sentence that the claim leaves out, and those that it adds. */
  negations: z.strictObject({ lost: z.array(z.string()), added: z.array(z.string()) }),
})

const cited = { id: true, type: true, text: true, quote: true, article: true, paragraph: true, link: true } as const
const copied = { alsoIn: true, also: true } as const

export const verifyMatchSchema = z.strictObject({
  ...hitSchema.pick({ ...cited, ...copied }).shape,
  verdict: z.enum(['verbatim', 'altered']),
  /** Share of words (0 to 1) that are the same and in the same order, counted over both sides; a moved word counts half. */
  similarity: z.number().min(0).max(1),
  /** The part of `text` that corresponds to the claim. */
  range: rangeSchema,
  /** Whether the requested speaker said it. `unattributed`: the archive does not say who did. `null`: no speaker was requested. */
  attribution: z.enum(attributions).nullable(),
  /** Runs of words in the order of the claim. */
  difference: z.array(changeSchema),
  cut: cutSchema,
  /** Breaks of the quote inside the claim, with the article's own words there. */
  breaks: z.array(breakSchema),
  /** Whose words the matched part is: in quotation marks (`quoted`), the article's own (`article`), or both (`mixed`). */
  voice: z.enum(voices),
  /** Letters and words that the matched part has in brackets: `T` and `s` of `[T]he president want[s]`. The article put them in. */
  insertions: z.array(wordRunSchema),
  /** False if the claim mixes quoted and other words without the article's quotation marks; then it is altered. */
  marksKept: z.boolean(),
  /** What the article has before and after a quote in the same sentences, with its marks; empty for a paragraph, whose text has it. */
  around: z.strictObject({ before: z.string(), after: z.string() }),
})

/** Another passage that contains, word for word, the words that the best match lacks: the claim combines two passages. */
export const elsewhereSchema = z.strictObject({
  ...hitSchema.pick(cited).shape,
  /** The words of the claim. */
  claimed: wordRunSchema,
})

export const verifyAnswerSchema = z.strictObject({
  /** The claimed quotation, as it was sent. */
  text: z.string(),
  /** The requested speaker, as sent. */
  speaker: z.string().nullable(),
  verdict: z.enum(verdicts),
  /** The claim has fewer than four words: too few to identify a source, so no speaker is named. */
  short: z.boolean(),
  /** The words are in the archive, but every attribution there names somebody else. */
  saidByOther: z.boolean(),
  /** The verdict in a few English sentences: one for each reason. */
  summary: z.string(),
  /** The same as codes with values, for sentences in another language. */
  reasons: z.array(reasonSchema),
  /** Best first. */
  matches: z.array(verifyMatchSchema),
  elsewhere: elsewhereSchema.nullable(),
})

export const aboutSchema = z.strictObject({
  version: z.string().describe('Hash of the archive’s content, as the build prints it. Hexadecimal.'),
  freshness: z
    .int()
    .nonnegative()
    .nullable()
    .describe('For how many seconds an answer holds; null where the archive never changes while it is served.'),
  format: z.int().optional(),
  analyzer: z.string().optional(),
  counts: z.strictObject({
    articles: z.int(),
    paragraphs: z.int(),
    quotes: z.int(),
    speakers: z.int(),
    terms: z.int(),
  }),
  bytes: z.int().optional(),
  engine: z.literal('opensearch').optional().describe('What answers, where it is no file.'),
  written: z.string().optional().describe('When the archive was last written, ISO 8601, where it is no file.'),
  /** First and last date of publication. */
  from: z.string().nullable(),
  to: z.string().nullable(),
})

/** Makes every property readonly and flattens every object on both sides, so that only differences in the data remain. */
type Data<T> = T extends object ? { readonly [Key in keyof T]: Data<T[Key]> } : T
export type Same<One, Other> =
  (<T>() => T extends Data<One> ? 1 : 2) extends <T>() => T extends Data<Other> ? 1 : 2 ? true : false

/** Each schema describes exactly what the routes send: any difference is a compile error here. */
true satisfies Same<z.infer<typeof searchAnswerSchema>, SearchJson>
true satisfies Same<z.infer<typeof verifyAnswerSchema>, VerifyJson>
true satisfies Same<z.infer<typeof articleAnswerSchema>, ArticleAnswer>
true satisfies Same<z.infer<typeof speakersAnswerSchema>, SpeakersAnswer>
true satisfies Same<z.infer<typeof facetsAnswerSchema>, FacetsAnswer>
true satisfies Same<z.infer<typeof articlesAnswerSchema>, ArticlesJson>
true satisfies Same<z.infer<typeof speakerSummarySchema>, SpeakerSummary>
true satisfies Same<z.infer<typeof suggestAnswerSchema>, SuggestAnswer>
true satisfies Same<z.infer<typeof aboutSchema>, Omit<About, 'settings'>>
