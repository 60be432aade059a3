// The shapes of answers as JSON Schema; named schemas appear once. They are the same schemas that check the searcher's answers.

import * as z from 'zod'
import { breakSchema, fragmentSchema } from '../../../article/quote.ts'
import * as answer from '../answer-schemas.ts'
import { oEmbedSchema, quotationAnswerSchema } from '../embed-schemas.ts'
import { healthSchema } from './operations.ts'
import { parameterErrorSchema, problemSchema } from './problem-schema.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

const named: Readonly<Record<string, z.ZodType>> = {
  SearchAnswer: answer.searchAnswerSchema,
  QueryEcho: answer.queryEchoSchema,
  Hit: answer.hitSchema,
  Passage: answer.passageSchema,
  Snippet: answer.snippetSchema,
  HitQuote: answer.hitQuoteSchema,
  Fragment: fragmentSchema,
  Break: breakSchema,
  ArticleHead: answer.articleHeadSchema,
  FacetValue: answer.facetValueSchema,
  VerifyAnswer: answer.verifyAnswerSchema,
  VerifyMatch: answer.verifyMatchSchema,
  Change: answer.changeSchema,
  WordRun: answer.wordRunSchema,
  Cut: answer.cutSchema,
  SpeakersAnswer: answer.speakersAnswerSchema,
  SpeakerSummary: answer.speakerSummarySchema,
  FacetsAnswer: answer.facetsAnswerSchema,
  ArticlesAnswer: answer.articlesAnswerSchema,
  Article: answer.articleAnswerSchema,
  SuggestAnswer: answer.suggestAnswerSchema,
  Suggestion: answer.suggestionSchema,
  Quotation: quotationAnswerSchema,
  OEmbed: oEmbedSchema,
  About: answer.aboutSchema,
  Health: healthSchema,
  Problem: problemSchema,
  ParameterError: parameterErrorSchema,
}

const reference = (id: string) => `#/components/schemas/${id}`

/** All named schemas, referring to each other. */
export function componentSchemas(): Readonly<Record<string, JsonSchema>> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: reference, override: withoutSafeBounds })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema as JsonSchema]),
  )
}

/** A schema by reference where it has a name, written out otherwise. */
export function answerSchema(schema: z.ZodType): JsonSchema {
  const name = Object.keys(named).find(id => named[id] === schema)
  return name === undefined ? inlineSchema(schema) : { $ref: reference(name) }
}

/** The values that a parameter accepts, before they are parsed. */
export function inlineSchema(schema: z.core.$ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', override: withoutSafeBounds })
  return json
}

/** Drops the bounds of safe integers, which every JavaScript integer has. */
function withoutSafeBounds({ jsonSchema }: { jsonSchema: { minimum?: number; maximum?: number } }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
}
